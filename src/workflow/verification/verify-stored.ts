/**
 * Proves everything that is stored with a hash, beside the events themselves: that each still says what its hash was
 * made of, and that it is what its event was sealed with. In small steps, so that others are answered meanwhile; what
 * they do meanwhile is left for the next time. Not proved are hashes that stand for a secret, and sums and lists that
 * are made again from the rest.
 */

import type { Fault } from '../../core/event/fault.ts'
import type { Store } from '../who.ts'
import { createContents } from './contents.ts'
import type { Proof } from './proof.ts'
import { readSealed } from './sealed.ts'
import { verifyCatalogues } from './verify-catalogues.ts'
import { verifyAttachments, verifyDocuments } from './verify-documents.ts'
import { verifyLists } from './verify-lists.ts'
import { verifyOwnValues } from './verify-own-values.ts'
import { verifyRevisions } from './verify-revisions.ts'
import { verifyFigures, verifyStamps } from './verify-stamps.ts'
import { verifyStanding } from './verify-standing.ts'

export type StoredVerification = {
  /** How many of each were looked at. */
  readonly looked: {
    readonly revisions: number
    readonly catalogues: number
    readonly lists: number
    readonly stamps: number
    readonly ownValues: number
    readonly files: number
  }
  /** Stamps of which no event tells what was answered: that can be proved of later ones only. */
  readonly unsealed: number
  readonly faults: readonly Fault[]
}

export async function verifyStored(store: Store): Promise<StoredVerification> {
  const proving = { store, sealed: await readSealed(store), contents: createContents(store) }
  const catalogues = await verifyCatalogues(proving)
  const revisions = await verifyRevisions(proving, catalogues.brought)
  const stamps = await verifyStamps(proving)
  const figures = await verifyFigures(proving)
  const lists = await verifyLists(proving)
  const standing = await verifyStanding(proving)
  const ownValues = await verifyOwnValues(proving)
  const documents = await verifyDocuments(proving)
  const attachments = await verifyAttachments(proving)
  const loose = await proving.contents.proveRest()
  const proofs: readonly Proof[] = [
    ...[revisions, figures, stamps, catalogues, lists, standing],
    ...[ownValues, documents, attachments],
  ]
  return {
    looked: {
      revisions: revisions.looked,
      catalogues: catalogues.looked,
      lists: lists.looked,
      stamps: stamps.looked,
      ownValues: ownValues.looked,
      files: documents.looked + attachments.looked,
    },
    unsealed: stamps.unsealed,
    faults: [...proofs.flatMap(proof => proof.faults), ...loose],
  }
}
