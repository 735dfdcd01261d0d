/** Words of going through pages of a long list. */
import { inBoth } from '../language.ts'

export const pagerWords = inBoth({
  da: {
    previous: 'Forrige',
    next: 'Næste',
    page: (n: number) => `Side ${n}`,
    of: (page: number, pages: number) => `Side ${page} af ${pages}`,
  },
  en: {
    previous: 'Previous',
    next: 'Next',
    page: (n: number) => `Page ${n}`,
    of: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
})
