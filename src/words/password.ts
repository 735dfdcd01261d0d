/** What is asked of a password, and what is wrong with one. */
import { type PasswordProblem, shortestPassword } from '../core/person/password.ts'
import { inBoth } from './language.ts'

type PasswordWords = {
  readonly rule: string
  readonly problems: Readonly<Record<PasswordProblem | 'not-the-same', string>>
}

export const passwordWords = inBoth<PasswordWords>({
  da: {
    rule: `Mindst ${shortestPassword} tegn. Tre-fire tilfældige ord er gode og nemme at huske.`,
    problems: {
      'too-short': `Adgangskoden er for kort. Skriv mindst ${shortestPassword} tegn.`,
      'too-long': 'Adgangskoden er for lang. Skriv højst 128 tegn.',
      'too-simple': 'Adgangskoden er for nem at gætte. Skriv tre-fire tilfældige ord.',
      'about-you': 'Adgangskoden er næsten kun dit navn eller din e-mail. Vælg noget, andre ikke ved om dig.',
      'not-the-same': 'De to adgangskoder er ikke ens. Skriv den samme to gange.',
    },
  },
  en: {
    rule: `At least ${shortestPassword} characters. Three or four random words are good and easy to remember.`,
    problems: {
      'too-short': `The password is too short. Write at least ${shortestPassword} characters.`,
      'too-long': 'The password is too long. Write 128 characters at most.',
      'too-simple': 'The password is too easy to guess. Write three or four random words.',
      'about-you':
        'The password is little more than your name or e-mail. Choose something others do not know of you.',
      'not-the-same': 'The two passwords differ. Write the same one twice.',
    },
  },
})
