/** Every kind of page there is, so that what holds for pages can be tested on all of them, in both languages. */
import { readFileSync } from 'node:fs'
import { findingFingerprint, isDismissible } from '../../src/core/check/professional/dismissible.ts'
import { surroundingsOf } from '../../src/web/context.ts'
import { wholeCatalogue } from '../../src/web/overview/overview-address.ts'
import { viewCalculation } from '../../src/workflow/calculation/view-calculation.ts'
import { viewCatalogue } from '../../src/workflow/catalogues/view-catalogue.ts'
import { viewProposal } from '../../src/workflow/proposals/view-proposal.ts'
import { catalogueText } from './documents.ts'
import { exampleFiles, type Program } from './program.ts'
import { importText } from './requests.ts'

/** What must be known before the pages have addresses. */
export type Prepared = {
  readonly program: Program
  readonly proposals: readonly string[]
  /** The computed lines of the fourth proposal by what they are called. */
  readonly lines: ReadonlyMap<string, string>
  /** A question about the third proposal that can be answered. */
  readonly question: string
  /** Documents that are read and not accepted. */
  readonly pending: string
  readonly wide: string
}

export async function preparePages(program: Program): Promise<Prepared> {
  const view = await viewCatalogue(program.context.store, program.catalogueId, wholeCatalogue.query)
  const proposals = (view?.rows ?? []).map(row => row.id)
  const { store } = program.context
  const calculation = await viewCalculation(store, proposals[3] ?? '', await surroundingsOf(program.context))
  return {
    program,
    proposals,
    lines: new Map(calculation?.table.rows.map(row => [row.target.label, row.id])),
    question: await askedAbout(store, proposals[2] ?? ''),
    pending: await importText(program, 'nyt.md', changedExample()),
    wide: await importText(program, 'bredt.md', wideCatalogue),
  }
}

async function askedAbout(store: Program['context']['store'], proposal: string): Promise<string> {
  const asked = (await viewProposal(store, proposal))?.findings.find(isDismissible)
  if (!asked) throw new Error('nothing is asked about the third proposal')
  return findingFingerprint(asked)
}

export type PageKind = {
  readonly name: string
  /** The Danish address. */
  readonly path: (prepared: Prepared) => string
  readonly status: number
}

export const pageKinds: readonly PageKind[] = [
  { name: 'the list of catalogues', path: () => '/', status: 200 },
  { name: 'how to read', path: () => '/laes', status: 200 },
  { name: 'a catalogue', path: catalogue(), status: 200 },
  { name: 'a catalogue sorted', path: catalogue('?sorter=netto&orden=faldende'), status: 200 },
  { name: 'a search without result', path: catalogue('?q=findes+ikke'), status: 200 },
  { name: 'a catalogue folded', path: catalogue('?fold=alle'), status: 200 },
  { name: 'a catalogue of one form', path: ({ program }) => `/katalog/${program.formId}`, status: 200 },
  { name: 'a catalogue about to be put forward', path: catalogue('/forelaeg'), status: 200 },
  { name: 'a proposal', path: proposal(0), status: 200 },
  { name: 'a proposal with an error', path: proposal(1), status: 200 },
  { name: 'a proposal without an account', path: proposal(5), status: 200 },
  { name: 'an amount explained', path: amount(3, 'Kontanthjælp - drift', 2021), status: 200 },
  { name: 'a net explained', path: proposal(9, '/forklaring/netto/2020'), status: 200 },
  { name: 'a total explained', path: proposal(9, '/forklaring/netto/i-alt'), status: 200 },
  { name: 'an amount that is not there', path: proposal(3, '/forklaring/netto/2031'), status: 404 },
  {
    name: 'a finding to answer',
    path: ({ proposals, question }) => `/forslag/${proposals[2]}/bemaerkning/${question}`,
    status: 200,
  },
  { name: 'a workbench', path: proposal(3, '/regn'), status: 200 },
  { name: 'a workbench with an amount open', path: proposal(6, '/regn?celle=netto/2020'), status: 200 },
  { name: 'a document', path: ({ program }) => `/dokument/${program.catalogueDocument}`, status: 200 },
  {
    name: 'a line of a document',
    path: ({ program }) => `/dokument/${program.catalogueDocument}?linje=43&felt=3`,
    status: 200,
  },
  { name: 'the library', path: () => '/bibliotek', status: 200 },
  { name: 'the rates', path: () => '/bibliotek/satser', status: 200 },
  { name: 'a search for rates', path: () => '/bibliotek/satser?q=syge&vis=unverified', status: 200 },
  { name: 'a rate', path: () => '/bibliotek/satser/sygedagpenge.hoejeste', status: 200 },
  { name: 'a rate without values', path: () => '/bibliotek/satser/regulering.kl-loen', status: 200 },
  { name: 'the form for an own value', path: ownValue(''), status: 200 },
  { name: 'an own value with faults', path: ownValue('?se=1&fra=x&vaerdi=mange'), status: 422 },
  {
    name: 'an own value before it holds',
    path: ownValue('?se=1&fra=2026-01-01&vaerdi=2,3+%25&kilde=KL'),
    status: 200,
  },
  { name: 'what rates change', path: () => '/bibliotek/aendringer', status: 200 },
  { name: 'the accounts', path: () => '/bibliotek/konti?q=05.73', status: 200 },
  { name: 'all accounts', path: () => '/bibliotek/konti', status: 200 },
  { name: 'an account', path: () => '/bibliotek/konti/5.57.73', status: 200 },
  { name: 'the evidence', path: () => '/bibliotek/effekter', status: 200 },
  { name: 'a study', path: () => '/bibliotek/effekter/vordingborg-ansvar-for-eget-liv', status: 200 },
  { name: 'the choice of a file', path: () => '/import', status: 200 },
  { name: 'a preview', path: ({ pending }) => `/import/${pending}`, status: 200 },
  { name: 'a preview with ten years', path: ({ wide }) => `/import/${wide}`, status: 200 },
  { name: 'a page that does not exist', path: () => '/findes-ikke', status: 404 },
]

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

function ownValue(query: string): PageKind['path'] {
  return () => `/bibliotek/satser/regulering.kl-loen/egen${query}`
}

function catalogue(query = ''): PageKind['path'] {
  return ({ program }) => `/katalog/${program.catalogueId}${query}`
}

function proposal(index: number, below = ''): PageKind['path'] {
  return ({ proposals }) => `/forslag/${proposals[index]}${below}`
}

function amount(index: number, label: string, year: number): PageKind['path'] {
  return ({ proposals, lines }) => `/forslag/${proposals[index]}/forklaring/${lines.get(label)}/${year}`
}
