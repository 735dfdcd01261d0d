/**
 * Which proposals of a catalogue may be put before politicians, and why the others stay, as the table of rules says it
 * of each. Nothing is changed by asking.
 */
import type { Person } from '../../core/person/person.ts'
import { may, type Subject } from '../../core/process/may.ts'
import { type Stayed, stayedBy } from '../../core/process/stayed.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { processesOf } from '../../store/proposals/process.ts'
import { type Head, headsOf } from '../../store/proposals/proposals.ts'
import { findStanding, type Standing } from '../process/standing.ts'
import { type Progress, progressOf } from '../process/states-of.ts'

export type Judged = {
  readonly proposalId: string
  readonly number: string | null
  readonly title: string | null
  readonly revisionId: string
  readonly revision: number
  readonly hash: string
} & ({ readonly goes: true; readonly standing: Standing } | { readonly goes: false; readonly stayed: Stayed })

/** `voidedToday`: those whose stamp today's rates or program void; it is calculated and so asked before. */
export async function judgeReferral(
  tx: Tx,
  catalogueId: string,
  person: Person | null,
  voidedToday: ReadonlySet<string>,
): Promise<Judged[]> {
  const members = (await headsOf(tx, catalogueId)).filter(head => head.position !== null)
  const ids = members.map(head => head.id)
  const progress = await progressOf(tx, ids)
  const processes = await processesOf(tx, ids)
  const judged: Judged[] = []
  for (const head of members) {
    const how = progress(head.id)
    // what is not validated is refused by where it is, so nothing else has to be read of it
    const standing = how.state === 'validated' ? await findStanding(tx, head.id) : null
    const { centre = null, committee = null } = processes.get(head.id) ?? {}
    const subject = standing?.subject ?? elsewhere(how, { centre, committee })
    const met = new Set(standing?.met)
    if (voidedToday.has(head.id)) met.delete('stamp-holds')
    const verdict = may('refer', person, subject, met)
    const shared = describe(head)
    if (verdict.kind === 'yes' && standing) judged.push({ ...shared, goes: true, standing })
    else if (verdict.kind === 'no')
      judged.push({ ...shared, goes: false, stayed: stayedBy(verdict.refusal, how.stamp === 'void') })
    else throw new Error(`proposal ${head.id} may be referred and is not validated`)
  }
  return judged
}

function describe({ id, number, title, revision_id, revision_number, hash }: Head) {
  return { proposalId: id, number, title, revisionId: revision_id, revision: revision_number, hash }
}

function elsewhere({ state }: Progress, belonging: Subject['belonging']): Subject {
  return { state, belonging, proposer: null, assigned: null, authors: [] }
}
