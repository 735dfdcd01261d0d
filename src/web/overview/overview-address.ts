/**
 * What the overview shows, as an address and back: filter, sorting, page and folded committees. Anything that cannot be
 * understood is left at its default, so that an old or mistyped address still opens the catalogue.
 */
import { everyProposal } from '../../workflow/catalogues/every-proposal.ts'
import type { CatalogueQuery, SortKey } from '../../workflow/views.ts'

const pageSize = 50

/** Longer than any committee, area or sensible search; what is longer is cut. */
const longestText = 200

export type OverviewAddress = {
  readonly query: CatalogueQuery
  /** 'all', or the committees that are folded. */
  readonly folded: 'all' | readonly string[]
}

export const wholeCatalogue: OverviewAddress = {
  query: { ...everyProposal, pageSize },
  folded: [],
}

export const parameterNames = {
  text: 'q',
  committee: 'udvalg',
  policyArea: 'omraade',
  findings: 'bemaerkninger',
  sort: 'sorter',
  order: 'orden',
  page: 'side',
  fold: 'fold',
} as const

export const findingsValues = { error: 'fejl', warning: 'advarsler' } as const

const sortValues: Readonly<Record<Exclude<SortKey, `year-${number}`>, string>> = {
  order: 'dokument',
  number: 'nummer',
  title: 'titel',
  committee: 'udvalg',
  net: 'netto',
}

export function readOverviewAddress(parameters: URLSearchParams): OverviewAddress {
  const names = parameterNames
  const folded = parameters
    .getAll(names.fold)
    .map(cut)
    .filter(text => text !== '')
  return {
    query: {
      committee: textOf(parameters, names.committee),
      policyArea: textOf(parameters, names.policyArea),
      findings: readFindings(parameters.get(names.findings)),
      text: textOf(parameters, names.text),
      sort: readSort(parameters.get(names.sort)),
      descending: parameters.get(names.order) === 'faldende',
      page: readPage(parameters.get(names.page)),
      pageSize,
    },
    folded: folded.includes('alle') ? 'all' : folded,
  }
}

/** Only what differs from the default, in a fixed order, so that one view has one address. */
export function writeOverviewAddress({ query, folded }: OverviewAddress): string {
  const names = parameterNames
  const parameters = new URLSearchParams()
  const put = (name: string, value: string | null) => value !== null && parameters.append(name, value)
  put(names.text, query.text)
  put(names.committee, query.committee)
  put(names.policyArea, query.policyArea)
  put(names.findings, query.findings && findingsValues[query.findings])
  put(names.sort, query.sort === 'order' ? null : writeSort(query.sort))
  put(names.order, query.descending ? 'faldende' : null)
  put(names.page, query.page === 1 ? null : String(query.page))
  for (const committee of folded === 'all' ? ['alle'] : folded) put(names.fold, committee)
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** A new filter or sorting starts on the first page. */
export function withQuery(address: OverviewAddress, change: Partial<CatalogueQuery>): OverviewAddress {
  return { ...address, query: { ...address.query, page: 1, ...change } }
}

export function isFiltered({ query }: OverviewAddress): boolean {
  return [query.committee, query.policyArea, query.findings, query.text].some(value => value !== null)
}

function textOf(parameters: URLSearchParams, name: string): string | null {
  return cut(parameters.get(name) ?? '') || null
}

function cut(text: string): string {
  return text.trim().slice(0, longestText).toWellFormed()
}

function readFindings(value: string | null): CatalogueQuery['findings'] {
  if (value === findingsValues.error) return 'error'
  return value === findingsValues.warning ? 'warning' : null
}

export function writeSort(sort: SortKey): string {
  return isYearSort(sort) ? sort.slice('year-'.length) : sortValues[sort]
}

function readSort(value: string | null): SortKey {
  if (value !== null && /^\d{4}$/.test(value)) return `year-${Number(value)}`
  for (const key of ['number', 'title', 'committee', 'net'] as const)
    if (sortValues[key] === value) return key
  return 'order'
}

function isYearSort(sort: SortKey): sort is `year-${number}` {
  return sort.startsWith('year-')
}

function readPage(value: string | null): number {
  const page = /^\d{1,6}$/.test(value ?? '') ? Number(value) : 1
  return Math.max(1, page)
}
