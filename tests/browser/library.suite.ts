/**
 * An economist enters a value of the municipality's own: sees what it would change, lets it hold, calculates a proposal
 * again, and finds on its page which value was used. In a program of its own, because rates reach every page.
 */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../src/core/event/event.ts'
import { surroundingsOf } from '../../src/web/context.ts'
import { wholeCatalogue } from '../../src/web/overview/overview-address.ts'
import { attachCase } from '../../src/workflow/calculation/attach-case.ts'
import { viewCatalogue } from '../../src/workflow/catalogues/view-catalogue.ts'
import { viewProposal } from '../../src/workflow/proposals/view-proposal.ts'
import { overflowing, overlapping, violations } from './accessibility.suite.ts'
import type { Program } from './program.ts'
import { sendRaw } from './requests.ts'

const rate = 'sygedagpenge.hoejeste'

/** Five people on sickness benefit for four years, at the rate of 2019. */
const plain = {
  schema: 1,
  title: 'Hurtigere raske',
  priceLevel: 2019,
  years: { first: 2019, count: 4 },
  lasting: 'lasting',
  drivers: [
    {
      kind: 'support-change',
      name: 'Færre sygemeldte',
      fullYearPersons: 5,
      price: { rate },
      line: { account: '5.57.71', label: 'Sygedagpenge' },
    },
  ],
}

