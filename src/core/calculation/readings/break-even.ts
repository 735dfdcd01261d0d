/**
 * The value at which a function of one number becomes zero, near where it stands. Used to say at how many people,
 * or at which price, a case no longer pays for itself.
 */

/** Points tried on either side, as multiples of the distance from the start to zero. */
const reach = [0, 0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 5, 10, 30, 100]

/** The root nearest to `start`, or null where the function keeps its sign over the reach. */
export function findBreakEven(f: (x: number) => number, start: number): number | null {
  const unit = start === 0 ? 1 : start
  const known = new Map<number, Point>()
  const pointAt = (x: number): Point => {
    const point = known.get(x) ?? { x, y: f(x) }
    known.set(x, point)
    return point
  }
  // from the nearest on, because most functions have their zero nearby and each value costs a calculation
  for (const { from, to } of start === 0 ? fromZero : fromOne) {
    const a = pointAt(from * unit)
    if (from === to && a.y === 0) return a.x
    const b = pointAt(to * unit)
    if (a.y !== 0 && b.y !== 0 && a.y < 0 !== b.y < 0) return refine(f, a, b)
  }
  return null
}

type Stretch = { readonly from: number; readonly to: number }

const fromOne = placesOfZero(1)
const fromZero = placesOfZero(0)

/** Each point, and each stretch between two, the nearest to `start` first. */
function placesOfZero(start: number): readonly Stretch[] {
  const away = ({ from, to }: Stretch): number => Math.min(Math.abs(from - start), Math.abs(to - start))
  return reach
    .flatMap((from, i) => [from, reach[i + 1] ?? from].map(to => ({ from, to })))
    .sort((p, q) => away(p) - away(q))
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
