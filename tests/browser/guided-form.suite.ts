/**
 * The guided form as it is written in: kept with every key, found again on another device, after a crash, without a
 * network and after the session has ended; and never overwritten unseen.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { crash } from './crash.ts'
import type { Program } from './program.ts'

export function describeGuidedForm(browser: () => Browser, program: () => Program): void {
  const deviceOf = (person: string, hasScript = true): Promise<BrowserContext> =>
    browser().newContext({
      javaScriptEnabled: hasScript,
      extraHTTPHeaders: { 'x-as': `${person}:proposer` },
      viewport: { width: 1280, height: 900 },
    })
  const begin = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(`${program().url}/foreslaa`)
    await page.getByRole('button', { name: 'Begynd' }).click()
    // until script is there, the page says when the server last saved it, whatever is typed
    await page.locator('.draft-trouble').waitFor({ state: 'attached' })
    return page
  }
  const name = (page: Page) => page.getByLabel('Hvad skal forslaget hedde')
  const saved = (page: Page) => page.getByText(/^Gemt kl\. \d{1,2}\.\d{2}$/).waitFor()
  const valueOn = async (context: BrowserContext, address: string): Promise<string> => {
    const page = await context.newPage()
    await page.goto(address)
    const value = await name(page).inputValue()
    await page.close()
    return value
  }

  describe('the guided form, while somebody types', () => {
    it('is on another device without a button pressed', async () => {
      const telephone = await deviceOf('paul')
      const desk = await deviceOf('paul', false)
      const page = await begin(telephone)
      await name(page).pressSequentially('Mentorer til unge')
      await saved(page)
      expect(await valueOn(desk, page.url())).toBe('Mentorer til unge')
      // going on afterwards meets no conflict with what was kept quietly
      await name(page).pressSequentially(' på uddannelseshjælp')
      await page.getByRole('button', { name: 'Gem og gå videre' }).click()
      await page.getByLabel('Hvad er problemet i dag').waitFor()
      expect(await valueOn(desk, page.url().replace(/2$/, '1'))).toBe('Mentorer til unge på uddannelseshjælp')
      await telephone.close()
      await desk.close()
    })

    it('asks gently which is to stand, where another device wrote in the same answer', async () => {
      const first = await deviceOf('petra')
      const second = await deviceOf('petra')
      const page = await begin(first)
      const other = await second.newPage()
      await other.goto(page.url())
      await name(page).fill('Et navn fra kontoret')
      await saved(page)
      await name(other).fill('Et navn fra toget')
      const asked = other.getByRole('alert')
      await asked.waitFor()
      expect(await asked.innerText()).toContain('Et navn fra kontoret')
      expect(await name(other).inputValue()).toBe('Et navn fra toget')
      const reader = await deviceOf('petra', false)
      expect(await valueOn(reader, page.url())).toBe('Et navn fra kontoret')
      await other.getByRole('button', { name: 'Behold det, der står her' }).click()
      await saved(other)
      expect(await other.getByRole('alert').count()).toBe(0)
      expect(await valueOn(reader, page.url())).toBe('Et navn fra toget')
      // and the other way about
      await name(page).fill('Et tredje navn')
      await page.getByRole('button', { name: 'Brug det fra det andet sted' }).click()
      expect(await name(page).inputValue()).toBe('Et navn fra toget')
      await saved(page)
      await Promise.all([first, second, reader].map(context => context.close()))
    })

    it('says that it is not saved without a network, loses nothing, and saves by itself when there is one', async () => {
      const context = await deviceOf('pelle')
      const page = await begin(context)
      await name(page).fill('Skrevet ')
      await saved(page)
      await context.setOffline(true)
      await name(page).fill('Skrevet i en tunnel')
      await page.getByText('Vi kan ikke få forbindelse').waitFor()
      // a press that would lead to the browser's own error page stays
      await page.getByRole('button', { name: 'Gem og gå videre' }).click()
      expect(await name(page).inputValue()).toBe('Skrevet i en tunnel')
      await context.setOffline(false)
      await page.getByText('Nu er det gemt igen').waitFor()
      expect(await valueOn(context, page.url())).toBe('Skrevet i en tunnel')
      await context.close()
    })

    it('says that the session has ended, keeps the words, and saves them after signing in again', async () => {
      const context = await deviceOf('pil')
      const page = await begin(context)
      await name(page).fill('Før')
      await saved(page)
      await context.setExtraHTTPHeaders({ 'x-as': 'public' })
      await name(page).fill('Før og efter')
      await page.getByText('Du er ikke logget ind længere').waitFor()
      expect(await page.getByRole('link', { name: 'Log ind i et nyt vindue' }).getAttribute('target')).toBe(
        '_blank',
      )
      await context.setExtraHTTPHeaders({ 'x-as': 'pil:proposer' })
      await page.getByText('Nu er det gemt igen').waitFor({ timeout: 15_000 })
      expect(await valueOn(context, page.url())).toBe('Før og efter')
      await context.close()
    })

    it('has the last key after the page has crashed before anything could be sent', async () => {
      const context = await deviceOf('pernille')
      const page = await begin(context)
      const address = page.url()
      await page.getByText(/^Gemt/).waitFor()
      await page.route(address, route => (route.request().method() === 'POST' ? undefined : route.fallback()))
      await name(page).pressSequentially('Til sidste tast')
      await crash(page)
      const again = await context.newPage()
      await again.goto(address)
      await again.getByText('Vi fandt noget, du skrev her på maskinen').waitFor()
      expect(await name(again).inputValue()).toBe('Til sidste tast')
      await saved(again)
      const desk = await deviceOf('pernille', false)
      expect(await valueOn(desk, address)).toBe('Til sidste tast')
      await desk.close()
      await context.close()
    })

    it('is told of on the page of the whole, where it was written without a network and left', async () => {
      const context = await deviceOf('pauline')
      const page = await begin(context)
      const address = page.url()
      await name(page).fill('Kommet frem')
      await saved(page)
      await context.setOffline(true)
      await name(page).fill('Aldrig kommet frem')
      await page.getByText('Vi kan ikke få forbindelse').waitFor()
      await page.close({ runBeforeUnload: false })
      await context.setOffline(false)
      const whole = await context.newPage()
      await whole.goto(address.replace(/1$/, 'se'))
      await whole.getByRole('link', { name: 'Åbn svaret' }).click()
      await whole.getByText('Vi fandt noget, du skrev her på maskinen').waitFor()
      expect(await name(whole).inputValue()).toBe('Aldrig kommet frem')
      await saved(whole)
      await whole.goto(address.replace(/1$/, 'se'))
      expect(await whole.getByText('Aldrig kommet frem').isVisible()).toBe(true)
      expect(await whole.getByText('er ikke gemt endnu').count()).toBe(0)
      await context.close()
    })

    it('is sent from a page that is left by a link in the middle of a word', async () => {
      const context = await deviceOf('poul')
      const page = await begin(context)
      const address = page.url()
      await page.getByText(/^Gemt/).waitFor()
      await name(page).pressSequentially('Halvt ord')
      await page.getByText('Alle spørgsmål').first().click()
      await page.getByRole('link', { name: 'Idéen' }).click()
      await expect.poll(() => valueOn(context, address), { timeout: 10_000 }).toBe('Halvt ord')
      await context.close()
    })

    it('is never put into the form of somebody else on the same machine', async () => {
      const context = await deviceOf('pia')
      const as = (who: string) => context.setExtraHTTPHeaders({ 'x-as': `${who}:economist` })
      const risks = async (): Promise<Page> => {
        const page = await context.newPage()
        await page.goto(await editAddress(program()))
        await page.getByRole('textbox', { name: 'Risici' }).and(page.locator('[contenteditable]')).waitFor()
        return page
      }
      await as('pia')
      const page = await risks()
      await page.route(page.url(), route =>
        route.request().method() === 'POST' ? undefined : route.fallback(),
      )
      await page.getByLabel('Kontakt').fill('Pias ord')
      await page.close({ runBeforeUnload: false })
      await as('ole')
      expect(await (await risks()).getByLabel('Kontakt').inputValue()).toBe('')
      await as('pia')
      expect(await (await risks()).getByLabel('Kontakt').inputValue()).toBe('Pias ord')
      await context.close()
    })
  })
}

async function editAddress({ url, catalogueId }: Program): Promise<string> {
  const html = await (await fetch(`${url}/katalog/${catalogueId}`)).text()
  const [address] = /\/forslag\/[^"?#/]+/.exec(html) ?? []
  return `${url}${address}/rediger`
}
