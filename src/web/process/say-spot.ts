/** The place a question or reason is about, in words. */
import { parseSpot, type Spot } from '../../core/process/spot.ts'
import type { Language } from '../../words/language.ts'
import { wayWords } from '../../words/pages/way.ts'

export function saySpot(spot: Spot, language: Language): string {
  const { spots, amountSpot } = wayWords[language]
  switch (spot.kind) {
    case 'whole':
      return spots.whole
    case 'field':
      return spots[spot.field]
    case 'amount':
      return amountSpot(spot.line, spot.year)
    default:
      return spot satisfies never
  }
}

export function sayStoredSpot(text: string, language: Language): string | null {
  const spot = parseSpot(text)
  return spot && saySpot(spot, language)
}
