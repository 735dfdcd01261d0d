/** Two proposals that save the same amount on the same benefit for overlapping people, two years or more. */
import { createFinding, type Finding } from '../../finding.ts'
import { groupsOn } from '../group.ts'
import type { CatalogueRule } from '../rule.ts'
import { findSharing, type Sharing } from '../shared-keys.ts'
import { type CatalogueView, type LineView, ofRole, type ProfessionalView } from '../view.ts'

export const sameAmount: CatalogueRule = (catalogue): Finding[] =>
  sharedAmounts(catalogue).flatMap(({ view, keys, others, hasMore }) => {
    const spans = keys.map(parseKey)
    const code = spans[0]?.code
    const line = ofRole(view, 'benefit').find(one => one.code === code)
    const years = [...new Set(spans.flatMap(span => [span.year, span.year + 1]))].sort((a, b) => a - b)
    const column = view.budget.periods.findIndex(period => period.year === years[0])
    const amount = line?.amounts[column]
    if (!line || !code || !amount) return []
    return [
      createFinding('same-amount', {
        proposal: view.key,
        line: line.line.id,
        place: line.line.place,
        data: { code, amount, years, others, hasMore },
      }),
    ]
  })

const found = new WeakMap<CatalogueView, readonly Sharing[]>()

/** Also told to same-people, which then has nothing to add; found once for both. */
export function sharedAmounts(catalogue: CatalogueView): readonly Sharing[] {
  const known = found.get(catalogue)
  if (known) return known
  const sharing = findSharing(catalogue, keysOf)
  found.set(catalogue, sharing)
  return sharing
}

/** One key per two neighbouring years: `code|group|first year|amount|next amount`. */
function keysOf(view: ProfessionalView): string[] {
  return ofRole(view, 'benefit').flatMap(line => {
    const { code, total } = line
    const groups = code !== null && total < 0 ? groupsOn(view, code) : []
    if (groups.length === 0) return []
    const pairs = savingPairs(line, view)
    return groups.flatMap(group => pairs.map(pair => `${code}|${group}|${pair}`))
  })
}

/** `first year|amount|next amount` of each two neighbouring years that both save. */
function savingPairs({ amounts }: LineView, { budget: { periods } }: ProfessionalView): string[] {
  return periods.flatMap(({ year }, i) => {
    const [amount, next] = [amounts[i] ?? 0, amounts[i + 1] ?? 0]
    const isNext = periods[i + 1]?.year === year + 1
    return isNext && amount < 0 && next < 0 ? [`${year}|${amount}|${next}`] : []
  })
}

function parseKey(key: string): { readonly code: string; readonly year: number } {
  const [code = '', , year] = key.split('|')
  return { code, year: Number(year) }
}
