/** The narrow row of a proposal in its catalogue's list, made when it is stored so that lists parse no content. */
import type { Severity } from '../../core/check/finding.ts'
import { zero } from '../../core/money.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import { likeness } from '../../core/text/likeness.ts'
import type { SummaryRow } from '../../store/catalogues/catalogue-rows.ts'
import type { FindingCount } from '../../store/received/documents.ts'
import type { SeverityCounts } from '../views.ts'
import { writeNets } from './net-list.ts'
import { orderKey } from './order-key.ts'

export type SummaryInput = {
  readonly catalogueId: string
  readonly position: number
  readonly proposalId: string
  readonly key: string
  readonly content: ProposalContent
  readonly economy: Economy | null
  readonly counts: SeverityCounts
  readonly committee: string
  readonly policyArea: string
  /** Every year the catalogue shows gets a row, blank where the proposal has no such year. */
  readonly years: readonly number[]
}

export function summaryRow(input: SummaryInput): SummaryRow {
  const { catalogueId, position, content, economy, counts, committee } = input
  const number = content.number?.text ?? null
  const title = content.title?.text ?? null
  return {
    row: {
      catalogue_id: catalogueId,
      position,
      proposal_id: input.proposalId,
      key: input.key,
      number,
      number_order: orderKey(number),
      title,
      title_order: orderKey(title),
      committee,
      committee_order: orderKey(committee),
      policy_area: input.policyArea,
      net: economy?.net ?? zero,
      is_paid_back: economy && isPaidBack(economy) ? 1 : 0,
      errors: counts.error,
      warnings: counts.warning,
      notes: counts.note,
      worst: worstOf(counts),
      nets: writeNets(economy),
    },
    years: yearRows(input),
  }
}

/** The names groups go by: the first spelling of each stands for all that differ only in case or punctuation. */
export type Spelling = (name: string | null) => string

export function createSpelling(known: readonly string[] = []): Spelling {
  const first = new Map(known.map(name => [likeness(name), name]))
  return name => {
    const key = likeness(name ?? '')
    if (name === null || key === '') return ''
    const found = first.get(key)
    if (found !== undefined) return found
    const spelled = name.slice(0, longestName)
    first.set(key, spelled)
    return spelled
  }
}

// groups are keys in an index, which takes only so much
const longestName = 200

export const noCounts: SeverityCounts = { error: 0, warning: 0, note: 0 }

/** Findings of each severity by the proposal they stand at. */
export function countsByProposal(found: readonly FindingCount[]): Map<string, SeverityCounts> {
  const counts = new Map<string, SeverityCounts>()
  for (const { proposal_key: key, severity, count } of found)
    counts.set(key, { ...(counts.get(key) ?? noCounts), [severity as Severity]: count })
  return counts
}

export const severityRank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 }

/** The rank of the worst that is still asked; 0 for nothing. */
export function worstOf({ error, warning, note }: SeverityCounts): number {
  if (error > 0) return severityRank.error
  if (warning > 0) return severityRank.warning
  return note > 0 ? severityRank.note : 0
}

/** A table of blanks has paid nothing back. */
function isPaidBack(economy: Economy): boolean {
  return economy.net <= 0 && economy.periods.some(period => period.net !== null)
}

function yearRows({ catalogueId, position, economy, years }: SummaryInput): SummaryRow['years'] {
  const own = new Map(economy?.periods.map(each => [each.period.year, each]))
  const all = new Set([...years, ...own.keys()])
  return [...all].map(year => {
    const found = own.get(year)
    return {
      catalogue_id: catalogueId,
      position,
      year,
      net: found?.net ?? null,
      ...(found?.byCategory ?? nothing),
      blanks: found?.blanks ?? 0,
    }
  })
}

const nothing = { service: zero, transfer: zero, refund: zero, unplaced: zero }
