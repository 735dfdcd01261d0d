/** Calculates a proposal's assumptions once more with the rates of today: a new revision where that gives another table. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { readContent } from '../../store/contents.ts'
import { isId } from '../../store/id.ts'
import type { Acting } from '../process/acting.ts'
import { allow } from '../process/allow.ts'
import type { Store } from '../who.ts'
import { type Attached, attachCase } from './attach-case.ts'

export type Recalculating = {
  readonly proposalId: string
  /** The revision the asker saw. */
  readonly expectedRevision: string
  readonly reason: string
}

/** `refused`: the asker may not change its assumptions as it stands. */
export type Recalculated = Attached | { readonly kind: 'refused' }

export async function recalculateCase(
  store: Store,
  { proposalId, expectedRevision, reason }: Recalculating,
  basis: Surroundings,
  acting: Acting,
): Promise<Recalculated> {
  if (!isId(proposalId)) return { kind: 'unknown' }
  const found = await store.read(async tx => {
    const allowed = await allow(tx, 'edit-assumptions', proposalId, acting, ['reason-given'])
    if (allowed.kind !== 'allowed') return allowed
    const { assumptions } = allowed.standing.head
    return assumptions === null ? null : { kind: 'plain', plain: await readContent(tx, assumptions) }
  })
  if (found === null || found.kind === 'unknown') return { kind: 'unknown' }
  if (!('plain' in found)) return { kind: 'refused' }
  const plain: unknown = JSON.parse(found.plain)
  return attachCase(store, { proposalId, expectedRevision, plain, reason }, basis, acting)
}
