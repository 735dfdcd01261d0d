/** One person's page: what waits for them and since when, and what happened to what is theirs. */

import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { Person } from '../../core/person/person.ts'
import type { ProposalAction } from '../../core/process/action.ts'
import { isOffered, type Subject } from '../../core/process/may.ts'
import type { State } from '../../core/process/state.ts'
import type { Task } from '../../core/process/task.ts'
import type { Answers } from '../../core/propose/steps.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { eventsAboutAny } from '../../store/events/event-search.ts'
import { openIdeasOf } from '../../store/proposals/ideas.ts'
import { authorsOf, type ListedProcess, listProcesses, signedFor } from '../../store/proposals/process.ts'
import { countOpenQuestions } from '../../store/proposals/questions.ts'
import type { Store } from '../who.ts'
import { voidsOfToday } from './stamp-state.ts'
import { progressOf } from './states-of.ts'
import { type StoryItem, tellEvents } from './view-story.ts'

export type Waiting = {
  readonly task: Task
  readonly proposalId: string
  readonly title: string | null
  readonly since: string
  /** Open questions, where the task is to answer. */
  readonly count: number
}

export type Mine = {
  readonly ideas: readonly {
    readonly id: string
    readonly title: string | null
    readonly updatedAt: string
  }[]
  /** What has waited longest comes first. */
  readonly waiting: readonly Waiting[]
  readonly proposals: readonly {
    readonly id: string
    readonly title: string | null
    readonly state: State
    /** It was validated, and is not that any more. */
    readonly isVoid: boolean
    readonly since: string
  }[]
  readonly happened: readonly (StoryItem & { readonly proposalId: string; readonly title: string | null })[]
}

const most = 300
const mostHappened = 40

export async function viewMine(store: Store, person: Person, today: Surroundings): Promise<Mine> {
  const signed = await store.read(tx => signedFor(tx, person.id))
  const voids = await voidsOfToday(
    store,
    signed.map(each => each.proposal_id),
    today,
  )
  return store.read(async tx => {
    const [own, inWork, concerned, ideas] = await Promise.all([
      listProcesses(tx, { proposer: person.id }, most),
      listProcesses(tx, { states: ['submitted', 'being-calculated', 'calculated', 'being-validated'] }, most),
      signedFor(tx, person.id),
      openIdeasOf(tx, person.id),
    ])
    const [progress, authors, questions, happened] = await Promise.all([
      progressOf(
        tx,
        [...own, ...concerned].map(each => each.proposal_id),
      ),
      authorsOf(
        tx,
        inWork.filter(each => each.state === 'being-validated').map(each => each.proposal_id),
      ),
      questionsWaiting(tx, own, inWork, person),
      happenedTo(tx, [...own, ...concerned], inWork, person),
    ])
    const isVoid = (id: string) => progress(id).stamp !== 'holds' || voids.has(id)
    const renewing = concerned.filter(
      each => each.state === 'validated' && each.calculated_by === person.id && isVoid(each.proposal_id),
    )
    const drafts = own.filter(each => each.state === 'draft')
    const tasks = [...drafts, ...inWork].map(each => tasksOn(each, authors, person))
    return {
      ideas: ideas.map(({ id, answers, updated_at }) => ({
        id,
        title: (JSON.parse(answers) as Answers).title ?? null,
        updatedAt: updated_at,
      })),
      waiting: [
        ...tasks.flat(),
        ...renewing.map(each => waiting('renew-validation', each)),
        ...questions,
      ].sort((a, b) => (a.since < b.since ? -1 : 1)),
      proposals: own
        .map(({ proposal_id: id, title, since }) => {
          const { state, stamp } = progress(id)
          return { id, title, state, isVoid: stamp === 'void' || voids.has(id), since }
        })
        .reverse(),
      happened,
    }
  })
}

function tasksOn(
  process: ListedProcess,
  authors: ReadonlyMap<string, readonly string[]>,
  person: Person,
): Waiting[] {
  const { proposal_id, state, proposer, assigned, calculated_by, centre, committee } = process
  const subject: Subject = {
    state: state as State,
    belonging: { centre, committee },
    proposer,
    assigned,
    authors: authors.get(proposal_id) ?? [],
  }
  const task = taskOn(subject, calculated_by, person)
  return task === null ? [] : [waiting(task, process)]
}

/** What the table of rules lets this person do next, where it is theirs to do or anybody's to take. */
function taskOn(subject: Subject, calculatedBy: string | null, person: Person): Task | null {
  const may = (action: ProposalAction) => isOffered(action, person, subject)
  switch (subject.state) {
    case 'draft':
      return may('submit') ? 'finish-draft' : null
    case 'submitted':
      return may('take-for-calculation') ? 'take-for-calculation' : null
    case 'being-calculated':
      return may('finish-calculation') ? 'calculate' : null
    case 'calculated':
      return calculatedBy === person.id && may('send-to-validation') ? 'send-to-validation' : null
    case 'being-validated':
      if (may('approve')) return 'validate'
      return subject.assigned === null && may('take-for-validation') ? 'take-for-validation' : null
    case 'validated':
    case 'withdrawn':
      return null
    default:
      return subject.state satisfies never
  }
}

function waiting(task: Task, { proposal_id, title, since }: ListedProcess, count = 0): Waiting {
  return { task, proposalId: proposal_id, title, since, count }
}

/** A question is for whoever proposed it and whoever has it now. What is withdrawn waits for nobody. */
async function questionsWaiting(
  tx: Tx,
  own: readonly ListedProcess[],
  inWork: readonly ListedProcess[],
  person: Person,
): Promise<Waiting[]> {
  const living = own.filter(each => each.state !== 'withdrawn')
  const asked = [
    ...living,
    ...inWork.filter(each => each.assigned === person.id && each.proposer !== person.id),
  ]
  const open = await countOpenQuestions(
    tx,
    asked.map(each => each.proposal_id),
  )
  return asked.flatMap(process => {
    const count = open.get(process.proposal_id) ?? 0
    return count > 0 ? [waiting('answer', process, count)] : []
  })
}

async function happenedTo(
  tx: Tx,
  own: readonly ListedProcess[],
  inWork: readonly ListedProcess[],
  person: Person,
): Promise<Mine['happened']> {
  const mine = [...own, ...inWork.filter(each => each.calculated_by === person.id)]
  const titles = new Map(mine.map(each => [each.proposal_id, each.title]))
  const events = await eventsAboutAny(tx, [...titles.keys()], { notBy: person.id, most: mostHappened })
  const told = await tellEvents(tx, events)
  return told.map((item, i) => {
    const proposalId = events[i]?.subject.id ?? ''
    return { ...item, proposalId, title: titles.get(proposalId) ?? null }
  })
}
