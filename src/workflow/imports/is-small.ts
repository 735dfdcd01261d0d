/** Whether accepting a document is little work, so that nothing need be started to do it elsewhere. */
import { findCatalogueByIdentity } from '../../store/catalogues/catalogues.ts'
import { findDocument } from '../../store/received/documents.ts'
import type { Store } from '../who.ts'

/** As many as a page of the preview shows: some ten milliseconds of work. */
const small = 50

/** The catalogue it goes into counts too: all its proposals are looked at. */
export function isSmallAcceptance(store: Store, documentId: string): Promise<boolean> {
  return store.read(async tx => {
    const document = await findDocument(tx, documentId)
    if (!document || document.proposals > small) return false
    const catalogue = await findCatalogueByIdentity(tx, document.catalogue_identity)
    return (catalogue?.proposals ?? 0) <= small
  })
}
