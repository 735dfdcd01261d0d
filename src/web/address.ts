/**
 * Every address of the program, in one place. They are stable for ever (docs/decisions/021): they stand in mails,
 * minutes and printed papers. Danish has no prefix, English has /en; the rest is the same in both.
 */
import type { Language } from '../words/language.ts'
import { processAddresses } from './process/addresses.ts'

/** How far down a proposal's or document's page a link may point. */
export const anchors = {
  findings: 'bemaerkninger',
  proposals: 'forslag',
  revisions: 'versioner',
  referral: 'forelagt',
  story: 'historie',
  foundation: 'hviler-paa',
  ownValues: 'egne',
  marks: 'maerker',
} as const

export type Addresses = ReturnType<typeof createAddresses>

export function createAddresses(language: Language) {
  const at = (path: string) => inLanguage(language, path)
  return {
    home: at('/'),
    catalogue: (id: string, query = '') => at(`/katalog/${segment(id)}${query}`),
    publish: (catalogueId: string) => at(`/katalog/${segment(catalogueId)}/udgiv`),
    /** Putting its proposals before politicians, and taking them back from there. */
    refer: (catalogueId: string) => at(`/katalog/${segment(catalogueId)}/forelaeg`),
    recall: (catalogueId: string) => at(`/katalog/${segment(catalogueId)}/forelaeg/tilbage`),
    proposal: (id: string, version: number | null = null) =>
      at(`/forslag/${segment(id)}${version === null ? '' : `?version=${version}`}`),
    explanation: (id: string, cell: CellAddress, version: number | null = null) =>
      at(
        `/forslag/${segment(id)}/forklaring/${cellSegments(cell)}${version === null ? '' : `?version=${version}`}`,
      ),
    finding: (id: string, fingerprint: string) =>
      at(`/forslag/${segment(id)}/bemaerkning/${segment(fingerprint)}`),
    workbench: (id: string) => at(`/forslag/${segment(id)}/regn`),
    /** Where the workbench's page sends what somebody types, and asks what others do. */
    bench: (id: string) => {
      const page = at(`/forslag/${segment(id)}/regn`)
      return {
        draft: `${page}/kladde`,
        save: `${page}/gem`,
        newest: `${page}/nyeste`,
        presence: `${page}/her`,
      }
    },
    difference: (id: string, versions: { readonly from: number; readonly to: number } | null = null) =>
      at(`/forslag/${segment(id)}/forskel${versions ? `?fra=${versions.from}&til=${versions.to}` : ''}`),
    edit: (id: string) => at(`/forslag/${segment(id)}/rediger`),
    editPreview: (id: string) => at(`/forslag/${segment(id)}/rediger/vis`),
    copy: (id: string) => at(`/forslag/${segment(id)}/kopi`),
    newProposal: (catalogueId: string | null = null) =>
      at(`/nyt-forslag${catalogueId === null ? '' : `?katalog=${segment(catalogueId)}`}`),
    document: (id: string, query = '') => at(`/dokument/${segment(id)}${query}`),
    imports: at('/import'),
    preview: (id: string, query = '') => at(`/import/${segment(id)}${query}`),
    reading: at('/laes'),
    signIn: (next: string | null) => at(`/log-ind${nextQuery(next)}`),
    signInOutside: (next: string | null) => at(`/log-ind/ekstern${nextQuery(next)}`),
    signOut: at('/log-ud'),
    forgotten: at('/glemt-adgangskode'),
    account: at('/min-konto'),
    accountPassword: at('/min-konto/adgangskode'),
    accountSessions: at('/min-konto/sessioner'),
    accountData: at('/min-konto/mine-data.json'),
    people: at('/brugere'),
    invite: at('/brugere/inviter'),
    person: (id: string) => at(`/brugere/${segment(id)}`),
    outbox: at('/brugere/udbakke'),
    library: at('/bibliotek'),
    rates: (query = '') => at(`/bibliotek/satser${query}`),
    ratesCsv: at('/bibliotek/satser.csv'),
    rate: (name: string) => at(`/bibliotek/satser/${segment(name)}`),
    ownValue: (name: string, query = '') => at(`/bibliotek/satser/${segment(name)}/egen${query}`),
    rateChanges: (query = '') => at(`/bibliotek/aendringer${query}`),
    accounts: (query = '') => at(`/bibliotek/konti${query}`),
    chartAccount: (code: string) => at(`/bibliotek/konti/${segment(code)}`),
    evidence: (query = '') => at(`/bibliotek/effekter${query}`),
    study: (key: string) => at(`/bibliotek/effekter/${segment(key)}`),
    ...processAddresses(at),
  }
}

/** The same page in a language; `path` is the Danish one, query included. */
export function inLanguage(language: Language, path: string): string {
  if (language === 'da') return path
  return path === '/' ? '/en' : `/en${path}`
}

/** Takes an address apart: the language its prefix says, and the path as it is in Danish. */
export function readAddress(path: string): { readonly language: Language; readonly path: string } {
  if (path === '/en' || path.startsWith('/en/')) return { language: 'en', path: path.slice(3) || '/' }
  return { language: 'da', path }
}

/** An amount of a computed table: a line or the net of all, in a year or over all of them. */
export type CellAddress = { readonly line: string; readonly year: number | 'all' }

const allLines = 'netto'
const allYears = 'i-alt'

export function cellSegments({ line, year }: CellAddress): string {
  return `${segment(line === 'net' ? allLines : line)}/${year === 'all' ? allYears : year}`
}

/** The amount that `line/year` names, as an address or a link within a page has it. */
export function readCell(text: string | null | undefined): CellAddress | null {
  const [line, year, ...more] = (text ?? '').split('/')
  if (!line || !year || more.length > 0) return null
  return readCellAddress(decodeSegment(line), year)
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** null for what can be no amount's address. */
export function readCellAddress(line: string, year: string): CellAddress | null {
  if (year !== allYears && !/^\d{4}$/.test(year)) return null
  return { line: line === allLines ? 'net' : line, year: year === allYears ? 'all' : Number(year) }
}

function nextQuery(next: string | null): string {
  return next === null ? '' : `?videre=${encodeURIComponent(next)}`
}

/** What the links in mails and in the terminal open. */
export const doorPaths = {
  invitation: '/invitation',
  reset: '/ny-adgangskode',
  'first-administrator': '/foerste-administrator',
} as const

function segment(text: string): string {
  return encodeURIComponent(text)
}
