/** Where something stands, in words. */
import type { Place } from '../core/place.ts'
import type { Language } from './language.ts'

export function sayPlace(place: Place, language: Language): string {
  const line = language === 'da' ? `linje ${place.line}` : `line ${place.line}`
  if (place.cell === null) return line
  return language === 'da' ? `${line}, felt ${place.cell}` : `${line}, cell ${place.cell}`
}
