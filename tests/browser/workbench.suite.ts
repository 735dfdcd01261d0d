/** An economist at the workbench: typing, undoing, explaining, saving; without script, by keyboard, two at a time. */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  filesOfIsland,
  islandFolder,
  packedEndings,
  readIslandManifest,
} from '../../src/web/assets/island-manifest.ts'
import { crash } from './crash.ts'
import { catalogueText } from './documents.ts'
import type { Program } from './program.ts'
import { importText } from './requests.ts'

const price = '[id="assumptions/pris-ydelse/value"]'

export function describeWorkbench(browser: () => Browser, program: () => Program): void {
  /** Each test has a proposal of its own, because what one saves another would find. */
  const addressOf = async (title: string): Promise<string> => {
    const html = await (await fetch(`${program().url}/katalog/${program().catalogueId}`)).text()
    const address = new RegExp(`href="(/forslag/[^"?#]+)"[^>]*>${title}`).exec(html)?.[1]
    if (address === undefined) throw new Error(`the catalogue has no ${title}`)
    return `${program().url}${address}/regn`
  }
  const contextOf = async (person: string, hasScript = true): Promise<BrowserContext> => {
    const context = await browser().newContext({
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: hasScript,
    })
    await context.setExtraHTTPHeaders({ 'x-as': `${person}:economist` })
    return context
  }
  const open = async (context: BrowserContext, address: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address)
    await page.locator('[role=status]').waitFor({ state: 'attached' })
    return page
  }

  /** The workbench of a proposal that came in a document: 1.300 in 2027 and 1.400 in 2028, typed and not calculated. */
  async function openTyped(context: BrowserContext, title: string, file: string): Promise<Page> {
    const text = catalogueText(title, [
      { number: '1', title: 'Kun tal', years: [2027, 2028], amounts: [1_300, 1_400] },
    ])
    const document = await importText(program(), file, text)
    const accepted = await fetch(`${program().url}/import/${document}`, {
      method: 'POST',
      headers: { origin: program().url },
      body: new URLSearchParams({ valg: 'godkend' }),
    })
    const address = /href="(\/forslag\/[^"?#]+)"[^>]*>Kun tal/.exec(await accepted.text())?.[1]
    return open(context, `${program().url}${address}/regn`)
  }

  describe('the workbench', () => {
    it('follows the typing, explains an amount, undoes, and saves a version', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Udekørende socialrådgiver'))
      expect(await stripOf(page)).toContain('−3,3 mio. kr.')
      await typeInto(page, price, '120.000')
      expect(await stripOf(page)).toContain('−4,0 mio. kr.')
      expect(await cellOf(page, 'Kontanthjælp - drift', 3)).toBe('−2.400')
      expect(await page.locator('.bench-field--changed').innerText()).toContain('ændret, før 107.250')
      await page.locator('.figures a[data-cell]').nth(12).click()
      expect(await page.locator('#forklaring').innerText()).toContain(
        'Pris pr. helårsperson på ydelsen: 120.000 kr.',
      )
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('forklaring')
      await page.keyboard.press('Escape')
      expect(await page.locator('#forklaring').count()).toBe(0)
      await page.keyboard.press('Control+z')
      expect(await stripOf(page)).toContain('−3,3 mio. kr.')
      await page.keyboard.press('Control+y')
      await page.getByRole('button', { name: 'Gem som ny version' }).click()
      await page.getByText('Gemt som version 3.', { exact: false }).first().waitFor()
      expect(await page.locator('.bench-tools__state').innerText()).toContain('ingen ændringer')
      await typeInto(page, price, '120.001')
      await page.locator('#begrundelse').fill('Nyere opgørelse')
      await page.getByRole('button', { name: 'Gem som ny version' }).click()
      await page.getByText('Gemt som version 4.', { exact: false }).first().waitFor()
      await page.goto(page.url().replace('/regn', ''))
      expect(await page.locator('.revisions').innerText()).toContain('Nyere opgørelse')
      expect(await page.locator('.budget').innerText()).toContain('−2.400')
      await context.close()
    })

    it.each([
      ['read beside the page', 1],
      ['read on it where the browser has no thread for it', 0],
    ] as const)('shows no stress case of another table without saying so, %s', async (_, threads) => {
      const context = await contextOf('anna')
      if (threads === 0) await context.route(threadFile, route => route.abort())
      const page = await open(context, await addressOf('Udekørende socialrådgiver'))
      await expect.poll(() => page.workers().length).toBe(threads)
      await page.evaluate(watchWhatFollows)
      const field = page.locator(price)
      await field.fill('')
      for (const text of ['9', '91', '910', '91.00', '91.000']) {
        await field.fill(text)
        await page.waitForTimeout(text.length * 40)
      }
      await page.locator('.bench-further[aria-busy=false]').last().waitFor()
      const seen = await page.evaluate(() => (globalThis as Following).seen ?? [])
      expect(seen.filter(({ isBehind, net, planned }) => !isBehind && net !== planned)).toEqual([])
      expect(seen.some(({ isBehind, net, planned }) => isBehind && net !== planned)).toBe(true)
      expect(seen.at(-1)?.isBehind).toBe(false)
      await page.keyboard.press('Control+z')
      await context.close()
    })

    it('changes strip and table with the key, and what else shows it once they are painted', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Udekørende socialrådgiver'))
      await page.evaluate(watchWhatIsDrawnFirst)
      const now = () => page.evaluate(() => (globalThis as Drawn).drawnNow?.())
      const before = await now()
      await typeInto(page, price, '98.765')
      await expect.poll(async () => (await now())?.inDriver).toContain('98.765')
      const atKey = await page.evaluate(() => (globalThis as Drawn).atKey?.at(-1))
      expect(atKey?.net).not.toBe(before?.net)
      expect(atKey?.net).toBe((await now())?.net)
      expect(atKey?.inDriver).not.toContain('98.765')
      await page.keyboard.press('Control+z')
      await context.close()
    })

    it('makes the columns no narrower while somebody types', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Udekørende socialrådgiver'))
      const room = () => page.locator('.bench-table').getAttribute('class')
      const before = await room()
      await typeInto(page, price, '98.765.432')
      const wide = await room()
      expect(wide).not.toBe(before)
      await typeInto(page, price, '98.765')
      expect(await room()).toBe(wide)
      await page.locator(price).blur()
      await expect.poll(room).toBe(before)
      await page.keyboard.press('Control+z')
      await context.close()
    })

    it('reads numbers as they are written in Danish, and says at the field what is none', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Efterværn'))
      const name = '[id="drivers/0/posts/value"]'
      await typeInto(page, name, 'mange')
      const problem = page.locator('.bench-field__problem').first()
      // what a field says follows the table
      await expect.poll(() => problem.innerText()).toContain('»mange« er ikke et tal')
      expect(await page.locator(name).getAttribute('aria-invalid')).toBe('true')
      expect(await page.locator('.bench').innerText()).not.toMatch(/NaN|undefined|Infinity/)
      await typeInto(page, name, '1.300,50')
      await page.locator(name).blur()
      expect(await page.locator(name).inputValue()).toBe('1.300,50')
      expect(await page.locator('.bench-field__problem').count()).toBe(0)
      await context.close()
    })

    it('keeps what was typed when the page crashes, saved or not', async () => {
      const context = await contextOf('anna')
      const address = await addressOf('Voksenlærlinge')
      const first = await open(context, address)
      const name = `[id="${await first.locator('.bench-driver .bench-number').first().getAttribute('id')}"]`
      await typeInto(first, name, '11')
      await first.getByText('kladden er gemt').waitFor()
      await first.route('**/kladde', route => route.abort())
      await typeInto(first, name, '123')
      await crash(first)
      const second = await open(context, address)
      expect(await second.locator(name).inputValue()).toBe('123')
      await second.getByText('kladden er gemt').waitFor()
      await second.evaluate(() => localStorage.clear())
      await second.close()
      const third = await open(await contextOf('anna'), address)
      expect(await third.locator(name).inputValue()).toBe('123')
      await third.context().close()
      await context.close()
    })

    it('takes a new part in plain words, and calculates without it until it has its numbers', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('fastholdelsesindsats'))
      const before = await stripOf(page)
      const cards = await page.locator('.bench-driver').count()
      await page
        .locator('.bench-new')
        .getByRole('button', { name: /^Et fast beløb/ })
        .click()
      expect(await page.locator('.bench-driver').count()).toBe(cards + 1)
      expect(await page.locator('.bench-result .bench-note').first().innerText()).toContain('som mangler tal')
      expect(await stripOf(page)).toBe(before)
      await page.keyboard.type('1.000.000')
      expect(await stripOf(page)).not.toBe(before)
      await page.getByRole('button', { name: 'Fortryd' }).click()
      await page.getByRole('button', { name: 'Fortryd' }).click()
      expect(await stripOf(page)).toBe(before)
      await context.close()
    })

    it('takes a column from a spreadsheet as one number for each year', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Jobparate kontanthjælpsmodtaere'))
      const field = page.locator('.bench-driver .bench-number').first()
      const id = await field.getAttribute('id')
      await field.evaluate(input => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', '1,5\n2\n2,5\n3\n')
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      })
      const years = page.locator(`input[id^="${id?.replace(/value$/, 'years/')}"]`)
      expect(await years.evaluateAll(all => all.map(one => (one as HTMLInputElement).value))).toEqual([
        '1,5',
        '2',
        '2,5',
        '3',
      ])
      await context.close()
    })

    it('takes a rate with its date and where it stands, or a number of one’s own with a source', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Voksenlærlinge'))
      await page
        .locator('.bench-new')
        .getByRole('button', { name: /^Flere kommer i job/ })
        .click()
      const card = page.locator('.bench-driver').last()
      for (const summary of await card.getByText('brug en sats').all()) await summary.click()
      await card.locator('select[name$="/price/rate"]').selectOption({ index: 1 })
      expect(await card.innerText()).toMatch(/Kontanthjælp.* kr\. om måneden fra 1\. januar 2019 · \S/)
      const own = card.getByRole('textbox', { name: 'Egen værdi i stedet' })
      const source = card.locator('input[id^="egen/"][id$="/price/source"]')
      await own.fill('11.000,50')
      await card.getByRole('button', { name: /^Brug egen værdi/ }).click()
      expect(await page.getByRole('alert').innerText()).toContain('Skriv, hvor din')
      await source.fill('Regnskab 2026, konto 5.57.73')
      await card.getByRole('button', { name: /^Brug egen værdi/ }).click()
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(await card.locator('input[id$="/price/value"]').first().inputValue()).toBe('11.000,50')
      expect(await card.innerText()).toContain('Regnskab 2026, konto 5.57.73')
      await context.close()
    })

    it('takes a column into a typed table, and says at a cell what is no number', async () => {
      const text = catalogueText('Indsat fra Excel', [
        { number: '1', title: 'Indsat', years: [2027, 2028], amounts: [1_300, 1_400] },
      ])
      const document = await importText(program(), 'indsat.md', text)
      const accepted = await fetch(`${program().url}/import/${document}`, {
        method: 'POST',
        headers: { origin: program().url },
        body: new URLSearchParams({ valg: 'godkend' }),
      })
      const address = /href="(\/forslag\/[^"?#]+)"[^>]*>Indsat/.exec(await accepted.text())?.[1]
      const context = await contextOf('anna')
      const page = await open(context, `${program().url}${address}/regn`)
      const cell = (year: number) => page.getByRole('textbox', { name: new RegExp(`i ${year}$`) }).first()
      const paste = (pasted: string) =>
        cell(2027).evaluate((input, plain) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/plain', plain)
          input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }, pasted)
      await paste('−1.250,5\r\n2.000\r\n')
      expect(await cell(2027).inputValue()).toBe('−1.250,5')
      expect(await cell(2028).inputValue()).toBe('2.000')
      await paste('1\n2\n3\n4')
      expect(await page.getByRole('alert').innerText()).toContain('Der er 4 tal, men kun 2 år')
      expect(await cell(2028).inputValue()).toBe('2.000')
      await page.keyboard.press('Control+z')
      expect(await cell(2027).inputValue()).toBe('1.300')
      await cell(2028).fill('mange')
      await expect.poll(() => cell(2028).getAttribute('aria-invalid')).toBe('true')
      expect(await page.locator('.bench-typed').innerText()).toContain('2028: »mange« er ikke et tal')
      await context.close()
    })

    it('is worked by keyboard alone, and says the result aloud', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Velkomstpersion'))
      await page.locator('.figures a[data-cell]').first().focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('forklaring')
      await page.keyboard.press('Escape')
      const back = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
      expect(back).toMatch(/\/2020$/)
      const reached = await page.locator('.figures a[data-cell]:not([tabindex="-1"])').count()
      expect(reached).toBe(1)
      await page.locator('.bench-driver .bench-number').first().focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.type('3')
      await expect.poll(() => page.locator('[role=status]').innerText()).toContain('Netto i alt')
      await context.close()
    })

    it('shows each of two people the other, and puts together what both do', async () => {
      const address = await addressOf('Aktivitetsparate kontanthjælpsborgere')
      const [anna, bo] = [await contextOf('anna'), await contextOf('bo')]
      const hers = await open(anna, address)
      const his = await open(bo, address)
      await his.getByText('Også her nu: anna').waitFor()
      const fields = await hers
        .locator('.bench-driver .bench-number')
        .evaluateAll(all => all.map(one => one.id))
      const [first, second] = fields
      await typeInto(hers, `[id="${first}"]`, '7')
      await hers.locator('#begrundelse').fill('Flere stillinger')
      await hers.getByRole('button', { name: 'Gem som ny version' }).click()
      await hers.getByText('Gemt som version', { exact: false }).first().waitFor()
      await typeInto(his, `[id="${second}"]`, '600.000')
      await expect.poll(() => his.locator(`[id="${first}"]`).inputValue()).toBe('7')
      expect(await his.locator(`[id="${second}"]`).inputValue()).toBe('600.000')
      expect(await his.locator('.bench-field--changed').count()).toBe(1)
      await anna.close()
      await bo.close()
    })

    it('is a form without script: it recalculates when it is sent, and saves what was shown', async () => {
      const context = await contextOf('bo', false)
      const page = await context.newPage()
      await page.goto(await addressOf('Sagsbehandler - Forsikrede ledige'))
      const before = await stripOf(page)
      // says what works here, and nothing that does not
      expect(await page.getByText('Vælg »Genberegn« for at se').isVisible()).toBe(true)
      expect(await page.getByText('Piletaster').count()).toBe(0)
      const field = page.locator('.bench-driver .bench-number').first()
      const name = `[id="${await field.getAttribute('id')}"]`
      await page.locator(name).fill('9')
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
      await page.waitForLoadState()
      expect(page.url()).toMatch(/\/regn$/)
      expect(await page.locator(name).inputValue()).toBe('9')
      expect(await stripOf(page)).not.toBe(before)
      // nothing undoes here, so throwing it away takes two presses
      const yes = page.getByRole('button', { name: 'Ja, kassér dem for altid' })
      expect(await yes.isVisible()).toBe(false)
      await page.getByText('Kassér ændringerne').click()
      await yes.click()
      expect(await stripOf(page)).toBe(before)
      await page.locator(name).fill('ni')
      await page.getByRole('button', { name: 'Genberegn' }).last().click()
      expect(await page.locator('.bench-problems').innerText()).toContain('»ni« er ikke et tal')
      await page.locator(name).fill('9')
      await page.getByRole('button', { name: 'Genberegn' }).last().click()
      await page.locator('.figures a[data-cell]').first().click()
      expect(await page.locator('#forklaring').count()).toBe(1)
      await page.locator('#begrundelse').fill('Ni i alt')
      await page.getByRole('button', { name: 'Gem som ny version' }).click()
      expect(page.url()).not.toContain('/regn')
      expect(await page.locator('.revisions').innerText()).toContain('Ni i alt')
      await context.close()
    })

    it('loses nothing that is typed while a version is on its way', async () => {
      const context = await contextOf('anna')
      const page = await openTyped(context, 'Skrevet undervejs', 'undervejs.md')
      const [first, second] = [2027, 2028].map(year =>
        page.getByRole('textbox', { name: new RegExp(`i ${year}$`) }).first(),
      )
      await second?.fill('1.500')
      const way = Promise.withResolvers<void>()
      await page.route('**/gem', async route => {
        await way.promise
        await route.continue()
      })
      const sending = page.waitForRequest('**/gem')
      await page.getByRole('button', { name: 'Gem som ny version' }).click()
      await sending
      await first?.fill('1.350')
      const kept = page.waitForResponse(
        response =>
          response.url().endsWith('/kladde') && response.request().postData()?.includes('1.350') === true,
      )
      way.resolve()
      await page.getByText('Gemt som version 2.', { exact: false }).first().waitFor()
      expect(await page.locator('.bench-typed .bench-changed').allInnerTexts()).toEqual([
        '2027: ændret, før 1.300',
      ])
      await kept
      await page.reload()
      expect([await first?.inputValue(), await second?.inputValue()]).toEqual(['1.350', '1.500'])
      expect(await page.locator('.bench-tools__state').innerText()).toContain('1 ændring')
      await context.close()
    })

    it('changes typed lines, and calculates one in place of a typed one with the difference that makes', async () => {
      const context = await contextOf('anna')
      const page = await openTyped(context, 'Skrevet i hånden', 'kun-tal.md')
      expect(await stripOf(page)).toContain('2,7 mio. kr.')
      // a typed amount opens as a calculated one does, with the place that it was read from
      await page.locator('.figures a[data-cell]:not([tabindex="-1"])').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      expect(await page.locator('#forklaring:focus').count()).toBe(1)
      expect(await page.locator('#forklaring').innerText()).toMatch(
        /2028: 1\.400.*Læst fra kun-tal\.md, linje/s,
      )
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.locator('#forklaring').innerText()).toContain('Summen af linjerne')
      await page.locator('#forklaring a[data-cell]').press('Enter')
      expect(await page.locator('#forklaring').innerText()).toContain('Læst fra kun-tal.md')
      const cell = page.getByRole('textbox', { name: /i 2028$/ }).first()
      await cell.fill('1.500')
      expect(await stripOf(page)).toContain('2,8 mio. kr.')
      await page.locator('#forklaring').getByText('i din kladde i stedet for »1.400«').waitFor()
      // what was changed is marked and counted until it is saved, and can be thrown away
      expect(await page.locator('.bench-tools__state').innerText()).toContain('1 ændring')
      expect(await page.locator('.bench-typed .bench-changed').allInnerTexts()).toEqual([
        '2028: ændret, før 1.400',
      ])
      expect(await cell.getAttribute('aria-describedby')).toMatch(/\/2028-mark$/)
      await page.getByRole('button', { name: 'Kassér ændringerne' }).click()
      await page.locator('.bench-typed .bench-changed').waitFor({ state: 'detached' })
      expect(await cell.inputValue()).toBe('1.400')
      expect(await page.locator('.bench-tools__state').innerText()).toContain('Fortryd bringer dem tilbage')
      await page.getByRole('button', { name: 'Fortryd' }).click()
      expect(await cell.inputValue()).toBe('1.500')
      // the explanation leads to what the line can be calculated as, and unfolds it
      await page.locator('#forklaring').getByText('Beregn linjen i stedet').click()
      await page.getByRole('button', { name: /^Beregn linjen i stedet: .*Et fast beløb/ }).click()
      expect(await stripOf(page)).toContain('2,8 mio. kr.')
      // what it makes of each printed cell stands there in words before anything is saved
      const replaced = page.locator('.bench-replaced')
      expect(await replaced.innerText()).toContain('Beregningen giver det samme som det skrevne i alle år.')
      const difference = page.locator('.bench-replaced tr').filter({ hasText: 'Forskel' })
      expect(await difference.count()).toBe(0)
      await page.locator('[id="drivers/0/amount/years/2027"]').fill('1.350.000')
      expect(await difference.innerText()).toMatch(/50\s+0\s+50/)
      expect(await replaced.innerText()).toContain('2027: 1.350 i stedet for 1.300, 50 mere')
      await page.locator('#begrundelse').fill('Nu beregnet')
      await page.getByRole('button', { name: 'Gem som ny version' }).click()
      await page.getByText('Gemt som version 2.', { exact: false }).first().waitFor()
      expect(await stripOf(page)).toContain('2,9 mio. kr.')
      // taken away again, the typed line is back and can be typed in at once
      await page
        .getByRole('button', { name: /^Fjern: / })
        .first()
        .click()
      await cell.fill('1.600')
      expect(await page.locator('#afvist').count()).toBe(0)
      expect(await stripOf(page)).toContain('2,9 mio. kr.')
      // what was just saved is known to be one's own
      await page.getByRole('button', { name: 'Gem som ny version' }).click()
      await page.getByText('Gemt som version 3.', { exact: false }).first().waitFor()
      // and with nothing left to change, nothing is said to be changed, now or when the page is opened again
      expect(await page.locator('.bench-tools__state').innerText()).toContain('ingen ændringer')
      expect(await page.locator('.bench-changed').count()).toBe(0)
      await page.locator('.figures a[data-cell]').nth(1).click()
      expect(await page.locator('#forklaring').innerText()).toContain(
        'Skrevet af dig og lige gemt i version 3',
      )
      await page.reload()
      expect(await page.locator('.bench-tools__state').innerText()).toContain('ingen ændringer')
      expect(await stripOf(page)).toContain('2,9 mio. kr.')
      await page.goto(page.url().split('/regn')[0] ?? '')
      expect(await page.locator('.budget').innerText()).toMatch(/1\.300\s+1\.600/)
      await context.close()
    })

    it('has one column at 320 px, and the figures stay in view', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Offentlige IGU-forløb'))
      await page.setViewportSize({ width: 320, height: 700 })
      await page.locator('.bench-new').scrollIntoViewIfNeeded()
      const strip = await page.locator('.bench-strip').boundingBox()
      expect(strip?.y).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await context.close()
    })

    it('believes nothing that is sent: not a sum, not a sender, not a shape', async () => {
      const address = await addressOf('Velkomstpersion')
      const headers = { 'content-type': 'application/json', origin: program().url, 'x-as': 'anna:economist' }
      const send = (to: string, body: unknown, more: Record<string, string> = {}) =>
        fetch(`${address}/${to}`, {
          method: 'POST',
          headers: { ...headers, ...more },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        })
      const newest = await (await fetch(`${address}/nyeste`, { headers })).json()
      const work = { base: newest.id, plain: newest.plain, table: [], reason: 'Fordi' }
      const lied = await send('gem', { ...work, seen: { rows: [], total: -1_000_000 } })
      expect(lied.status).toBe(409)
      expect(JSON.stringify(await lied.json())).toContain('Intet er gemt endnu')
      const unseen = await send('gem', { ...work, seen: null })
      expect(unseen.status).toBe(409)
      for (const shape of [
        '',
        '[]',
        '{"base":1}',
        { ...work, plain: 'x' },
        { ...work, table: [{ kind: 'slet' }] },
      ])
        expect((await send('gem', shape)).status).toBe(400)
      const deep = `{"base":"${newest.id}","version":0,"table":[],"plain":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`
      expect((await send('kladde', deep)).status).toBe(400)
      const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      expect((await send('kladde', { ...work, version: 0 }, foreign)).status).toBe(403)
      expect((await send('kladde', { ...work, version: 0 }, { 'x-as': 'carl:reader' })).status).toBe(403)
      expect(await (await fetch(`${address}/nyeste`, { headers })).json()).toEqual(newest)
    })

    it('begins once the page can be read', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Efterværn'))
      const [painted = 0, began = 0] = await page.evaluate(() =>
        ['first-contentful-paint', 'island'].map(name => performance.getEntriesByName(name)[0]?.startTime),
      )
      expect(painted).toBeGreaterThan(0)
      expect(began).toBeGreaterThan(painted)
      await context.close()
    })

    it('leaves every button and field the one that it was when script takes the page over', async () => {
      const context = await contextOf('anna')
      const island = /\/workbench-[^/]*\.js$/
      const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
      await context.route(island, async route => {
        await mayCome
        await route.continue()
      })
      const page = await context.newPage()
      await page.goto(await addressOf('Udekørende socialrådgiver'), { waitUntil: 'commit' })
      const save = page.getByRole('button', { name: 'Gem som ny version' })
      await save.focus()
      // remembered beside the page, for script takes away the attributes that it does not know
      await page.evaluate(() => {
        const controls = document.querySelectorAll<Control>('.bench [name]')
        const drawn = [...controls].map(control => ({ control, was: `${control.name} ${control.value}` }))
        Object.assign(globalThis, { drawn })
      })
      letCome()
      await page.locator('.bench [role=status]').waitFor({ state: 'attached' })
      const moved = await page.evaluate(() =>
        ((globalThis as TakenOver).drawn ?? [])
          .filter(({ control, was }) => control.isConnected && `${control.name} ${control.value}` !== was)
          .map(({ control, was }) => `${was} became ${control.name} ${control.value}`),
      )
      expect(moved).toEqual([])
      expect(await save.evaluate(button => button === document.activeElement)).toBe(true)
      await context.close()
    })

    it('scales a part, takes it away, and brings it back', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Udekørende socialrådgiver'))
      const before = await stripOf(page)
      const scale = page.locator('[id="drivers/0/scale/value"]')
      await page.locator('[data-details="flere/drivers/0"] > summary').click()
      await scale.fill('50 %')
      const scaled = await stripOf(page)
      expect(scaled).not.toBe(before)
      const parts = page.locator('section[id^="drivers/"]')
      const count = await parts.count()
      await page
        .locator('[id="drivers/0"]')
        .getByRole('button', { name: /^Fjern/ })
        .first()
        .click()
      expect(await parts.count()).toBe(count - 1)
      expect(await stripOf(page)).not.toBe(scaled)
      for (const expected of [scaled, before]) {
        await page.keyboard.press('Control+z')
        expect(await stripOf(page)).toBe(expected)
      }
      expect(await parts.count()).toBe(count)
      await context.close()
    })

    it('warns once of what looks like a CPR number in the reason of a version', async () => {
      const context = await contextOf('anna')
      const page = await open(context, await addressOf('Efterværn'))
      let sent = 0
      await page.route('**/gem', route => {
        sent += 1
        return route.abort()
      })
      const save = page.getByRole('button', { name: 'Gem som ny version' })
      await page.locator('#begrundelse').fill('Gælder 070761-4285')
      await save.click()
      await page.getByText('Begrundelsen ligner et CPR-nummer.', { exact: false }).waitFor()
      expect(sent).toBe(0)
      await save.click()
      await page.getByText('Serveren svarer ikke.', { exact: false }).first().waitFor()
      expect(sent).toBe(1)
      await context.close()
    })

    it('is small: all its script together is under 150 kB as it is sent', () => {
      const files = readIslandManifest().islands['workbench']
      if (!files) throw new Error('the workbench is not built')
      const sizes = filesOfIsland(files).map(
        file => statSync(join(islandFolder, file + packedEndings.gzip)).size,
      )
      expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(150_000)
    })

    it('brings script of its own only, under a policy that allows no other', async () => {
      const response = await fetch(await addressOf('Udekørende socialrådgiver'))
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("worker-src 'self'")
      const html = await response.text()
      expect([...html.matchAll(/<script\b[^>]*>/g)].map(match => match[0])).toEqual([
        '<script type="application/json" id="regneark-data">',
        expect.stringMatching(/^<script type="module" src="\/filer\/script\/workbench-[\w-]+\.js">$/),
      ])
      const thread = threadFile.exec(html)?.[0] ?? ''
      const beside = await fetch(program().url + thread)
      expect(beside.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'")
      const open = await fetch(`${program().url}/katalog/${program().catalogueId}`)
      expect(open.headers.get('content-security-policy')).not.toContain('script-src')
    })
  })
}

