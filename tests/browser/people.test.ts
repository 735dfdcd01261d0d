/** Coming in, being let in, and being let out, as people do it: by the words they see, without script. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/words/language.ts'
import { openFirstAdministratorLink } from '../../src/workflow/people/first-administrator.ts'
import { overflowing, violations } from './accessibility.suite.ts'
import { openProgram } from './opened.ts'
import type { Program } from './program.ts'

const password = 'tre blå heste'
const opened = openProgram('for-real')
let program: Program
let browser: Browser
let ada: BrowserContext

beforeAll(async () => {
  program = opened.program()
  browser = opened.browser()
  ada = await browser.newContext({ javaScriptEnabled: false })
})

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

async function choosePassword(page: Page, name: string): Promise<void> {
  await page.getByLabel('Navn').fill(name)
  await page.getByLabel('Ny adgangskode').fill(password)
  await page.getByLabel('Gentag adgangskoden').fill(password)
  await page.getByRole('button', { name: 'Kom i gang' }).click()
}

async function signIn(page: Page, email: string, given = password): Promise<void> {
  await page.goto(`${program.url}/log-ind`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Adgangskode').fill(given)
  await page.getByRole('button', { name: 'Log ind' }).click()
}

/** The newest link in the outbox, as the administrator reads it. */
async function newestLink(): Promise<string> {
  const page = await ada.newPage()
  await page.goto(`${program.url}/brugere/udbakke`)
  const link = await page.locator('.outbox-link').first().innerText()
  await page.close()
  return link
}