export function describeLibrary(browser: () => Browser, opened: () => Program): void {
  let program: Program
  let proposal = ''

  beforeAll(async () => {
    program = opened()
    proposal = await calculateWithRate(program)
  })

  const open = async (path: string, width = 1280): Promise<Page> => {
    const page = await browser().newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false })
    await page.goto(program.url + path)
    return page
  }

  describe('the library', () => {
    it('says what holds when, how well it is known, and who calculates with it', async () => {
      const page = await open('/bibliotek')
      await page.getByRole('link', { name: 'Satser', exact: true }).click()
      await page.getByLabel('Søg').fill('sygedagpenge')
      await page.getByRole('button', { name: 'Vis' }).click()
      await page.getByRole('link', { name: 'Sygedagpenge, højeste sats' }).click()
      expect(await page.locator('.lead').innerText()).toBe(
        '5.085 kr. pr. uge † beregnet siden 1. januar 2026.',
      )
      expect(await rowOf(page, '1. januar 2019')).toContain('4.355')
      expect(await rowOf(page, '1. januar 2020')).toContain('† ikke efterprøvet')
      expect(await page.getByRole('link', { name: 'Aktivitetsparate kontanthjælpsborgere' }).count()).toBe(1)
      await page.close()
    })

    it('leaves as a file that a spreadsheet opens', async () => {
      const { status, headers, body } = await sendRaw(program, '/bibliotek/satser.csv')
      expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
      expect(body).toContain('sygedagpenge.hoejeste;"Sygedagpenge, højeste sats"'.replaceAll('"', ''))
    })

    it('finds an account by how tables write it', async () => {
      const page = await open('/bibliotek/konti')
      await page.getByLabel('Søg').fill('05.71')
      await page.getByRole('button', { name: 'Vis' }).click()
      expect(await page.locator('main').innerText()).toContain('05.71 betyder funktion 5.57.71.')
      await page.getByRole('link', { name: '5.57.71 Sygedagpenge' }).click()
      expect(await page.locator('main').innerText()).toContain('efter refusionstrappen')
      await page.close()
    })

    it('finds what is known for a group, and says what not to conclude', async () => {
      const page = await open('/bibliotek/effekter')
      await page.getByLabel('Metode').selectOption('lodtrækningsforsøg')
      await page.getByLabel('Målgruppe').selectOption('aktivitetsparate')
      await page.getByRole('button', { name: 'Vis' }).click()
      expect(await page.locator('.filter__result').innerText()).toContain('1 af 16 undersøgelser')
      await page.getByRole('link', { name: 'Vordingborg' }).click()
      expect(await page.locator('.alert').innerText()).toContain('Pas på')
      await page.close()
    })
  })

  describe('an own value', () => {
    it('is refused with what is wrong and where, and what was typed stays', async () => {
      const page = await open(`/bibliotek/satser/${rate}/egen`)
      await page.getByLabel('Værdi i kr. pr. uge').fill('mange')
      await page.getByLabel('Gælder fra').fill('2019-01-01')
      await page.getByLabel('Kilde').fill(' ')
      await page.getByRole('button', { name: 'Se, hvad den ændrer' }).click()
      expect(await page.getByRole('alert').innerText()).toContain('Skriv værdien som et tal')
      expect(await page.getByRole('alert').innerText()).toContain('Skriv, hvor tallet kommer fra.')
      expect(await page.getByLabel('Gælder fra').inputValue()).toBe('2019-01-01')
      expect(await page.getByLabel('Værdi i kr. pr. uge').getAttribute('aria-invalid')).toBe('true')
      await page.close()
    })

    it('is previewed with every proposal it would change, by keyboard, and nothing holds yet', async () => {
      const page = await open(`/bibliotek/satser/${rate}/egen`)
      await page.getByLabel('Værdi i kr. pr. uge').focus()
      await page.keyboard.type('4.000')
      await page.getByLabel('Gælder fra').fill('2019-01-01')
      await page.getByLabel('Kilde').focus()
      await page.keyboard.type('Regnskab 2018, konto 5.57.71')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL(/[?&]se=1/)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Se efter, før værdien gælder')
      const row = await rowOf(page, 'Aktivitetsparate kontanthjælpsborgere')
      // 5 × 52 × 4,355 and 5 × 52 × 4,000 over four years
      expect(row).toContain('−4.528')
      expect(row).toContain('−4.160')
      expect(row).toContain('fra 4.355 kr. pr. person pr. uge til 4.000 kr. pr. person pr. uge')
      expect(await violations(await withScript(browser(), page.url()))).toEqual([])
      await page.goto(`${program.url}/bibliotek/satser/${rate}`)
      expect(await page.locator('main').innerText()).toContain('Kommunen har ikke indtastet egne værdier.')
      await page.close()
    })

    it('holds once it is confirmed, and the proposal tells the difference', async () => {
      const page = await open(`/bibliotek/satser/${rate}/egen?${asked('4.000')}`)
      await page.getByLabel('Begrundelse').fill('Vores egen opgørelse')
      await page.getByRole('button', { name: 'Lad værdien gælde' }).click()
      expect(page.url()).toContain(`/bibliotek/satser/${rate}#egne`)
      const book = await page.locator('#egne').innerText()
      expect(book).toContain('Indtastet: 4.000 kr. pr. uge fra 1. januar 2019')
      expect(book).toContain('Vores egen opgørelse')
      expect(await rowOf(page, '1. januar 2019')).toContain('egen værdi')
      await page.goto(`${program.url}/forslag/${proposal}`)
      expect(await page.locator('.computed .alert').innerText()).toContain(
        'fra 4.355 kr. pr. person pr. uge til 4.000',
      )
      expect(await page.locator('.leaves', { hasText: 'Sygedagpenge' }).last().innerText()).not.toContain(
        'kommunens egen',
      )
      await page.close()
    })

    it('is what the proposal says it used, once it is calculated again', async () => {
      const page = await open('/bibliotek/aendringer')
      expect(await page.locator('.lead').innerText()).toContain('ville give andre tal i dag')
      expect(await violations(await withScript(browser(), page.url()))).toEqual([])
      await page
        .getByRole('button', { name: 'Regn om »Aktivitetsparate kontanthjælpsborgere« med dagens satser' })
        .click()
      expect(page.url()).toBe(`${program.url}/forslag/${proposal}`)
      const rates = page.locator('#hviler-paa .leaves').last()
      expect(await rates.innerText()).toContain('Regnskab 2018, konto 5.57.71')
      expect(await rates.innerText()).toContain('kommunens egen værdi')
      await rates.getByRole('link', { name: 'Sygedagpenge, højeste sats' }).click()
      expect(page.url()).toContain(`/bibliotek/satser/${rate}`)
      await page.goto(`${program.url}/bibliotek/aendringer`)
      expect(await page.locator('main').innerText()).toContain('giver det samme i dag')
      await page.close()
    })

    it('is withdrawn by a later line, after a look at what that changes', async () => {
      const page = await open(`/bibliotek/satser/${rate}`)
      await page.getByRole('link', { name: 'Træk tilbage' }).click()
      expect(await rowOf(page, 'Aktivitetsparate kontanthjælpsborgere')).toContain('−4.528')
      await page.getByRole('button', { name: 'Træk værdien tilbage' }).click()
      const book = await page.locator('#egne').innerText()
      expect(book).toContain('Trukket tilbage')
      expect(book).toContain('afløst')
      expect(await rowOf(page, '1. januar 2019')).not.toContain('egen værdi')
      await page.close()
    })

    it('does not hold when somebody else wrote in the book between look and yes', async () => {
      const first = await open(`/bibliotek/satser/${rate}/egen?${asked('3.900')}`)
      const second = await open(
        `/bibliotek/satser/regulering.kl-loen/egen?se=1&fra=2026-01-01&vaerdi=2,9+%25&kilde=KL`,
      )
      await second.getByRole('button', { name: 'Lad værdien gælde' }).click()
      await first.getByRole('button', { name: 'Lad værdien gælde' }).click()
      expect(await first.getByRole('alert').innerText()).toContain('En anden har ændret')
      await first.getByRole('button', { name: 'Lad værdien gælde' }).click()
      expect(await first.locator('#egne').innerText()).toContain('3.900 kr. pr. uge')
      await Promise.all([first.close(), second.close()])
    })

    it('and its history fit a telephone, without a violation of WCAG', async () => {
      for (const path of [
        `/bibliotek/satser/${rate}`,
        '/bibliotek/aendringer',
        `/en/bibliotek/satser/${rate}`,
      ]) {
        const page = await browser().newPage({ viewport: { width: 320, height: 900 } })
        await page.goto(program.url + path)
        expect(await violations(page)).toEqual([])
        expect(await overflowing(page)).toEqual([])
        expect(await overlapping(page)).toEqual([])
        await page.close()
      }
    })

    it('cannot be looked at or made from elsewhere, nor from another site’s form', async () => {
      const path = `/bibliotek/satser/${rate}/egen`
      const proxied = { 'x-forwarded-for': '203.0.113.7' }
      const stranger = await sendRaw(program, path, { headers: proxied })
      expect([stranger.status, stranger.headers['location']]).toEqual([
        303,
        expect.stringContaining('/log-ind'),
      ])
      const body = `${asked('1')}&set=1`
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      for (const headers of [proxied, { origin: 'https://evil.example' }])
        expect(
          (await sendRaw(program, path, { method: 'POST', headers: { ...type, ...headers }, body })).status,
        ).toBe(403)
      const own = { ...type, origin: program.url }
      const blind = await sendRaw(program, path, { method: 'POST', headers: own, body: asked('1') })
      expect(blind.status).toBe(400)
    })
  })
}

function asked(value: string): string {
  return new URLSearchParams({
    se: '1',
    fra: '2019-01-01',
    sidste: '',
    vaerdi: value,
    kilde: 'Regnskab 2018, konto 5.57.71',
  }).toString()
}

async function rowOf(page: Page, name: string): Promise<string> {
  return page.getByRole('row').filter({ hasText: name }).first().innerText()
}

/** The same page in a browser that runs what the check needs. */
async function withScript(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url)
  return page
}

async function calculateWithRate({ context, catalogueId }: Program): Promise<string> {
  const { store, now, random } = context
  const view = await viewCatalogue(store, catalogueId, wholeCatalogue.query)
  const row = view?.rows.find(({ title }) => title === 'Aktivitetsparate kontanthjælpsborgere')
  const seen = row && (await viewProposal(store, row.id))
  if (!seen) throw new Error('the proposal is not there')
  const attaching = { proposalId: seen.id, expectedRevision: seen.revision.id, plain }
  const who = { actor: systemActor, now: now(), random }
  const attached = await attachCase(store, attaching, await surroundingsOf(context), who)
  if (attached.kind !== 'attached') throw new Error(`not attached: ${attached.kind}`)
  return seen.id
}
