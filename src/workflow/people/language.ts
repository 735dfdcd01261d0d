/** The languages a person may choose; words/ says everything in both. */
export type Language = 'da' | 'en'
