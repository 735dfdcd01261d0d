/**
 * What the professional checks have to say, as codes and data. They ask; they never accuse: warning or note, and the
 * type below lets none of them be an error. docs/professional-checks.md has the rules and where they speak.
 */
import type { FunctionCode } from '../../account/chart.ts'
import type { Money } from '../../money.ts'

/** Titles of other proposals that a finding is about, the first few of them. */
export type Others = { readonly others: readonly string[]; readonly hasMore: boolean }

export type ProfessionalData = {
  'only-costs': { readonly perYear: Money; readonly people: number | null }
  'saving-stops': { readonly last: number }
  'saving-ends': { readonly last: number }
  'pay-outside-service': {
    readonly label: string
    readonly code: FunctionCode
    readonly office: FunctionCode
    /** The first staff title in the text, in its singular; null where the text names none that is known. */
    readonly title: string | null
  }
  'refund-share-shifts': { readonly label: string; readonly from: number; readonly to: number }
  'price-per-person-differs': {
    readonly code: FunctionCode
    readonly price: Money
    readonly other: string
    readonly otherPrice: Money
  }
  'pay-per-post-differs': { readonly posts: number; readonly pay: Money; readonly median: Money }
  'growth-without-drop-off': { readonly labels: readonly string[] }
  'growth-drop-off-zero': { readonly labels: readonly string[] }
  'saving-doubles': { readonly label: string }
  'full-effect-at-once': { readonly labels: readonly string[] }
  'same-amount': Others & {
    readonly code: FunctionCode
    readonly amount: Money
    readonly years: readonly number[]
  }
  'same-people': Others & { readonly codes: readonly FunctionCode[] }
  'gain-is-thin': { readonly label: string; readonly share: number }
  'gain-is-high': { readonly times: number }
  'gain-in-one-proposal': { readonly title: string; readonly share: number }
  'gain-rests-on-grant': { readonly labels: readonly string[]; readonly without: Money }
  'flex-jobs-alone': { readonly label: string }
  'people-leave-unsaid': { readonly people: number }
  'benefit-changes-sign': { readonly label: string; readonly to: 'saving' | 'cost' }
  'rise-avoided': { readonly label: string }
  'pay-changes': { readonly label: string; readonly change: Money }
}

export type ProfessionalCode = keyof ProfessionalData

export const professionalSeverity: Readonly<Record<ProfessionalCode, 'warning' | 'note'>> = {
  'only-costs': 'note',
  'saving-stops': 'warning',
  'saving-ends': 'note',
  'pay-outside-service': 'note',
  'refund-share-shifts': 'note',
  'price-per-person-differs': 'note',
  'pay-per-post-differs': 'note',
  'growth-without-drop-off': 'note',
  'growth-drop-off-zero': 'warning',
  'saving-doubles': 'warning',
  'full-effect-at-once': 'note',
  'same-amount': 'warning',
  'same-people': 'note',
  'gain-is-thin': 'note',
  'gain-is-high': 'note',
  'gain-in-one-proposal': 'note',
  'gain-rests-on-grant': 'note',
  'flex-jobs-alone': 'note',
  'people-leave-unsaid': 'note',
  'benefit-changes-sign': 'note',
  'rise-avoided': 'note',
  'pay-changes': 'note',
}
