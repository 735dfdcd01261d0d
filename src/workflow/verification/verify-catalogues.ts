/**
 * Proves every version of every catalogue: its text, which proposals stood in it at which version, and that it is the
 * one its event was sealed with. Tells which versions of proposals are sealed with it.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { Hash } from '../../core/canonical.ts'
import type { Fault } from '../../core/event/fault.ts'
import { catalogueRevisionHash } from '../../store/catalogues/catalogues.ts'
import { catalogueRevisionsAfter } from '../../store/events/sealed-rows.ts'
import { findDocument } from '../../store/received/documents.ts'
import type { CatalogueRevisionTable } from '../../store/tables/tables.ts'
import type { Store } from '../who.ts'
import type { Proof, Proving } from './proof.ts'

/** Each may list thousands of members. */
const catalogueRevisionsAtOnce = 5

export type CatalogueProof = Proof & { readonly brought: ReadonlyMap<string, Hash> }

export async function verifyCatalogues({ store, sealed, contents }: Proving): Promise<CatalogueProof> {
  const faults: Fault[] = []
  const brought = new Map<string, Hash>()
  const left = new Map(sealed.catalogues)
  let looked = 0
  for (let last = ''; ; ) {
    const page = await store.read(tx => catalogueRevisionsAfter(tx, last, catalogueRevisionsAtOnce))
    await contents.look(
      page.map(each => each.text_hash),
      'catalogue',
    )
    for (const revision of page) {
      if (revision.event > sealed.until) continue
      const { id, catalogue_id, number, hash, text_hash, content_hash: contentHash } = revision
      const isWhole =
        contents.fits(text_hash) &&
        contents.says(text_hash, { contentHash }) &&
        (await hashAgain(store, revision)) === hash &&
        left.get(id)?.hash === hash
      left.delete(id)
      if (isWhole) for (const [of, of_hash] of membersOf(revision)) brought.set(of, of_hash)
      else faults.push({ kind: 'catalogue', catalogue: catalogue_id, number })
      await turn()
    }
    looked += page.length
    const final = page.at(-1)
    if (!final) break
    last = final.id
  }
  for (const { catalogue } of left.values()) faults.push({ kind: 'catalogue', catalogue, number: null })
  return { looked, faults, brought }
}

/** null where the document it was read from is gone. */
async function hashAgain(store: Store, revision: CatalogueRevisionTable): Promise<Hash | null> {
  const document = await store.read(tx => findDocument(tx, revision.document_id))
  return document ? catalogueRevisionHash(revision, document.upload_hash) : null
}

/** Each version of a proposal that stood in it, with its hash. */
function membersOf({ members }: CatalogueRevisionTable): (readonly [string, Hash])[] {
  const listed = JSON.parse(members) as [proposal: string, revision: string, hash: Hash][]
  return listed.map(([, revision, hash]) => [revision, hash])
}
