/** Two proposals that save on the same benefit for overlapping people: together they may count somebody twice. */
import { createFinding, type Finding } from '../../finding.ts'
import { groupKeys } from '../group.ts'
import type { CatalogueRule } from '../rule.ts'
import { findSharing } from '../shared-keys.ts'
import { sharedAmounts } from './same-amount.ts'

export const samePeople: CatalogueRule = (catalogue): Finding[] => {
  const sharper = new Map(sharedAmounts(catalogue).map(({ view, keys }) => [view.key, codesOf(keys)]))
  const left = findSharing(catalogue, view =>
    groupKeys(view).filter(key => !sharper.get(view.key)?.includes(codeOfKey(key))),
  )
  return left.map(({ view, keys, others, hasMore }) =>
    createFinding('same-people', {
      proposal: view.key,
      place: view.place,
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
