/**
 * What a case comes to, for people and for economists: payback in half-years, largest outlay, the people it must
 * succeed with, what goes on after the last year, and the value today.
 */
import { type Appraisal, appraise } from '../appraisal/appraise.ts'
import { type DiscountStep, type DiscountTiming, noDiscount } from '../appraisal/discount.ts'
import {
  findLargestOutlay,
  findPayback,
  type HalfYear,
  halfYearOf,
  type Payback,
} from '../appraisal/payback.ts'
import type { Assembly } from '../case/assemble.ts'
import type { LastingEffect } from '../case/case.ts'
import { scenario } from '../drivers/draft.ts'
import { driverKey } from '../drivers/driver-key.ts'
import { dependentsOf } from '../graph/dependents.ts'
import { monthsPerYear } from '../graph/horizon.ts'
import { findBreakEven } from './break-even.ts'
import { type BudgetTable, readBudgetTable } from './budget-table.ts'
import { type Calculated, type Changes, calculate, moveLeaf, type NotFinite, seriesOf } from './evaluate.ts'
import type { Prepared } from './prepare.ts'
import type { Outcome } from './sensitivity.ts'

export type Result = {
  readonly table: BudgetTable
  readonly payback: Payback
  readonly paybackHalfYear: HalfYear | null
  /** Kroner out at most, at the end of any month. */
  readonly largestOutlay: number
  readonly breakEven: BreakEven
  readonly lasting: Lasting
  readonly appraisal: Appraisal
}

/** At which part of its effect the case goes to zero, and how many people that is. */
export type BreakEven =
  | {
      readonly kind: 'at'
      /** 0.55: it goes to zero if 55 % of the assumed effect comes; above 1 it never pays as assumed. */
      readonly factor: number
      /** People needed of those assumed, as exactly as these are; null where the effect is not stated in people. */
      readonly people: { readonly needed: number; readonly assumed: number } | null
    }
  | { readonly kind: 'none' }

/** What the years after the last give, in kroner a year as the last year has it. */
export type Lasting =
  | { readonly kind: 'lasting'; readonly perYear: number }
  | { readonly kind: 'ends' | 'not-calculated' }

export type Discounting = { readonly steps: readonly DiscountStep[]; readonly timing: DiscountTiming }

const cashView: Discounting = { steps: noDiscount, timing: 'start' }

export type ResultOrProblem =
  | { readonly ok: true; readonly result: Result; readonly calculated: Calculated }
  | { readonly ok: false; readonly problem: NotFinite }

/** `spare` as in `calculate`: for who reads the result alone, and again and again. */
export function readResult(
  { assembly, model, calculated: planned }: Prepared,
  changes: Changes = new Map(),
  discounting: Discounting = cashView,
  spare: Float64Array | null = null,
): ResultOrProblem {
  const run =
    changes.size === 0 ? ({ ok: true, calculated: planned } as const) : calculate(model, changes, spare)
  if (!run.ok) return run
  const { calculated } = run
  const net = seriesOf(calculated, assembly.net)
  const payback = findPayback(net)
  const { firstYear } = assembly.case.horizon
  const result: Result = {
    table: readBudgetTable(assembly, calculated),
    payback,
    paybackHalfYear: payback.kind === 'paid-back' ? halfYearOf(firstYear, payback.months) : null,
    largestOutlay: findLargestOutlay(net),
    breakEven: readBreakEven(assembly, calculated),
    lasting: readLasting(assembly.case.lasting, seriesOf(calculated, assembly.netYearly)),
    appraisal: readAppraisal(assembly, calculated, discounting),
  }
  return { ok: true, result, calculated }
}

/** The short form that sensitivity moves. */
export function outcomeOf(assembly: Assembly): (calculated: Calculated) => Outcome {
  return calculated => {
    const net = seriesOf(calculated, assembly.net)
    const payback = findPayback(net)
    let total = 0
    for (let month = 0; month < net.length; month++) total += net[month] as number
    return {
      net: total,
      paybackMonths: payback.kind === 'paid-back' ? payback.months : null,
    }
  }
}

