/** How quickly a case is calculated anew, against a spreadsheet engine with the same model, and how that grows. */
import { bestOf } from '../parts/best-of.ts'
import { askChild } from '../parts/child.ts'
import { count, ratio } from '../parts/figure.ts'
import type { Report } from '../parts/table.ts'
import type { Measured, Task, Times } from './task.ts'

const repeats = 2

/** Drivers of one proposal over ten years, each twice the one before. */
const sizes = [10, 20, 40, 80, 160, 320] as const

export async function calculation(): Promise<Report[]> {
  return [await againstPeer(), await growth()]
}

async function againstPeer(): Promise<Report> {
  const models: (readonly [string, Task['model']])[] = [
    ['ten proposals of the example catalogue', 'catalogue'],
    ['one proposal, 40 drivers, ten years', { drivers: 40, years: 10 }],
  ]
  const rows: string[][] = []
  for (const [name, model] of models) {
    const measured = await measure({ model, withPeer: true })
    const { peer, monthly, yearly } = measured
    if (!peer) continue
    rows.push([
      name,
      atLeast(peer.monthly, monthly),
      atLeast(peer.yearly, yearly),
      atLeast(peer.yearly, monthly),
      us(monthly.calculate),
      us(yearly.calculate),
      us(peer.monthly.calculate),
      us(peer.yearly.calculate),
      us(measured.compile),
      count(measured.figures),
      count(peer.cells),
    ])
  }
  return {
    heading: 'Calculating everything anew, against HyperFormula',
    rows: [
      [
        '',
        'months',
        'years',
        'our months, its years',
        'ours, months',
        'years',
        'its, months',
        'years',
        'compile',
        'figures',
        'its cells',
      ],
      ...rows,
    ],
    notes: [
      'months, years: how many times longer HyperFormula takes for the same figures at the same grain, in the same process',
      'its sheet is written from our graph, a row per figure and a column per period; every value of both is compared first',
      'each ratio is the lesser of two: formulas alone, and every leaf given a value first; times are of formulas alone',
      'compile: making a plan of a graph, once per case',
      'wanted: 200 × at the same grain, 100 × when ours is monthly and its yearly',
    ],
  }
}

/** The way of calculating in which the peer does better. */
function atLeast(peer: Times, own: Times): string {
  return ratio(Math.min(peer.calculate / own.calculate, peer.setAndCalculate / own.setAndCalculate))
}

async function growth(): Promise<Report> {
  const rows: string[][] = []
  let half: Measured | null = null
  for (const drivers of sizes) {
    const measured = await measure({ model: { drivers, years: 10 }, withPeer: false })
    rows.push([
      `${drivers} drivers`,
      half ? ratio(measured.monthly.calculate / half.monthly.calculate) : '',
      count(measured.figures),
      count(measured.values),
      us(measured.monthly.calculate),
      `${((measured.monthly.calculate / measured.values) * 1000).toFixed(2)} ns`,
      us(measured.compile),
      half ? ratio(measured.compile / half.compile) : '',
    ])
    half = measured
  }
  return {
    heading: 'How calculating grows with a proposal of ten years, month by month',
    rows: [['', 'to half', 'figures', 'values', 'calculate', 'per value', 'compile', 'to half'], ...rows],
    notes: ['to half: against a proposal with half the drivers; 2 × is proportional'],
  }
}

function us(value: number): string {
  return value < 1000 ? `${value.toFixed(1)} µs` : `${(value / 1000).toFixed(1)} ms`
}

function measure(task: Task): Promise<Measured> {
  const module = new URL('./task.ts', import.meta.url)
  return bestOf(
    repeats,
    () => askChild<Task, Measured>(module, task),
    measured => measured.monthly.calculate,
  )
}
