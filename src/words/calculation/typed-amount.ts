/** What is said of an amount that somebody typed or a document states, and that nothing was calculated for. */
import type { Place } from '../../core/place.ts'
import { inBoth } from '../language.ts'
import { sayPlace } from '../place.ts'

type TypedAmountWords = {
  readonly stated: string
  readonly written: (text: string, unit: string) => string
  /** What follows is the name of a document, as a link. */
  readonly readFrom: string
  readonly at: (place: Place) => string
  readonly aDocument: string
  readonly typedBy: (by: string, on: string, version: number) => string
  readonly typedByOrEarlier: (by: string, on: string, version: number) => string
  readonly typedByYou: (version: number) => string
  readonly reason: (reason: string) => string
  readonly noReason: string
  readonly inDraft: (before: string | null) => string
  readonly later: string
  readonly toCalculate: string
  readonly sumOfYears: string
  readonly sumOfLines: string
  readonly printedOtherwise: (amount: string) => string
}

export const typedAmountWords = inBoth<TypedAmountWords>({
  da: {
    stated: 'Beløbet er skrevet og ikke beregnet: der står ingen antagelser bag det.',
    written: (text, unit) => `Der står »${text}« (${unit}).`,
    readFrom: 'Læst fra',
    at: place => sayPlace(place, 'da'),
    aDocument: 'et dokument',
    typedBy: (by, on, version) => `Skrevet af ${by}, ${on}, i version ${version}.`,
    typedByOrEarlier: (by, on, version) =>
      `Skrevet i version ${version} (${by}, ${on}) eller tidligere; længere tilbage er der ikke set efter.`,
    typedByYou: version => `Skrevet af dig og lige gemt i version ${version}.`,
    reason: reason => `Begrundelse: ${reason}`,
    noReason: 'Der er ikke givet nogen begrundelse.',
    inDraft: before =>
      before === null
        ? 'Skrevet i din kladde; det står ikke i nogen version endnu.'
        : `Skrevet i din kladde i stedet for »${before === '' ? 'intet' : before}«; det står ikke i nogen version endnu.`,
    later:
      'Der er gemt en version, efter at siden blev åbnet. Genindlæs siden for at se, hvem der skrev beløbet.',
    toCalculate: 'Beregn linjen i stedet',
    sumOfYears: 'Summen af årene, som de står i tabellen.',
    sumOfLines: 'Summen af linjerne, som de står i tabellen.',
    printedOtherwise: amount => `Den skrevne tabel har selv ${amount} som sum.`,
  },
  en: {
    stated: 'The amount is typed and not calculated: no assumptions stand behind it.',
    written: (text, unit) => `It says “${text}” (${unit}).`,
    readFrom: 'Read from',
    at: place => sayPlace(place, 'en'),
    aDocument: 'a document',
    typedBy: (by, on, version) => `Typed by ${by}, ${on}, in version ${version}.`,
    typedByOrEarlier: (by, on, version) =>
      `Typed in version ${version} (${by}, ${on}) or earlier; nothing before that was looked at.`,
    typedByYou: version => `Typed by you and just saved in version ${version}.`,
    reason: reason => `Reason: ${reason}`,
    noReason: 'No reason was given.',
    inDraft: before =>
      before === null
        ? 'Typed in your draft; it stands in no version yet.'
        : `Typed in your draft in place of “${before === '' ? 'nothing' : before}”; it stands in no version yet.`,
    later: 'A version was saved after the page was opened. Reload the page to see who typed the amount.',
    toCalculate: 'Calculate the line instead',
    sumOfYears: 'The sum of the years as they stand in the table.',
    sumOfLines: 'The sum of the lines as they stand in the table.',
    printedOtherwise: amount => `The typed table itself has ${amount} as the sum.`,
  },
})
