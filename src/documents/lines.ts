/** A text line by line without holding the lines, under the limit on their length. */
import { limits } from './limits.ts'
import { unreadable } from './unreadable.ts'

export type Line = { readonly text: string; readonly number: number }

export function* linesOf(text: string): Generator<Line> {
  let number = 1
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end === -1) end = text.length
    if (end - start > limits.line) throw unreadable('line-too-long', { line: number, limit: limits.line })
    const stop = text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end
    yield { text: text.slice(start, stop), number }
    number++
    start = end + 1
  }
}

/** Lines of a decoded source around the numbers asked for, to show beside a finding. */
export function pickLines(text: string, numbers: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>()
  for (const line of linesOf(text)) {
    if (numbers.has(line.number)) found.set(line.number, line.text)
    if (found.size === numbers.size) break
  }
  return found
}
