/** Words of a proposal's budget table and of the small table of service expenditure against transfers. */
import type { AccountReading } from '../../core/account/reading.ts'
import type { BudgetLine } from '../../core/proposal/content.ts'
import type { Category } from '../../core/proposal/economy.ts'
import { inBoth } from '../language.ts'

type BudgetTableWords = {
  readonly caption: (unit: string, prices: string) => string
  readonly prices: (year: number | null) => string
  readonly line: string
  readonly total: string
  readonly net: string
  readonly accumulated: string
  readonly scrollRegion: string
  readonly spending: Readonly<Record<'service' | 'transfer' | 'other', string>>
  /** How a line came to be, in a table where some are calculated. */
  readonly origins: Readonly<Record<BudgetLine['origin'], string>>
  readonly calculated: string
  /** Some lines are still typed: `lines` of them. */
  readonly partly: (lines: number) => string
  readonly printed: string
  readonly printedLead: string
  readonly againstPrinted: string
  readonly againstCaption: (unit: string) => string
  readonly againstRegion: string
  readonly asPrinted: string
  readonly certainty: Readonly<Record<AccountReading['certainty'], string>>
  readonly because: Readonly<Record<'main-account' | 'year' | 'label', string>>
  readonly candidates: (codes: string) => string
  readonly unverified: string
  readonly unverifiedLegend: string
  readonly interpretedLegend: string
  readonly blanksLegend: string
  readonly correctionLegend: string
  readonly shouldBe: (amount: string) => string
  readonly unreadable: string
  readonly categories: Readonly<Record<Category, string>>
  readonly categoryHeading: string
  readonly economyCaption: (unit: string) => string
  readonly economyScrollRegion: string
}

export const budgetTableWords = inBoth<BudgetTableWords>({
  da: {
    caption: (unit, prices) => `Beløb i ${unit} ${prices} Minus er en besparelse eller en indtægt.`,
    prices: year => (year === null ? 'Prisniveau ikke oplyst.' : `${year}-priser.`),
    line: 'Konto og linje',
    total: 'I alt',
    net: 'Netto',
    accumulated: 'Akkumuleret',
    scrollRegion: 'Budgettabel, kan rulles sidelæns',
    spending: { service: 'serviceudgift', transfer: 'overførsel', other: 'hverken service eller overførsel' },
    origins: { stated: 'skrevet', computed: 'beregnet' },
    calculated:
      'Beregnede linjer er regnet ud af forslagets antagelser. Vælg et beløb for at se, hvor det kommer fra.',
    partly: lines =>
      `${lines === 1 ? 'Én linje er' : `${lines} linjer er`} stadig skrevet. De tæller med i nettoet, men ikke i forklaringer, stresstest og følsomhed.`,
    printed: 'Sådan stod tabellen, før den blev beregnet',
    printedLead:
      'Den skrevne tabel, som den stod. De beregnede linjer er trådt i stedet for deres; resten gælder.',
    againstPrinted: 'Forskel til det skrevne',
    againstCaption: unit => `Beregnet minus skrevet, beløb i ${unit} Et tomt felt er ingen forskel.`,
    againstRegion: 'Forskel til det skrevne, kan rulles sidelæns',
    asPrinted: 'De beregnede linjer giver præcis de beløb, der stod skrevet.',
    certainty: {
      stated: '',
      interpreted: 'tolket',
      ambiguous: 'flere konti er mulige',
      unknown: 'konto ikke fundet i kontoplanen',
      none: 'ingen konto på linjen',
    },
    because: {
      'main-account': 'dokumentet nævner kun hovedkontoen',
      year: 'kontonummeret afgøres af budgetåret',
      label: 'kontonummeret afgøres af linjens tekst',
    },
    candidates: codes => `mulige: ${codes}`,
    unverified: 'ikke efterprøvet',
    unverifiedLegend:
      '† Ikke efterprøvet: kontoens navn eller art er endnu ikke sammenholdt med den autoriserede kontoplan.',
    interpretedLegend: 'Tolket: dokumentet skriver ikke hele kontonummeret; det viste er vores læsning.',
    blanksLegend: 'Et tomt felt er ikke et nul. Totalerne tæller det ikke med.',
    correctionLegend: 'Bør være: det, tallene omkring feltet giver, når de regnes efter.',
    shouldBe: amount => `bør være ${amount}`,
    unreadable: 'kan ikke læses som beløb',
    categories: {
      service: 'Serviceudgifter',
      transfer: 'Overførsler',
      refund: 'Refusion fra staten',
      unplaced: 'Uden kendt konto',
    },
    categoryHeading: 'Art',
    economyCaption: unit => `Beløb i ${unit} Regnet af linjerne.`,
    economyScrollRegion: 'Tabel over serviceudgifter og overførsler, kan rulles sidelæns',
  },
  en: {
    caption: (unit, prices) => `Amounts in ${unit}. ${prices} Minus is a saving or an income.`,
    prices: year => (year === null ? 'Price level not stated.' : `${year} prices.`),
    line: 'Account and line',
    total: 'Total',
    net: 'Net',
    accumulated: 'Accumulated',
    scrollRegion: 'Budget table, can be scrolled sideways',
    spending: { service: 'service expenditure', transfer: 'transfer', other: 'neither service nor transfer' },
    origins: { stated: 'typed', computed: 'calculated' },
    calculated:
      'Calculated lines come from the assumptions of the proposal. Choose an amount to see where it comes from.',
    partly: lines =>
      `${lines === 1 ? 'One line is' : `${lines} lines are`} still typed. They count in the net, but not in explanations, stress cases and sensitivities.`,
    printed: 'The table as it was before it was calculated',
    printedLead:
      'The typed table as it stood. The calculated lines have taken the places of theirs; the rest holds.',
    againstPrinted: 'Difference from what was typed',
    againstCaption: unit => `Calculated less typed, amounts in ${unit}. A blank is no difference.`,
    againstRegion: 'Difference from what was typed, can be scrolled sideways',
    asPrinted: 'The calculated lines give exactly the amounts that were typed.',
    certainty: {
      stated: '',
      interpreted: 'interpreted',
      ambiguous: 'several accounts are possible',
      unknown: 'account not found in the chart',
      none: 'no account on the line',
    },
    because: {
      'main-account': 'the document names only the main account',
      year: 'the account number is settled by the budget year',
      label: 'the account number is settled by the words of the line',
    },
    candidates: codes => `possible: ${codes}`,
    unverified: 'not verified',
    unverifiedLegend:
      '† Not verified: the name or type of the account has not yet been compared with the authorised chart.',
    interpretedLegend:
      'Interpreted: the document does not write the full account; what is shown is our reading.',
    blanksLegend: 'An empty cell is not a zero. The totals do not count it.',
    correctionLegend: 'Should be: what the figures around the cell give when they are added up.',
    shouldBe: amount => `should be ${amount}`,
    unreadable: 'cannot be read as an amount',
    categories: {
      service: 'Service expenditure',
      transfer: 'Transfers',
      refund: 'State refund',
      unplaced: 'Without a known account',
    },
    categoryHeading: 'Type',
    economyCaption: unit => `Amounts in ${unit}. Calculated from the lines.`,
    economyScrollRegion: 'Table of service expenditure and transfers, can be scrolled sideways',
  },
})