let spare = new Float64Array(0)

/** One array for every search for a break-even, because each is over before the next begins: a key makes no garbage. */
function spareSlots(length: number): Float64Array {
  if (spare.length < length) spare = new Float64Array(length)
  return spare.subarray(0, length)
}

function readBreakEven(assembly: Assembly, calculated: Calculated): BreakEven {
  const outcome = outcomeOf(assembly)
  const move = moveLeaf(calculated, scenario.effect, spareSlots(calculated.slots.length))
  const netAt = (factor: number): number => {
    const run = move([factor])
    return run.ok ? outcome(run.calculated).net : Number.NaN
  }
  if (Math.abs(netAt(0) - netAt(1)) < 0.01) return { kind: 'none' }
  const factor = findBreakEven(netAt, 1)
  if (factor === null || factor < 0) return { kind: 'none' }
  const counted = countPeople(assembly, calculated)
  // twelve twelfths are not always quite one
  const assumed = Math.abs(counted - Math.round(counted)) < 1e-6 ? Math.round(counted) : counted
  const people = assumed > 0 ? { needed: peopleNeeded(factor, assumed), assumed } : null
  return { kind: 'at', factor, people }
}

/**
 * In whole people where whole people are assumed, else in tenths, up to the next; but never more than are assumed
 * where those are enough, or a case that pays would be said not to.
 */
function peopleNeeded(factor: number, assumed: number): number {
  const parts = Number.isInteger(assumed) ? 1 : 10
  // more than a whole part by less than a millionth is the whole part
  const needed = Math.ceil(factor * assumed * parts - 1e-6) / parts
  return factor <= 1 ? Math.min(needed, assumed) : needed
}

/** People who come into the effect over the horizon; drivers that name the same people count them once. */
export function countPeople(assembly: Assembly, calculated: Calculated): number {
  const counted = new Set<string>()
  let people = 0
  for (const driver of assembly.case.drivers) {
    if (driver.paused || driver.kind !== 'support-change') continue
    const { people: given, fullYearPersons } = driver.values
    const who = given?.kind === 'shared' ? `shared ${given.name}` : driver.name
    if (fullYearPersons !== null || counted.has(who)) continue
    counted.add(who)
    people += seriesOf(calculated, driverKey(driver.name, 'intake')).reduce((a, b) => a + b, 0)
  }
  // thirds and twelfths add up to whole people but for the last binary digits
  return Math.round(people * 1e6) / 1e6
}

function readLasting(effect: LastingEffect, netByYear: Float64Array): Lasting {
  return effect === 'lasting' ? { kind: 'lasting', perYear: netByYear.at(-1) ?? 0 } : { kind: effect }
}

/** What moves with the effect is benefit, everything else cost. */
function readAppraisal(
  assembly: Assembly,
  calculated: Calculated,
  { steps, timing }: Discounting,
): Appraisal {
  const moving = dependentsOf(assembly.graph, scenario.effect)
  const { years } = assembly.case.horizon
  const benefits = Array.from({ length: years }, () => 0)
  const costs = Array.from({ length: years }, () => 0)
  for (const { target, parts } of assembly.lines) {
    if (target.payer !== 'municipality') continue
    for (const { amount } of parts) {
      const isBenefit = moving.has(amount)
      const into = isBenefit ? benefits : costs
      const values = seriesOf(calculated, amount)
      for (let year = 0; year < years; year++) {
        let total = into[year] ?? 0
        for (let month = year * monthsPerYear; month < (year + 1) * monthsPerYear; month++)
          total += isBenefit ? 0 - (values[month] as number) : (values[month] as number)
        into[year] = total
      }
    }
  }
  return appraise(benefits, costs, steps, timing)
}
