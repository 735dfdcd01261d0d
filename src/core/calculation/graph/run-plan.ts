/**
 * Carries out a plan. Every loop runs over neighbouring numbers of one Float64Array and makes no objects: this is
 * what happens at each key stroke. Nothing is checked here, a graph that was built is sound. plan.ts says how each
 * instruction is written.
 */
import { monthsPerYear } from './horizon.ts'
import { type Op, op, type Plan } from './plan.ts'

/** Fills `slots` from the leaf values that stand in it. */
export function runPlan({ code, numbers }: Pick<Plan, 'code' | 'numbers'>, slots: Float64Array): void {
  runCode(code, numbers, slots)
}

export function runCode(code: Int32Array, numbers: Float64Array, slots: Float64Array): void {
  let start = 0
  while (start < code.length) {
    runInstruction(word(code, start) as Op, start, code, numbers, slots)
    start += word(code, start + 1)
  }
}

function runInstruction(
  kind: Op,
  start: number,
  code: Int32Array,
  numbers: Float64Array,
  slots: Float64Array,
): void {
  switch (kind) {
    case op.add:
      add(code, start, slots)
      break
    case op.multiply:
      multiply(code, start, slots)
      break
    case op.min:
      extreme(Math.min, Infinity, code, start, slots)
      break
    case op.max:
      extreme(Math.max, -Infinity, code, start, slots)
      break
    case op.subtract:
      subtract(code, start, slots)
      break
    case op.divide:
      divide(code, start, slots)
      break
    case op.negate:
      negate(code, start, slots)
      break
    case op.choose:
      choose(code, start, slots)
      break
    case op.step:
      step(code, start, numbers, slots)
      break
    case op.pick:
      slots[word(code, start + 2)] = at(slots, word(code, start + 4))
      break
    case op.elapsed:
      elapsed(code, start, slots)
      break
    case op.active:
      active(code, start, slots)
      break
    case op.delay:
      delay(code, start, slots)
      break
    case op.flow:
      flow(code, start, slots)
      break
    case op.convolve:
      convolve(code, start, slots)
      break
    case op.cumulate:
      cumulate(code, start, slots)
      break
    case op.spread:
      spread(code, start, slots)
      break
    case op.yearSum:
      sumYears(code, start, slots, 1)
      break
    case op.yearMean:
      sumYears(code, start, slots, monthsPerYear)
      break
    case op.yearEnd:
      endYears(code, start, slots)
      break
    case op.pathway:
      pathway(code, start, slots)
      break
    default:
      kind satisfies never
  }
}

/** Typed arrays are read inside their bounds only; TypeScript cannot know it. */
function at(slots: Float64Array, index: number): number {
  return slots[index] as number
}

function word(code: Int32Array, index: number): number {
  return code[index] as number
}

/** Most figures have one or two series and some single values: those two shapes go through the array once. */
function multiply(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const firstSeries = start + 6 + word(code, start + 4)
  const end = firstSeries + word(code, start + 5)
  let factor = 1
  for (let k = start + 6; k < firstSeries; k++) factor *= at(slots, word(code, k))
  if (firstSeries === end) {
    slots[out] = factor
    return
  }
  const a = word(code, firstSeries)
  if (firstSeries + 1 === end) {
    for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) * factor
    return
  }
  const b = word(code, firstSeries + 1)
  for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) * at(slots, b + i) * factor
  for (let k = firstSeries + 2; k < end; k++) {
    const from = word(code, k)
    for (let i = 0; i < length; i++) slots[out + i] = at(slots, out + i) * at(slots, from + i)
  }
}

function add(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const firstSeries = start + 6 + word(code, start + 4)
  const end = firstSeries + word(code, start + 5)
  let term = 0
  for (let k = start + 6; k < firstSeries; k++) term += at(slots, word(code, k))
  if (firstSeries === end) {
    slots[out] = term
    return
  }
  const a = word(code, firstSeries)
  if (firstSeries + 1 === end) {
    for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) + term
    return
  }
  const b = word(code, firstSeries + 1)
  for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + i) + at(slots, b + i) + term
  for (let k = firstSeries + 2; k < end; k++) {
    const from = word(code, k)
    for (let i = 0; i < length; i++) slots[out + i] = at(slots, out + i) + at(slots, from + i)
  }
}

