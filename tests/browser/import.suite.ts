/** Importing as a person does it: choose, look, accept or leave; and every kind of file that is no document. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listCatalogues } from '../../src/workflow/catalogues/list-catalogues.ts'
import { catalogueText } from './documents.ts'
import { changedExample } from './page-list.ts'
import type { Program } from './program.ts'

const years = [2026, 2027, 2028, 2029]

export function describeImport(browser: () => Browser, program: () => Program): void {
  const choose = async (name: string, content: string | Buffer, walk: (page: Page) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), 'investeringskatalog-'))
    const file = join(folder, name)
    await writeFile(file, content)
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${program().url}/import`)
    await page.getByLabel('Dokument').setInputFiles(file)
    await page.getByRole('button', { name: 'Læs dokumentet' }).click()
    await walk(page)
    await context.close()
    await rm(folder, { recursive: true })
  }
  const catalogues = async () => (await listCatalogues(program().context.store)).map(c => c.title)
  const wages = (page: Page) => page.getByRole('row', { name: /^06\.53 Løn/ }).textContent()
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

  describe('importing', () => {
    it('shows what was understood, and puts it into the catalogue only when accepted', async () => {
      const text = catalogueText('Nye forslag 2026', [
        { number: '1', title: 'Flere praktikker', years, amounts: [400, -300, -300, -300] },
        { number: '2', title: 'Tidlig samtale', years, amounts: [100, 100, 100, 100] },
      ])
      await choose('nye.md', text, async page => {
        expect(await heading(page)).toBe('Se efter, før du godkender')
        expect(await page.getByText('2 er nye').isVisible()).toBe(true)
        expect(await catalogues()).not.toContain('Nye forslag 2026')
        await page.getByRole('button', { name: 'Godkend og læg i kataloget' }).first().click()
        expect(await heading(page)).toBe('Nye forslag 2026')
        expect(await page.getByText(/^To forslag giver tilsammen −100\.000 kr\./).isVisible()).toBe(true)
        expect(await page.getByRole('link', { name: 'Tidlig samtale' }).isVisible()).toBe(true)
      })
      expect(await catalogues()).toContain('Nye forslag 2026')
    })

    it('leaves everything as it was when a document is left', async () => {
      const before = await catalogues()
      const text = catalogueText('Fortrudt', [{ number: '1', title: 'Intet', years, amounts: [1, 1, 1, 1] }])
      await choose('fortrudt.md', text, async page => {
        await page.getByRole('button', { name: 'Lad være' }).first().click()
        expect(await page.getByText('Lagt til side, ikke lagt i noget katalog').isVisible()).toBe(true)
      })
      expect(await catalogues()).toEqual(before)
    })

    it('makes a new version of what changed, and keeps the old one under its address', async () => {
      await choose('aendret.md', changedExample(), async page => {
        expect(await page.getByText('1 er ændret').isVisible()).toBe(true)
        expect(await page.getByText('9 er uændrede').isVisible()).toBe(true)
        await page.getByRole('button', { name: 'Godkend og læg i kataloget' }).first().click()
        await page.getByRole('link', { name: 'fastholdelsesindsats', exact: true }).click()
        expect(await wages(page)).toContain('451')
        // version 2 gave the example its assumptions
        await page.getByRole('link', { name: 'Version 1' }).click()
        expect(page.url()).toContain('?version=1')
        expect(await page.getByText('Du læser version 1. Den nyeste er version 3.').isVisible()).toBe(true)
        expect(await wages(page)).not.toContain('451')
        await page.getByRole('link', { name: 'Gå til den nyeste version' }).click()
        expect(page.url()).not.toContain('version')
      })
    })

    it('shows hostile text as text', async () => {
      const title = '<script>document.title="ramt"</script><img src=x onerror=alert(1)>'
      const text = catalogueText(`Fjendtligt ${title}`, [
        { number: '=1+1', title: `Navn ${title}`, years, amounts: [1, 1, 1, 1], text: `Ord ${title}` },
      ])
      const context = await browser().newContext()
      const page = await context.newPage()
      await page.goto(`${program().url}/import`)
      const file = { name: '../../etc/<b>passwd</b>.md', mimeType: 'text/plain', buffer: Buffer.from(text) }
      await page.getByLabel('Dokument').setInputFiles(file)
      await page.getByRole('button', { name: 'Læs dokumentet' }).click()
      expect(await heading(page)).toBe('Se efter, før du godkender')
      expect(await page.title()).toContain('Se efter')
      expect(await page.locator('main script, main img, main b').count()).toBe(0)
      await context.close()
    })

    const refused: [string, string, string | Buffer, RegExp][] = [
      ['an empty file', 'tom.md', '', /Filen er tom/],
      ['a picture', 'billede.md', Buffer.from('89504e470d0a1a0a0000', 'hex'), /billede/],
      ['text without proposals', 'brev.txt', 'Kære udvalg\n\nTak for sidst.\n', /forslag/],
    ]
    it.each(refused)('says what is wrong with %s, at the field', async (_, name, content, message) => {
      await choose(name, content, async page => {
        expect(await page.getByRole('alert').textContent()).toMatch(message)
        expect(await page.getByLabel('Dokument').getAttribute('aria-invalid')).toBe('true')
      })
    })

    it('answers a file beyond the limit with a page, not with a broken connection', async () => {
      await choose('stor.txt', Buffer.alloc(40 * 1024 * 1024, 'x\n'), async page => {
        expect(await heading(page)).toBe('Filen er for stor')
      })
    })
  })
}
