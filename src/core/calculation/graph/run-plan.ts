/**
 * Carries out a plan. Every loop runs over neighbouring numbers of one Float64Array and makes no objects: this is
 * what happens at each key stroke. Nothing is checked here, a graph that was built is sound.
 */
import { monthsPerYear } from './horizon.ts'
import type { Instruction, InstructionKind, Plan } from './plan.ts'

type Of<K extends InstructionKind> = Extract<Instruction, { kind: K }>

/** Fills `slots` from the leaf values that stand in it. */
export function runPlan(plan: Plan, slots: Float64Array): void {
  for (const instruction of plan.instructions) runInstruction(instruction, slots)
}

export function runInstruction(o: Instruction, slots: Float64Array): void {
  switch (o.kind) {
    case 'add':
      add(o, slots)
      break
    case 'multiply':
      multiply(o, slots)
      break
    case 'min':
    case 'max':
      extreme(o, slots)
      break
    case 'subtract':
      subtract(o, slots)
      break
    case 'divide':
      divide(o, slots)
      break
    case 'negate':
      negate(o, slots)
      break
    case 'choose':
      choose(o, slots)
      break
    case 'step':
      step(o, slots)
      break
    case 'pick':
      slots[o.out] = at(slots, o.from)
      break
    case 'elapsed':
      elapsed(o, slots)
      break
    case 'active':
      active(o, slots)
      break
    case 'delay':
      delay(o, slots)
      break
    case 'flow':
      flow(o, slots)
      break
    case 'convolve':
      convolve(o, slots)
      break
    case 'cumulate':
      cumulate(o, slots)
      break
    case 'spread':
      spread(o, slots)
      break
    case 'yearSum':
    case 'yearMean':
    case 'yearEnd':
      toYears(o, slots)
      break
    case 'pathway':
      pathway(o, slots)
      break
    default:
      o satisfies never
  }
}

/** Typed arrays are read inside their bounds only; TypeScript cannot know it. */
function at(slots: Float64Array, index: number): number {
  return slots[index] as number
}

type Folding = Of<'add' | 'multiply' | 'min' | 'max'>

/** Most figures have one or two series and some single values: those two shapes go through the array once. */
function multiply({ out, length, onces, series }: Folding, slots: Float64Array): void {
  let factor = 1
  for (let k = 0; k < onces.length; k++) factor *= at(slots, onces[k] as number)
  const a = series[0]
  if (a === undefined) {
    slots[out] = factor
    return
  }
  const b = series[1]
  if (b === undefined) for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) * factor
  else for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) * at(slots, b + i) * factor
  for (let k = 2; k < series.length; k++) {
    const from = series[k] as number
    for (let i = 0; i < length; i++) slots[out + i] = at(slots, out + i) * at(slots, from + i)
  }
}

function add({ out, length, onces, series }: Folding, slots: Float64Array): void {
  let term = 0
  for (let k = 0; k < onces.length; k++) term += at(slots, onces[k] as number)
  const a = series[0]
  if (a === undefined) {
    slots[out] = term
    return
  }
  const b = series[1]
  if (b === undefined) for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) + term
  else for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) + at(slots, b + i) + term
  for (let k = 2; k < series.length; k++) {
    const from = series[k] as number
    for (let i = 0; i < length; i++) slots[out + i] = at(slots, out + i) + at(slots, from + i)
  }
}

function extreme(o: Folding, slots: Float64Array): void {
  const pick = o.kind === 'min' ? Math.min : Math.max
  const worst = o.kind === 'min' ? Infinity : -Infinity
  const limit = o.onces.reduce((value, from) => pick(value, at(slots, from)), worst)
  for (let i = 0; i < o.length; i++) slots[o.out + i] = limit
  for (const from of o.series)
    for (let i = 0; i < o.length; i++) slots[o.out + i] = pick(at(slots, o.out + i), at(slots, from + i))
}

function subtract({ out, length, a, b }: Of<'subtract' | 'divide'>, slots: Float64Array): void {
  for (let i = 0; i < length; i++)
    slots[out + i] = at(slots, a.at + a.step * i) - at(slots, b.at + b.step * i)
}

function divide({ out, length, a, b }: Of<'subtract' | 'divide'>, slots: Float64Array): void {
  for (let i = 0; i < length; i++)
    slots[out + i] = at(slots, a.at + a.step * i) / at(slots, b.at + b.step * i)
}

function negate({ out, length, a }: Of<'negate'>, slots: Float64Array): void {
  // 0 − x and not −x: a minus zero would print as one
  for (let i = 0; i < length; i++) slots[out + i] = 0 - at(slots, a.at + a.step * i)
}

function choose(o: Of<'choose'>, slots: Float64Array): void {
  for (let i = 0; i < o.length; i++) {
    const isReached = at(slots, o.test.at + o.test.step * i) >= at(slots, o.limit.at + o.limit.step * i)
    const from = isReached ? o.reached : o.below
    slots[o.out + i] = at(slots, from.at + from.step * i)
  }
}

function step(o: Of<'step'>, slots: Float64Array): void {
  for (let i = 0; i < o.length; i++) {
    const x = at(slots, o.of.at + o.of.step * i)
    slots[o.out + i] =
      o.span > 0 ? stepMean(o, slots, x) : at(slots, o.values[stepIndex(o.thresholds, x)] ?? 0)
  }
}

