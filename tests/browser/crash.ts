/** Ends a page as a crash does: nothing of it runs any more, nothing is sent on the way out. */
import type { Page } from 'playwright-core'

export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // nobody is left to answer
  session.send('Page.crash').catch(() => undefined)
  await crashed
}
