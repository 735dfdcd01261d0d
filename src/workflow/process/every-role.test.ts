/**
 * Every action by every role, held everywhere or for another centre alone, in every state and standing, done through
 * the use case that does it, on a stored proposal: allowed exactly where the table of rules allows it. Whatever is done
 * is taken back before the next.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainSketch, surroundings } from '../../../tests/database/cases.ts'
import type { World } from '../../../tests/database/day/step.ts'
import { type FreshStore, freshStore } from '../../../tests/database/engines.ts'
import { runStep, steps } from '../../../tests/database/every-action.ts'
import { createWho } from '../../../tests/database/who.ts'
import { toSeenTable } from '../../core/calculation/readings/seen-table.ts'
import { findingFingerprint, isDismissible } from '../../core/check/professional/dismissible.ts'
import { type Grant, type Role, roles } from '../../core/person/person.ts'
import { conditions, type ProposalAction, proposalActions } from '../../core/process/action.ts'
import { checkItems } from '../../core/process/checklist.ts'
import { may } from '../../core/process/may.ts'
import { isListed, type State, states } from '../../core/process/state.ts'
import { insertRows } from '../../store/engine/insert-rows.ts'
import { putProcess } from '../../store/proposals/process.ts'
import type { CatalogueRowTable } from '../../store/tables/tables.ts'
import { calculateCase } from '../calculation/revise-case.ts'
import { saveWorkbench } from '../calculation/save-workbench.ts'
import { recallProposals } from '../catalogues/recall-proposals.ts'
import { previewReferral, referCatalogue, seenOf } from '../catalogues/refer-catalogue.ts'
import { dismissFinding } from '../proposals/dismiss-finding.ts'
import { editProposal } from '../proposals/edit-proposal.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { approveProposal } from './approve-proposal.ts'
import { attachFile } from './attachments.ts'
import { type Move, moveProposal } from './move-proposal.ts'
import { answerQuestion, askQuestion } from './questions.ts'
import { findStanding, type Standing } from './standing.ts'
import { viewProcess } from './view-process.ts'

const basis = surroundings(10_000)
let fresh: FreshStore
let world: World
let id: string
let question: string
let finding: string
let row: CatalogueRowTable

beforeAll(async () => {
  fresh = await freshStore('sqlite')
  world = {}
  for (const index of steps.keys()) {
    world = await runStep(fresh.store, index, world)
    if (steps[index]?.does === 'approveProposal') break
  }
  id = world['mentors'] ?? ''
  row = await fresh.store.read(({ db }) =>
    db.selectFrom('catalogue_row').selectAll().where('proposal_id', '=', id).executeTakeFirstOrThrow(),
  )
  await inState('calculated', 'other')
  const eva = { ...createWho(4)(), person: { id: 'eva', grants: [everywhere('economist')] } }
  const asked = await askQuestion(fresh.store, { proposalId: id, spot: 'content', text: 'Hvem?' }, eva)
  question = asked.kind === 'asked' ? asked.questionId : ''
  const asking = (await viewProposal(fresh.store, id))?.findings.find(isDismissible)
  if (!asking) throw new Error('nothing is asked about it')
  finding = findingFingerprint(asking)
}, 60_000)

afterAll(() => fresh.drop())

const everywhere = (role: Role) => ({ role, scope: { kind: 'everywhere' } }) as const
const elsewhere = (role: Role) => ({ role, scope: { kind: 'centre', name: 'Et andet center' } }) as const

/** Each role, and each for another centre alone; and somebody who has none. */
const held: readonly (readonly Grant[])[] = [
  ...roles.flatMap(role => [[everywhere(role)], [elsewhere(role)]]),
  [],
]
const sayHeld = ([grant]: readonly Grant[]) => `${grant?.role ?? 'nothing'} ${grant?.scope.kind ?? ''}`

/** How Anna stands to it. */
const ways = {
  other: { proposer: 'per', assigned: 'eva' },
  proposer: { proposer: 'anna', assigned: 'eva' },
  assigned: { proposer: 'per', assigned: 'anna' },
} as const
type Way = keyof typeof ways

/** What is not listed has no place in its catalogue. */
function inState(state: State, way: Way): Promise<void> {
  return fresh.store.write(async tx => {
    await putProcess(tx, {
      ...{ proposal_id: id, state, ...ways[way], calculated_by: 'eva', centre: null, committee: null },
      ...{ since: '2026-11-22T09:00:00.000Z', moved_by: 'eva', event: 1 },
    })
    for (const table of ['catalogue_row', 'catalogue_row_year'] as const)
      await tx.db
        .deleteFrom(table)
        .where('catalogue_id', '=', row.catalogue_id)
        .where('position', '=', row.position)
        .execute()
    if (isListed(state)) await insertRows(tx, 'catalogue_row', [row])
  })
}

