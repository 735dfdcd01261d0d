/** Every kind of page there is, in both languages, so that what holds for pages can be tested on all of them. */

import { readFileSync } from 'node:fs'
import { inLanguage } from '../../src/web/address.ts'
import { readOverviewAddress } from '../../src/web/overview/overview-address.ts'
import { type Language, languages } from '../../src/words/language.ts'
import { viewCatalogue } from '../../src/workflow/view-catalogue.ts'
import { catalogueText } from './documents.ts'
import { exampleFiles, type Program } from './program.ts'
import { importText } from './requests.ts'

export type PageList = readonly {
  readonly url: string
  readonly path: string
  readonly language: Language
  readonly status: number
}[]

export async function listPages(program: Program): Promise<PageList> {
  const proposals = await proposalIds(program, program.catalogueId)
  const pending = await importText(program, 'nyt.md', changedExample())
  const wide = await importText(program, 'bredt.md', wideCatalogue)
  const paths: [string, number][] = [
    ['/', 200],
    ['/laes', 200],
    [`/katalog/${program.catalogueId}`, 200],
    [`/katalog/${program.catalogueId}?sorter=netto&orden=faldende`, 200],
    [`/katalog/${program.catalogueId}?q=findes+ikke`, 200],
    [`/katalog/${program.catalogueId}?fold=alle`, 200],
    [`/katalog/${program.formId}`, 200],
    ...proposals.slice(0, 3).map((id): [string, number] => [`/forslag/${id}`, 200]),
    [`/forslag/${proposals[5]}`, 200],
    [`/dokument/${program.catalogueDocument}`, 200],
    ['/import', 200],
    [`/import/${pending}`, 200],
    [`/import/${wide}`, 200],
    ['/findes-ikke', 404],
  ]
  return languages.flatMap(language =>
    paths.map(([path, status]) => ({
      url: program.url + inLanguage(language, path),
      path,
      language,
      status,
    })),
  )
}

export async function proposalIds({ context }: Program, catalogueId: string): Promise<string[]> {
  const { query } = readOverviewAddress(new URLSearchParams())
  const view = await viewCatalogue(context.store, catalogueId, query)
  return (view?.rows ?? []).map(row => row.id)
}

/** The example with one figure changed, so that a preview has something to say. */
export function changedExample(): string {
  return readFileSync(exampleFiles.catalogue, 'utf8').replace('06.53 Løn\t450\t450', '06.53 Løn\t451\t450')
}

/** Too many years to be stacked on a telephone. */
const wideCatalogue = catalogueText('Ti år frem', [
  {
    number: '1',
    title: 'Lang horisont',
    years: [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033],
    amounts: [12_000, -1_000, -2_000, -3_000, -4_000, -5_000, -6_000, -7_000, -8_000, -123_456],
  },
])
