/** The languages the program speaks. Every topic in words/ holds both side by side, so neither can be forgotten. */
export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(value: unknown): value is Language {
  return value === 'da' || value === 'en'
}

/** One topic in both languages: the English must have exactly the shape of the Danish. */
export function inBoth<W>(words: { readonly da: W; readonly en: NoInfer<W> }): Readonly<Record<Language, W>> {
  return words
}
