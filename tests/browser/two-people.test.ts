/** Two people at one typed table: what both wrote is listed place by place and chosen, with script and without. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogueText } from './documents.ts'
import { openProgram } from './opened.ts'
import type { Program } from './program.ts'
import { importText } from './requests.ts'

const opened = openProgram()
let program: Program
let browser: Browser

beforeAll(() => {
  program = opened.program()
  browser = opened.browser()
})

/** The workbench of a new proposal whose table was typed in a document. */
async function typedTable(title: string): Promise<string> {
  const form = { number: '1', title, years: [2027, 2028], amounts: [1_300, 1_400] }
  const document = await importText(program, `${title}.md`, catalogueText(`Katalog: ${title}`, [form]))
  const accepted = await fetch(`${program.url}/import/${document}`, {
    method: 'POST',
    headers: { origin: program.url },
    body: new URLSearchParams({ valg: 'godkend' }),
  })
  const address = new RegExp(`href="(/forslag/[^"?#]+)"[^>]*>${title}`).exec(await accepted.text())?.[1]
  if (address === undefined) throw new Error(`${title} was not accepted`)
  return `${program.url}${address}/regn`
}

async function contextOf(person: string, hasScript = true): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled: hasScript })
  await context.setExtraHTTPHeaders({ 'x-as': `${person}:economist` })
  return context
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', error => program.errors.push(error))
  await page.goto(address)
  return page
}

const cell = (page: Page, year: number) =>
  page.getByRole('textbox', { name: new RegExp(`i ${year}$`) }).first()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const conflicts = (page: Page) => page.locator('.bench-conflicts')

async function save(page: Page, version: number): Promise<void> {
  await button(page, 'Gem som ny version').click()
  await page.getByText(`Gemt som version ${version}.`).first().waitFor()
}

