/** A text that is repeated, such as a title in a warning, without the numbers that look like CPR numbers. */
import { findCpr } from './cpr.ts'

export function hideCpr(text: string): string {
  let shown = text
  for (const { at, text: written } of findCpr(text).reverse())
    shown = shown.slice(0, at) + written.replaceAll(/\d/g, 'x') + shown.slice(at + written.length)
  return shown
}