function extreme(
  pick: (a: number, b: number) => number,
  worst: number,
  code: Int32Array,
  start: number,
  slots: Float64Array,
): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const firstSeries = start + 6 + word(code, start + 4)
  const end = firstSeries + word(code, start + 5)
  let limit = worst
  for (let k = start + 6; k < firstSeries; k++) limit = pick(limit, at(slots, word(code, k)))
  for (let i = 0; i < length; i++) slots[out + i] = limit
  for (let k = firstSeries; k < end; k++) {
    const from = word(code, k)
    for (let i = 0; i < length; i++) slots[out + i] = pick(at(slots, out + i), at(slots, from + i))
  }
}

function subtract(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const a = word(code, start + 4)
  const stepA = word(code, start + 5)
  const b = word(code, start + 6)
  const stepB = word(code, start + 7)
  for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + stepA * i) - at(slots, b + stepB * i)
}

function divide(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const a = word(code, start + 4)
  const stepA = word(code, start + 5)
  const b = word(code, start + 6)
  const stepB = word(code, start + 7)
  for (let i = 0; i < length; i++) slots[out + i] = at(slots, a + stepA * i) / at(slots, b + stepB * i)
}

function negate(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const a = word(code, start + 4)
  const step = word(code, start + 5)
  // 0 − x and not −x: a minus zero would print as one
  for (let i = 0; i < length; i++) slots[out + i] = 0 - at(slots, a + step * i)
}

function choose(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const value = (operand: number, i: number): number =>
    at(slots, word(code, start + operand) + word(code, start + operand + 1) * i)
  for (let i = 0; i < length; i++) slots[out + i] = value(4, i) >= value(6, i) ? value(8, i) : value(10, i)
}

function step(code: Int32Array, start: number, numbers: Float64Array, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const of = word(code, start + 4)
  const stepOf = word(code, start + 5)
  const numbersAt = word(code, start + 6)
  const count = word(code, start + 7)
  const span = at(numbers, numbersAt)
  const thresholds = numbers.subarray(numbersAt + 1, numbersAt + 1 + count)
  const valueOfStep = (index: number): number => at(slots, word(code, start + 8 + index))
  for (let i = 0; i < length; i++) {
    const x = at(slots, of + stepOf * i)
    slots[out + i] =
      span > 0 ? stepMean(thresholds, valueOfStep, x, span) : valueOfStep(stepIndex(thresholds, x))
  }
}

/** The last step whose threshold is not above x; the first for what lies below all. */
function stepIndex(thresholds: Float64Array, x: number): number {
  let index = 0
  for (let k = 1; k < thresholds.length; k++) if (x >= at(thresholds, k)) index = k
  return index
}

/** The mean of the step function over [x, x + span]. */
function stepMean(
  thresholds: Float64Array,
  valueOfStep: (index: number) => number,
  x: number,
  span: number,
): number {
  let total = 0
  for (let k = 0; k < thresholds.length; k++) {
    const from = k === 0 ? -Infinity : at(thresholds, k)
    const until = k + 1 < thresholds.length ? at(thresholds, k + 1) : Infinity
    const covered = Math.min(until, x + span) - Math.max(from, x)
    if (covered > 0) total += covered * valueOfStep(k)
  }
  return total / span
}

function elapsed(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const months = word(code, start + 4)
  for (let i = 0; i < length; i++) slots[out + i] = i * months
}

function active(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const from = at(slots, word(code, start + 4))
  const until = at(slots, word(code, start + 5))
  const months = word(code, start + 6)
  for (let i = 0; i < length; i++) {
    const covered = Math.min(until, (i + 1) * months) - Math.max(from, i * months)
    slots[out + i] = covered > 0 ? covered / months : 0
  }
}

function delay(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const of = word(code, start + 4)
  const periods = Math.max(0, at(slots, word(code, start + 5))) / word(code, start + 6)
  const whole = Math.min(length, Math.floor(periods))
  const part = periods - Math.floor(periods)
  for (let i = 0; i < whole; i++) slots[out + i] = 0
  for (let i = whole; i < length; i++) slots[out + i] = at(slots, of + i - whole)
  if (part === 0) return
  // from the end, because each value takes from the one before it
  for (let i = length - 1; i >= whole; i--) {
    const before = i > whole ? at(slots, out + i - 1) : 0
    slots[out + i] = at(slots, out + i) * (1 - part) + before * part
  }
}

