/** Two proposals that save the same amount on the same benefit for overlapping people, two years or more. */
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueFacts } from '../facts.ts'
import type { CatalogueRule } from '../rule.ts'
import { findSharing, type Sharing } from '../shared-keys.ts'

export const sameAmount: CatalogueRule = (catalogue): Finding[] =>
  sharedAmounts(catalogue).flatMap(({ facts, keys, others, hasMore }) => {
    const spans = keys.map(parseKey)
    const code = spans[0]?.code
    const benefit = facts.benefits.find(one => one.code === code)
    const years = [...new Set(spans.flatMap(span => [span.year, span.year + 1]))].sort((a, b) => a - b)
    const column = facts.periods.findIndex(period => period.year === years[0])
    const amount = benefit?.amounts[column]
    if (!benefit || !code || !amount) return []
    return [
      createFinding('same-amount', {
        proposal: facts.key,
        line: benefit.line,
        place: benefit.place,
        data: { code, amount, years, others, hasMore },
      }),
    ]
  })

const found = new WeakMap<CatalogueFacts, readonly Sharing[]>()

/** Also told to same-people, which then has nothing to add; found once for both. */
export function sharedAmounts(catalogue: CatalogueFacts): readonly Sharing[] {
  const known = found.get(catalogue)
  if (known) return known
  const sharing = findSharing(catalogue, ({ amounts }) => amounts)
  found.set(catalogue, sharing)
  return sharing
}

function parseKey(key: string): { readonly code: string; readonly year: number } {
  const [code = '', , year] = key.split('|')
  return { code, year: Number(year) }
}
