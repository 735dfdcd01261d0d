/**
 * Proves that each proposal and each catalogue is shown at its newest version, and that each proposal is where the
 * events say it is on its way: an older version that looked newest, or a step that nobody took, would be believed.
 */
import type { Fault } from '../../core/event/fault.ts'
import { cataloguesBehind, processesAfter, proposalsBehind } from '../../store/events/sealed-rows.ts'
import type { Proof, Proving } from './proof.ts'

const rowsAtOnce = 500

export async function verifyStanding({ store, sealed }: Pick<Proving, 'store' | 'sealed'>): Promise<Proof> {
  const { behind, catalogues } = await store.read(async tx => ({
    behind: await proposalsBehind(tx),
    catalogues: await cataloguesBehind(tx),
  }))
  const wrong = new Set(behind)
  const left = new Map(sealed.steps)
  let looked = 0
  for (let last = ''; ; ) {
    const page = await store.read(tx => processesAfter(tx, last, rowsAtOnce))
    for (const { proposal_id: id, state, event } of page) {
      const step = left.get(id)
      left.delete(id)
      // moved while the log was gone through
      if (event > sealed.until) continue
      if (step?.state !== state || step.event !== event) wrong.add(id)
    }
    looked += page.length
    const final = page.at(-1)
    if (!final) break
    last = final.proposal_id
  }
  for (const id of left.keys()) wrong.add(id)
  const faults: Fault[] = [
    ...[...wrong].map((proposal): Fault => ({ kind: 'standing', proposal })),
    ...catalogues.map((each): Fault => ({ kind: 'catalogue', ...each })),
  ]
  return { looked, faults }
}
