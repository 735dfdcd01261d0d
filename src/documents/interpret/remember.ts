/** Answers that a document asks for again and again, made once; those that never repeat must not fill the memory. */

const mostRemembered = 10_000

export function remember<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make(key)
  if (known.size < mostRemembered) known.set(key, made)
  return made
}
