/**
 * The value at which a function of one number becomes zero, near where it stands. Used to say at how many people,
 * or at which price, a case no longer pays for itself.
 */

/** Points tried on either side, as multiples of the distance from the start to zero. */
const reach = [0, 0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 5, 10, 30, 100]

/** The root nearest to `start`, or null where the function keeps its sign over the reach. */
export function findBreakEven(f: (x: number) => number, start: number): number | null {
  const unit = start === 0 ? 1 : start
  const points = reach.map(multiple => ({ x: multiple * unit, y: f(multiple * unit) }))
  const brackets = points.flatMap((a, i) => {
    const b = points[i + 1]
    if (a.y === 0) return [{ a, b: a }]
    return b && a.y < 0 !== b.y < 0 && b.y !== 0 ? [{ a, b }] : []
  })
  const distance = ({ a, b }: (typeof brackets)[number]) =>
    Math.min(Math.abs(a.x - start), Math.abs(b.x - start))
  const [nearest] = brackets.sort((p, q) => distance(p) - distance(q))
  return nearest ? refine(f, nearest.a, nearest.b) : null
}

type Point = { readonly x: number; readonly y: number }

/** Straight-line steps kept inside the bracket; one step is enough where the function is a line. */
function refine(f: (x: number) => number, a: Point, b: Point): number {
  let left = a
  let right = b
  const scale = Math.max(Math.abs(a.y), Math.abs(b.y))
  for (let i = 0; i < 100 && left.x !== right.x; i++) {
    // every third step halves, so that a bent function cannot hold the line on one side for ever
    const straight = left.x - (left.y * (right.x - left.x)) / (right.y - left.y)
    const x = i % 3 === 2 ? (left.x + right.x) / 2 : straight
    const y = f(x)
    if (Math.abs(y) <= scale * 1e-12) return x
    if (y < 0 === left.y < 0) left = { x, y }
    else right = { x, y }
    if (Math.abs(right.x - left.x) <= Math.abs(x) * 1e-13) return x
  }
  return left.x
}
