/** What the server draws and hands over for a case: computed here as the browser computes it. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import {
  noConflicts,
  openConflicts,
  othersIn,
  type Work,
} from '../../core/calculation/editing/work-conflicts.ts'
import type { EffectStudy } from '../../core/evidence/effect-study.ts'
import type { Budget } from '../../core/proposal/content.ts'
import { formatDate } from '../../words/date.ts'
import type { Workbench } from '../../workflow/calculation/open-workbench.ts'
import type { LastChange } from '../../workflow/proposals/last-changes.ts'
import type { TypedOrigins } from '../../workflow/proposals/typed-origins.ts'
import type { CellAddress } from '../address.ts'
import { actorName } from '../components/actor-name.ts'
import type { Site } from '../site.ts'
import { evaluated } from './figures/evaluated.ts'
import { followedOf } from './figures/followed.ts'
import { tableChanges } from './figures/table-changes.ts'
import { tableFields } from './figures/table-form.ts'
import { editAll, layTable } from './figures/table-view.ts'
import type { Origins } from './figures/typed-cell.ts'
import type { BenchState } from './state/bench-state.ts'
import { choicesOf } from './state/evidence-choice.ts'
import type { Handed, NewestVersion } from './state/handed.ts'
import { emptyCase, setDesk } from './state/set-desk.ts'

type Asked = {
  readonly view: Workbench
  readonly lastChanges: ReadonlyMap<string, LastChange>
  readonly origins: TypedOrigins
  readonly surroundings: Surroundings
  readonly studies: readonly EffectStudy[]
  /** What people are called. */
  readonly names: ReadonlyMap<string, string | null>
  readonly site: Site
  /** UTC, for the years of a proposal that has none. */
  readonly now: string
  /** The work as it stands, where a form has just been sent; the draft otherwise. */
  readonly work?: Work
  readonly cell: CellAddress | null
  readonly refusal: string | null
}

export function serveBench(asked: Asked): { readonly state: BenchState; readonly handed: Handed } {
  const { view, surroundings, site, now, cell, refusal } = asked
  const { language } = site
  const standing = standingOf(view, now)
  const { plain, table, conflicts } = asked.work ?? standing
  const { base, head, draftVersion } = standing
  const evidence = choicesOf(asked.studies, language)
  const nameOf = (id: string) => asked.names.get(id) ?? actorName(id, language)
  const lastChanges = new Map(
    [...asked.lastChanges].map(([name, { actor, at, revision }]) => [
      name,
      { by: nameOf(actor), on: formatDate(at, language), version: revision },
    ]),
  )
  const origins = sayOrigins(asked.origins, nameOf, site)
  const basis = { language, surroundings, evidence, base: base.plain, budget: base.budget, lastChanges }
  const desk = setDesk(basis, plain, { typing: null, open: null })
  const asWorked = evaluated(plain, surroundings)
  const { evaluation } = asWorked
  const { evaluation: seen, moved } = evaluation.calculation ? asWorked : evaluated(base.plain, surroundings)
  const shown = seen.calculation
  const readings = moved()
  const { budget } = base
  const typed = layTable({ budget, table, shown, chart: surroundings.chart })
  const authors = othersIn(conflicts).map(id => [id, nameOf(id)] as const)
  const others = view.others.map(({ person }) => nameOf(person))
  const state: BenchState = {
    ...{ desk, plain, evaluation, shown, typed, origins, cell, refusal, others },
    base: base.number,
    newest: head.number,
    needsReason: view.needsReason,
    followed: shown && readings && followedOf(shown, readings, typed),
    isBehind: false,
    conflicts: openConflicts(conflicts, plain, editAll(budget, table, surroundings.chart).budget),
    authors: new Map(authors),
    budget,
    tableChanges: tableChanges({ budget, table, chart: surroundings.chart, language }),
    live: null,
  }
  const handed: Handed = {
    ...{ language, base, head, plain, table, conflicts, draftVersion, others, authors, evidence, origins },
    person: site.person?.id ?? '',
    proposalId: view.proposal.id,
    chart: surroundings.chart,
    parameters: [...surroundings.parameters.values()],
    lastChanges: [...lastChanges],
    needsReason: view.needsReason,
    addresses: site.addresses.bench(view.proposal.id),
    thread: site.assets.island('workbench')?.thread ?? null,
  }
  return { state, handed }
}

function sayOrigins(
  { document, typed }: TypedOrigins,
  nameOf: (id: string) => string,
  { language, addresses }: Site,
): Origins {
  return {
    document: document && { fileName: document.fileName, href: addresses.document(document.id) },
    mine: [],
    typed: typed.map(({ revision, isOrEarlier, actor, at, reason, cells }) => ({
      by: { by: nameOf(actor), on: formatDate(at, language), version: revision, isOrEarlier, reason },
      cells: cells.map(({ line, year, amount }) => [tableFields.cell(line, year), amount] as const),
    })),
  }
}

export type Standing = Work & Pick<Handed, 'base' | 'head' | 'draftVersion'>

/** The work that a person has before them, and the version they began with. */
export function standingOf({ head, plain, draft, content, proposal }: Workbench, now: string): Standing {
  const empty = emptyFor(proposal.title ?? '', content.budget, now)
  const { budget } = content
  const { revisionId: id, number, author } = head
  const newest: NewestVersion = { id, number, author, plain: plain ?? empty, budget }
  const { plain: begun } = newest
  if (!draft)
    return { base: newest, head: newest, plain: begun, table: [], conflicts: noConflicts, draftVersion: 0 }
  const isBehind = draft.baseRevision !== head.revisionId
  const base = isBehind
    ? {
        ...{ id: draft.baseRevision, number: draft.baseNumber },
        ...{ plain: draft.base ?? empty, budget: draft.baseBudget },
      }
    : newest
  return {
    base,
    head: newest,
    plain: draft.plain ?? base.plain,
    table: draft.table,
    conflicts: draft.conflicts ?? noConflicts,
    draftVersion: draft.version,
  }
}

/** A case of the years and prices of the table that was typed, as it is to stand for its lines. */
function emptyFor(title: string, budget: Budget | null, now: string): PlainCase {
  const first = budget?.periods[0]?.year ?? Number(now.slice(0, 4)) + 1
  const years = { first, count: budget?.periods.length || 4 }
  const priceLevel = budget?.priceLevel ?? null
  return emptyCase(title, years, priceLevel)
}
