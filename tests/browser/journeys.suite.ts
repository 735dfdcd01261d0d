/** What readers come for, by the words they see: no script, no addresses known beforehand. */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Program } from './program.ts'

export function describeJourneys(browser: () => Browser, program: () => Program): void {
  const visit = async (path: string, walk: (page: Page) => Promise<void>) => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(program().url + path)
    await walk(page)
    await context.close()
  }
  const openCatalogue = (page: Page) => page.getByRole('link', { name: 'CAI Investeringskatalog' }).click()

  describe('a reader without script', () => {
    it('goes from the list to a catalogue, a proposal, the next one and back', async () => {
      await visit('/', async page => {
        await openCatalogue(page)
        await page.getByText(/^Ti forslag giver tilsammen −56,8 mio\. kr\./).waitFor()
        await page.getByRole('link', { name: 'Voksenlærlinge', exact: true }).click()
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Voksenlærlinge')
        await page.getByRole('link', { name: /Næste forslag/ }).click()
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Udekørende socialrådgiver')
        await page.getByRole('navigation', { name: 'Brødkrumme' }).getByRole('link', { name: /CAI/ }).click()
        await expect.poll(() => page.getByRole('table').count()).toBe(2)
      })
    })

    it('sees what is printed, what it should be and why, in the cell and under the row', async () => {
      await visit('/', async page => {
        await openCatalogue(page)
        const row = page.getByRole('row', { name: /fastholdelsesindsats/ })
        expect(await row.getByRole('cell', { name: /trykt/ }).textContent()).toBe('−1.813 trykt: −1.913')
        const total = page.getByRole('row', { name: /^Hele kataloget/ })
        expect(await total.getByRole('cell', { name: /trykt/ }).textContent()).toBe('−32.604 trykt: −31.982')
        const why = page.getByRole('cell', { name: /Oversigten skriver −1\.913/ })
        expect(await why.textContent()).toContain('−1.813')
      })
    })

    it('finds proposals by word and by what was found in them, and sorts them', async () => {
      await visit('/', async page => {
        await openCatalogue(page)
        await page.getByLabel('Søg i forslagene').fill('udekør')
        await page.getByRole('button', { name: 'Vis' }).click()
        expect(await rowNames(page)).toEqual(['Udekørende socialrådgiver'])
        expect(await page.getByRole('row', { name: /^1 forslag vist/ }).textContent()).toContain('−3.346')
        await page.getByRole('link', { name: 'Fjern alle valg' }).click()
        await page.getByLabel('Bemærkninger').selectOption('Med fejl')
        await page.getByRole('button', { name: 'Vis' }).click()
        expect(await rowNames(page)).toEqual(['fastholdelsesindsats', 'Sagsbehandlere - Integrationsområdet'])
        await page.getByRole('link', { name: /Sortér efter I alt/ }).click()
        const header = page.getByRole('columnheader', { name: /I alt/ }).first()
        expect(await header.getAttribute('aria-sort')).toBe('ascending')
        expect(page.url()).toContain('bemaerkninger=fejl&sorter=netto')
      })
    })

    it('keeps the head of the overview in view while reading down', async () => {
      await visit('/', async page => {
        await openCatalogue(page)
        await page.getByRole('row', { name: /Velkomst/ }).evaluate(row => row.scrollIntoView())
        const header = page.getByRole('columnheader', { name: /Sortér efter 2021/ })
        expect(Math.round((await header.boundingBox())?.y ?? -1)).toBe(0)
      })
    })

    it('folds a committee and opens it again, by address', async () => {
      await visit('/', async page => {
        await openCatalogue(page)
        await page.getByRole('link', { name: /Fold sammen/ }).click()
        expect(await rowNames(page)).toEqual([])
        await page.getByText('10 forslag er foldet sammen').waitFor()
        await page.getByRole('link', { name: /Vis forslag/ }).click()
        expect(await rowNames(page)).toHaveLength(10)
      })
    })

    it('reads the same page in English and comes back', async () => {
      await visit('/', async page => {
        await openCatalogue(page)
        const danish = page.url()
        await page.getByRole('link', { name: 'English' }).click()
        await page.getByText(/^Ten proposals together give −56\.8 million kr\./).waitFor()
        expect(await page.getByRole('row', { name: /^Whole catalogue/ }).textContent()).toContain('−56,751')
        await page.getByRole('link', { name: 'Dansk' }).click()
        expect(page.url()).toBe(danish)
      })
    })

    it('opens every finding back to its own line of the document', async () => {
      await visit('/', async page => {
        await openCatalogue(page)
        await page.getByRole('link', { name: 'Se alle bemærkninger til dokumentet' }).click()
        const first = page.getByRole('listitem').filter({ hasText: 'Fastholdelsesindsats' }).first()
        expect(await first.locator('mark').first().textContent()).toBe('-1.913')
        await first.getByText('Det følger heraf:').waitFor()
      })
    })

    it('is told gently when nothing lies at an address, in the language of the address', async () => {
      await visit('/en/forslag/zzzzzzzzzzzz', async page => {
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is no such page')
        await page.getByRole('link', { name: 'To the list of catalogues' }).click()
        expect(new URL(page.url()).pathname).toBe('/en')
      })
    })
  })

  describe('paper', () => {
    it('has no navigation and no forms, and repeats the heads of tables', async () => {
      await visit(`/katalog/${program().catalogueId}`, async page => {
        await page.emulateMedia({ media: 'print' })
        expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
        expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
        const display = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate(element => getComputedStyle(element).display)
        expect(await display('thead')).toBe('table-header-group')
        expect(await display('.figures')).toBe('table')
        const link = page.locator('.figures__name a').first()
        expect(await link.evaluate(a => getComputedStyle(a, '::after').content)).toBe('none')
        const pdf = await page.pdf({ preferCSSPageSize: true })
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      })
    })
  })

  describe('a first visit', () => {
    it('is at most 60 kB of page and style, from this host alone, without script', async () => {
      const context = await browser().newContext()
      const page = await context.newPage()
      const seen: { url: string; type: string; bytes: Promise<number> }[] = []
      page.on('requestfinished', request =>
        seen.push({
          url: request.url(),
          type: request.resourceType(),
          bytes: request.sizes().then(sizes => sizes.responseBodySize),
        }),
      )
      await page.goto(`${program().url}/katalog/${program().catalogueId}`, { waitUntil: 'networkidle' })
      const sizes = await Promise.all(seen.filter(r => r.type !== 'font').map(r => r.bytes))
      expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(60_000)
      expect(seen.filter(r => !r.url.startsWith(program().url))).toEqual([])
      expect(seen.filter(r => r.type === 'script')).toEqual([])
      await context.close()
    })
  })
}

/** Of the whole page: of one that has only begun to come, no row is there yet. */
async function rowNames(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  const links = page.locator('.figures__proposal').getByRole('rowheader').getByRole('link')
  const texts = await links.allTextContents()
  return texts.filter(text => !/^\d+ (fejl|advars)/.test(text))
}
