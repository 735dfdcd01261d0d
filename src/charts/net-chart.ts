/**
 * The chart of a budget: net per period as bars, accumulated as a line, the period of payback marked.
 * A saving goes down, as its minus says. Bars for costs are hatched and for savings solid, so colour is never needed.
 */
import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Money, type Unit, unitInOere } from '../core/money.ts'
import { type Period, periodKey } from '../core/period.ts'
import type { Language } from '../words/language.ts'
import { netChartWords } from '../words/net-chart.ts'
import { formatAmount, unitName } from '../words/number.ts'
import { chartElement } from './chart-element.ts'
import {
  type ChartSize,
  costStroke,
  type Frame,
  figuresWidth,
  frames,
  gridline,
  ink,
  paper,
  quietInk,
  savingFill,
} from './look.ts'
import { type Attributes, element, textElement } from './svg.ts'

export type NetFigures = {
  readonly periods: readonly {
    readonly period: Period
    readonly net: Money | null
    readonly accumulated: Money
  }[]
  readonly paidBackIn: Period | null
}

export type NetChartOptions = {
  /** Makes the ids inside unique where several charts stand on one page. */
  readonly id: string
  readonly language: Language
  readonly size: ChartSize
  readonly unit?: Unit
}

/** An SVG element as text; empty where there are no periods to draw. */
export function netChart(figures: NetFigures, options: NetChartOptions): string {
  const first = figures.periods[0]
  const last = figures.periods.at(-1)
  if (!first || !last) return ''
  const chart = layOut(figures, options)
  const words = netChartWords[options.language]
  const said = {
    id: options.id,
    title: words.title(periodKey(first.period), periodKey(last.period)),
    description: describe(chart),
  }
  return chartElement(said, chart.frame, [
    hatching(chart),
    legend(chart),
    ...gridlines(chart),
    ...bars(chart),
    ...payback(chart),
    ...accumulated(chart),
    ...periodLabels(chart),
    ...valueRows(chart),
  ])
}

type Chart = ReturnType<typeof layOut>

function layOut(figures: NetFigures, options: NetChartOptions) {
  const usual = frames[options.size]
  const unit = options.unit ?? '1000kr'
  const values = figures.periods.flatMap(p => [p.net ?? 0, p.accumulated]).concat(0)
  const isFlat = values.every(value => value === 0)
  const y = scaleLinear()
    .domain(isFlat ? [-unitInOere[unit], unitInOere[unit]] : [Math.min(...values), Math.max(...values)])
    .nice(5)
    .range([usual.height - usual.bottom, usual.top])
  const frame = { ...usual, left: Math.max(usual.left, labelsWidth(y.ticks(5), unit, options) + 12) }
  const x = scaleBand<string>()
    .domain(figures.periods.map(p => periodKey(p.period)))
    .range([frame.left, frame.width - frame.right])
    .paddingInner(0.45)
    .paddingOuter(0.25)
  return { figures, options, frame, unit, x, y }
}

/** Room for the longest label of the axis. */
function labelsWidth(ticks: readonly number[], unit: Unit, { language, size }: NetChartOptions): number {
  const labels = ticks.map(tick => formatAmount(Math.round(tick) as Money, unit, language))
  return Math.max(...labels.map(label => figuresWidth(label, frames[size].fontSize)))
}

function describe({ figures, options, unit }: Chart): string {
  const words = netChartWords[options.language]
  const say = (amount: Money) => formatAmount(amount, unit, options.language)
  const points = figures.periods.map(p => ({
    period: periodKey(p.period),
    net: p.net === null ? null : say(p.net),
    accumulated: say(p.accumulated),
  }))
  const outcome = figures.paidBackIn ? words.paidBack(periodKey(figures.paidBackIn)) : words.notPaidBack
  return words.description(points, unitName(unit, options.language), outcome)
}

function hatching({ options }: Chart): string {
  const stripes = element('path', {
    d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5',
    stroke: costStroke,
    'stroke-width': 1.6,
  })
  return element('defs', {}, [
    element('pattern', { id: `${options.id}-cost`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
      element('rect', { width: 6, height: 6, fill: paper }),
      stripes,
    ]),
  ])
}

/** Three entries in a row; on a narrow chart the line stands under the bars. */
function legend({ frame, options }: Chart): string {
  const words = netChartWords[options.language]
  const isWide = options.size === 'wide'
  const second = frame.left + (isWide ? 130 : 116)
  const third = isWide ? { x: frame.left + 260, y: 14 } : { x: frame.left, y: 36 }
  return element('g', {}, [
    swatch(frame.left, 14, { fill: savingFill }),
    textElement('text', { x: frame.left + 24, y: 18 }, words.saving),
    swatch(second, 14, costLook(options.id)),
    textElement('text', { x: second + 24, y: 18 }, words.cost),
    lineSwatch(third.x, third.y),
    textElement('text', { x: third.x + 36, y: third.y + 4 }, words.accumulated),
  ])
}

function swatch(x: number, y: number, look: Attributes): string {
  return element('rect', { x, y: y - 6, width: 16, height: 12, ...look })
}

