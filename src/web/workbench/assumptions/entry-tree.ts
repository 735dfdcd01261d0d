/** The flat entries of a driver's form as a tree: what stands inside an entry, and the items of a list. */
import type { FormEntry } from '../../../core/calculation/editing/form-entries.ts'

export type EntryNode = {
  readonly entry: FormEntry
  /** Fields of an entry or a line. */
  readonly inside: EntryNode[]
  /** Fields of each item of a list. */
  readonly items: EntryNode[][]
}

export function toTree(entries: readonly FormEntry[]): readonly EntryNode[] {
  const roots: EntryNode[] = []
  const open: EntryNode[] = []
  for (const entry of entries) {
    const node: EntryNode = { entry, inside: [], items: [] }
    while (open.length > 0 && !isUnder(entry, open.at(-1))) open.pop()
    const parent = open.at(-1)
    place(node, parent, roots)
    open.push(node)
  }
  return roots
}

function isUnder({ path }: FormEntry, parent: EntryNode | undefined): boolean {
  const above = parent?.entry.path ?? []
  return path.length > above.length && above.every((step, i) => path[i] === step)
}

function place(node: EntryNode, parent: EntryNode | undefined, roots: EntryNode[]): void {
  if (!parent) {
    roots.push(node)
    return
  }
  if (parent.entry.type.kind !== 'list') {
    parent.inside.push(node)
    return
  }
  const index = Number(node.entry.path[parent.entry.path.length])
  while (parent.items.length <= index) parent.items.push([])
  parent.items[index]?.push(node)
}

/** Whether anything at all is said at a place or under it. */
export function isStated({ entry }: EntryNode): boolean {
  const { value } = entry
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
}

export function hasProblem({ entry, inside, items }: EntryNode): boolean {
  return entry.problems.length > 0 || inside.some(hasProblem) || items.flat().some(hasProblem)
}
