/**
 * Proves the stamps, each against the event that made it, and the figures that are kept behind what was stamped or
 * published.
 */
import { type Hash, hashOf, hashText } from '../../core/canonical.ts'
import type { Fault } from '../../core/event/fault.ts'
import { keptGraphsAfter, stampsAfter } from '../../store/events/sealed-rows.ts'
import type { StampTable } from '../../store/tables/process-tables.ts'
import type { Proof, Proving } from './proof.ts'
import type { SealedStamp } from './sealed.ts'

const rowsAtOnce = 200

/** `unsealed`: of how many no event tells what was answered, from before events did. */
type StampProof = Proof & { readonly unsealed: number }

export async function verifyStamps({
  store,
  sealed,
}: Pick<Proving, 'store' | 'sealed'>): Promise<StampProof> {
  const faults: Fault[] = []
  const left = new Map(sealed.stamps)
  let looked = 0
  for (let last = ''; ; ) {
    const page = await store.read(tx => stampsAfter(tx, last, rowsAtOnce))
    for (const stamp of page) {
      if (stamp.event > sealed.until) continue
      const event = sealed.stamps.get(stamp.event)
      left.delete(stamp.event)
      if (!event || !isAsSealed(stamp, event)) faults.push(toFault(stamp.proposal_id, event))
    }
    looked += page.length
    const final = page.at(-1)
    if (!final) break
    last = final.id
  }
  for (const event of left.values()) faults.push(toFault(event.proposal, event))
  const unsealed = [...sealed.stamps.values()].filter(event => event.statement === null).length
  return { looked, faults, unsealed }
}

function toFault(proposal: string, event: SealedStamp | undefined): Fault {
  return { kind: 'stamp', proposal, number: event?.number ?? null }
}

/** What was answered is sealed since the event names it. */
function isAsSealed(stamp: StampTable, event: SealedStamp): boolean {
  return (
    stamp.proposal_id === event.proposal &&
    stamp.revision_id === event.revision &&
    stamp.revision_hash === event.hash &&
    stamp.actor_id === event.actor &&
    stamp.at === event.at &&
    (event.statement === null || hashText(stamp.statement) === event.statement)
  )
}

export async function verifyFigures({ store, sealed, contents }: Proving): Promise<Proof> {
  const faults: Fault[] = []
  const stamped = new Map([...sealed.stamps.values()].map(each => [each.revision, each]))
  let looked = 0
  for (let last = ''; ; ) {
    const page = await store.read(tx => keptGraphsAfter(tx, last, rowsAtOnce))
    await contents.look(
      page.map(each => each.text_hash),
      'other',
    )
    for (const { revision_id, text_hash, proposal_id: proposal, number } of page) {
      const isWhole = contents.fits(text_hash) && isStamped(stamped.get(revision_id), text_hash)
      stamped.delete(revision_id)
      if (!isWhole) faults.push({ kind: 'figures', proposal, number })
    }
    looked += page.length
    const final = page.at(-1)
    if (!final) break
    last = final.revision_id
  }
  for (const { graphs, proposal, number } of stamped.values())
    if (graphs !== null) faults.push({ kind: 'figures', proposal, number })
  return { looked, faults }
}

/** The event of a stamp names the figures behind it; that of a publication all of its figures at once. */
function isStamped(event: SealedStamp | undefined, textHash: Hash): boolean {
  return !event || event.graphs === null || event.graphs === hashOf([textHash])
}
