/** Lists too long for one statement, in parts. */

/** How many values an `in (…)` is given at a time. */
const atOnce = 500

export function chunksOf<T>(items: readonly T[], size = atOnce): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
