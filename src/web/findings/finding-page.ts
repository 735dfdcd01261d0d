/** One page of a document's findings, chosen by address: which of its pages, and how serious. */
import type { Finding } from '../../core/check/finding.ts'
import type { DocumentView, SeverityCounts } from '../../workflow/views.ts'
import { type FindingGroup, groupFindings } from './group-findings.ts'

export type FindingLevel = 'all' | 'warning' | 'error'

type Choice = { readonly level: FindingLevel; readonly page: number }

export type FindingPage = Choice & {
  readonly pages: number
  readonly groups: readonly FindingGroup[]
  /** Of the whole document, whatever is chosen. */
  readonly counts: SeverityCounts
  /** The address of another choice; a new level starts on its first page. */
  readonly hrefOf: (change: Partial<Choice>) => string
}

const levelValues: Readonly<Record<FindingLevel, string>> = {
  all: 'alle',
  warning: 'advarsler',
  error: 'fejl',
}

type Found = Pick<DocumentView, 'findings' | 'counts' | 'page' | 'pages'>

export function createFindingPage(view: Found, parameters: URLSearchParams): FindingPage {
  const level = readLevel(parameters.get('vis'))
  return {
    level,
    page: view.page,
    pages: view.pages,
    groups: groupFindings(view.findings).filter(group => isAtLeast(group.root, level)),
    counts: view.counts,
    hrefOf: change => writeChoice({ level, page: 1, ...change }),
  }
}

function writeChoice({ level, page }: Choice): string {
  const parameters = new URLSearchParams()
  if (level !== 'all') parameters.set('vis', levelValues[level])
  if (page > 1) parameters.set('side', String(page))
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

function readLevel(value: string | null): FindingLevel {
  if (value === levelValues.error) return 'error'
  return value === levelValues.warning ? 'warning' : 'all'
}

/** The page an address asks for, 1 where it asks for none. */
export function readPage(parameters: URLSearchParams): number {
  const value = parameters.get('side') ?? ''
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1
}

function isAtLeast({ severity }: Finding, level: FindingLevel): boolean {
  return level === 'all' || severity === 'error' || (level === 'warning' && severity === 'warning')
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}
