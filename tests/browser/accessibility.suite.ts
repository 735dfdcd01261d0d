/** Every page in both languages against WCAG 2.2 AA, at the width of a telephone, and with one clear structure. */
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PageList } from './page-list.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export function describeAccessibility(browser: () => Browser, pages: () => Promise<PageList>): void {
  describe('every page', () => {
    it('has no violation of WCAG 2.2 AA, wide and narrow', async () => {
      for (const width of [1280, 320]) {
        await onEach(browser(), await pages(), width, async (page, name) => {
          expect(await violations(page), `${name} at ${width} px`).toEqual([])
        })
      }
    })

    it('never scrolls sideways at 320 px', async () => {
      await onEach(browser(), await pages(), 320, async (page, name) => {
        expect(await overflowing(page), name).toEqual([])
      })
    })

    it('says its language, one title and one first heading', async () => {
      const titles = new Map<string, string>()
      await onEach(browser(), await pages(), 1280, async (page, name, { language, path }) => {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        expect(await page.locator('h1').count(), name).toBe(1)
        const [thing = ''] = path.split('?')
        const title = await page.title()
        expect(titles.get(title) ?? thing, `two pages have the title ${title}`).toBe(thing)
        titles.set(title, thing)
      })
    })
  })
}

type Each = (page: Page, name: string, which: PageList[number]) => Promise<void>

async function onEach(browser: Browser, pages: PageList, width: number, each: Each): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  for (const which of pages) {
    const response = await page.goto(which.url)
    expect(response?.status(), which.url).toBe(which.status)
    await each(page, `${which.language} ${which.path}`, which)
  }
  await context.close()
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(
    (tags): Promise<AxeResults> => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
    standards,
  )
  return results.violations.map(v => `${v.id}: ${v.nodes.map(node => node.html).join(' ')}`)
}

/** What reaches past the right edge, unless it lies in a region that scrolls on its own. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    const isOut = (element: Element) => element.getBoundingClientRect().right > edge + 1
    const own = [...document.body.querySelectorAll('*')].filter(
      element => !element.closest('[role="region"], section[tabindex="0"], .sr-only'),
    )
    const page = document.documentElement.scrollWidth > edge ? ['the page itself'] : []
    return [...page, ...own.filter(isOut).map(element => element.outerHTML.slice(0, 80))]
  })
}
