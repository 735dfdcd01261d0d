/** The place in a proposal that a question or a reason is about: all of it, one of its fields, or one amount. */

import type { Budget } from '../proposal/content.ts'

/** The parts of a proposal that can be pointed at, in the form's order. */
export const spotFields = [
  'title',
  'content',
  'targetGroup',
  'staff',
  'relations',
  'budget',
  'assumptions',
  'follow-up',
] as const
export type SpotField = (typeof spotFields)[number]

export type Spot =
  | { readonly kind: 'whole' }
  | { readonly kind: 'field'; readonly field: SpotField }
  /** An amount of the budget table: a line by its name there, null for the net of all; and a year, null for all years. */
  | { readonly kind: 'amount'; readonly line: string | null; readonly year: number | null }

export const wholeProposal: Spot = { kind: 'whole' }

/** As it is stored and stands in forms: `content`, `amount:2027:06.53 Løn`, `net:2027`, or nothing. */
export function writeSpot(spot: Spot): string {
  switch (spot.kind) {
    case 'whole':
      return ''
    case 'field':
      return spot.field
    case 'amount':
      return spot.line === null ? `net:${spot.year ?? 'all'}` : `amount:${spot.year ?? 'all'}:${spot.line}`
    default:
      return spot satisfies never
  }
}

/** null for a text that points at nothing. */
export function parseSpot(text: string): Spot | null {
  if (text === '') return wholeProposal
  const field = spotFields.find(each => each === text)
  if (field) return { kind: 'field', field }
  const net = /^net:(\d{4}|all)$/.exec(text)
  if (net) return { kind: 'amount', line: null, year: readYear(net[1]) }
  const amount = /^amount:(\d{4}|all):(.{1,300})$/su.exec(text)
  if (!amount) return null
  const [, year, line = ''] = amount
  return { kind: 'amount', line, year: readYear(year) }
}

function readYear(text: string | undefined): number | null {
  return text === undefined || text === 'all' ? null : Number(text)
}

/** What can be pointed at in a budget table: its lines by their names, and its years. */
export type TablePlaces = { readonly lines: readonly string[]; readonly years: readonly number[] }

export const noPlaces: TablePlaces = { lines: [], years: [] }

export function placesIn(budget: Pick<Budget, 'lines' | 'periods'> | null): TablePlaces {
  if (!budget) return noPlaces
  const names = new Set(budget.lines.map(({ label }) => label))
  const canBeNamed = (line: string) => parseSpot(writeSpot({ kind: 'amount', line, year: null })) !== null
  return { lines: [...names].filter(canBeNamed), years: budget.periods.map(({ year }) => year) }
}
