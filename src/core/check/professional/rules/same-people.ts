/** Two proposals that save on the same benefit for overlapping people: together they may count somebody twice. */
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueRule } from '../rule.ts'
import { findSharing } from '../shared-keys.ts'
import { sharedAmounts } from './same-amount.ts'

export const samePeople: CatalogueRule = (catalogue): Finding[] => {
  const sharper = new Map(sharedAmounts(catalogue).map(({ facts, keys }) => [facts.key, codesOf(keys)]))
  const left = findSharing(catalogue, ({ key: own, people }) =>
    people.filter(key => !sharper.get(own)?.includes(codeOfKey(key))),
  )
  return left.map(({ facts, keys, others, hasMore }) =>
    createFinding('same-people', {
      proposal: facts.key,
      place: facts.place,
      data: { codes: codesOf(keys), others, hasMore },
    }),
  )
}

function codesOf(keys: readonly string[]): string[] {
  return [...new Set(keys.map(codeOfKey))]
}

function codeOfKey(key: string): string {
  return key.split('|')[0] ?? ''
}
