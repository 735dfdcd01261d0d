/** Everything in a catalogue, as a query. */
import type { CatalogueQuery } from '../../src/workflow/views.ts'

export const wholeCatalogue: CatalogueQuery = {
  committee: null,
  policyArea: null,
  findings: null,
  text: null,
  sort: 'order',
  descending: false,
  page: 1,
  pageSize: 100,
}
