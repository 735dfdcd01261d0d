/** Every finding's words, joined from the topics; a code without words in either language does not compile. */
import type { Language } from '../language.ts'
import { accountWords } from './accounts.ts'
import { fieldWords } from './fields.ts'
import { overviewWords } from './overview.ts'
import { professionalWords } from './professional.ts'
import type { FindingWords } from './speaker.ts'
import { sumWords } from './sums.ts'

export const findingWords: Readonly<Record<Language, FindingWords>> = {
  da: { ...sumWords.da, ...overviewWords.da, ...fieldWords.da, ...accountWords.da, ...professionalWords.da },
  en: { ...sumWords.en, ...overviewWords.en, ...fieldWords.en, ...accountWords.en, ...professionalWords.en },
}
