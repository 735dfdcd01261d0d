/**
 * Merges two people's changes of a proposal's form and typed table over what both began with: fields as a whole, the
 * lines of the table by their ids, cells one by one. Where in a document something stood is no difference.
 */
import { type MergePath, type MergeRules, mergeThreeWays } from '../merge/three-way.ts'
import type { ProposalContent } from './content.ts'
import { contentHash } from './content-hash.ts'

export type ContentConflict = {
  /** `fields · content`, `title`, `budget · lines · 2 · cells · 1`. */
  readonly path: MergePath
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export type MergedContent = {
  /** At a conflict it holds what both began with. */
  readonly content: ProposalContent
  readonly conflicts: readonly ContentConflict[]
}

export function mergeContents(
  base: ProposalContent,
  mine: ProposalContent,
  theirs: ProposalContent,
): MergedContent {
  const { merged, conflicts } = mergeThreeWays(base, mine, theirs, rules)
  // every place holds what one of the three holds there, and they have one shape
  return { content: merged as ProposalContent, conflicts }
}

const rules: MergeRules = {
  nameIn: () => idOf,
  // only the form as such, its fields, its table and what is said beside it are gone into
  isWhole: path => !isOpened(path),
  isSame: (a, b) => a === b || (a !== undefined && b !== undefined && contentHash(a) === contentHash(b)),
}

/** Lines of a table and rows beside the form have ids; what has none goes by its position. */
function idOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null
}

const rows: ReadonlySet<string> = new Set(['milestones', 'parties', 'followUp'])

function isOpened([top, part, index, field, ...rest]: MergePath): boolean {
  if (top === undefined) return true
  if (part === undefined) return top === 'fields' || top === 'budget' || top === 'supplement'
  if (top === 'supplement') return rows.has(String(part)) && rest.length === 0
  if (top !== 'budget' || part !== 'lines') return false
  return index === undefined || field === undefined || (field === 'cells' && rest.length === 0)
}
