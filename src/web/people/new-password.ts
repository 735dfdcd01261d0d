/** The two fields of a new password: what is wrong with them, or the password. */
import { passwordProblem } from '../../core/person/password.ts'
import type { Language } from '../../words/language.ts'
import { passwordWords } from '../../words/password.ts'
import type { FormProblem } from '../form/error-summary.tsx'

export type NewPassword =
  | { readonly ok: true; readonly password: string }
  | { readonly ok: false; readonly problem: FormProblem }

/** `about`: the person's name and e-mail, which a password must not be. */
export function readNewPassword(
  form: URLSearchParams,
  about: readonly string[],
  language: Language,
): NewPassword {
  const { problems } = passwordWords[language]
  const password = (form.get('adgangskode') ?? '').normalize('NFC')
  const problem = passwordProblem(password, about)
  if (problem) return { ok: false, problem: { field: 'adgangskode', message: problems[problem] } }
  return password === (form.get('gentag') ?? '').normalize('NFC')
    ? { ok: true, password }
    : { ok: false, problem: { field: 'gentag', message: problems['not-the-same'] } }
}
