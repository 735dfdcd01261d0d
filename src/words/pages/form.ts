/** What every form says alike. */
import { inBoth } from '../language.ts'

export const formWords = inBoth({
  da: {
    problemHeading: 'Der er noget at rette',
    cprHeading: 'Det ligner et CPR-nummer',
    cpr: 'Skriv aldrig CPR-numre eller andet, der kan kendes igen som en bestemt borger. Fjern det, før du går videre.',
    cprTitle: 'Se teksten igennem, før den gemmes',
    cprText: 'Det, du skrev',
    cprMended: 'Gem den rettede tekst',
    cprGoOn: 'Det er ikke et CPR-nummer. Gå videre.',
    /** Before the message at a field, for those who hear it. */
    fieldError: (message: string) => `Fejl: ${message}`,
  },
  en: {
    problemHeading: 'There is something to correct',
    cprHeading: 'This looks like a CPR number',
    cpr: 'Never write CPR numbers or anything by which a person can be recognised. Remove it before you go on.',
    cprTitle: 'Look through the text before it is kept',
    cprText: 'What you wrote',
    cprMended: 'Save the corrected text',
    cprGoOn: 'It is not a CPR number. Go on.',
    fieldError: (message: string) => `Error: ${message}`,
  },
})
