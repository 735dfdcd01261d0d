/**
 * One proposal through four pairs of hands, from an idea to validated, without script; each page on the way is held
 * against WCAG 2.2 AA, at the width of a screen and of a telephone. Calculating itself is the workbench's suite.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { surroundingsOf } from '../../src/web/context.ts'
import { attachCase } from '../../src/workflow/calculation/attach-case.ts'
import { findStanding } from '../../src/workflow/process/standing.ts'
import { overflowing, violations } from './accessibility.suite.ts'
import { exampleFiles, type Program } from './program.ts'

const title = 'Mentorer til unge på uddannelseshjælp'

export function describeProcess(browser: () => Browser, program: () => Program): void {
  const as = async (who: string, work: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser().newContext({
      javaScriptEnabled: false,
      extraHTTPHeaders: { 'x-as': who },
      viewport: { width: 1280, height: 900 },
    })
    const page = await context.newPage()
    await work(page)
    await context.close()
  }
  const pia = (work: (page: Page) => Promise<void>) => as('pia:proposer', work)
  const eva = (work: (page: Page) => Promise<void>) => as('eva:economist', work)
  const vera = (work: (page: Page) => Promise<void>) => as('vera:validator', work)

  /** Axe and the width of a telephone, on the page as it stands: where there is script, for axe needs it. */
  const look = async (shown: Page): Promise<void> => {
    const body = await shown.content()
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.route(shown.url(), route => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
    await page.goto(shown.url())
    expect(await violations(page), page.url()).toEqual([])
    expect(await page.locator('h1').count(), page.url()).toBe(1)
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await overflowing(page), page.url()).toEqual([])
    expect(await violations(page), page.url()).toEqual([])
    await page.close()
  }
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

  describe('the way of a proposal, without script', () => {
    let id = ''

    it('begins as an idea, one question at a time, that can be left and found again', async () => {
      await pia(async page => {
        await page.goto(`${program().url}/foreslaa`)
        await look(page)
        await press(page, 'Begynd')
        await look(page)
        await press(page, 'Gem og gå videre')
        expect(await page.getByRole('alert').innerText()).toContain('Skriv et svar her')
        await look(page)
        await page.getByLabel('Hvad skal forslaget hedde').fill(title)
        await press(page, 'Gem og gå videre')
        await page.getByLabel('Hvad er problemet i dag').fill('Der går seks uger mellem samtalerne.')
        await press(page, 'Gem og gå tilbage')
        expect(await page.getByLabel('Hvad skal forslaget hedde').inputValue()).toBe(title)
        await press(page, 'Gem og fortsæt senere')
      })
      await pia(async page => {
        await page.goto(`${program().url}/mit`)
        await look(page)
        await page.getByRole('link', { name: title }).click()
        expect(await page.getByText('Der går seks uger').isVisible()).toBe(true)
        await press(page, 'Send forslaget')
        expect(await page.getByRole('alert').getByRole('link').count()).toBe(3)
        await look(page)
        // said in words at each of them, and a draft is deleted in two steps
        expect(await page.getByText('Skal besvares, før du kan sende').count()).toBe(3)
        expect(await page.getByText('3 svar mangler eller skal rettes').isVisible()).toBe(true)
        expect(await page.getByRole('button', { name: 'Ja, slet den' }).isVisible()).toBe(false)
        await page.getByRole('link', { name: 'Svar: Hvad vil I gøre?' }).click()
        await page.getByLabel('Hvad vil I gøre').fill('To mentorer følger unge i praktik.')
        await press(page, 'Gem og gå videre')
        await page.getByLabel('Hvem er det for').fill('Unge på uddannelseshjælp')
        await page.getByLabel('Hvor mange er de').fill('mange')
        await press(page, 'Gem og gå videre')
        const step = page.url()
        await page.goto(step.replace(/\d+$/, 'se'))
        expect(await page.getByText('Skriv et helt tal, for eksempel 120').isVisible()).toBe(true)
        await page.goto(step)
        await page.getByLabel('Hvor mange er de').fill('ca. 120')
        await look(page)
        for (let step = 4; step < 10; step++) await press(page, 'Gem og gå videre')
        await page.getByLabel('Hvilket center').fill('Center for Arbejdsmarked')
        await press(page, 'Gem og se det hele')
      })
    })

    it('is sent with a file and a look at what is alike, and says what happens next', async () => {
      await pia(async page => {
        await page.goto(`${program().url}/mit`)
        await page.getByRole('link', { name: title }).click()
        const file = { name: 'forsøg.html', mimeType: 'text/html', buffer: Buffer.from('<script>1</script>') }
        await page.locator('#fil').setInputFiles(file)
        await press(page, /^Vedhæft$/)
        const link = page.getByRole('link', { name: 'forsøg.html' })
        const answer = await page.request.get(`${program().url}${await link.getAttribute('href')}`)
        expect(answer.headers()['content-disposition']).toMatch(/^attachment;/)
        expect(answer.headers()['content-type']).toBe('application/octet-stream')
        expect(answer.headers()['x-content-type-options']).toBe('nosniff')
        expect(await page.getByText('fælles ord').first().isVisible()).toBe(true)
        await press(page, 'Send forslaget')
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Tak')
        // nobody is a user of this program, so there is nobody to wait for, and it says so
        expect(await page.getByText('ingen har rollen for »Center for Arbejdsmarked«').isVisible()).toBe(true)
        await look(page)
        await page.getByRole('link', { name: 'Følg forslaget' }).click()
        id = /forslag\/([^/]+)\/vej/.exec(page.url())?.[1] ?? ''
        await look(page)
      })
    })

    it('prints without a heading that has nothing under it', async () => {
      await pia(async page => {
        await page.goto(`${program().url}/forslag/${id}/vej`)
        await page.emulateMedia({ media: 'print' })
        const alone = await page
          .locator('main h2')
          .filter({ visible: true })
          .evaluateAll(all =>
            all.flatMap(each => {
              const said = each.textContent?.trim() ?? ''
              return each.parentElement?.innerText.trim() === said ? [said] : []
            }),
          )
        expect(alone).toEqual([])
      })
    })

    it('is taken, asked about, answered, calculated and sent on, and shows why', async () => {
      await eva(async page => {
        await page.goto(`${program().url}/mit`)
        await page.getByRole('link', { name: `Tag til beregning: ${title}` }).click()
        await press(page, 'Tag det')
        await page.getByLabel('Dit spørgsmål').fill('Hvor mange timer om ugen?')
        await press(page, /^Spørg$/)
      })
      await pia(async page => {
        await page.goto(`${program().url}/mit`)
        await page.getByRole('link', { name: `Svar på et spørgsmål: ${title}` }).click()
        await page.getByLabel('Svar på: Hvor mange timer om ugen?').fill('37 timer')
        await press(page, /^Svar$/)
        expect(await page.getByText('37 timer').first().isVisible()).toBe(true)
      })
      await calculate(program(), id)
      await eva(async page => {
        await page.goto(`${program().url}/forslag/${id}/vej`)
        await press(page, 'Afslut beregningen')
        await press(page, 'Send til validering')
        expect(await page.getByText('venter på, at en validator').first().isVisible()).toBe(true)
        await look(page)
      })
    })

    it('comes back with a reason to the guided form, is corrected there, and sent again in one step', async () => {
      const other = 'Bedre samtaler med sygemeldte'
      let back = ''
      await as('palle:proposer', async page => {
        await page.goto(`${program().url}/foreslaa`)
        await press(page, 'Begynd')
        await page.getByLabel('Hvad skal forslaget hedde').fill(other)
        await press(page, 'Gem og gå videre')
        await press(page, 'Gem og gå videre')
        await page.getByLabel('Hvad vil I gøre').fill('Vi holder flere samtaler.')
        await press(page, 'Gem og gå videre')
        await page.getByLabel('Hvem er det for').fill('Sygemeldte')
        await press(page, 'Gem og gå videre')
        await page.goto(page.url().replace(/\d+$/, '10'))
        await page.getByLabel('Hvilket center').fill('Center for Arbejdsmarked')
        await press(page, 'Gem og se det hele')
        await press(page, 'Send forslaget')
        await page.getByRole('link', { name: 'Følg forslaget' }).click()
        back = /forslag\/([^/]+)\/vej/.exec(page.url())?.[1] ?? ''
      })
      await eva(async page => {
        await page.goto(`${program().url}/forslag/${back}/vej`)
        const form = page.locator('form').filter({ has: page.getByRole('heading', { name: 'Send tilbage' }) })
        await form.getByLabel('Hvad drejer det sig om').selectOption('Hvad forslaget går ud på')
        await form.getByLabel('Begrundelse').fill('Skriv, hvad en samtale koster.')
        await press(page, /^Send tilbage$/)
      })
      await as('palle:proposer', async page => {
        await page.goto(`${program().url}/mit`)
        await page.getByRole('link', { name: `Ret og send forslaget: ${other}` }).click()
        expect(await page.getByText('eva har sendt forslaget tilbage til dig').isVisible()).toBe(true)
        expect(await page.getByText('Skriv, hvad en samtale koster.').isVisible()).toBe(true)
        expect(await page.getByText('Vi holder flere samtaler.').isVisible()).toBe(true)
        await look(page)
        await page.getByRole('link', { name: 'Hvad kræver det, og hvad koster det?' }).first().click()
        expect(await page.getByText('Skriv, hvad en samtale koster.').isVisible()).toBe(true)
        await look(page)
        await page.getByLabel('Hvad kræver det').fill('500 kr. pr. samtale')
        await press(page, 'Gem og se det hele')
        await press(page, 'Send forslaget igen')
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Tak')
        await page.getByRole('link', { name: 'Følg forslaget' }).click()
        expect(await page.getByText('venter på, at en økonom').first().isVisible()).toBe(true)
        await page.getByRole('link', { name: 'Se forslaget' }).click()
        expect(await page.getByText('500 kr. pr. samtale').isVisible()).toBe(true)
      })
    })

    it('is validated by another person, with a checklist and a recomputation, on one version', async () => {
      await vera(async page => {
        await page.goto(`${program().url}/mit`)
        await page.getByRole('link', { name: `Tag til validering: ${title}` }).click()
        await press(page, 'Tag det')
        expect(await page.getByText('giver de samme tal i hvert felt').first().isVisible()).toBe(true)
        await look(page)
        await press(page, /^Godkend version/)
        expect(await page.getByRole('alert').getByRole('link').count()).toBe(12)
        await look(page)
        for (const item of await page.locator('.checklist fieldset').all())
          await item.getByRole('radio', { name: 'Ja' }).check()
        await press(page, /^Godkend version/)
        expect(
          await page
            .getByText(/Valideret af vera d\./)
            .first()
            .isVisible(),
        ).toBe(true)
        await look(page)
      })
      await eva(async page => {
        await page.goto(`${program().url}/forslag/${id}`)
        expect(
          await page
            .getByText(/Valideret af vera d\./)
            .first()
            .isVisible(),
        ).toBe(true)
      })
    })

    it('is put before politicians by who leads, and what is not validated stays', async () => {
      await as('mia:manager', async page => {
        await page.goto(`${program().url}/forslag/${id}`)
        await page.getByRole('link', { name: 'Forelæg til beslutning' }).click()
        expect(await page.getByText(/Bedre samtaler.*: det er foreløbigt/).isVisible()).toBe(true)
        await look(page)
        await page.getByLabel('Hvem skal beslutte').fill('Økonomiudvalget 24. august')
        await press(page, 'Forelæg 1 forslag')
        expect(await page.getByText(/^1 forslag er forelagt til politisk/).innerText()).toContain(
          '(Økonomiudvalget 24. august)',
        )
        await look(page)
        await page.goto(`${program().url}/forslag/${id}`)
        expect(await page.getByText(/er forelagt til politisk beslutning/).isVisible()).toBe(true)
      })
    })

    it('loses its stamp, and says why, as soon as anything changes', async () => {
      await calculate(program(), id, 'Nye tal')
      await eva(async page => {
        await page.goto(`${program().url}/forslag/${id}/vej`)
        expect(
          await page
            .getByText(/Ugyldig, fordi antagelserne er ændret i version/)
            .first()
            .isVisible(),
        ).toBe(true)
      })
      await pia(async page => {
        await page.goto(`${program().url}/mit`)
        expect(
          await page
            .getByText(/^Antagelserne blev ændret/)
            .first()
            .isVisible(),
        ).toBe(true)
        await page.getByRole('link', { name: 'Se, hvad der er ændret' }).first().click()
        expect(await page.getByText('Beregnet').first().isVisible()).toBe(true)
        await look(page)
      })
      await as('mia:manager', async page => {
        await page.goto(`${program().url}/forslag/${id}`)
        expect(await page.getByText('Forelagt, ændret siden').isVisible()).toBe(true)
        await look(page)
        const catalogue = await page.getByRole('link', { name: /Nye forslag/ }).getAttribute('href')
        await page.goto(`${program().url}${catalogue}/forelaeg`)
        await press(page, 'Træk tilbage fra forelæggelsen')
        expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
        await look(page)
        await page.getByRole('checkbox').check()
        await page.getByLabel('Hvorfor trækkes de tilbage').fill('Tallene er nye')
        await press(page, 'Træk tilbage fra forelæggelsen')
        expect(await page.getByText(/^0 forslag er forelagt/).isVisible()).toBe(true)
      })
    })

    it('is no page for the public, nor for whoever guesses its address', async () => {
      for (const path of ['', '/vej', '/valider'])
        await as('public', async page => {
          const answer = await page.goto(`${program().url}/forslag/${id}${path}`)
          expect(answer?.status() === 404 || page.url().includes('/log-ind')).toBe(true)
        })
    })
  })

  describe('the guide and the log', () => {
    it.each([
      '/vejledning',
      '/vejledning/oekonom',
      '/vejledning/validator',
      '/vejledning/ord',
      '/en/vejledning/laeser',
    ])('%s can be read by everybody', async path => {
      await as('public', async page => {
        await page.goto(program().url + path)
        await look(page)
      })
    })

    it('prove that nothing was changed, to an administrator', async () => {
      await as('adam:administrator', async page => {
        await page.goto(`${program().url}/log`)
        await look(page)
        await page.getByLabel('Hvad', { exact: true }).selectOption('Forslaget blev valideret')
        await press(page, 'Vis')
        await page.getByRole('heading', { name: '1 hændelse' }).waitFor()
        await press(page, 'Efterprøv nu')
        await page.getByText('Kæden er hel').first().waitFor()
        await look(page)
      })
    })
  })

  describe('by keyboard', () => {
    it('a question is answered and sent on with Enter', async () => {
      await pia(async page => {
        await page.goto(`${program().url}/foreslaa`)
        await press(page, 'Begynd')
        await page.getByLabel('Hvad skal forslaget hedde').focus()
        await page.keyboard.type('Skrevet uden mus')
        // a key says nothing of the page it opens, unlike a click
        await Promise.all([page.waitForURL(/\/2$/), page.keyboard.press('Enter')])
        expect(await page.getByText(/^Spørgsmål 2 af \d+$/).isVisible()).toBe(true)
      })
    })
  })
}

/** What the economist does at the workbench, as the workbench does it. */
async function calculate({ context }: Program, id: string, name?: string): Promise<void> {
  const plain = parse(readFileSync(join(exampleFiles.assumptions, '08-eftervaern.yaml'), 'utf8'))
  const standing = await context.store.read(tx => findStanding(tx, id))
  const attaching = {
    proposalId: id,
    expectedRevision: standing?.head.id ?? '',
    plain: name === undefined ? plain : { ...plain, title: name },
    reason: 'Beregnet',
  }
  const who = { actor: { id: 'eva', kind: 'person' }, now: context.now(), random: context.random } as const
  const attached = await attachCase(context.store, attaching, await surroundingsOf(context), who)
  if (attached.kind !== 'attached') throw new Error(JSON.stringify(attached))
}
