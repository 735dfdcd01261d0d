/** Who changed each number of a proposal's case last, in which revision. */
import { changesSince } from '../../core/calculation/editing/changes.ts'
import { formName } from '../../core/calculation/editing/form-name.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import { revisionsOf } from '../../store/proposals/proposals.ts'
import { readCase } from '../calculation/save-workbench.ts'
import type { Store } from '../who.ts'

export type LastChange = { readonly actor: string; readonly at: string; readonly revision: number }

/** More of its history than this tells nobody anything about a number. */
const mostRevisions = 60

/** By the name of the place in the form. From the oldest on, so that the last one to change a place stands at it. */
export function readLastChanges(store: Store, proposalId: string): Promise<ReadonlyMap<string, LastChange>> {
  return store.read(async tx => {
    const last = new Map<string, LastChange>()
    const revisions = (await revisionsOf(tx, proposalId)).slice(0, mostRevisions).reverse()
    let before: PlainCase = {}
    let hash: string | null = null
    for (const row of revisions) {
      if (row.assumptions === null || row.assumptions === hash) continue
      const plain = await readCase(tx, row)
      if (!plain) continue
      const change = { actor: row.actor_id, at: row.at, revision: row.number }
      for (const place of placesOf(before, plain)) last.set(place, change)
      before = plain
      hash = row.assumptions
    }
    return last
  })
}

/** The places that a change speaks of: its own, the entries it stands in, and all within it. */
function placesOf(before: PlainCase, after: PlainCase): readonly string[] {
  return changesSince(before, after).flatMap(({ path, after: value }) => [
    ...path.map((_, i) => formName(path.slice(0, i + 1))),
    ...within(formName(path), value),
  ])
}

function within(name: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${name}/${key}`
    return [place, ...within(place, inner)]
  })
}
