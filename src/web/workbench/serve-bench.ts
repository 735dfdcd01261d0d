/** What the server draws and hands over for a case: computed here as the browser computes it. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import { readAll } from '../../core/calculation/readings/all-readings.ts'
import { formatDate } from '../../words/date.ts'
import type { BenchView } from '../../workflow/open-bench.ts'
import type { CellAddress } from '../address.ts'
import { actorName } from '../components/actor-name.ts'
import type { Site } from '../site.ts'
import type { BenchState } from './bench-state.ts'
import type { LastChange } from './desk.ts'
import { evaluate } from './evaluation.ts'
import type { Handed } from './handed.ts'
import { emptyCase, setDesk } from './set-desk.ts'

type Served = { readonly state: BenchState; readonly handed: Handed }

type Asked = {
  readonly view: BenchView
  readonly surroundings: Surroundings
  readonly site: Site
  /** UTC, for the years of a proposal that has none. */
  readonly now: string
  /** The case as it stands, where a form has just been sent; the draft otherwise. */
  readonly plain?: PlainCase
  readonly cell: CellAddress | null
  readonly refusal: string | null
}

export function serveBench({ view, surroundings, site, now, cell, refusal, ...sent }: Asked): Served {
  const { language } = site
  const { base, plain, draftVersion } = standingOf(view, now, sent.plain)
  const lastChanges = new Map<string, LastChange>(
    [...view.lastChanges].map(([name, { actor, at, revision }]) => [
      name,
      { by: actorName(actor, language), on: formatDate(at, language), version: revision },
    ]),
  )
  const desk = setDesk({ language, surroundings, base: base.plain, lastChanges }, plain, {
    typing: null,
    open: null,
  })
  const evaluation = evaluate(plain, surroundings)
  const shown = evaluation.calculation ?? evaluate(base.plain, surroundings).calculation
  const readings = shown && readAll(shown.prepared, surroundings)
  const state: BenchState = {
    desk,
    plain,
    base: base.number,
    evaluation,
    shown,
    readings,
    cell,
    live: null,
    refusal,
  }
  const handed: Handed = {
    language,
    person: site.person?.id ?? '',
    proposalId: view.proposal.id,
    base,
    plain,
    draftVersion,
    chart: surroundings.chart,
    parameters: [...surroundings.parameters.values()],
    lastChanges: [...lastChanges],
    addresses: {
      draft: site.addresses.benchDraft(view.proposal.id),
      save: site.addresses.benchSave(view.proposal.id),
      proposal: site.addresses.proposal(view.proposal.id),
    },
  }
  return { state, handed }
}

/** The case that a person has before them, and the version they began with. */
export function standingOf(
  { head, draft, proposal }: BenchView,
  now: string,
  sent?: PlainCase,
): Pick<Handed, 'base' | 'plain' | 'draftVersion'> {
  const { id, number, plain } = draft?.base ?? head
  const base = { id, number, plain: plain ?? emptyCase(proposal.title ?? '', Number(now.slice(0, 4)) + 1) }
  return { base, plain: sent ?? draft?.plain ?? base.plain, draftVersion: draft?.version ?? 0 }
}
