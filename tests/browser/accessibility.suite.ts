/** Every page in both languages against WCAG 2.2 AA, at the width of a telephone, and with one clear structure. */
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inLanguage } from '../../src/web/address.ts'
import type { Language } from '../../src/words/language.ts'
import type { Opened } from './opened.ts'
import { type PageKind, type Prepared, pageKinds, preparePages } from './page-list.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export function describeAccessibility(language: Language, { browser, program }: Opened): void {
  let prepared: Promise<Prepared> | undefined
  const open = async (kind: PageKind, width: number, look: (page: Page) => Promise<void>) => {
    prepared ??= preparePages(program())
    const known = await prepared
    const page = await browser().newPage({ viewport: { width, height: 900 } })
    const response = await page.goto(known.program.url + inLanguage(language, kind.path(known)))
    expect(response?.status()).toBe(kind.status)
    await look(page)
    await page.close()
  }

  describe(`in ${language}`, () => {
    describe.each(pageKinds)('$name', kind => {
      it('has no violation of WCAG 2.2 AA, says its language, and has one first heading', async () => {
        await open(kind, 1280, async page => {
          expect(await violations(page)).toEqual([])
          expect(await page.locator('html').getAttribute('lang')).toBe(language)
          expect(await page.locator('h1').count()).toBe(1)
          expect(await page.title()).toMatch(/^.+ – Inve/)
        })
      })

      it('has none at 320 px either, and does not scroll sideways', async () => {
        await open(kind, 320, async page => {
          expect(await violations(page)).toEqual([])
          expect(await overflowing(page)).toEqual([])
          expect(await overlapping(page)).toEqual([])
          expect(await tornTerms(page)).toEqual([])
        })
      })
    })
  })
}

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(layOutAll)
  await page.evaluate(axe.source)
  const results = await page.evaluate(
    (tags): Promise<AxeResults> => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
    standards,
  )
  return results.violations.map(v => `${v.id}: ${v.nodes.map(node => node.html).join(' ')}`)
}

/** Runs in the page: what a browser leaves out because it is far out of view is looked at too. */
function layOutAll(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Links from a term of the glossary that a row of boxes has torn out of their sentence. */
function tornTerms(page: Page): Promise<string[]> {
  return page.locator('a.term').evaluateAll(links =>
    links.flatMap(link => {
      const parent = link.parentElement
      const look = parent ? getComputedStyle(parent).display : ''
      const isAlone = parent?.textContent?.trim() === link.textContent?.trim()
      return /flex|grid/.test(look) && !isAlone ? [parent?.outerHTML ?? ''] : []
    }),
  )
}

/** Cells of one row that lie on top of each other, and amounts that do not fit into theirs. */
export function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = []
    for (const row of document.querySelectorAll('tr')) {
      let last: DOMRect | null = null
      for (const cell of row.cells) {
        const box = cell.getBoundingClientRect()
        const isBeside = last !== null && Math.abs(last.top - box.top) < 2
        if (last && isBeside && last.right > box.left + 1)
          wrong.push(`${cell.textContent} lies on its neighbour`)
        if (cell.scrollWidth > cell.clientWidth + 1) wrong.push(`${cell.textContent} does not fit`)
        last = box
      }
    }
    return wrong
  })
}

/** What reaches past the right edge, unless it lies in a region that scrolls on its own. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    const isOut = (element: Element) => element.getBoundingClientRect().right > edge + 1
    const own = [...document.body.querySelectorAll('*')].filter(
      element => !element.closest('section[tabindex="0"], .sr-only'),
    )
    const whole = document.documentElement.scrollWidth > edge ? ['the page itself'] : []
    return [...whole, ...own.filter(isOut).map(element => element.outerHTML.slice(0, 80))]
  })
}
