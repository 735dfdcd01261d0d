/**
 * Findings: what a check has to say about a document, as codes and typed data. words/findings.ts says them.
 * error: the document contradicts itself · warning: it contradicts a rule · note: worth a look.
 */
import type { FunctionCode } from '../account/chart.ts'
import { shortId } from '../canonical.ts'
import type { Money, Unit } from '../money.ts'
import { type Period, periodKey } from '../period.ts'
import type { Place } from '../place.ts'
import type { FieldName } from '../proposal/content.ts'
import { type ProfessionalData, professionalSeverity } from './professional/finding-data.ts'

export type Severity = 'error' | 'warning' | 'note'

/** What each code carries beside `stated` and `computed`. Adding a code does not compile until words/ can say it. */
export type FindingData = DocumentData & ProfessionalData

type DocumentData = {
  // sums inside a form
  'row-sum': { readonly label: string }
  'column-sum': { readonly label: string }
  'total-of-totals': { readonly along: 'rows' | 'columns' }
  // the overview
  'overview-row-sum': { readonly title: string }
  'overview-column-sum': Record<never, never>
  'overview-total-of-totals': Record<never, never>
  'committee-sum': { readonly committee: string }
  'overview-cell': { readonly title: string }
  'overview-rounding': { readonly title: string }
  'overview-row-total': { readonly title: string }
  'overview-total': Record<never, never>
  'overview-without-form': { readonly title: string; readonly number: string | null }
  'form-without-overview': { readonly title: string }
  'years-differ': { readonly form: readonly number[]; readonly overview: readonly number[] }
  'committee-differs': { readonly form: string; readonly overview: string }
  'title-differs': { readonly form: string; readonly overview: string }
  // numbers and fields
  'number-missing': { readonly title: string }
  'number-doubled': { readonly number: string; readonly titles: readonly string[] }
  'number-order': { readonly number: string; readonly after: string }
  'overview-number-missing': { readonly title: string }
  'overview-number-doubled': { readonly number: string; readonly titles: readonly string[] }
  'overview-number-order': { readonly number: string; readonly after: string }
  'number-gap': { readonly missing: readonly string[] }
  'field-missing': {
    readonly field: 'title' | 'number' | 'committee' | 'policyArea' | 'proposedBy' | 'content' | 'budget'
  }
  'field-empty': { readonly field: FieldName }
  // cells and units
  'cell-unreadable': { readonly label: string; readonly text: string }
  'years-unordered': { readonly years: readonly number[] }
  'unit-missing': { readonly assumed: Unit }
  'unit-contradicts': { readonly form: Unit; readonly overview: Unit }
  'units-mixed': {
    readonly here: Unit
    readonly elsewhere: Unit
    readonly against: 'overview' | 'other-forms'
  }
  'label-missing': Record<never, never>
  'total-missing': Record<never, never>
  // accounts, refunds, signs
  'account-none': { readonly label: string }
  'account-unknown': { readonly label: string; readonly written: string }
  'account-ambiguous': {
    readonly label: string
    readonly written: string
    readonly candidates: readonly FunctionCode[]
  }
  'account-interpreted': { readonly label: string; readonly written: string; readonly code: FunctionCode }
  'account-not-in-year': {
    readonly label: string
    readonly code: FunctionCode
    readonly years: readonly number[]
  }
  'refund-not-possible': {
    readonly label: string
    readonly code: FunctionCode
    readonly years: readonly number[]
    readonly reason: 'never' | 'not-in-year' | 'co-financed'
  }
  'refund-run-off': { readonly label: string; readonly code: FunctionCode; readonly years: readonly number[] }
  'refund-share': {
    readonly label: string
    readonly code: FunctionCode
    readonly share: number
    readonly lowest: number
    readonly highest: number
  }
  'refund-without-expense': { readonly label: string; readonly code: FunctionCode }
  'sign-against-label': { readonly label: string; readonly says: 'saving' | 'cost' | 'refund' | 'income' }
  // the document
  'not-understood': { readonly text: string; readonly more: number }
}

export type FindingCode = keyof FindingData

export type FindingOf<C extends FindingCode> = {
  /** Stable across re-checks: code, proposal, line, period and a distinguishing detail, joined by dots. */
  readonly id: string
  readonly code: C
  readonly severity: Severity
  /** Key of the proposal in its document; null for the document itself. */
  readonly proposal: string | null
  /** Id of the budget line, or of the overview row by its title's likeness. */
  readonly line: string | null
  readonly period: Period | null
  readonly place: Place | null
  readonly stated: Money | null
  readonly computed: Money | null
  readonly data: FindingData[C]
  /** Ids of the findings this one follows from; empty for a root. */
  readonly causedBy: readonly string[]
}

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode]

/** The severity of each code, in one place. */
const severityOf: Readonly<Record<FindingCode, Severity>> = {
  'row-sum': 'error',
  'column-sum': 'error',
  'total-of-totals': 'error',
  'overview-row-sum': 'error',
  'overview-column-sum': 'error',
  'overview-total-of-totals': 'error',
  'committee-sum': 'error',
  'overview-cell': 'error',
  'overview-rounding': 'note',
  'overview-row-total': 'error',
  'overview-total': 'error',
  'overview-without-form': 'error',
  'form-without-overview': 'error',
  'years-differ': 'error',
  'committee-differs': 'note',
  'title-differs': 'note',
  'number-missing': 'warning',
  'number-doubled': 'error',
  'number-order': 'note',
  'overview-number-missing': 'warning',
  'overview-number-doubled': 'error',
  'overview-number-order': 'note',
  'number-gap': 'note',
  'field-missing': 'warning',
  'field-empty': 'note',
  'cell-unreadable': 'warning',
  'years-unordered': 'warning',
  'unit-missing': 'warning',
  'unit-contradicts': 'error',
  'units-mixed': 'warning',
  'label-missing': 'warning',
  'total-missing': 'note',
  'account-none': 'warning',
  'account-unknown': 'warning',
  'account-ambiguous': 'warning',
  'account-interpreted': 'note',
  'account-not-in-year': 'warning',
  'refund-not-possible': 'warning',
  'refund-run-off': 'warning',
  'refund-share': 'warning',
  'refund-without-expense': 'note',
  'sign-against-label': 'warning',
  'not-understood': 'note',
  ...professionalSeverity,
}

type FindingInput<C extends FindingCode> = {
  readonly data: FindingData[C]
  readonly proposal?: string | null
  readonly line?: string | null
  readonly period?: Period | null
  readonly place?: Place | null
  readonly stated?: Money | null
  readonly computed?: Money | null
  readonly causedBy?: readonly string[]
  /** What tells two findings of the same code, line and period apart. */
  readonly detail?: string
}

export function createFinding<C extends FindingCode>(code: C, input: FindingInput<C>): FindingOf<C> {
  const { data, proposal = null, line = null, period = null, detail = null } = input
  return {
    id: [code, proposal, line, period && periodKey(period), detail].map(idPart).join('.'),
    code,
    severity: severityOf[code],
    proposal,
    line,
    period,
    place: input.place ?? null,
    stated: input.stated ?? null,
    computed: input.computed ?? null,
    data,
    causedBy: input.causedBy ?? [],
  }
}

/** Keys and codes stand as they are, so that an id can be read; a part with other signs stands as its hash. */
function idPart(part: string | null): string {
  if (part === null) return ''
  return /^[\w-]+$/.test(part) ? part : shortId('t', part)
}
