/** Words of the pages of accounts: the list of functions, and one of them. */
import type { RefundRule, Spending, YearSpan } from '../../core/account/chart.ts'
import { inBoth } from '../language.ts'

type AccountsWords = {
  readonly title: string
  readonly lead: string
  readonly searchHint: string
  readonly mainAccount: string
  readonly spending: string
  readonly one: string
  readonly many: string
  readonly shorthand: (written: string, codes: readonly string[]) => string
  readonly account: string
  readonly name: string
  readonly refundToday: (year: number) => string
  readonly verified: string
  readonly yes: string
  readonly no: string
  readonly spendings: Readonly<Record<Spending, string>>
  readonly spendingTexts: Readonly<Record<Spending, string>>
  readonly refunds: Readonly<Record<RefundRule['kind'], string>>
  readonly noRefund: string
  readonly shareUnknown: string
  readonly ofState: (share: string) => string
  readonly coFinanced: string
  readonly coFinancedText: string
  readonly years: string
  readonly yearSpan: (span: YearSpan) => string
  readonly names: string
  readonly nameCaption: string
  readonly refund: string
  readonly refundCaption: string
  readonly refundIntroduction: string
  readonly rule: string
  readonly covers: string
  readonly whole: string
  readonly written: string
  readonly labels: string
  readonly checked: string
  readonly usedBy: string
  readonly usedByNobody: string
}

export const accountsWords = inBoth<AccountsWords>({
  da: {
    title: 'Konti',
    lead: 'De funktioner i kontoplanen, som programmet kender: hvad de hed hvornår, om de tæller som serviceudgifter, og hvad staten refunderer.',
    searchHint: 'Et ord eller et kontonummer, også en kort skrivemåde som 05.73 eller 573.',
    mainAccount: 'Hovedkonto',
    spending: 'Udgiftstype',
    one: 'funktion',
    many: 'funktioner',
    shorthand: (written, codes) =>
      codes.length === 1
        ? `${written} betyder funktion ${codes[0]}.`
        : `${written} kan betyde ${codes.join(' eller ')}; ordene på linjen afgør det.`,
    account: 'Funktion',
    name: 'Navn',
    refundToday: year => `Refusion ${year}`,
    verified: 'Efterprøvet',
    yes: 'ja',
    no: '† nej',
    spendings: { service: 'serviceudgift', transfer: 'overførsel', other: 'ingen af delene' },
    spendingTexts: {
      service:
        'Tæller med i servicerammen, som kommunerne tilsammen kan straffes for at overskride. Løn er et eksempel.',
      transfer: 'En ydelse til borgere eller en beskæftigelsesudgift. Tæller ikke med i servicerammen.',
      other: 'Hverken serviceudgift eller overførsel.',
    },
    refunds: {
      ladder: 'efter refusionstrappen',
      share: 'fast andel',
      full: 'det hele',
      'run-off': 'afløb: refusion af tidligere år',
    },
    noRefund: 'ingen',
    shareUnknown: 'andelen er ikke kendt',
    ofState: share => `${share} fra staten`,
    coFinanced: 'Medfinansiering',
    coFinancedText:
      'Kommunen betaler sin del af det, en anden myndighed udbetaler. Beløbet er allerede kommunens egen, og der kan ikke stå refusion på det.',
    years: 'År',
    yearSpan: ({ from, to }) =>
      from === null && to === null
        ? 'alle år'
        : from === to
          ? `${from}`
          : to === null
            ? `fra ${from}`
            : from === null
              ? `til og med ${to}`
              : `${from}–${to}`,
    names: 'Navne år for år',
    nameCaption: 'Hvad funktionen har heddet',
    refund: 'Refusion år for år',
    refundCaption: 'Statens refusion på funktionen',
    refundIntroduction:
      'Den første regel i et år er hovedreglen. I andre år kan der ikke stå refusion på funktionen.',
    rule: 'Regel',
    covers: 'Dækker',
    whole: 'hele kontoen',
    written: 'Skrives også',
    labels: 'Ord, der peger på den',
    checked: 'Kontoplanen er sidst sammenholdt med kilderne',
    usedBy: 'Forslag med beløb på kontoen',
    usedByNobody: 'Ingen åbne forslag har beløb på kontoen.',
  },
  en: {
    title: 'Accounts',
    lead: 'The functions of the chart of accounts that the program knows: what they were called when, whether they count as service expenditure, and what the state refunds. Official names stay Danish.',
    searchHint: 'A word or an account number, also in shorthand such as 05.73 or 573.',
    mainAccount: 'Main account',
    spending: 'Kind of expenditure',
    one: 'function',
    many: 'functions',
    shorthand: (written, codes) =>
      codes.length === 1
        ? `${written} means function ${codes[0]}.`
        : `${written} can mean ${codes.join(' or ')}; the words of the line decide.`,
    account: 'Function',
    name: 'Name',
    refundToday: year => `Refund ${year}`,
    verified: 'Verified',
    yes: 'yes',
    no: '† no',
    spendings: { service: 'service expenditure', transfer: 'transfer', other: 'neither' },
    spendingTexts: {
      service:
        'Counts in the service frame, which the municipalities together may be sanctioned for exceeding. Pay is an example.',
      transfer: 'A benefit to citizens or an employment expense. Does not count in the service frame.',
      other: 'Neither service expenditure nor transfer.',
    },
    refunds: {
      ladder: 'by the refund ladder',
      share: 'a fixed share',
      full: 'all of it',
      'run-off': 'run-off: refund of earlier years',
    },
    noRefund: 'none',
    shareUnknown: 'the share is not known',
    ofState: share => `${share} from the state`,
    coFinanced: 'Co-financing',
    coFinancedText:
      'The municipality pays its part of what another authority pays out. The amount is its own already, and no refund can stand on it.',
    years: 'Years',
    yearSpan: ({ from, to }) =>
      from === null && to === null
        ? 'all years'
        : from === to
          ? `${from}`
          : to === null
            ? `from ${from}`
            : from === null
              ? `up to ${to}`
              : `${from}–${to}`,
    names: 'Names year by year',
    nameCaption: 'What the function has been called',
    refund: 'Refund year by year',
    refundCaption: 'The state’s refund on the function',
    refundIntroduction:
      'The first rule of a year is the main one. In other years no refund can stand on the function.',
    rule: 'Rule',
    covers: 'Covers',
    whole: 'the whole account',
    written: 'Also written',
    labels: 'Words that point to it',
    checked: 'The chart was last compared with its sources',
    usedBy: 'Proposals with amounts on the account',
    usedByNobody: 'No open proposal has amounts on the account.',
  },
})
