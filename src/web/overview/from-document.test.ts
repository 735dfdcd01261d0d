import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Program, startProgram } from '../../../tests/browser/program.ts'
import { viewCatalogue } from '../../workflow/catalogues/view-catalogue.ts'
import { viewDocument } from '../../workflow/imports/view-document.ts'
import { createAddresses } from '../address.ts'
import { overviewOfCatalogue } from './from-catalogue.ts'
import { overviewOfDocument } from './from-document.ts'
import type { Overview } from './overview.ts'
import { wholeCatalogue } from './overview-address.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})

afterAll(() => program.stop())

it('the preview of a document shows the catalogue that it became, to the last cell', async () => {
  const { store, chart } = program.context
  const document = await viewDocument(store, program.catalogueDocument)
  const catalogue = await viewCatalogue(store, program.catalogueId, wholeCatalogue.query)
  if (!document || !catalogue) throw new Error('the example is not there')
  const before = overviewOfDocument(document, chart)
  const after = overviewOfCatalogue(catalogue, wholeCatalogue, createAddresses('da'))
  expect(figuresOf(before.overview)).toEqual(figuresOf(after))
  expect(before.economy).toEqual(catalogue.economy)
  expect(before.paidBack).toBe(catalogue.paidBack)
})

/** Everything that is shown as an amount or a mark; ids and links differ by nature. */
function figuresOf({ periods, unit, groups, total }: Overview) {
  return {
    periods,
    unit,
    total,
    groups: groups.map(({ committee, amounts, rows }) => ({
      committee,
      amounts,
      rows: rows.map(({ id, href, effect, ...shown }) => shown),
    })),
  }
}
