/** A proposal that has been all the way to validated, for tests of what becomes of its stamp. */
import type { Surroundings } from '../../src/core/calculation/case/assemble.ts'
import { canonicalJson } from '../../src/core/canonical.ts'
import { fromKroner, sum } from '../../src/core/money.ts'
import type { Grant, Role } from '../../src/core/person/person.ts'
import { type Checklist, checkItems } from '../../src/core/process/checklist.ts'
import { createId } from '../../src/store/id.ts'
import { insertPerson, replaceGrants } from '../../src/store/people/people.ts'
import { insertRevisions, putProposals } from '../../src/store/proposals/proposals.ts'
import { insertStamp } from '../../src/store/proposals/stamps.ts'
import { attachCase } from '../../src/workflow/calculation/attach-case.ts'
import { readComputed } from '../../src/workflow/calculation/computed.ts'
import { toGrantRows } from '../../src/workflow/people/grants.ts'
import { noteSent, takeMail } from '../../src/workflow/people/outbox.ts'
import type { Acting } from '../../src/workflow/process/acting.ts'
import { approveProposal } from '../../src/workflow/process/approve-proposal.ts'
import { type Move, moveProposal } from '../../src/workflow/process/move-proposal.ts'
import { findStanding } from '../../src/workflow/process/standing.ts'
import { nextRevision } from '../../src/workflow/proposals/settle-proposal.ts'
import type { Store } from '../../src/workflow/who.ts'
import { sketchCase } from './cases.ts'
import { asPerson } from './people.ts'

export const everyPointAnswered: Checklist = Object.fromEntries(
  checkItems.map(item => [item, { answer: 'yes', remark: '' }]),
)

/** Who does what in these tests; Mia leads. */
export const people = {
  eva: asPerson(22, 'eva', 'economist'),
  vera: asPerson(23, 'vera', 'validator'),
  mia: asPerson(24, 'mia', 'manager'),
}

export async function move(
  store: Store,
  proposalId: string,
  what: Move,
  { by, basis, reason = 'En grund' }: { by: Acting; basis: Surroundings; reason?: string },
): Promise<void> {
  const moved = await moveProposal(store, { proposalId, move: what, reason }, basis, by)
  if (moved.kind !== 'moved') throw new Error(`${what}: ${JSON.stringify(moved)}`)
}

export async function headOf(store: Store, proposalId: string) {
  const standing = await store.read(tx => findStanding(tx, proposalId))
  if (!standing) throw new Error(`no proposal ${proposalId}`)
  return standing
}

/** Eva gives it a case and calculates; Vera validates. Without `posts` its table stays as it was typed. */
export async function validate(
  store: Store,
  proposalId: string,
  basis: Surroundings,
  { posts = 2, by = people }: { posts?: number | null; by?: Pick<typeof people, 'eva' | 'vera'> } = {},
): Promise<void> {
  const { eva, vera } = by
  await move(store, proposalId, 'take-for-calculation', { by: eva(), basis })
  if (posts !== null) await assume(store, proposalId, posts, { basis, by: eva() })
  await move(store, proposalId, 'finish-calculation', { by: eva(), basis })
  await move(store, proposalId, 'send-to-validation', { by: eva(), basis })
  await move(store, proposalId, 'take-for-validation', { by: vera(), basis })
  await approve(store, proposalId, basis, vera())
}

export async function assume(
  store: Store,
  proposalId: string,
  posts: number,
  { basis, by }: { basis: Surroundings; by: Acting },
): Promise<void> {
  const expectedRevision = (await headOf(store, proposalId)).head.id
  const attaching = { proposalId, expectedRevision, plain: sketchCase(posts), reason: 'Regnet' }
  const attached = await attachCase(store, attaching, basis, by)
  if (attached.kind !== 'attached') throw new Error(attached.kind)
}

export async function approve(store: Store, proposalId: string, basis: Surroundings, by: Acting) {
  const expectedRevision = (await headOf(store, proposalId)).head.id
  const approving = { proposalId, expectedRevision, checklist: everyPointAnswered }
  const approved = await approveProposal(store, approving, basis, by)
  if (approved.kind !== 'validated') throw new Error(JSON.stringify(approved))
}

/** As a release that calculates otherwise finds it: stamped on a total that was 1.000 kr. higher. */
export async function stampWithAnotherProgram(store: Store, proposalId: string) {
  const { head, proposal } = await headOf(store, proposalId)
  const computed = readComputed(head.computed)
  const { calculation } = computed
  const [row, ...rows] = calculation?.rows ?? []
  if (!calculation || !row) throw new Error('not calculated')
  const total = sum([calculation.total, fromKroner(1000)])
  const then = { ...calculation, engine: 0, total, rows: [{ ...row, total }, ...rows] }
  const { number: _n, previous: _p, hash: _h, event, at, actor_id, ...rest } = head
  const { eva, vera } = people
  const revision = nextRevision(head, {
    ...rest,
    id: createId(eva().random),
    computed: canonicalJson({ ...computed, calculation: then }),
  })
  await store.write(async tx => {
    await insertRevisions(tx, [{ ...revision, event, at, actor_id }])
    await putProposals(tx, [{ ...proposal, revision_id: revision.id }])
    await insertStamp(tx, {
      ...{ id: createId(vera().random), proposal_id: proposalId, revision_id: revision.id },
      ...{ revision_hash: revision.hash, statement: canonicalJson({ checklist: {} }) },
      ...{ at, actor_id: 'vera', event: event + 100 },
    })
  })
  return { before: total, after: calculation.total }
}

/** Somebody who can be written to, with one role everywhere. */
export function addPerson(store: Store, id: string, role: Role, language: 'da' | 'en' = 'da'): Promise<void> {
  const now = '2026-11-22T07:00:00.000Z'
  const grants: readonly Grant[] = [{ role, scope: { kind: 'everywhere' } }]
  return store.write(async tx => {
    await insertPerson(tx, {
      ...{ id, name: `${id} navn`, email: `${id}@by.dk`, email_verified: 1, image: null, language },
      ...{ status: 'active', created_at: now, updated_at: now, event: 0 },
    })
    await replaceGrants(tx, id, 'administrator', toGrantRows(id, 'administrator', grants))
  })
}

/** Sends what is due: `kind address` of each, in order of address. */
export async function sendDue(store: Store): Promise<string[]> {
  const now = '2026-11-22T09:00:00.000Z'
  const sent: string[] = []
  for (;;) {
    const mail = await takeMail(store, { now })
    if (!mail) return sent.sort()
    await noteSent(store, mail.id, { now })
    sent.push(`${mail.kind} ${mail.address}`)
  }
}
