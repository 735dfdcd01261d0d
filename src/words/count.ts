/** Small counts as words, larger ones as figures: "ni forslag", "14 forslag"; and a noun that follows its count. */
import type { Language } from './language.ts'
import { formatNumber } from './number.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  da: ['nul', 'ét', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: [
    'none',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
}

/** `common` is the Danish gender: én fejl, but ét forslag. */
export function sayCount(count: number, language: Language, gender: 'neuter' | 'common' = 'neuter'): string {
  if (count === 1 && language === 'da' && gender === 'common') return 'én'
  return words[language][count] ?? formatNumber(count, language)
}

/** "1 fejl", "3 errors": the count in figures with the noun's right form. */
export function countOf(count: number, one: string, many: string, language: Language): string {
  return `${formatNumber(count, language)} ${count === 1 ? one : many}`
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}
