/** Whether two pieces of plain data say the same. What is one and the same object is not looked into. */

export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && isSameList(a, b)
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && isSameMap(a, b)
  if (a instanceof Set || b instanceof Set)
    return a instanceof Set && b instanceof Set && isSameList([...a], [...b])
  return isSameEntry(a, b)
}

// loops and no lists of keys: it is asked of all that a page shows at every keystroke
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!isSameValue(a[i], b[i])) return false
  return true
}

function isSameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (!b.has(key) || !isSameValue(value, b.get(key))) return false
  return true
}

function isSameEntry(a: object, b: object): boolean {
  let more = 0
  for (const key in a) {
    if (!Object.hasOwn(a, key)) continue
    more += 1
    if (!Object.hasOwn(b, key)) return false
    if (!isSameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false
  }
  for (const key in b) if (Object.hasOwn(b, key)) more -= 1
  return more === 0
}
