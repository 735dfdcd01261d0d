/** Two proposals that save on the same benefit for overlapping people: together they may count somebody twice. */
import { createFinding, type Finding } from '../../finding.ts'
import { codeOfKey, leftPeople } from '../left-people.ts'
import type { CatalogueRule } from '../rule.ts'
import { findSharing } from '../shared-keys.ts'

export const samePeople: CatalogueRule = (facts, { amountHolders, peopleHolders }): Finding[] => {
  const sharing = findSharing(facts.position, leftPeople(facts, amountHolders), peopleHolders)
  if (!sharing) return []
  const { keys, others, hasMore } = sharing
  const codes = [...new Set(keys.map(codeOfKey))]
  return [
    createFinding('same-people', {
      proposal: facts.key,
      place: facts.place,
      data: { codes, others, hasMore },
    }),
  ]
}