function lineSwatch(x: number, y: number): string {
  return element('g', {}, [
    element('path', { d: `M${x} ${y}h27`, stroke: ink, 'stroke-width': 2 }),
    marker(x + 13.5, y),
  ])
}

function marker(x: number, y: number): string {
  return element('circle', { cx: x, cy: y, r: 4, fill: paper, stroke: ink, 'stroke-width': 2 })
}

/** Those that the unit can say: between 0 and 1 thousand there is nothing to print but 0 and 1 twice. */
function ticksOf({ unit, y }: Pick<Chart, 'unit' | 'y'>): number[] {
  const step = unit === 'mio' ? unitInOere.mio / 10 : unitInOere[unit]
  return y.ticks(5).filter(tick => Math.round(tick) % step === 0)
}

function gridlines({ frame, options, unit, y }: Chart): string[] {
  return ticksOf({ unit, y }).map(tick => {
    const isZero = tick === 0
    const height = y(tick)
    const stroke = { stroke: isZero ? ink : gridline, 'stroke-width': isZero ? 1.2 : 1 }
    return element('g', {}, [
      element('line', { x1: frame.left, x2: frame.width - frame.right, y1: height, y2: height, ...stroke }),
      textElement(
        'text',
        { x: frame.left - 8, y: height + 4, 'text-anchor': 'end', fill: quietInk },
        formatAmount(Math.round(tick) as Money, unit, options.language),
      ),
    ])
  })
}

function bars({ figures, options, x, y }: Chart): string[] {
  return figures.periods.flatMap(({ period, net }) => {
    if (net === null || net === 0) return []
    const top = Math.min(y(0), y(net))
    const look = net > 0 ? costLook(options.id) : { fill: savingFill }
    const height = Math.abs(y(net) - y(0))
    return [element('rect', { x: left(x, period), y: top, width: x.bandwidth(), height, ...look })]
  })
}

function costLook(id: string) {
  return { fill: `url(#${id}-cost)`, stroke: costStroke, 'stroke-width': 1.4 }
}

function accumulated({ figures, x, y }: Chart): string[] {
  const points = figures.periods.map((p): [number, number] => [middle(x, p.period), y(p.accumulated)])
  const path = line().digits(1)(points)
  return [
    element('path', { d: path, fill: 'none', stroke: ink, 'stroke-width': 2, 'stroke-linejoin': 'round' }),
    ...points.map(([px, py]) => marker(px, py)),
  ]
}

/** A dashed line through the period of payback, its words kept inside the picture. */
function payback({ figures, frame, options, x, y }: Chart): string[] {
  const period = figures.paidBackIn
  if (!period) return []
  const words = netChartWords[options.language].paidBack(periodKey(period))
  const at = middle(x, period)
  const half = figuresWidth(words, frame.fontSize) / 2
  const [bottom = 0, top = 0] = y.range()
  const labelX = Math.min(Math.max(at, frame.left + half), frame.width - frame.right - half)
  return [
    element('line', {
      x1: at,
      x2: at,
      y1: top - 8,
      y2: bottom,
      stroke: ink,
      'stroke-width': 1.2,
      'stroke-dasharray': '4 4',
    }),
    textElement('text', { x: labelX, y: top - 14, 'text-anchor': 'middle', 'font-weight': 600 }, words),
  ]
}

/** As many labels as there is room for; the first always stands. */
function periodLabels({ figures, frame, x }: Chart): string[] {
  const every = Math.max(1, Math.ceil((figuresWidth('2000', frame.fontSize) + 6) / x.step()))
  return figures.periods
    .filter((_, i) => i % every === 0)
    .map(({ period }) =>
      textElement(
        'text',
        { x: middle(x, period), y: baseline(frame, 0), 'text-anchor': 'middle', 'font-weight': 600 },
        periodKey(period),
      ),
    )
}

/** The figures themselves under their periods, where they fit; the table beside the chart has them always. */
function valueRows({ figures, frame, options, unit, x }: Chart): string[] {
  const say = (amount: Money | null) => (amount === null ? '' : formatAmount(amount, unit, options.language))
  const rows = [figures.periods.map(p => say(p.net)), figures.periods.map(p => say(p.accumulated))]
  const widest = Math.max(...rows.flat().map(text => figuresWidth(text, frame.fontSize)))
  if (widest + 4 > x.step()) return []
  const swatches = [
    swatch(4, baseline(frame, 1) - 4, { fill: savingFill }),
    swatch(21, baseline(frame, 1) - 4, costLook(options.id)),
    lineSwatch(6, baseline(frame, 2) - 4),
  ]
  const values = rows.flatMap((texts, row) =>
    figures.periods.map(({ period }, i) =>
      textElement(
        'text',
        { x: middle(x, period), y: baseline(frame, row + 1), 'text-anchor': 'middle' },
        texts[i] ?? '',
      ),
    ),
  )
  return [...swatches, ...values]
}

function baseline(frame: Frame, row: number): number {
  return frame.height - frame.bottom + 24 + row * 23
}

type Band = { (key: string): number | undefined; bandwidth(): number }

function left(x: Band, period: Period): number {
  return x(periodKey(period)) ?? 0
}

function middle(x: Band, period: Period): number {
  return left(x, period) + x.bandwidth() / 2
}
