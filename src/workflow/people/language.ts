/** The languages a person may choose; words/ says everything in both. */
export type Language = 'da' | 'en'

export function isLanguage(value: unknown): value is Language {
  return value === 'da' || value === 'en'
}
