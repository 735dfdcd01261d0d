/** One page of a document's findings, chosen by address: how serious, and which page. */
import type { Finding } from '../../core/check/finding.ts'
import type { SeverityCounts } from '../../workflow/views.ts'
import { type FindingGroup, groupFindings } from './group-findings.ts'

export type FindingLevel = 'all' | 'warning' | 'error'

type Choice = { readonly level: FindingLevel; readonly page: number }

export type FindingPage = Choice & {
  readonly pages: number
  readonly groups: readonly FindingGroup[]
  /** Of all findings, whatever is chosen. */
  readonly counts: SeverityCounts
  /** The address of another choice; a new level starts on its first page. */
  readonly hrefOf: (change: Partial<Choice>) => string
}

const pageSize = 50

const levelValues: Readonly<Record<FindingLevel, string>> = {
  all: 'alle',
  warning: 'advarsler',
  error: 'fejl',
}

export function createFindingPage(findings: readonly Finding[], parameters: URLSearchParams): FindingPage {
  const level = readLevel(parameters.get('vis'))
  const groups = groupFindings(findings).filter(group => isAtLeast(group.root, level))
  const pages = Math.max(1, Math.ceil(groups.length / pageSize))
  const page = Math.min(pages, readPage(parameters.get('side')))
  return {
    level,
    page,
    pages,
    groups: groups.slice((page - 1) * pageSize, page * pageSize),
    counts: countBySeverity(findings),
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

function readPage(value: string | null): number {
  return /^[1-9]\d{0,5}$/.test(value ?? '') ? Number(value) : 1
}

function isAtLeast({ severity }: Finding, level: FindingLevel): boolean {
  return level === 'all' || severity === 'error' || (level === 'warning' && severity === 'warning')
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}
