/** Two proposals that save the same amount on the same benefit for overlapping people, two years or more. */
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueRule } from '../rule.ts'
import { findSharing } from '../shared-keys.ts'

export const sameAmount: CatalogueRule = (facts, { amountHolders }): Finding[] => {
  const sharing = findSharing(facts.position, facts.amounts, amountHolders)
  if (!sharing) return []
  const { keys, others, hasMore } = sharing
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
}

function parseKey(key: string): { readonly code: string; readonly year: number } {
  const [code = '', , year] = key.split('|')
  return { code, year: Number(year) }
}
