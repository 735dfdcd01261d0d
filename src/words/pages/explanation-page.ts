/** Words of the page that opens one amount of a computed table. */
import type { Payer } from '../../core/calculation/case/fields.ts'
import { inBoth } from '../language.ts'

type ExplanationPageWords = {
  readonly crumb: string
  readonly title: (line: string, when: string) => string
  readonly net: string
  readonly allYears: string
  readonly lead: (amount: string, unit: string) => string
  readonly exact: (value: string) => string
  readonly sumOfPrinted: string
  readonly proposal: string
  readonly version: string
  readonly account: string
  readonly kind: string
  readonly committee: string
  readonly centre: string
  readonly payer: string
  readonly payers: Readonly<Record<Payer, string>>
  readonly notStated: string
  readonly madeOf: string
  readonly derivation: string
  readonly derivationIntroduction: string
  readonly seeAbove: string
  readonly noDerivation: string
  readonly back: string
  readonly ask: string
}

export const explanationPageWords = inBoth<ExplanationPageWords>({
  da: {
    ask: 'Spørg om dette beløb',
    crumb: 'Forklaring',
    title: (line, when) => `${line}, ${when}`,
    net: 'Netto',
    allYears: 'alle år',
    lead: (amount, unit) => `${amount} i ${unit}`,
    exact: value => `Før afrunding: ${value}.`,
    sumOfPrinted: 'Summen er lagt sammen af de afrundede beløb, så det, der står, går op.',
    proposal: 'Forslag',
    version: 'Version',
    account: 'Konto',
    kind: 'Art',
    committee: 'Udvalg',
    centre: 'Center',
    payer: 'Betales af',
    payers: { municipality: 'kommunen', state: 'staten', region: 'regionen' },
    notStated: 'ikke oplyst',
    madeOf: 'Lagt sammen af',
    derivation: 'Sådan er beløbet regnet',
    derivationIntroduction: 'Læs oppefra og ned: under hvert tal står det, som det er regnet af.',
    seeAbove: 'Se forklaringen ovenfor',
    noDerivation: 'Programmet kan ikke længere regne beløbet efter. Det står, som det blev gemt.',
    back: 'Tilbage til forslaget',
  },
  en: {
    ask: 'Ask about this amount',
    crumb: 'Explanation',
    title: (line, when) => `${line}, ${when}`,
    net: 'Net',
    allYears: 'all years',
    lead: (amount, unit) => `${amount} in ${unit}`,
    exact: value => `Before rounding: ${value}.`,
    sumOfPrinted: 'The sum is added up from the rounded amounts, so that what stands there adds up.',
    proposal: 'Proposal',
    version: 'Version',
    account: 'Account',
    kind: 'Type',
    committee: 'Committee',
    centre: 'Centre',
    payer: 'Paid by',
    payers: { municipality: 'the municipality', state: 'the state', region: 'the region' },
    notStated: 'not stated',
    madeOf: 'Added up from',
    derivation: 'How the amount is calculated',
    derivationIntroduction: 'Read from the top down: beneath each number stands what it is made of.',
    seeAbove: 'See the explanation above',
    noDerivation: 'The program can no longer calculate the amount again. It stands as it was kept.',
    back: 'Back to the proposal',
  },
})