/** What the workbench runs beside the page. */
const threadFile = /\/filer\/script\/workbench-thread-[\w-]+\.js/

function stripOf(page: Page): Promise<string> {
  return page.locator('.bench-strip').innerText()
}

/** Key by key, as a person does. */
async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).fill('')
  await page.locator(field).pressSequentially(text)
}

async function cellOf(page: Page, line: string, column: number): Promise<string> {
  const row = page.locator('.figures tr').filter({ hasText: line }).first()
  return row
    .locator('td')
    .nth(column - 1)
    .innerText()
}

type Seen = { net: string; inDriver: string }
type Drawn = typeof globalThis & { atKey?: Seen[]; drawnNow?: () => Seen }

/** Runs in the page: the table's net and what is shared as the drivers show it, now and whenever a key was heard. */
function watchWhatIsDrawnFirst(): void {
  const page = globalThis as Drawn
  const atKey: NonNullable<Drawn['atKey']> = []
  page.atKey = atKey
  const textOf = (place: string) =>
    [...document.querySelectorAll(place)].map(each => each.textContent).join('; ')
  page.drawnNow = () => ({
    net: textOf('.bench-table .figures__total .amount--total'),
    inDriver: textOf('.bench-driver .bench-standing'),
  })
  addEventListener('input', () => atKey.push(page.drawnNow?.() ?? { net: '', inDriver: '' }))
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement
type TakenOver = typeof globalThis & { drawn?: readonly { control: Control; was: string }[] }
type Following = typeof globalThis & { seen?: { isBehind: boolean; net: string; planned: string }[] }

/** Runs in the page: after every drawing, the table's net beside that of the stress case "as planned". */
function watchWhatFollows(): void {
  const page = globalThis as Following
  const seen: NonNullable<Following['seen']> = []
  page.seen = seen
  const totalIn = (row: string) => document.querySelector(`${row} .amount--total`)?.textContent ?? ''
  new MutationObserver(() =>
    seen.push({
      isBehind: document.querySelector('.bench-further')?.getAttribute('aria-busy') === 'true',
      net: totalIn('.bench-table .figures__total'),
      planned: totalIn('.stress tbody tr'),
    }),
  ).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
}
