/**
 * What somebody waits for who types into the workbench: from the key to the page painted with its new table and strip.
 * Timed inside the page, so that no driver of the browser is timed; the browser does not wait for a screen, so that a
 * frame ends when its work is done and not when a screen is ready for it.
 */
import type { Page } from 'playwright-core'

/** Milliseconds of one keystroke. */
export type Keystroke = {
  /** From the browser's own time of the key until the frame with the new table was painted. */
  readonly painted: number
  /** Until strip and table said the new amounts, not yet painted. */
  readonly updated: number
}

export type Typed = {
  readonly keys: readonly Keystroke[]
  /** From the last key before a rest until stress cases and sensitivities were of the same numbers. */
  readonly followed: readonly number[]
}

/** What a browser is started with so that it paints as soon as it can. */
export const withoutScreen = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/**
 * As a quick typist does it, in milliseconds between the keys. The longest are those in which the draft is saved and
 * the slower readings follow, so that a key may come in the middle of them.
 */
const rests = [45, 80, 130, 60, 260, 340, 100, 520]
/** The engine compiles what it has seen a few times. */
const warmUp = 40

/** Digits into one field, one after the other. Every one of them must change the table, or nothing is measured. */
export async function typeAndTime(page: Page, field: string, keystrokes: number): Promise<Typed> {
  await page.evaluate(watchKeys)
  const place = page.locator(`[id="${field}"]`)
  await place.focus()
  for (let i = 0; i < warmUp + keystrokes; i++) {
    if (i === warmUp) await page.evaluate(forgetKeys)
    // the number is begun anew as people do it: all of it marked, and typed over by the key that is timed
    if (i % 6 === 0) await place.selectText()
    await page.keyboard.press(String(1 + (i % 9)))
    await page.waitForTimeout(rests[i % rests.length] ?? 0)
  }
  const { keys, followed, unchanged } = await page.evaluate(readKeys)
  if (unchanged > 0 || keys.length < keystrokes)
    throw new Error(`${keys.length} of ${keystrokes} keys were painted, ${unchanged} of them changed nothing`)
  return { keys, followed }
}

type Watched = { keys: Keystroke[]; followed: number[]; unchanged: number }
type Watching = typeof globalThis & { watched?: Watched }

/** Runs in the page. */
function watchKeys(): void {
  const page = globalThis as Watching
  if (page.watched) return
  const watched: Watched = { keys: [], followed: [], unchanged: 0 }
  page.watched = watched
  const shown = (): string =>
    ['.bench-strip', '.figures__total'].map(each => document.querySelector(each)?.textContent).join()
  let pressed = 0
  let before = ''
  let following = 0
  new MutationObserver(() => {
    if (following === 0 || document.querySelector('.bench-further[aria-busy=true]')) return
    watched.followed.push(performance.now() - following)
    following = 0
  }).observe(document.body, { subtree: true, attributeFilter: ['aria-busy'] })
  addEventListener(
    'keydown',
    event => {
      pressed = event.timeStamp
      before = shown()
    },
    true,
  )
  let updated = 0
  // before the island's own, so that what that does after the frame is not counted as the frame
  addEventListener(
    'input',
    () => {
      const key = pressed
      // a field that is emptied by a script was not typed in
      if (key === 0) return
      requestAnimationFrame(() => {
        // a message that is sent before the frame arrives after it
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => watched.keys.push({ painted: performance.now() - key, updated })
        port2.postMessage(null)
      })
    },
    true,
  )
  // runs after the island's own listener, which stands nearer to the field
  addEventListener('input', () => {
    if (pressed === 0) return
    updated = performance.now() - pressed
    following = pressed
    pressed = 0
    if (shown() === before) watched.unchanged += 1
  })
}

/**
 * Runs in the page: what is left when nothing is calculated and nothing compared. The page stands as it stood, without
 * its listeners, and every key writes as many other amounts into strip and table as a key in the workbench does.
 */
export function changeAmountsOnly(root: string): void {
  const living = document.getElementById(root)
  if (!living) throw new Error(`no ${root}`)
  const still = living.cloneNode(true) as HTMLElement
  living.replaceWith(still)
  const rows = [...still.querySelectorAll('.bench-table tbody tr')]
  const moved = rows.filter(row => /Kontanthj|Refusion|figures__total/.test(row.className + row.textContent))
  const cells = moved.flatMap(row => [...row.querySelectorAll('a, td')]).filter(each => !each.children.length)
  const amounts = [...still.querySelectorAll('.bench-strip dd'), ...cells].filter(each => each.textContent)
  const texts = amounts.map(each => each.textContent)
  let turn = 0
  still.addEventListener('input', () => {
    turn = (turn + 1) % 9
    amounts.forEach((each, i) => {
      const text = each.firstChild
      if (text)
        text.nodeValue = (texts[i] ?? '').replaceAll(/\d/g, digit => String((Number(digit) + turn) % 10))
    })
  })
}

/** Runs in the page. */
function forgetKeys(): void {
  const { watched } = globalThis as Watching
  if (watched) Object.assign(watched, { keys: [], followed: [], unchanged: 0 })
}

/** Runs in the page. */
function readKeys(): Watched {
  return (globalThis as Watching).watched ?? { keys: [], followed: [], unchanged: 0 }
}
