/**
 * Merges what two people made of the same thing, field by field over what both began with. What only one changed is
 * taken, what both changed alike too; what they changed differently is a conflict that holds both. Plain JSON only:
 * what belongs together, and what the entries of a list are known by, is said by whoever asks.
 */
export type MergePath = readonly (string | number)[]
/** A value of JSON; undefined where there is nothing. */
export type Merged = unknown

export type Conflict = {
  /** In the merged thing. */
  readonly path: MergePath
  /** What the merged thing holds there until somebody chooses. */
  readonly base: Merged
  readonly mine: Merged
  readonly theirs: Merged
}

export type MergeResult = { readonly merged: Merged; readonly conflicts: readonly Conflict[] }

export type MergeRules = {
  /** What an entry of this list is known by, null for a list that has no names; its entries then go by position. */
  readonly nameIn: (path: MergePath) => ((item: Merged) => string | null) | null
  /** Whether it is taken whole from one side or the other, like a formatted text. */
  readonly isWhole: (path: MergePath, sides: readonly [Merged, Merged, Merged]) => boolean
  readonly isSame: (a: Merged, b: Merged) => boolean
  /** Brings the three sides of a place to one shape, where one thing can be written in two ways. */
  readonly align?: (sides: readonly [Merged, Merged, Merged]) => readonly [Merged, Merged, Merged]
}

type Sides = readonly [base: Merged, mine: Merged, theirs: Merged]
type Entry = Readonly<Record<string, Merged>>

export function mergeThreeWays(base: Merged, mine: Merged, theirs: Merged, rules: MergeRules): MergeResult {
  const conflicts: Conflict[] = []
  const merged = merge([base, mine, theirs], [], { rules, conflicts })
  return { merged, conflicts }
}

type Merging = { readonly rules: MergeRules; readonly conflicts: Conflict[] }

function merge(sides: Sides, path: MergePath, merging: Merging): Merged {
  const { isSame, isWhole, align } = merging.rules
  const [base, mine, theirs] = sides
  if (isSame(mine, theirs)) return mine
  if (isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (!isWhole(path, sides)) {
    const aligned = align?.(sides) ?? sides
    const inner = mergeEntries(aligned, path, merging) ?? mergeLists(aligned, path, merging)
    if (inner) return inner.value
  }
  return conflict(sides, path, merging)
}

function conflict([base, mine, theirs]: Sides, path: MergePath, { conflicts }: Merging): Merged {
  conflicts.push({ path, base, mine, theirs })
  return base
}

/** Two entries that both added are merged over an empty one. */
function mergeEntries(
  [base, mine, theirs]: Sides,
  path: MergePath,
  merging: Merging,
): { readonly value: Merged } | null {
  const from = base === undefined ? {} : base
  if (!isEntry(from) || !isEntry(mine) || !isEntry(theirs)) return null
  const keys = [...new Set([...Object.keys(from), ...Object.keys(mine), ...Object.keys(theirs)])]
  const fields = keys.flatMap(key => {
    const value = merge([own(from, key), own(mine, key), own(theirs, key)], [...path, key], merging)
    return value === undefined ? [] : [[key, value] as const]
  })
  return { value: Object.fromEntries(fields) }
}

function mergeLists(
  [base, mine, theirs]: Sides,
  path: MergePath,
  merging: Merging,
): { readonly value: Merged } | null {
  const from = base === undefined ? [] : base
  if (!Array.isArray(from) || !Array.isArray(mine) || !Array.isArray(theirs)) return null
  const nameOf = merging.rules.nameIn(path)
  if (nameOf) {
    const sides = [from, mine, theirs].map(list => byName(list, nameOf))
    const [old, own, other] = sides
    if (old && own && other) return { value: mergeNamed([old, own, other], path, merging) }
  }
  if (from.length !== mine.length || from.length !== theirs.length) return null
  return { value: from.map((item, i) => merge([item, mine[i], theirs[i]], [...path, i], merging)) }
}

type Named = ReadonlyMap<string, Merged>

/** null where entries have no name, or two have the same: they cannot be told apart. */
function byName(list: readonly unknown[], nameOf: (item: Merged) => string | null): Named | null {
  const named = new Map<string, Merged>()
  for (const item of list) {
    const name = nameOf(item)
    if (name === null || named.has(name)) return null
    named.set(name, item)
  }
  return named
}

function mergeNamed(sides: readonly [Named, Named, Named], path: MergePath, merging: Merging): Merged[] {
  const [base, mine, theirs] = sides
  const order = mergeOrder([[...base.keys()], [...mine.keys()], [...theirs.keys()]], path, merging)
  const items: Merged[] = []
  for (const name of order) {
    const value = merge([base.get(name), mine.get(name), theirs.get(name)], [...path, items.length], merging)
    if (value !== undefined) items.push(value)
  }
  return items
}

type Order = readonly string[]

/** Names that all three have stand in the order of whoever moved them; the others follow whom they followed. */
function mergeOrder(
  [base, mine, theirs]: readonly [Order, Order, Order],
  path: MergePath,
  merging: Merging,
): Order {
  const isCommon = (name: string): boolean =>
    base.includes(name) && mine.includes(name) && theirs.includes(name)
  const common: Sides = [base.filter(isCommon), mine.filter(isCommon), theirs.filter(isCommon)]
  const settled = merge(common, path, { ...merging, rules: orderRules }) as Order
  const inserts = [...new Set([...base, ...mine, ...theirs])].filter(name => !isCommon(name)).sort()
  const order = [...settled]
  const left = new Set(inserts)
  // each goes behind the one it followed in its own list, as soon as that one is placed
  while (left.size > 0) {
    const placeable = [...left].find(name => {
      const before = follows(name, [base, mine, theirs], left)
      return before === null || order.includes(before)
    })
    const name = placeable ?? [...left][0] ?? ''
    const before = follows(name, [base, mine, theirs], left)
    order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, name)
    left.delete(name)
  }
  return order
}

/** Orders are taken whole. */
const orderRules: MergeRules = {
  nameIn: () => null,
  isWhole: () => true,
  isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
}

/** The nearest name before it that is placed already; where both sides brought it, the first of the two by name. */
function follows(name: string, [base, ...sides]: readonly Order[], left: ReadonlySet<string>): string | null {
  const lists = base?.includes(name) ? [base] : sides.filter(order => order.includes(name))
  const before = lists.map(
    list => list.slice(0, list.indexOf(name)).findLast(other => !left.has(other)) ?? null,
  )
  return before.sort((a, b) => (a === null || (b !== null && a < b) ? -1 : 1))[0] ?? null
}

function isEntry(value: Merged): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(entry: Entry, key: string): Merged {
  return Object.hasOwn(entry, key) ? entry[key] : undefined
}
