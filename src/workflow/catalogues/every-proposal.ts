/** All of a catalogue in the document's order, as a query: what every narrower one begins from. */
import type { CatalogueQuery } from '../views.ts'

export const everyProposal: CatalogueQuery = {
  committee: null,
  policyArea: null,
  findings: null,
  text: null,
  sort: 'order',
  descending: false,
  page: 1,
  pageSize: 100,
}