class Back extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('taken back')
    this.answer = answer
  }
}

/** Every transaction that writes is taken back when it is over, and what it would have answered is answered. */
function takingBack(store: Store): Store {
  return {
    ...store,
    write: work =>
      store
        .write(async tx => {
          throw new Back(await work(tx))
        })
        .catch((error: unknown) => {
          if (error instanceof Back) return error.answer as Awaited<ReturnType<typeof work>>
          throw error
        }),
  }
}

type Does = (store: Store, acting: Acting, standing: Standing) => Promise<{ readonly kind: string }>

const moving =
  (move: Move): Does =>
  (store, acting) =>
    moveProposal(store, { proposalId: id, move, reason: 'fordi' }, basis, acting)

const checklist = Object.fromEntries(checkItems.map(item => [item, { answer: 'yes' as const, remark: '' }]))

/** The use case of each action; a new action does not compile without one. */
const does: Readonly<Record<ProposalAction, Does>> = {
  submit: moving('submit'),
  'take-for-calculation': moving('take-for-calculation'),
  'finish-calculation': moving('finish-calculation'),
  'send-to-validation': moving('send-to-validation'),
  'take-for-validation': moving('take-for-validation'),
  'send-back': moving('send-back'),
  withdraw: moving('withdraw'),
  revive: moving('revive'),
  see: async (store, acting) => {
    const view = await viewProcess(store, id, acting.person, basis)
    return { kind: view?.maySee ? 'seen' : 'unknown' }
  },
  'edit-fields': (store, acting, { head, content }) => {
    const title = { text: 'Et andet navn', place: null }
    const revising = {
      proposalId: id,
      expectedRevision: head.id,
      content: { ...content, title },
      reason: 'fordi',
    }
    return editProposal(store, revising, basis, acting)
  },
  'edit-assumptions': (store, acting, { head }) => {
    const plain = plainSketch(7)
    const result = calculateCase(plain, basis)
    if (!result.ok) throw new Error('the sketch cannot be calculated')
    const seen = toSeenTable(result.calculated.calculation)
    const saving = { proposalId: id, expectedRevision: head.id, plain, table: [], seen, reason: 'fordi' }
    return saveWorkbench(store, saving, basis, acting)
  },
  attach: (store, acting) =>
    attachFile(store, { to: { proposal: id }, fileName: 'a.txt', bytes: new Uint8Array([65]) }, acting),
  ask: (store, acting) => askQuestion(store, { proposalId: id, spot: 'content', text: 'Hvor?' }, acting),
  answer: (store, acting) =>
    answerQuestion(store, { proposalId: id, questionId: question, text: 'Her' }, acting),
  'dismiss-finding': (store, acting) =>
    dismissFinding(store, { proposalId: id, finding, reason: 'fordi' }, acting),
  approve: (store, acting, { head }) =>
    approveProposal(store, { proposalId: id, expectedRevision: head.id, checklist }, basis, acting),
  refer: async (store, acting, { proposal }) => {
    const catalogueId = proposal.catalogue_id
    const seen = seenOf(await previewReferral(store, catalogueId, basis, acting))
    return referCatalogue(store, { catalogueId, seen, text: null }, basis, acting)
  },
  recall: (store, acting, { proposal }) =>
    recallProposals(
      store,
      { catalogueId: proposal.catalogue_id, proposalIds: [id], reason: 'fordi' },
      acting,
    ),
}

/** What the act itself makes true; the rest is as it is stored. */
const byTheAct = conditions.filter(each =>
  ['reason-given', 'question-open', 'checklist-done', 'recomputation-agrees', 'stamp-holds'].includes(each),
)

const refusing = new Set(['refused', 'unknown', 'nothing'])

test.each(proposalActions)('%s is done by those whom the table names, and by nobody else', async action => {
  const store = takingBack(fresh.store)
  const wrong: string[] = []
  for (const state of states)
    for (const way of Object.keys(ways) as Way[]) {
      await inState(state, way)
      const standing = await fresh.store.read(tx => findStanding(tx, id))
      if (!standing) throw new Error('gone')
      for (const grants of held) {
        const person = { id: 'anna', grants }
        const acting: Acting = { ...createWho(9, 'anna')(), person }
        const met = new Set([...standing.met, ...byTheAct])
        const isAllowed = may(action, person, standing.subject, met).kind === 'yes'
        const { kind } = await does[action](store, acting, standing)
        if (refusing.has(kind) === isAllowed)
          wrong.push(`${sayHeld(grants)} as ${way} when ${state}: ${kind}`)
      }
      const { kind } = await does[action](store, { ...createWho(9, 'anna')(), person: null }, standing)
      if (!refusing.has(kind)) wrong.push(`nobody as ${way} when ${state}: ${kind}`)
    }
  expect(wrong).toEqual([])
})
