/** A stamp of validation in words: that it holds, or that it does not, and why. */
import type { Language } from './language.ts'

/** As workflow/process/stamp-state.ts finds it. */
export type VoidReason =
  | { readonly why: 'text' | 'assumptions' | 'recalculated'; readonly number: number }
  | { readonly why: 'rates' | 'formula' | 'taken-back' }

export type StampWords = {
  readonly by: string
  readonly date: string
  readonly revision: number
}

/** "valideret af Vera Holm d. 4. maj 2027, version 3". */
export function sayStamp({ by, date, revision }: StampWords, language: Language): string {
  return language === 'da'
    ? `Valideret af ${by} d. ${date}, version ${revision}.`
    : `Validated by ${by} on ${date}, version ${revision}.`
}

export function sayVoid(reasons: readonly VoidReason[], language: Language): string {
  const said = reasons
    .map(reason => (language === 'da' ? inDanish : inEnglish)(reason))
    .join(language === 'da' ? ' og ' : ' and ')
  return language === 'da' ? `Ugyldig, fordi ${said}.` : `Void, because ${said}.`
}

function inDanish(reason: VoidReason): string {
  switch (reason.why) {
    case 'text':
      return `teksten er ændret i version ${reason.number}`
    case 'assumptions':
      return `antagelserne er ændret i version ${reason.number}`
    case 'recalculated':
      return `tallene er regnet om i version ${reason.number}`
    case 'rates':
      return 'dagens satser giver andre tal'
    case 'formula':
      return 'programmet regner i dag på en anden måde'
    case 'taken-back':
      return 'valideringen er taget tilbage'
    default:
      return reason satisfies never
  }
}

function inEnglish(reason: VoidReason): string {
  switch (reason.why) {
    case 'text':
      return `the text was changed in version ${reason.number}`
    case 'assumptions':
      return `the assumptions were changed in version ${reason.number}`
    case 'recalculated':
      return `the figures were calculated anew in version ${reason.number}`
    case 'rates':
      return "today's rates give other figures"
    case 'formula':
      return 'the program calculates in another way today'
    case 'taken-back':
      return 'the validation was taken back'
    default:
      return reason satisfies never
  }
}
