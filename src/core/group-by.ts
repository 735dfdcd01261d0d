/** Items by key, in their order; those without a key are left out. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const keyed = items.flatMap(item => {
    const key = keyOf(item)
    return key === null ? [] : [{ key, item }]
  })
  const groups = Map.groupBy(keyed, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ item }) => item)]))
}
