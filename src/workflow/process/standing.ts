/** Where proposals are on their way, who stands how to them, and what is true of them: all that the rules ask about. */
import type { Condition } from '../../core/process/action.ts'
import type { Subject } from '../../core/process/may.ts'
import type { State } from '../../core/process/state.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { isBlank } from '../../core/text/rich-text.ts'
import { listedUnder } from '../../store/catalogues/catalogue-rows.ts'
import { referredOf } from '../../store/catalogues/referrals.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { parseProposal } from '../../store/proposals/contents.ts'
import { authorsOf, processesOf } from '../../store/proposals/process.ts'
import { headsWithText, proposalsOf } from '../../store/proposals/proposals.ts'
import { countOpenQuestions } from '../../store/proposals/questions.ts'
import { stampsOf } from '../../store/proposals/stamps.ts'
import type { ProcessTable, ReferredTable, StampTable } from '../../store/tables/process-tables.ts'
import type { ProposalTable, RevisionTable } from '../../store/tables/tables.ts'
import { hereAmong } from '../people/is-here.ts'
import { seenState } from './states-of.ts'

/** A proposal at its head, with where it is on its way. */
export type Standing = {
  readonly proposal: ProposalTable
  readonly head: RevisionTable
  readonly content: ProposalContent
  readonly subject: Subject
  /** Newest first. */
  readonly stamps: readonly StampTable[]
  /** Who finished the last calculation. */
  readonly calculatedBy: string | null
  /** Since when it is in this state; null where it has never moved here. */
  readonly since: string | null
  /** What is true of it, whoever asks. */
  readonly met: ReadonlySet<Condition>
  readonly openQuestions: number
}

/** null where there is no such proposal. */
export async function findStanding(tx: Tx, proposalId: string): Promise<Standing | null> {
  return (await standingsOf(tx, [proposalId])).get(proposalId) ?? null
}

/** Of several at once, in as many questions as of one; those that are not there are left out. */
export async function standingsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Standing>> {
  if (ids.length === 0) return new Map()
  const [proposals, heads, processes, committees, open, hands, stamps, marks] = await Promise.all([
    proposalsOf(tx, ids),
    headsWithText(tx, ids),
    processesOf(tx, ids),
    listedUnder(tx, ids),
    countOpenQuestions(tx, ids),
    authorsOf(tx, ids),
    stampsOf(tx, ids),
    referredOf(tx, ids),
  ])
  const here = await hereAmong(tx, proposersIn(processes))
  const found = new Map<string, Standing>()
  for (const proposal of proposals) {
    const { id } = proposal
    const newest = heads.get(id)
    if (!newest) continue
    const { head } = newest
    const content = parseProposal(newest.json)
    const process = processes.get(id)
    const own = stamps.get(id) ?? []
    const openQuestions = open.get(id) ?? 0
    const state = await seenState(tx, process, own[0], head.hash)
    const isProposerHere = process?.proposer != null && here.has(process.proposer)
    found.set(id, {
      proposal,
      head,
      content,
      subject: {
        state,
        belonging: belongingOf(content, committees.get(id) ?? null),
        ...handsOn(process, hands.get(id) ?? []),
      },
      stamps: own,
      calculatedBy: process?.calculated_by ?? null,
      since: process?.since ?? null,
      met: conditionsMet({ content, head, openQuestions, state, referred: marks.get(id), isProposerHere }),
      openQuestions,
    })
  }
  return found
}

function proposersIn(processes: ReadonlyMap<string, ProcessTable>): string[] {
  const named = [...processes.values()].flatMap(({ proposer }) => (proposer === null ? [] : [proposer]))
  return [...new Set(named)]
}

function handsOn(
  process: ProcessTable | undefined,
  authors: readonly string[],
): Pick<Subject, 'proposer' | 'assigned' | 'authors'> {
  const calculatedBy = process?.calculated_by ?? null
  return {
    proposer: process?.proposer ?? null,
    assigned: process?.assigned ?? null,
    authors: calculatedBy === null ? authors : [...new Set([...authors, calculatedBy])],
  }
}

function belongingOf(content: ProposalContent, committee: string | null): Subject['belonging'] {
  return {
    centre: content.supplement.centre ?? content.proposedBy?.text ?? null,
    committee: content.committee?.text ?? committee,
  }
}

type Facts = {
  readonly content: ProposalContent
  readonly head: RevisionTable
  readonly openQuestions: number
  readonly state: State
  readonly referred: ReferredTable | undefined
  readonly isProposerHere: boolean
}

/** What today's rates say of a stamp is calculated, so whoever asks for it takes `stamp-holds` away. */
function conditionsMet({
  content,
  head,
  openQuestions,
  state,
  referred,
  isProposerHere,
}: Facts): Set<Condition> {
  const met: [Condition, boolean][] = [
    ['form-filled-in', isFilledIn(content)],
    ['budget-present', head.assumptions !== null || (content.budget?.lines.length ?? 0) > 0],
    ['questions-answered', openQuestions === 0],
    ['proposer-known', isProposerHere],
    ['stamp-holds', state === 'validated'],
    ['referred', referred !== undefined],
    ['not-referred', referred?.revision_id !== head.id],
  ]
  return new Set(met.flatMap(([condition, holds]) => (holds ? [condition] : [])))
}

/** What an economist must know to begin: what it is called, what is done, and for whom. */
function isFilledIn({ title, fields: { content, targetGroup } }: ProposalContent): boolean {
  return (
    [content, targetGroup].every(field => field && !isBlank(field.text)) && (title?.text ?? '').trim() !== ''
  )
}
