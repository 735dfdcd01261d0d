/** What every form says alike. */
import { inBoth } from '../language.ts'

export const formWords = inBoth({
  da: {
    problemHeading: 'Der er noget at rette',
    /** Before the message at a field, for those who hear it. */
    fieldError: (message: string) => `Fejl: ${message}`,
  },
  en: {
    problemHeading: 'There is something to correct',
    fieldError: (message: string) => `Error: ${message}`,
  },
})
