/** Where a proposal stands in a document is asked whenever it comes back into its catalogue. */
import type { Dialect } from './schema-words.ts'

export function placesInDocuments(_: Dialect): readonly string[] {
  return ['create index document_proposal_proposal on document_proposal (document_id, proposal_id)']
}