describe('two people at one typed table', () => {
  it('each sees what both wrote in one cell, and chooses; the other cells are merged', async () => {
    const address = await typedTable('Begge to')
    const [anna, bo] = [await contextOf('anna'), await contextOf('bo')]
    const [hers, his] = [await open(anna, address), await open(bo, address)]
    for (const page of [hers, his]) await page.locator('[role=status]').waitFor({ state: 'attached' })
    await cell(his, 2027).fill('1.500')
    await his.getByText('kladden er gemt').waitFor()
    await cell(hers, 2027).fill('1.200')
    await cell(hers, 2028).fill('1.250')
    await save(hers, 2)
    // he types on, hears of her version, and nothing of his is gone
    await cell(his, 2027).press('End')
    await cell(his, 2027).pressSequentially('0')
    await cell(his, 2027).press('Backspace')
    await conflicts(his).waitFor()
    const row = conflicts(his).getByRole('row').nth(1)
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(
      /, 2027 .*1\.500 \(står nu\).*1\.200.*1\.300/,
    )
    expect(await conflicts(his).getByRole('row').count()).toBe(2)
    expect(await conflicts(his).getByRole('columnheader').allInnerTexts()).toContain('anna skrev')
    expect(await cell(his, 2028).inputValue()).toBe('1.250')
    await his.getByText('kladden er gemt').waitFor()
    // it is still to be chosen when the page is opened again
    await his.reload()
    await conflicts(his).waitFor()
    expect(await cell(his, 2027).inputValue()).toBe('1.500')
    await button(his, /^Brug den andens/).click()
    await expect.poll(() => cell(his, 2027).inputValue()).toBe('1.200')
    expect(await conflicts(his).count()).toBe(0)
    await button(his, 'Fortryd').click()
    expect(await cell(his, 2027).inputValue()).toBe('1.500')
    await button(his, /^Behold mit/).click()
    expect(await conflicts(his).count()).toBe(0)
    await save(his, 3)
    expect(await cell(his, 2027).inputValue()).toBe('1.500')
    expect(await cell(his, 2028).inputValue()).toBe('1.250')
    await anna.close()
    await bo.close()
  })

  it('says that a line is gone which somebody has changed, and puts it in again where that is chosen', async () => {
    const address = await typedTable('Linjen væk')
    const [anna, bo] = [await contextOf('anna'), await contextOf('bo')]
    const [hers, his] = [await open(anna, address), await open(bo, address)]
    for (const page of [hers, his]) await page.locator('[role=status]').waitFor({ state: 'attached' })
    await button(hers, 'Tilføj: Ny linje').click()
    await button(hers, /^Fjern: /)
      .first()
      .click()
    await save(hers, 2)
    await cell(his, 2027).fill('1.500')
    await conflicts(his).waitFor()
    const text = (await conflicts(his).getByRole('row').nth(1).innerText()).replace(/\s+/g, ' ')
    expect(text).toMatch(/Linjen ».*« .*2027: 1\.500 · 2028: 1\.400.*fjernet \(står nu\)/)
    expect(await cell(his, 2027).inputValue()).toBe('')
    await button(his, /^Sæt min ind igen/).click()
    const again = his.getByRole('textbox', { name: /i 2027$/ }).nth(1)
    expect(await again.inputValue()).toBe('1.500')
    await save(his, 3)
    await anna.close()
    await bo.close()
  })

  it('works the same without script: the newer version is merged, and what both wrote is chosen by buttons', async () => {
    const address = await typedTable('Uden script')
    const [anna, bo] = [await contextOf('anna'), await contextOf('bo', false)]
    const his = await open(bo, address)
    await cell(his, 2027).fill('1.500')
    await button(his, 'Genberegn').last().click()
    const hers = await open(anna, address)
    await hers.locator('[role=status]').waitFor({ state: 'attached' })
    await cell(hers, 2027).fill('1.200')
    await cell(hers, 2028).fill('1.250')
    await save(hers, 2)
    await button(his, 'Gem som ny version').click()
    expect(await his.locator('.bench').innerText()).toContain('En anden har gemt version 2 imens')
    expect(await cell(his, 2028).inputValue()).toBe('1.400')
    await button(his, /^Flet/).click()
    expect(await cell(his, 2028).inputValue()).toBe('1.250')
    expect((await conflicts(his).innerText()).replace(/\s+/g, ' ')).toMatch(
      /1\.500 \(står nu\).*1\.200.*1\.300/,
    )
    await button(his, /^Brug den andens/).click()
    expect(await conflicts(his).count()).toBe(0)
    expect(await cell(his, 2027).inputValue()).toBe('1.200')
    await cell(his, 2027).fill('1.275')
    await button(his, 'Genberegn').last().click()
    await button(his, 'Gem som ny version').click()
    expect(his.url()).not.toContain('/regn')
    expect(await his.locator('.budget').innerText()).toMatch(/1\.275\s+1\.250/)
    await anna.close()
    await bo.close()
  })

  /** Says what the line is calculated with instead of typed: a fixed amount, begun with the typed numbers. */
  async function calculate(page: Page): Promise<void> {
    await page.getByText('Beregn linjen i stedet').first().click()
    await button(page, /^Beregn linjen i stedet: .*Et fast beløb/).click()
  }

  const amount = (page: Page, year: number) => page.locator(`[id="drivers/0/amount/years/${year}"]`)
  const strip = (page: Page) => page.locator('.bench-strip')

  it('one calculates the line in which the other has saved an amount, and chooses either', async () => {
    const address = await typedTable('Beregnet imens')
    const [anna, bo] = [await contextOf('anna'), await contextOf('bo')]
    const [hers, his] = [await open(anna, address), await open(bo, address)]
    for (const page of [hers, his]) await page.locator('[role=status]').waitFor({ state: 'attached' })
    await calculate(his)
    await amount(his, 2027).fill('1.500.000')
    await cell(hers, 2027).fill('1.200')
    await save(hers, 2)
    await amount(his, 2028).fill('1.600.000')
    await conflicts(his).waitFor()
    const row = conflicts(his).getByRole('row').nth(1)
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(
      /Linjen ».*« Vælger du ikke det beregnede, går ».*« ud af antagelserne\..*beregnes med ».*« \(står nu\).*2027: 1\.200.*2027: 1\.300/,
    )
    expect(await strip(his).innerText()).toContain('3,1 mio. kr.')
    await button(his, /^Brug den andens/).click()
    expect(await conflicts(his).count()).toBe(0)
    expect(await amount(his, 2027).count()).toBe(0)
    await expect.poll(() => cell(his, 2027).inputValue()).toBe('1.200')
    expect(await strip(his).innerText()).toContain('2,6 mio. kr.')
    expect(await his.locator('.bench-tools__state').innerText()).toContain('ingen ændringer')
    await button(his, 'Fortryd').click()
    await conflicts(his).waitFor()
    expect(await amount(his, 2027).inputValue()).toBe('1.500.000')
    await his.getByText('kladden er gemt').waitFor()
    await his.reload()
    await conflicts(his).waitFor()
    await button(his, /^Behold mit/).click()
    expect(await conflicts(his).count()).toBe(0)
    await save(his, 3)
    expect(await strip(his).innerText()).toContain('3,1 mio. kr.')
    // whoever had the page open goes on from it, and has nothing to choose
    await hers.reload()
    expect(await amount(hers, 2028).inputValue()).toBe('1.600.000')
    await anna.close()
    await bo.close()
  })

  it('one types in a line that the other has saved a calculation of, and chooses either', async () => {
    const address = await typedTable('Skrevet imens')
    const [anna, bo] = [await contextOf('anna'), await contextOf('bo')]
    const [hers, his] = [await open(anna, address), await open(bo, address)]
    for (const page of [hers, his]) await page.locator('[role=status]').waitFor({ state: 'attached' })
    await cell(his, 2027).fill('1.500')
    await cell(his, 2028).fill('1.60')
    await his.getByText('kladden er gemt').waitFor()
    await calculate(hers)
    await amount(hers, 2027).fill('1.200.000')
    await save(hers, 2)
    await cell(his, 2028).press('End')
    await cell(his, 2028).pressSequentially('0')
    await conflicts(his).waitFor()
    const row = conflicts(his).getByRole('row').nth(1)
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(
      /2027: 1\.500 · 2028: 1\.600.*beregnes med ».*« \(står nu\).*2027: 1\.300 · 2028: 1\.400/,
    )
    expect(await strip(his).innerText()).toContain('2,6 mio. kr.')
    await button(his, /^Sæt min ind igen/).click()
    expect(await conflicts(his).count()).toBe(0)
    expect(await amount(his, 2027).count()).toBe(0)
    expect([await cell(his, 2027).inputValue(), await cell(his, 2028).inputValue()]).toEqual([
      '1.500',
      '1.600',
    ])
    expect(await strip(his).innerText()).toContain('3,1 mio. kr.')
    await save(his, 3)
    expect(await his.locator('.bench-tools__state').innerText()).toContain('ingen ændringer')
    await his.goto(address.replace(/\/regn$/, ''))
    expect(await his.locator('.budget').innerText()).toMatch(/1\.500\s+1\.600/)
    await anna.close()
    await bo.close()
  })

  it('chooses between a typed and a calculated line without script too', async () => {
    const address = await typedTable('Uden script begge veje')
    const [anna, bo] = [await contextOf('anna'), await contextOf('bo', false)]
    const his = await open(bo, address)
    await cell(his, 2027).fill('1.500')
    await button(his, 'Genberegn').last().click()
    const hers = await open(anna, address)
    await hers.locator('[role=status]').waitFor({ state: 'attached' })
    await calculate(hers)
    await amount(hers, 2027).fill('1.200.000')
    await save(hers, 2)
    await his.goto(address)
    await button(his, /^Flet/).click()
    expect((await conflicts(his).innerText()).replace(/\s+/g, ' ')).toMatch(
      /2027: 1\.500.*beregnes med ».*« \(står nu\).*2027: 1\.300/,
    )
    await button(his, /^Sæt min ind igen/).click()
    expect(await conflicts(his).count()).toBe(0)
    expect(await cell(his, 2027).inputValue()).toBe('1.500')
    await button(his, 'Gem som ny version').click()
    expect(his.url()).not.toContain('/regn')
    expect(await his.locator('.budget').innerText()).toMatch(/1\.500\s+1\.400/)
    // and the other way: he calculates, she has typed meanwhile
    await his.goto(address)
    await his.getByText('Beregn linjen i stedet').first().click()
    await button(his, /^Beregn linjen i stedet: .*Et fast beløb/).click()
    await hers.reload()
    await hers.locator('[role=status]').waitFor({ state: 'attached' })
    await cell(hers, 2028).fill('1.111')
    await save(hers, 4)
    await his.goto(address)
    await button(his, /^Flet/).click()
    expect((await conflicts(his).innerText()).replace(/\s+/g, ' ')).toMatch(
      /beregnes med ».*« \(står nu\).*2028: 1\.111.*2028: 1\.400/,
    )
    await button(his, /^Brug den andens/).click()
    expect(await conflicts(his).count()).toBe(0)
    expect(await amount(his, 2027).count()).toBe(0)
    expect(await cell(his, 2028).inputValue()).toBe('1.111')
    await anna.close()
    await bo.close()
  })

  it('what never came to the server is merged with what somebody saved meanwhile', async () => {
    const address = await typedTable('Uden net')
    const [anna, bo] = [await contextOf('anna'), await contextOf('bo')]
    const hers = await open(anna, address)
    await hers.locator('[role=status]').waitFor({ state: 'attached' })
    await hers.route('**/kladde', route => route.abort())
    await cell(hers, 2027).fill('1.777')
    await hers.getByText('ligger på denne maskine').first().waitFor()
    await hers.close({ runBeforeUnload: false })
    const his = await open(bo, address)
    await his.locator('[role=status]').waitFor({ state: 'attached' })
    await cell(his, 2028).fill('1.888')
    await save(his, 2)
    const again = await open(anna, address)
    await expect.poll(() => cell(again, 2028).inputValue()).toBe('1.888')
    await expect.poll(() => cell(again, 2027).inputValue()).toBe('1.777')
    await again.getByText('kladden er gemt').waitFor()
    await anna.close()
    await bo.close()
  })

  it('a session that ends while somebody types is said, and nothing is lost', async () => {
    const address = await typedTable('Logget ud')
    const context = await contextOf('anna')
    const page = await open(context, address)
    await page.locator('[role=status]').waitFor({ state: 'attached' })
    await context.setExtraHTTPHeaders({ 'x-as': 'public' })
    await cell(page, 2027).fill('1.999')
    await page.getByText('du er ikke logget ind længere').first().waitFor()
    await button(page, 'Gem som ny version').click()
    expect(await page.getByRole('alert').innerText()).toContain('Log ind i et nyt vindue')
    await context.setExtraHTTPHeaders({ 'x-as': 'anna:economist' })
    await page.getByText('kladden er gemt').waitFor()
    await page.reload()
    expect(await cell(page, 2027).inputValue()).toBe('1.999')
    await context.close()
  })

  it('one person in two windows keeps what both typed', async () => {
    const address = await typedTable('To vinduer')
    const context = await contextOf('anna')
    const [one, two] = [await open(context, address), await open(context, address)]
    for (const page of [one, two]) await page.locator('[role=status]').waitFor({ state: 'attached' })
    await cell(one, 2027).fill('1.111')
    await one.getByText('kladden er gemt').waitFor()
    await cell(two, 2028).fill('1.222')
    await two.getByText('kladden er gemt').waitFor()
    await expect.poll(() => cell(two, 2027).inputValue()).toBe('1.111')
    const third = await open(await contextOf('anna'), address)
    expect(await cell(third, 2027).inputValue()).toBe('1.111')
    expect(await cell(third, 2028).inputValue()).toBe('1.222')
    await third.context().close()
    await context.close()
  })
})
