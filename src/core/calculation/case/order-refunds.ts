/**
 * The order in which drivers are written: refunds last, and a refund of another refund after that one, however the
 * author ordered them. Refunds that go round in a circle are found here, before anything is calculated.
 */
import type { Driver } from './case.ts'

export type Placed = { readonly driver: Driver; readonly i: number }

export type Ordered = {
  readonly drivers: readonly Placed[]
  /** The refunds of a circle by name, the first one repeated at the end, and where in the case the first stands. */
  readonly circle: { readonly names: readonly string[]; readonly i: number } | null
}

export function orderDrivers(drivers: readonly Placed[]): Ordered {
  const refunds = new Map(drivers.filter(isRefund).map(placed => [placed.driver.name, placed]))
  const ordered: Placed[] = []
  const done = new Set<string>()
  for (const name of refunds.keys()) {
    const circle = visit(name, [], refunds, done, ordered)
    if (circle) return { drivers: [], circle: { names: circle, i: refunds.get(circle[0] ?? '')?.i ?? 0 } }
  }
  return { drivers: [...drivers.filter(placed => !isRefund(placed)), ...ordered], circle: null }
}

function isRefund({ driver }: Placed): boolean {
  return driver.kind === 'refund'
}

/** Depth first; the path is where we are, so that a circle can be told as it goes. */
function visit(
  name: string,
  path: readonly string[],
  refunds: ReadonlyMap<string, Placed>,
  done: Set<string>,
  ordered: Placed[],
): string[] | null {
  const placed = refunds.get(name)
  if (!placed || done.has(name) || placed.driver.kind !== 'refund') return null
  if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
  for (const of of placed.driver.values.of) {
    const circle = visit(of, [...path, name], refunds, done, ordered)
    if (circle) return circle
  }
  done.add(name)
  ordered.push(placed)
  return null
}
