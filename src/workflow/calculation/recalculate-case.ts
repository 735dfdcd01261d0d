/** Calculates a proposal's assumptions once more with the rates of today: a new revision where that gives another table. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { isId } from '../../store/id.ts'
import { readContent } from '../../store/proposals/contents.ts'
import type { Acting } from '../process/acting.ts'
import { allow } from '../process/allow.ts'
import type { Store } from '../who.ts'
import { type Attached, attachIn } from './attach-case.ts'
import { calculateCase } from './revise-case.ts'

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
  const result = calculateCase(JSON.parse(found.plain), basis)
  if (!result.ok) return { kind: 'problems', problems: result.problems }
  const { calculated } = result
  return store.write(async tx => {
    // asked again, because somebody may have moved it while it was calculated
    const allowed = await allow(tx, 'edit-assumptions', proposalId, acting, ['reason-given'])
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused' }
    return attachIn(tx, { proposalId, expectedRevision, calculated, reason }, basis.chart, acting)
  })
}
