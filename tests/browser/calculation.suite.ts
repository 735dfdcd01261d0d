/** From a proposal's sentences to the source of one amount, as an economist would go. */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Program } from './program.ts'

export function describeCalculation(browser: () => Browser, program: () => Program): void {
  const start = async (title: string): Promise<Page> => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
    await page.goto(`${program().url}/katalog/${program().catalogueId}`)
    await page.getByRole('link', { name: title }).first().click()
    return page
  }

  describe('how a proposal is calculated', () => {
    it('is told in sentences that are computed', async () => {
      const page = await start('Udekørende socialrådgiver')
      const sentences = await page.locator('.in-short li').allInnerTexts()
      expect(sentences).toEqual([
        'Vi ansætter 1 årsværk fra januar 2019; det koster 450.000 kr. om året, heraf 225.000 kr. serviceudgifter.',
        '8 af 33 borgere om året ventes at nå målet »Unge i uddannelse eller arbejde«.',
        expect.stringContaining(
          'Kommunen sparer 3,3 mio. kr. over fire år; derefter sparer den 1,8 mio. kr. om året.',
        ),
        expect.stringContaining(
          'Går i nul, hvis det lykkes for 12 i perioden; der er antaget 32. Med halv virkning spares 776.000 kr.',
        ),
        'Siger I ja, ændres budgettet på konto 5.57.73, 5.68.90 og 6.45.53. Opfølgning er ikke planlagt.',
      ])
      await page.close()
    })

    it('leaves out what a proposal without an effect cannot tell', async () => {
      const page = await start('Velkomstpersion')
      const text = await page.locator('.in-short').innerText()
      expect(text).not.toMatch(/lykkes|halv virkning|null|undefined|NaN/)
      expect(text).toContain('Kommunen bruger 1,0 mio. kr. over fire år')
      await page.close()
    })

    it('opens an amount down to the assumption and its source, and leads back', async () => {
      const page = await start('Udekørende socialrådgiver')
      const computed = page.locator('.computed')
      await computed
        .getByRole('row', { name: /Kontanthjælp - drift/ })
        .getByRole('link', { name: '−2.145' })
        .click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Kontanthjælp - drift, 2021')
      const leaf = page.locator('.derivation li').filter({ hasText: 'Unge, der mødes pr. år' }).last()
      expect(await leaf.innerText()).toContain('33 personer')
      expect(await leaf.innerText()).toContain('egne tal · Unge')
      await page.getByRole('link', { name: 'Tilbage til forslaget' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Udekørende socialrådgiver')
      await page.close()
    })

    it('opens the net of a year as its lines, and the total as its years', async () => {
      const page = await start('Udekørende socialrådgiver')
      await page.locator('.computed .figures__total').getByRole('link').last().click()
      expect(await page.locator('.parts li').count()).toBe(4)
      await page.getByRole('link', { name: 'Netto, 2020' }).click()
      expect(await page.locator('.parts li').count()).toBe(4)
      await page.getByRole('link', { name: 'Løn, 2020', exact: true }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Løn, 2020')
      await page.close()
    })

    it('says where calculation and print differ by rounding, and keeps the printed table', async () => {
      const page = await start('Udekørende socialrådgiver')
      const said = await page.locator('.computed').innerText()
      expect(said).toContain('2 felter afviger med højst 1')
      expect(said).toContain('i alt −3.346, beregningen −3.348')
      expect(await page.locator('.budget').innerText()).toContain('−3.346')
      await page.close()
    })

    it('tells an economist who bears what, and what it is worth today', async () => {
      const page = await start('Sagsbehandlere - integrationsområdet')
      const economist = page.locator('.economist')
      const state = economist.getByRole('row', { name: /^Staten/ })
      expect(await state.locator('td').allInnerTexts()).toEqual(['532', '385', '385', '385', '1.687'])
      const undiscounted = economist.getByRole('row', { name: /^Ingen diskontering/ })
      expect(await undiscounted.locator('td').allInnerTexts()).toEqual([
        '5.431.003',
        '4.440.000',
        '991.003',
        '1,2',
      ])
      await page.close()
    })

    it('marks what is reconstructed and points out what has no effect', async () => {
      const page = await browser().newPage({ javaScriptEnabled: false })
      await page.goto(`${program().url}/katalog/${program().formId}`)
      await page.getByRole('link', { name: 'Tværfaglig indsats' }).first().click()
      const marks = page.locator('.leaves').getByText('rekonstrueret', { exact: true })
      expect(await marks.count()).toBe(21)
      expect(await page.locator('.sensitivity').innerText()).toContain(
        'Uden betydning for resultatet: Borgere i målgruppen',
      )
      expect(await page.locator('.stress tbody tr').count()).toBe(5)
      await page.close()
    })
  })
}