function flow(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const intakeAt = word(code, start + 4)
  const dropOff = at(slots, word(code, start + 5))
  // the drop-off is given per year, so that months and years of one model agree
  const stays = dropOff === 0 ? 1 : (1 - dropOff) ** (word(code, start + 6) / monthsPerYear)
  const isEvenly = word(code, start + 7) === 1
  let stock = 0
  for (let i = 0; i < length; i++) {
    const intake = at(slots, intakeAt + i)
    if (isEvenly) {
      const closing = stock * stays + intake
      slots[out + i] = (stock + closing) / 2
      stock = closing
    } else {
      slots[out + i] = stock + intake
      stock = (stock + intake) * stays
    }
  }
}

function convolve(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const intakeAt = word(code, start + 4)
  const profile = word(code, start + 5)
  const isEvenly = word(code, start + 6) === 1
  for (let i = 0; i < length; i++) slots[out + i] = 0
  for (let entry = 0; entry < length; entry++) {
    const intake = at(slots, intakeAt + entry)
    if (intake === 0) continue
    for (let i = entry; i < length; i++) {
      const now = at(slots, profile + i - entry)
      const before = i === entry ? 0 : at(slots, profile + i - entry - 1)
      slots[out + i] = at(slots, out + i) + intake * (isEvenly ? (before + now) / 2 : now)
    }
  }
}

function cumulate(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const of = word(code, start + 4)
  let total = 0
  for (let i = 0; i < length; i++) {
    total += at(slots, of + i)
    slots[out + i] = total
  }
}

function spread(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const of = word(code, start + 4)
  const share = 1 / word(code, start + 5)
  for (let year = 0; year * monthsPerYear < length; year++) {
    const value = at(slots, of + year) * share
    const first = out + year * monthsPerYear
    for (let i = first; i < first + monthsPerYear; i++) slots[i] = value
  }
}

function sumYears(code: Int32Array, start: number, slots: Float64Array, parts: number): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  let month = word(code, start + 4)
  for (let year = 0; year < length; year++) {
    const end = month + monthsPerYear
    // three sums side by side, because each waits for its own last addition only
    let a = 0
    let b = 0
    let c = 0
    for (; month < end; month += 3) {
      a += at(slots, month)
      b += at(slots, month + 1)
      c += at(slots, month + 2)
    }
    slots[out + year] = (a + b + c) / parts
  }
}

function endYears(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const december = word(code, start + 4) + monthsPerYear - 1
  for (let year = 0; year < length; year++) slots[out + year] = at(slots, december + year * monthsPerYear)
}

function pathway(code: Int32Array, start: number, slots: Float64Array): void {
  const out = word(code, start + 2)
  const length = word(code, start + 3)
  const isEvenly = word(code, start + 4) === 1
  const states = word(code, start + 5)
  const now = word(code, start + 6)
  const next = now + states
  const startsAt = start + 8
  const movesAt = startsAt + states
  const end = movesAt + word(code, start + 7) * wordsOfMove
  for (let s = 0; s < states; s++) slots[now + s] = at(slots, word(code, startsAt + s))
  for (let i = 0; i < length; i++) {
    for (let s = 0; s < states; s++) slots[next + s] = at(slots, now + s)
    for (let move = movesAt; move < end; move += wordsOfMove) movePeople(code, move, i, now, next, slots)
    for (let s = 0; s < states; s++) {
      const closing = at(slots, next + s)
      slots[out + s * length + i] = isEvenly ? (at(slots, now + s) + closing) / 2 : closing
      slots[now + s] = closing
    }
  }
}

const wordsOfMove = 5

function movePeople(
  code: Int32Array,
  move: number,
  month: number,
  now: number,
  next: number,
  slots: Float64Array,
): void {
  const from = word(code, move)
  const to = word(code, move + 1)
  const given = at(slots, word(code, move + 3) + word(code, move + 4) * month)
  const moved = word(code, move + 2) === 1 && from >= 0 ? given * at(slots, now + from) : given
  if (from >= 0) slots[next + from] = at(slots, next + from) - moved
  if (to >= 0) slots[next + to] = at(slots, next + to) + moved
}
