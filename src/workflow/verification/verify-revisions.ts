/**
 * Proves every version of every proposal: what it says and assumes, what was computed from it, and that it is the one
 * its event was sealed with. One that a document brought is sealed with the catalogue it came into.
 */
import type { Hash } from '../../core/canonical.ts'
import type { Fault } from '../../core/event/fault.ts'
import { revisionHash, revisionsAfter } from '../../store/proposals/proposals.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import { mapInSlices } from '../slices.ts'
import type { Contents } from './contents.ts'
import type { Proof, Proving } from './proof.ts'
import type { Sealed } from './sealed.ts'

const revisionsAtOnce = 200

/** `brought` are the hashes of those that documents brought, as their catalogues were sealed with them. */
export async function verifyRevisions(
  { store, sealed, contents }: Proving,
  brought: ReadonlyMap<string, Hash>,
): Promise<Proof> {
  const faults: Fault[] = []
  const left = new Map(sealed.revisions)
  let looked = 0
  for (let last = ''; ; ) {
    const page = await store.read(tx => revisionsAfter(tx, last, revisionsAtOnce))
    await contents.look(
      page.map(each => each.text_hash),
      'proposal',
    )
    await contents.look(
      page.flatMap(each => each.assumptions ?? []),
      'other',
    )
    await mapInSlices(page, revision => {
      left.delete(revision.id)
      if (revision.event > sealed.until) return
      const isWhole = isItself(revision, contents) && isSealed(revision, sealed, brought)
      if (!isWhole) faults.push(toFault(revision.proposal_id, revision.number))
    })
    looked += page.length
    const final = page.at(-1)
    if (!final) break
    last = final.id
  }
  for (const { proposal, number } of left.values()) faults.push(toFault(proposal, number))
  return { looked, faults }
}

function isItself(revision: RevisionTable, contents: Contents): boolean {
  const { text_hash, assumptions, content_hash: contentHash, form_hash: formHash } = revision
  return (
    contents.fits(text_hash) &&
    contents.says(text_hash, { contentHash, formHash }) &&
    (assumptions === null || contents.fits(assumptions)) &&
    revisionHash(revision) === revision.hash
  )
}

/** One that a document brought to a proposal that no catalogue counts yet is named by no catalogue. */
function isSealed(
  { id, hash, event }: RevisionTable,
  sealed: Sealed,
  brought: ReadonlyMap<string, Hash>,
): boolean {
  const said = sealed.revisions.get(id)?.hash ?? brought.get(id)
  return said === undefined ? sealed.imports.has(event) : said === hash
}

function toFault(proposal: string, number: number): Fault {
  return { kind: 'revision', proposal, number }
}