describe('people', () => {
  it('begin with the link of the first start, which works once', async () => {
    const { store, now, random } = program.context
    const who = { actor: { id: 'system', kind: 'system' }, now: now(), random } as const
    const link = `${program.url}/foerste-administrator/${await openFirstAdministratorLink(store, who)}`
    const page = await ada.newPage()
    await page.goto(link)
    await page.getByLabel('Navn').fill('Ada Holm')
    await page.getByLabel('E-mail').fill('ada@by.dk')
    await page.getByLabel('Ny adgangskode').fill('kort')
    await page.getByLabel('Gentag adgangskoden').fill('kort')
    await page.getByRole('button', { name: 'Kom i gang' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Skriv mindst 12 tegn')
    expect(await page.getByLabel('Navn').inputValue()).toBe('Ada Holm')
    await choosePassword(page, 'Ada Holm')
    expect(await page.getByRole('link', { name: 'Ada Holm' }).isVisible()).toBe(true)
    await page.goto(link)
    expect(await headingOf(page)).toBe('Linket virker ikke mere')
    await page.close()
  })

  it('are invited with roles, come in by the link, and are asked where they wanted to go', async () => {
    const page = await ada.newPage()
    await page.goto(`${program.url}/brugere/inviter`)
    await page.getByLabel('E-mail').fill('per@by.dk')
    await page.getByRole('button', { name: 'Send invitation' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Vælg mindst én rolle')
    await page.getByLabel(/^økonom/).check()
    await page.getByRole('button', { name: 'Send invitation' }).click()
    expect(await headingOf(page)).toBe('per@by.dk')
    await page.close()

    const own = await browser.newContext({ javaScriptEnabled: false })
    const his = await own.newPage()
    await his.goto(await newestLink())
    await choosePassword(his, 'Per Post')
    expect(await his.getByRole('link', { name: 'Per Post' }).isVisible()).toBe(true)
    await his.getByRole('button', { name: 'Log ud' }).click()
    expect(await his.getByRole('status').innerText()).toContain('Du er logget ud')
    await his.goto(`${program.url}/import`)
    await his.getByLabel('E-mail').fill('per@by.dk')
    await his.getByLabel('Adgangskode').fill(password)
    await his.getByRole('button', { name: 'Log ind' }).click()
    expect(await headingOf(his)).toBe('Indlæs et dokument')
    await his.goto(`${program.url}/brugere`)
    expect(await headingOf(his)).toBe('Det har du ikke adgang til')
    await own.close()
  })

  it('are told gently that something is wrong, and not what', async () => {
    const own = await browser.newContext({ javaScriptEnabled: false })
    const page = await own.newPage()
    await signIn(page, 'per@by.dk', 'helt forkert kode')
    const known = await page.getByRole('alert').innerText()
    await signIn(page, 'ingen@by.dk', 'helt forkert kode')
    expect(await page.getByRole('alert').innerText()).toBe(known)
    await own.close()
  })

  it('get a new password, and are signed out everywhere else', async () => {
    const [old, fresh] = [await browser.newContext(), await browser.newContext({ javaScriptEnabled: false })]
    const before = await old.newPage()
    await signIn(before, 'per@by.dk')
    const page = await fresh.newPage()
    await page.goto(`${program.url}/log-ind`)
    await page.getByRole('link', { name: 'Glemt adgangskode?' }).click()
    await page.getByLabel('E-mail').fill('per@by.dk')
    await page.getByRole('button', { name: 'Send link' }).click()
    expect(await headingOf(page)).toBe('Se i din indbakke')
    await page.goto(await newestLink())
    await page.getByLabel('Ny adgangskode').fill('fire røde køer')
    await page.getByLabel('Gentag adgangskoden').fill('fire røde køer')
    await page.getByRole('button', { name: 'Gem adgangskoden' }).click()
    await page.getByLabel('E-mail').fill('per@by.dk')
    await page.getByLabel('Adgangskode').fill('fire røde køer')
    await page.getByRole('button', { name: 'Log ind' }).click()
    expect(await page.getByRole('link', { name: 'Per Post' }).isVisible()).toBe(true)
    await before.goto(`${program.url}/min-konto`)
    expect(await headingOf(before)).toBe('Log ind')
    await Promise.all([old.close(), fresh.close()])
  })

  it('see where they are signed in, end one session, and take their data along', async () => {
    const [one, other] = [await browser.newContext(), await browser.newContext({ javaScriptEnabled: false })]
    const far = await one.newPage()
    await signIn(far, 'per@by.dk', 'fire røde køer')
    const page = await other.newPage()
    await signIn(page, 'per@by.dk', 'fire røde køer')
    await page.goto(`${program.url}/min-konto`)
    const ends = page.locator('.session-list').getByRole('button', { name: /^Log ud/ })
    const before = await ends.count()
    expect(before).toBeGreaterThan(0)
    await ends.last().click()
    expect(await page.getByRole('status').innerText()).toContain('Der er logget ud')
    expect(
      await page
        .locator('.session-list')
        .getByRole('button', { name: /^Log ud/ })
        .count(),
    ).toBe(before - 1)
    const data = await other.request.get(`${program.url}/min-konto/mine-data.json`)
    expect(await data.json()).toMatchObject({ person: { name: 'Per Post', email: 'per@by.dk' } })
    await Promise.all([one.close(), other.close()])
  })

  it('lose access at once, and can be erased, but never the last administrator', async () => {
    const own = await browser.newContext({ javaScriptEnabled: false })
    const his = await own.newPage()
    await signIn(his, 'per@by.dk', 'fire røde køer')
    const page = await ada.newPage()
    await page.goto(`${program.url}/brugere`)
    await page.getByRole('link', { name: 'Per Post' }).click()
    await page.getByRole('button', { name: 'Fjern adgang' }).click()
    await his.goto(`${program.url}/min-konto`)
    expect(await headingOf(his)).toBe('Log ind')
    await page.getByRole('button', { name: 'Slet personen' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Sæt hak')
    await page.getByLabel(/^Ja, slet/).check()
    await page.getByRole('button', { name: 'Slet personen' }).click()
    expect(await page.getByText('per@by.dk').count()).toBe(0)
    await page.locator('.people-list').getByRole('link', { name: 'Ada Holm' }).click()
    await page.getByRole('button', { name: 'Fjern adgang' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('den sidste administrator')
    await page.close()
    await own.close()
  })

  describe.each(languages)('in %s', language => {
    const paths = [
      '/log-ind',
      '/glemt-adgangskode',
      '/min-konto',
      '/brugere',
      '/brugere/inviter',
      '/brugere/udbakke',
    ]
    it.each([1280, 320])('have pages that everybody can use, %i px wide', async width => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        storageState: await ada.storageState(),
      })
      const outside = await browser.newContext({ viewport: { width, height: 900 } })
      for (const path of [...paths, '/invitation/x', await personPath()]) {
        const isOutside = ['/log-ind', '/glemt-adgangskode', '/invitation/x'].includes(path)
        const page = await (isOutside ? outside : context).newPage()
        await page.goto(program.url + (language === 'en' ? `/en${path}` : path))
        expect([path, await violations(page)]).toEqual([path, []])
        expect([path, await overflowing(page)]).toEqual([path, []])
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        await page.close()
      }
      await Promise.all([context.close(), outside.close()])
    })
  })
})

async function personPath(): Promise<string> {
  const page = await ada.newPage()
  await page.goto(`${program.url}/brugere`)
  const href = await page.locator('.people-list a').first().getAttribute('href')
  await page.close()
  return href ?? ''
}
