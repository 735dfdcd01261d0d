/** A proposal's page after some lines of its typed table have been calculated: both kinds, the difference, what was typed. */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { overflowing, overlapping, violations } from './accessibility.suite.ts'
import type { Program } from './program.ts'

export function describeCalculatedTable(browser: () => Browser, program: () => Program): void {
  describe('a table of which a part is calculated', () => {
    it('says which lines are, opens their amounts, and keeps what was typed', async () => {
      const context = await browser().newContext({ viewport: { width: 1280, height: 900 } })
      await context.setExtraHTTPHeaders({ 'x-as': 'anna:economist' })
      const page = await context.newPage()
      await page.goto(`${program().url}/katalog/${program().catalogueId}`)
      await page.getByRole('link', { name: 'Sagsbehandlere - integrationsområdet' }).first().click()
      const proposal = page.url()
      await savePart(page)
      await page.goto(proposal)
      const table = page.locator('.budget table').first()
      expect(await rowOf(table, 'resultattilskud')).toMatch(/skrevet[\s\S]*−600/)
      expect(await rowOf(table, 'Løn')).toMatch(/beregnet[\s\S]*490/)
      expect(await page.locator('.budget').innerText()).toContain('Én linje er stadig skrevet.')
      const difference = page.locator('.budget table').nth(1)
      expect(await rowOf(difference, '06.53 Løn')).toMatch(/10\s+10\s+10\s+10\s+40/)
      expect(await violations(page)).toEqual([])
      await page.getByText('Sådan stod tabellen, før den blev beregnet').click()
      expect(await rowOf(page.locator('.budget details table'), '06.53 Løn')).toContain('480')
      await page.setViewportSize({ width: 320, height: 900 })
      expect(await violations(page)).toEqual([])
      expect(await overflowing(page)).toEqual([])
      expect(await overlapping(page)).toEqual([])
      await page.setViewportSize({ width: 1280, height: 900 })
      await table.getByRole('link', { name: '490' }).first().click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Løn, 2019')
      await context.close()
    })
  })
}

/** The grant is no longer calculated, and pay is higher. */
async function savePart(page: Page): Promise<void> {
  await page.goto(`${page.url()}/regn`)
  await page.locator('[role=status]').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Fjern: Resultattilskud', exact: true }).click()
  await page.locator('[id="assumptions/resultattilskud/value"]').waitFor()
  await page.locator('[id="drivers/0/pay/value"]').fill('490.000')
  await page.locator('#begrundelse').fill('Nyt lønniveau')
  await page.getByRole('button', { name: 'Gem som ny version' }).click()
  await page
    .getByText(/Gemt som version/)
    .first()
    .waitFor()
}

async function rowOf(table: ReturnType<Page['locator']>, name: string): Promise<string> {
  return table
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .innerText()
}
