/** Words on a budget line's label, and whether the words of the chart stand among them. */
import { searchWords } from '../text/likeness.ts'

export type LabelWords = readonly string[]

/** The words of a label in small letters; a very long label is not read to its end. */
export function labelWords(label: string): LabelWords {
  return searchWords(label.slice(0, longestLabel))
}

/** How much of a label is looked at; real ones have at most some eighty characters. */
export const longestLabel = 400

/** Whether a word of the chart stands on the label: `seniorpension*` is there with any ending. */
export function isSaid(word: string, said: LabelWords): boolean {
  if (!word.endsWith('*')) return said.includes(word)
  const stem = word.slice(0, -1)
  return said.some(one => one.startsWith(stem))
}
