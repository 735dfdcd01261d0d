/** What is wrong with how signing in or mail is set up. */
import type { Language } from './language.ts'
import { inBoth } from './language.ts'

type Code = 'bad-url' | 'bad-proxy' | 'no-file' | 'not-yaml' | 'missing' | 'unknown-role' | 'no-sender'

/** As identity/settings.ts reports it. */
type Problem = { readonly code: Code; readonly at: string }

const problems = inBoth<Readonly<Record<Code, (at: string) => string>>>({
  da: {
    'bad-url': at => `${at} skal være en hel adresse, for eksempel https://katalog.kommune.dk.`,
    'bad-proxy': at =>
      `${at} i TRUSTED_PROXY er ingen netværksadresse. Skriv adresser med komma imellem, for eksempel 127.0.0.1, 10.1.0.0/16.`,
    'no-file': at => `Filen ${at} kan ikke læses. Ret SIGN_IN_FILE, eller fjern den.`,
    'not-yaml': at => `Filen ${at} er ikke gyldig YAML. Se docs/sign-in.md.`,
    missing: at => `${at} mangler. Se docs/sign-in.md.`,
    'unknown-role': at =>
      `${at} er ingen rolle. Vælg proposer, economist, validator, manager, reader eller administrator.`,
    'no-sender': at => `${at} mangler: den e-mail, som mails sendes fra.`,
  },
  en: {
    'bad-url': at => `${at} must be a whole address, for example https://katalog.kommune.dk.`,
    'bad-proxy': at =>
      `${at} in TRUSTED_PROXY is no network address. Write addresses with commas between, for example 127.0.0.1, 10.1.0.0/16.`,
    'no-file': at => `The file ${at} cannot be read. Correct SIGN_IN_FILE or remove it.`,
    'not-yaml': at => `The file ${at} is no valid YAML. See docs/sign-in.md.`,
    missing: at => `${at} is missing. See docs/sign-in.md.`,
    'unknown-role': at =>
      `${at} is no role. Choose proposer, economist, validator, manager, reader or administrator.`,
    'no-sender': at => `${at} is missing: the e-mail that mails are sent from.`,
  },
})

export function saySettingsProblem({ code, at }: Problem, language: Language): string {
  return problems[language][code](at)
}