/** The last step whose threshold is not above x; the first for what lies below all. */
function stepIndex(thresholds: readonly number[], x: number): number {
  let index = 0
  for (let k = 1; k < thresholds.length; k++) if (x >= (thresholds[k] ?? 0)) index = k
  return index
}

/** The mean of the step function over [x, x + span]. */
function stepMean(o: Of<'step'>, slots: Float64Array, x: number): number {
  let total = 0
  for (let k = 0; k < o.values.length; k++) {
    const from = k === 0 ? -Infinity : (o.thresholds[k] ?? Infinity)
    const until = o.thresholds[k + 1] ?? Infinity
    const covered = Math.min(until, x + o.span) - Math.max(from, x)
    if (covered > 0) total += covered * at(slots, o.values[k] ?? 0)
  }
  return total / o.span
}

function elapsed({ out, length, months }: Of<'elapsed'>, slots: Float64Array): void {
  for (let i = 0; i < length; i++) slots[out + i] = i * months
}

function active(o: Of<'active'>, slots: Float64Array): void {
  const { out, length, months } = o
  const from = at(slots, o.from)
  const until = at(slots, o.until)
  for (let i = 0; i < length; i++) {
    const start = i * months
    const end = start + months
    const covered = Math.min(until, end) - Math.max(from, start)
    slots[out + i] = covered > 0 ? covered / months : 0
  }
}

function delay({ out, length, of, by, months }: Of<'delay'>, slots: Float64Array): void {
  const periods = Math.max(0, at(slots, by)) / months
  const whole = Math.min(length, Math.floor(periods))
  const part = periods - Math.floor(periods)
  slots.fill(0, out, out + whole)
  slots.copyWithin(out + whole, of, of + length - whole)
  if (part === 0) return
  // from the end, because each value takes from the one before it
  for (let i = length - 1; i >= whole; i--) {
    const before = i > whole ? at(slots, out + i - 1) : 0
    slots[out + i] = at(slots, out + i) * (1 - part) + before * part
  }
}

function flow(o: Of<'flow'>, slots: Float64Array): void {
  // the drop-off is given per year, so that months and years of one model agree
  const stays = (1 - at(slots, o.dropOff)) ** (o.months / monthsPerYear)
  let stock = 0
  for (let i = 0; i < o.length; i++) {
    const intake = at(slots, o.intake + i)
    if (o.evenly) {
      const closing = stock * stays + intake
      slots[o.out + i] = (stock + closing) / 2
      stock = closing
    } else {
      slots[o.out + i] = stock + intake
      stock = (stock + intake) * stays
    }
  }
}

function convolve(o: Of<'convolve'>, slots: Float64Array): void {
  for (let i = 0; i < o.length; i++) slots[o.out + i] = 0
  for (let entry = 0; entry < o.length; entry++) {
    const intake = at(slots, o.intake + entry)
    if (intake === 0) continue
    for (let i = entry; i < o.length; i++) {
      const now = at(slots, o.profile + i - entry)
      const before = i === entry ? 0 : at(slots, o.profile + i - entry - 1)
      slots[o.out + i] = at(slots, o.out + i) + intake * (o.evenly ? (before + now) / 2 : now)
    }
  }
}

function cumulate({ out, length, of }: Of<'cumulate'>, slots: Float64Array): void {
  let total = 0
  for (let i = 0; i < length; i++) {
    total += at(slots, of + i)
    slots[out + i] = total
  }
}

function spread({ out, length, of, share }: Of<'spread'>, slots: Float64Array): void {
  for (let i = 0; i < length; i++) slots[out + i] = at(slots, of + Math.floor(i / monthsPerYear)) * share
}

function toYears(
  { kind, out, length, of }: Of<'yearSum' | 'yearMean' | 'yearEnd'>,
  slots: Float64Array,
): void {
  const parts = kind === 'yearMean' ? monthsPerYear : 1
  const skipped = kind === 'yearEnd' ? monthsPerYear - 1 : 0
  for (let year = 0; year < length; year++) {
    const first = of + year * monthsPerYear
    let total = 0
    for (let month = skipped; month < monthsPerYear; month++) total += at(slots, first + month)
    slots[out + year] = total / parts
  }
}

function pathway(o: Of<'pathway'>, slots: Float64Array): void {
  const { states, length, out } = o
  const now = o.scratch
  const next = o.scratch + states
  for (let s = 0; s < states; s++) slots[now + s] = at(slots, o.start[s] ?? 0)
  for (let i = 0; i < length; i++) {
    for (let s = 0; s < states; s++) slots[next + s] = at(slots, now + s)
    for (const { from, to, isShare, amount } of o.moves) {
      const given = at(slots, amount.at + amount.step * i)
      const moved = isShare && from >= 0 ? given * at(slots, now + from) : given
      if (from >= 0) slots[next + from] = at(slots, next + from) - moved
      if (to >= 0) slots[next + to] = at(slots, next + to) + moved
    }
    for (let s = 0; s < states; s++) {
      const closing = at(slots, next + s)
      slots[out + s * length + i] = o.evenly ? (at(slots, now + s) + closing) / 2 : closing
      slots[now + s] = closing
    }
  }
}
