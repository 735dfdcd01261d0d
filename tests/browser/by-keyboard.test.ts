/**
 * An economist who has no mouse: from the first link through sign-in, roles, editing, copying, withdrawing, reviving and
 * a rate of the municipality's own to saved versions. Every stop of the focus must be seen; every page is looked at by
 * axe in both languages, on a desk and on a telephone.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { inLanguage } from '../../src/web/address.ts'
import { languages } from '../../src/words/language.ts'
import { openFirstAdministratorLink } from '../../src/workflow/people/first-administrator.ts'
import { overflowing, violations } from './accessibility.suite.ts'
import { openProgram } from './opened.ts'
import type { Program } from './program.ts'

const password = 'tre blå heste'
const opened = openProgram('for-real')
let program: Program
let context: BrowserContext
let page: Page
const visited = new Set<string>()

beforeAll(async () => {
  program = opened.program()
  context = await opened.browser().newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
})

/** What has the focus, as it is called, and whether somebody can see that it has it. */
function focused() {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isSeen: true }
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])]
        : []
    const byId = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
    const name =
      element.getAttribute('aria-label') ||
      byId.join(' ').trim() ||
      labels.map(label => label.textContent).join(' ') ||
      element.textContent ||
      ''
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const isMarked = Number.parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'
    const isInView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
    return { name: name.replace(/\s+/g, ' ').trim(), isSeen: isMarked && isInView }
  })
}

const unseen = new Set<string>()

/** Tab by tab to what is called so. */
async function tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 260; presses++) {
    await page.keyboard.press(key)
    const now = await focused()
    if (!now.isSeen) unseen.add(`${new URL(page.url()).pathname}: ${now.name}`)
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return
  }
  throw new Error(`${page.url()}: the focus never comes to ${name}`)
}

async function type(name: string | RegExp, text: string): Promise<void> {
  await tabTo(name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Enter, and the page that it opens. */
async function enter(): Promise<void> {
  visited.add(new URL(page.url()).pathname)
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''))
  await page.keyboard.press('Enter')
  await page.waitForSelector('html:not([data-left])')
  await page.waitForLoadState()
  visited.add(new URL(page.url()).pathname)
}

async function press(name: string | RegExp): Promise<void> {
  await tabTo(name)
  await enter()
}

const heading = () => page.getByRole('heading', { level: 1 }).innerText()

describe('by keyboard alone', () => {
  it('somebody comes in, and takes the roles they need', async () => {
    const { store, now, random } = program.context
    const who = { actor: { id: 'system', kind: 'system' }, now: now(), random } as const
    await page.goto(`${program.url}/foerste-administrator/${await openFirstAdministratorLink(store, who)}`)
    await type('Navn', 'Eva Holm')
    await type('E-mail', 'eva@by.dk')
    await type('Ny adgangskode', password)
    await type('Gentag adgangskoden', password)
    await enter()
    expect(await page.getByRole('link', { name: 'Eva Holm' }).isVisible()).toBe(true)
    await press('Brugere')
    // past one's own name in the menu to that in the list
    await tabTo(/^Inviter/)
    await press('Eva Holm')
    for (const role of [/^økonom/, /^leder/]) {
      await tabTo(role)
      await page.keyboard.press('Space')
    }
    await press('Gem roller')
    expect(await page.getByRole('status').innerText()).not.toBe('')
    await press('Log ud')
    await page.goto(`${program.url}/katalog/${program.catalogueId}`)
    await press('Log ind')
    await type('E-mail', 'eva@by.dk')
    await type('Adgangskode', password)
    await press('Log ind')
    expect(await heading()).toContain('Investeringskatalog')
  })

  it('a proposal is opened, edited in all kinds of fields, looked over and saved', async () => {
    await press(/Efterværn$/)
    await press('Rediger forslaget')
    await type('Titel', 'Efterværn i jobcentret')
    await tabTo('Forslagets art')
    await page.keyboard.press('ArrowDown')
    await tabTo('Risici')
    await page.keyboard.type('Det kan gå ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('galt')
    await press('Tilføj en milepæl')
    await type('Hvad er sket', 'De første er i gang')
    await type('Måned', '03-2027')
    await type('Find et forslag', 'mentor sagsbehandler')
    await page.keyboard.press('Enter')
    await page
      .getByText(/fundet|fandt|Intet/)
      .first()
      .waitFor()
    await press('Tilføj et måltal')
    await type('Det måler vi', 'Unge i job')
    await press('Se ændringerne igennem')
    expect(await heading()).toBe('Se ændringerne igennem')
    await type(/^Hvorfor ændrer du det/, 'Afgrænset efter mødet')
    await press('Gem som ny version')
    expect(await heading()).toContain('Efterværn i jobcentret')
    expect(await page.locator('.revisions').innerText()).toContain('Afgrænset efter mødet')
  })

  it('what it changed is read, the proposal is copied, withdrawn and revived', async () => {
    await press('Se, hvad version 3 ændrede')
    expect(await heading()).toContain('version 2 og 3')
    await press(/^Efterværn/)
    await press('Kopier forslaget')
    await type('Forslagets titel', 'Efterværn for voksne')
    await press('Opret kopien')
    expect(await heading()).toBe('Rediger forslaget')
    await press('Efterværn for voksne')
    await press('Træk tilbage')
    // past the other thing that asks for a reason
    await tabTo('Send tilbage')
    await tabTo('Begrundelse')
    await page.keyboard.type('Vi venter et år')
    await press('Træk tilbage')
    await press('Efterværn for voksne')
    await press('Genoptag forslaget')
    await press('Genoptag')
    expect(await page.locator('.story, main').first().innerText()).not.toContain('er trukket tilbage')
  })

  it('a proposal is made anew in a catalogue', async () => {
    await press('Kataloger')
    await press(/^CAI Investeringskatalog/)
    await press('Nyt forslag')
    await type('Forslagets titel', 'Mentorer til unge')
    await press('Opret forslaget')
    expect(await heading()).toBe('Rediger forslaget')
    await press('Se ændringerne igennem')
  })

  it('the municipality enters a rate of its own, after it has seen what that changes', async () => {
    await press('Bibliotek')
    await press(/^Satser/)
    await type(/^Søg/, 'højeste')
    await enter()
    await press(/^Sygedagpenge, højeste/)
    await press(/egen værdi/i)
    await type(/^Værdi i kr/, '4.800')
    await tabTo('Gælder fra')
    await page.keyboard.type('01012027')
    await type('Kilde', 'Vores egen opgørelse 2026')
    await press('Se, hvad den ændrer')
    await press('Lad værdien gælde')
    expect(await page.locator('main').innerText()).toContain('4.800')
  })

  it('every stop of the focus was seen', () => {
    expect([...unseen]).toEqual([])
  })

  it.each(languages.flatMap(language => [1280, 320].map(width => ({ language, width }))))(
    'no page on the way violates WCAG 2.2 AA in $language at $width px',
    async ({ language, width }) => {
      const wrong: string[] = []
      await page.setViewportSize({ width, height: 900 })
      const paths = [...visited].filter(each => !each.startsWith('/foerste'))
      expect(paths.length).toBeGreaterThan(15)
      for (const path of paths) {
        const response = await page.goto(program.url + inLanguage(language, path))
        if (response?.status() !== 200) continue
        for (const found of [...(await violations(page)), ...(await overflowing(page))])
          wrong.push(`${path}: ${found}`)
      }
      expect(wrong).toEqual([])
      expect(program.errors).toEqual([])
    },
  )
})
