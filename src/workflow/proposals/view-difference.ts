/** What a later revision of a proposal says otherwise than an earlier one: fields, typed table, calculation and reasons. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { LineTarget } from '../../core/calculation/case/fields.ts'
import { yearsOf } from '../../core/calculation/graph/horizon.ts'
import { type Comparison, compareCases } from '../../core/calculation/readings/compare.ts'
import { type Prepared, preparePlain } from '../../core/calculation/readings/prepare.ts'
import type { Unit } from '../../core/money.ts'
import { withUsedValues } from '../../core/parameter/used-values.ts'
import type { Person } from '../../core/person/person.ts'
import { type ProposalContent, unitOf } from '../../core/proposal/content.ts'
import { type FormDifference, formDifference } from '../../core/proposal/difference/form-difference.ts'
import {
  type AmountLine,
  hasSameAmounts,
  labelsOfBudget,
  linesOfBudget,
  type TableDifference,
  tableDifference,
} from '../../core/proposal/difference/table-difference.ts'
import { toForm } from '../../core/proposal/form/form.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { isId } from '../../store/id.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import { findProposal, revisionsOf } from '../../store/proposals/proposals.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import { type KeptCalculation, readComputed } from '../calculation/computed.ts'
import { seenNames } from '../process/seen-names.ts'
import type { RevisionListing } from '../views.ts'
import type { Store } from '../who.ts'
import type { ProposalNames } from './proposal-names.ts'
import { listRevisions } from './view-proposal.ts'

export type DifferenceView = {
  readonly proposal: {
    readonly id: string
    readonly title: string | null
    readonly catalogue: { readonly id: string; readonly title: string | null }
  }
  readonly from: RevisionListing
  readonly to: RevisionListing
  readonly newest: number
  /** Every revision after `from` up to `to`, in order: who, when and why. */
  readonly steps: readonly RevisionListing[]
  readonly form: FormDifference
  /** What the proposals that relations name are called. */
  readonly names: ProposalNames
  readonly budget: BudgetDifference | null
  readonly calculation: CalculationDifference | null
}

export type BudgetDifference = {
  readonly table: TableDifference
  readonly labels: ReadonlyMap<string, string>
  readonly unit: Unit
}

export type CalculationDifference = {
  /** null where the amounts are the same. */
  readonly table: TableDifference | null
  readonly targets: ReadonlyMap<string, LineTarget>
  readonly unit: Unit
  /** The reasons; null where either has no assumptions, or today's program cannot read them. */
  readonly comparison: Comparison | null
  readonly was: 'added' | 'removed' | 'changed'
}

export type DifferenceQuery = {
  /** Numbers of revisions; the newest, and the one before it, where none is given. */
  readonly from: number | null
  readonly to: number | null
  /** Who is told what related proposals are called; the public where nobody is given. */
  readonly reader?: Person | null
}

/** null where there is no such proposal or revision. */
export async function viewDifference(
  store: Store,
  id: string,
  query: DifferenceQuery,
  basis: Surroundings,
): Promise<DifferenceView | null> {
  if (!isId(id)) return null
  const found = await store.read(tx => readBoth(tx, id, query))
  if (!found) return null
  const { before, after, ...rest } = found
  const budget = budgetDifference(before.content, after.content)
  const calculation = calculationDifference(before, after, basis)
  // where the computed lines stand in the proposal's table, that has said it
  const isSaid = budget && calculation?.table && hasSameAmounts(budget.table, calculation.table)
  return {
    ...rest,
    form: formDifference(toForm(before.content), toForm(after.content)),
    budget,
    calculation: calculation && isSaid ? { ...calculation, table: null } : calculation,
  }
}

type Side = {
  readonly content: ProposalContent
  readonly kept: KeptCalculation | null
  readonly plain: unknown
}

async function readBoth(tx: Tx, id: string, query: DifferenceQuery) {
  const proposal = await findProposal(tx, id)
  const catalogue = proposal && (await findCatalogue(tx, proposal.catalogue_id))
  const revisions = proposal ? await revisionsOf(tx, id) : []
  const newest = revisions[0]?.number ?? 0
  const to = query.to ?? newest
  const from = query.from ?? Math.max(1, to - 1)
  const [older, newer] = [Math.min(from, to), Math.max(from, to)].map(number =>
    revisions.find(each => each.number === number),
  )
  if (!catalogue || !older || !newer) return null
  const listings = await listRevisions(tx, revisions)
  const listing = (number: number) => listings.find(each => each.number === number)
  const [fromListing, toListing] = [listing(older.number), listing(newer.number)]
  if (!fromListing || !toListing) return null
  const before = await readSide(tx, older)
  const after = await readSide(tx, newer)
  return {
    before,
    after,
    proposal: {
      id,
      title: after.content.title?.text ?? null,
      catalogue: { id: catalogue.id, title: catalogue.title },
    },
    from: fromListing,
    to: toListing,
    newest,
    steps: listings.filter(({ number }) => number > older.number && number <= newer.number).reverse(),
    names: await seenNames(tx, [before.content, after.content].flatMap(relatedTo), query.reader ?? null),
  }
}

async function readSide(tx: Tx, revision: RevisionTable): Promise<Side> {
  return {
    content: parseProposal(await readContent(tx, revision.text_hash)),
    kept: readComputed(revision.computed).calculation ?? null,
    plain:
      revision.assumptions === null
        ? null
        : (JSON.parse(await readContent(tx, revision.assumptions)) as unknown),
  }
}

function relatedTo({ supplement }: ProposalContent): string[] {
  return supplement.relations.map(({ proposal }) => proposal)
}

function budgetDifference(before: ProposalContent, after: ProposalContent): BudgetDifference | null {
  const table = tableDifference(linesOfBudget(before.budget), linesOfBudget(after.budget))
  if (!table) return null
  return {
    table,
    labels: new Map([...labelsOfBudget(before.budget), ...labelsOfBudget(after.budget)]),
    unit: after.budget ? unitOf(after.budget) : before.budget ? unitOf(before.budget) : '1000kr',
  }
}

function calculationDifference(before: Side, after: Side, basis: Surroundings): CalculationDifference | null {
  const kept = after.kept ?? before.kept
  if (!kept) return null
  const table = tableDifference(linesOf(before.kept), linesOf(after.kept))
  const [old, now] = [prepare(before, basis), prepare(after, basis)]
  const comparison = old && now ? compareCases(old, now) : null
  const isSame = !table && (!comparison || comparison.reasons.length === 0)
  if (isSame && before.kept && after.kept) return null
  const rows = [...(before.kept?.rows ?? []), ...(after.kept?.rows ?? [])]
  return {
    table,
    targets: new Map(rows.map(({ id, target }) => [id, target])),
    unit: kept.unit,
    comparison,
    was: !before.kept ? 'added' : after.kept ? 'changed' : 'removed',
  }
}

function linesOf(kept: KeptCalculation | null): AmountLine[] {
  if (!kept) return []
  const years = yearsOf(kept.horizon)
  return kept.rows.map(({ id, cells }) => ({
    id,
    amounts: new Map(years.map((year, i) => [year, cells[i] ?? null])),
  }))
}

/** With the rates that it was calculated with. */
function prepare({ plain, kept }: Side, basis: Surroundings): Prepared | null {
  if (plain === null || !kept) return null
  const parameters = withUsedValues(basis.parameters, kept.parameters)
  const result = preparePlain(plain, { ...basis, parameters })
  return result.ok ? result.prepared : null
}
