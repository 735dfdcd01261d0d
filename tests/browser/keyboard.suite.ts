/** Pages by keyboard alone: the skip link first, an order that follows the page, a focus that can be seen. */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { catalogueText } from './documents.ts'
import type { Program } from './program.ts'
import { importText } from './requests.ts'

export function describeKeyboard(browser: () => Browser, program: () => Program): void {
  const visit = async (path: string, walk: (page: Page) => Promise<void>, width = 1280) => {
    const page = await browser().newPage({ viewport: { width, height: 900 } })
    await page.goto(program().url + path)
    await walk(page)
    await page.close()
  }

  describe('by keyboard', () => {
    it('the skip link comes first, shows itself, and leads past the menu', async () => {
      await visit(`/katalog/${program().catalogueId}`, async page => {
        await page.keyboard.press('Tab')
        expect(await focused(page)).toMatchObject({ text: 'Gå til sidens indhold', isVisible: true })
        await page.keyboard.press('Enter')
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
      })
    })

    it('focus goes down the page in reading order and is always visible', async () => {
      await visit(`/katalog/${program().catalogueId}`, async page => {
        const places: { top: number; left: number }[] = []
        for (let i = 0; i < 24; i++) {
          await page.keyboard.press('Tab')
          const { isVisible, outline, top, left, text } = await focused(page)
          expect(isVisible, text).toBe(true)
          expect(outline, text).toBeGreaterThan(0)
          if (i > 0) places.push({ top, left })
        }
        // Cells of one row differ a little in height; what counts is that focus never jumps back up.
        const jumps = places.filter((place, i) => i > 0 && place.top < (places[i - 1]?.top ?? 0) - 60)
        expect(jumps).toEqual([])
      })
    })

    it('a table too wide for the screen can be focused and scrolled', async () => {
      const amounts = [120_000, -1, -2, -3, -4, -5, -6, -7, -8, -9]
      const years = amounts.map((_, i) => 2024 + i)
      const text = catalogueText('Bred tabel', [{ number: '1', title: 'Lang', years, amounts }])
      const id = await importText(program(), 'bred.md', text)
      const path = `/import/${id}`
      await visit(
        path,
        async page => {
          const region = page.getByRole('region', { name: /kan rulles sidelæns/ }).first()
          await region.focus()
          await page.keyboard.press('End')
          await page.keyboard.press('ArrowRight')
          await expect.poll(() => region.evaluate(element => element.scrollLeft)).toBeGreaterThan(0)
        },
        320,
      )
    })
  })
}

function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element) throw new Error('nothing has focus')
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return {
      text: element.textContent?.trim() ?? '',
      isVisible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0,
      outline: Number.parseFloat(style.outlineWidth) || (style.boxShadow === 'none' ? 0 : 1),
      top: box.top + scrollY,
      left: box.left,
    }
  })
}
