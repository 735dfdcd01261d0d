/** Sums over the groups kept ready with a catalogue: for all of it, for a committee, or for what a filter leaves. */
import { type Money, money, sum } from '../../core/money.ts'
import { type Period, year as yearPeriod } from '../../core/period.ts'
import { accumulate, type Economy } from '../../core/proposal/economy.ts'
import type { Group } from '../../store/catalogues/facets.ts'
import type { FacetTable, FacetYearTable } from '../../store/tables/tables.ts'

export type Facets = {
  readonly groups: readonly FacetTable[]
  readonly years: readonly FacetYearTable[]
}

export type NetSums = {
  readonly proposals: number
  readonly nets: readonly (Money | null)[]
  readonly net: Money
}

export function selectFacets(facets: Facets, belongs: (group: Group) => boolean): Facets {
  return { groups: facets.groups.filter(belongs), years: facets.years.filter(belongs) }
}

export function netSums({ groups, years }: Facets, periods: readonly Period[]): NetSums {
  return {
    proposals: countOf(groups.map(group => group.proposals)),
    nets: periods.map(period => netOf(years.filter(row => row.year === period.year))),
    net: sum(groups.map(group => money(group.net))),
  }
}

export function economyOfFacets({ years }: Facets, periods: readonly Period[]): Economy {
  return accumulate(
    periods.map(({ year }) => {
      const rows = years.filter(row => row.year === year)
      const total = (name: 'service' | 'transfer' | 'refund' | 'unplaced'): Money =>
        sum(rows.map(row => money(row[name])))
      return {
        period: yearPeriod(year),
        net: netOf(rows),
        byCategory: {
          service: total('service'),
          transfer: total('transfer'),
          refund: total('refund'),
          unplaced: total('unplaced'),
        },
        blanks: countOf(rows.map(row => row.blanks)),
      }
    }),
  )
}

export function countOf(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0)
}

/** Blank where every group is blank: a blank is not a zero. */
function netOf(rows: readonly FacetYearTable[]): Money | null {
  const present = rows.flatMap(row => (row.net === null ? [] : [money(row.net)]))
  return present.length === 0 ? null : sum(present)
}
