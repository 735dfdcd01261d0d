/** Numbers of proposals as printed: missing, doubled, out of order, with gaps; on the forms and in the overview. */
import type { DocumentProposal, OverviewRow } from '../catalogue/content.ts'
import type { Place } from '../place.ts'
import { numberOf } from '../proposal/identity.ts'
import { createFinding, type Finding } from './finding.ts'
import { overviewRowId } from './overview.ts'

/** One number in a list of them, whoever carries it. */
type Numbered = {
  readonly number: string | null
  /** The last part of the number, not a number where there is none; and what stands before it. */
  readonly running: number
  readonly series: string
  readonly title: string
  readonly proposal: string | null
  /** The overview row it stands on; its id is made only for a finding. */
  readonly row: OverviewRow | null
  readonly place: Place | null
}

export function checkFormNumbers(forms: readonly DocumentProposal[]): Finding[] {
  const list = forms.map(
    ({ key, content }): Numbered => ({
      ...numbered(content.number?.text ?? null),
      title: content.title?.text ?? '',
      proposal: key,
      row: null,
      place: content.number?.place ?? content.title?.place ?? content.budget?.place ?? null,
    }),
  )
  const missing = list.filter(item => item.number === null)
  return [
    ...missing.map(item => createFinding('number-missing', { ...at(item), data: { title: item.title } })),
    ...doubled(list).map(group => createFinding('number-doubled', { ...at(group.second), data: group.data })),
    ...outOfOrder(list).map(({ item, data }) => createFinding('number-order', { ...at(item), data })),
    ...gaps(list),
  ]
}

export function checkOverviewNumbers(rows: readonly OverviewRow[]): Finding[] {
  const list = rows.map(
    (row): Numbered => ({
      ...numbered(row.number),
      title: row.title,
      proposal: null,
      row,
      place: row.place,
    }),
  )
  const missing = list.filter(item => item.number === null)
  return [
    ...missing.map(item =>
      createFinding('overview-number-missing', { ...at(item), data: { title: item.title } }),
    ),
    ...doubled(list).map(group =>
      createFinding('overview-number-doubled', { ...at(group.second), data: group.data }),
    ),
    ...outOfOrder(list).map(({ item, data }) =>
      createFinding('overview-number-order', { ...at(item), data }),
    ),
  ]
}

function numbered(number: string | null): Pick<Numbered, 'number' | 'running' | 'series'> {
  const parts = number?.match(/\d+/g) ?? []
  return { number, running: Number(parts.at(-1) ?? Number.NaN), series: parts.slice(0, -1).join('.') }
}

function at({ proposal, row, place }: Numbered): {
  proposal: string | null
  line: string | null
  place: Place | null
} {
  return { proposal, line: row && overviewRowId(row), place }
}

type Doubled = {
  readonly second: Numbered
  readonly data: { readonly number: string; readonly titles: readonly string[] }
}

function doubled(list: readonly Numbered[]): Doubled[] {
  const groups = new Map<string, Numbered[]>()
  for (const item of list) {
    const number = numberOf(item)
    if (number === null) continue
    const group = groups.get(number)
    if (group) group.push(item)
    else groups.set(number, [item])
  }
  return [...groups.values()].flatMap(group => {
    const [first, second] = group
    if (!first || !second) return []
    return [{ second, data: { number: first.number ?? '', titles: group.map(item => item.title) } }]
  })
}

function outOfOrder(
  list: readonly Numbered[],
): { item: Numbered; data: { number: string; after: string } }[] {
  let before: Numbered | null = null
  const found: { item: Numbered; data: { number: string; after: string } }[] = []
  for (const item of list) {
    if (item.number === null) continue
    // compared only behind the same front part: each committee may count from one
    if (before?.number && item.running < before.running && item.series === before.series) {
      found.push({ item, data: { number: item.number, after: before.number } })
    }
    before = item
  }
  return found
}

function gaps(list: readonly Numbered[]): Finding[] {
  const counted = list.filter(item => !Number.isNaN(item.running))
  const first = counted[0]
  if (!first || counted.length < 3 || counted.some(item => item.series !== first.series)) return []
  const present = new Set(counted.map(item => item.running))
  const highest = Math.max(...present)
  // a few holes are worth a word; a sparse numbering is a system of its own
  if (highest > present.size * 1.5) return []
  const missing = Array.from({ length: highest }, (_, i) => i + 1).filter(n => !present.has(n))
  const before = missing[0] === undefined ? undefined : counted.find(item => item.running > (missing[0] ?? 0))
  return missing.length === 0
    ? []
    : [createFinding('number-gap', { place: before?.place ?? null, data: { missing: missing.map(String) } })]
}
