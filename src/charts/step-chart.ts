/**
 * The chart of a rate: a step at each day on which it changes, gaps where no value holds. The municipality's own values
 * are drawn as a thick dashed line over the program's, so colour is never needed.
 */
import { scaleLinear } from 'd3-scale'
import type { Language } from '../words/language.ts'
import { stepChartWords } from '../words/step-chart.ts'
import { chartElement } from './chart-element.ts'
import {
  type ChartSize,
  costStroke,
  type Frame,
  figuresWidth,
  frames,
  gridline,
  ink,
  quietInk,
  savingFill,
} from './look.ts'
import { element, textElement } from './svg.ts'

export type Step = {
  /** ISO date. */
  readonly from: string
  readonly value: number | null
  readonly isOwn: boolean
}

export type StepChartOptions = {
  /** Makes the ids inside unique where several charts stand on one page. */
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly size: ChartSize
  /** A value as it is written on the axis and read aloud. */
  readonly say: (value: number) => string
  readonly sayDay: (day: string) => string
}

/** An SVG element as text; empty where there is nothing to compare. */
export function stepChart(steps: readonly Step[], options: StepChartOptions): string {
  const values = steps.flatMap(step => step.value ?? [])
  if (values.length < 2) return ''
  const chart = layOut(steps, values, options)
  const words = stepChartWords[options.language]
  const points = steps.map(({ from, value }) => ({
    day: options.sayDay(from),
    value: value === null ? words.none : options.say(value),
  }))
  const said = { id: options.id, title: words.title(options.name), description: words.description(points) }
  return chartElement(said, chart.frame, [
    ...(steps.some(step => step.isOwn) ? legend(chart, options) : []),
    ...gridlines(chart, options),
    ...years(chart),
    ...runs(chart),
  ])
}

type Chart = ReturnType<typeof layOut>

function layOut(steps: readonly Step[], values: readonly number[], { size, say }: StepChartOptions) {
  const usual = {
    ...frames[size],
    top: size === 'wide' ? 40 : 58,
    bottom: 36,
    height: size === 'wide' ? 280 : 260,
  }
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(4)
    .range([usual.height - usual.bottom, usual.top])
  const widest = Math.max(...y.ticks(4).map(tick => figuresWidth(say(tick), usual.fontSize)))
  const frame: Frame = { ...usual, left: Math.max(usual.left, widest + 14), right: 16 }
  const moments = steps.map(({ from }) => Date.parse(from))
  const first = Math.min(...moments)
  const last = Math.max(...moments)
  // the last value goes on: a year of it is shown
  const x = scaleLinear()
    .domain([first, last + 366 * 86_400_000])
    .range([frame.left, frame.width - frame.right])
  return { steps, frame, x, y }
}

/** Side by side, or on a narrow chart one under the other. */
function legend({ frame }: Chart, { language, size }: StepChartOptions): string[] {
  const words = stepChartWords[language]
  const entry = (left: number, top: number, isOwn: boolean, text: string) => [
    element('path', { d: `M${left} ${top}h30`, fill: 'none', ...lookOf(isOwn) }),
    textElement('text', { x: left + 38, y: top + 4 }, text),
  ]
  const own = size === 'wide' ? { left: frame.left + 150, top: 16 } : { left: frame.left, top: 36 }
  return [...entry(frame.left, 16, false, words.shipped), ...entry(own.left, own.top, true, words.own)]
}

function gridlines({ frame, y }: Chart, { say }: StepChartOptions): string[] {
  return y.ticks(4).map(tick =>
    element('g', {}, [
      element('line', {
        x1: frame.left,
        x2: frame.width - frame.right,
        y1: y(tick),
        y2: y(tick),
        stroke: tick === 0 ? ink : gridline,
        'stroke-width': 1,
      }),
      textElement(
        'text',
        { x: frame.left - 8, y: y(tick) + 4, 'text-anchor': 'end', fill: quietInk },
        say(tick),
      ),
    ]),
  )
}

/** As many years as there is room for. */
function years({ frame, x, steps }: Chart): string[] {
  const [start = 0, end = 0] = x.domain()
  const first = new Date(start).getUTCFullYear()
  const last = new Date(end).getUTCFullYear()
  const room = (frame.width - frame.left - frame.right) / (figuresWidth('2000', frame.fontSize) + 10)
  const every = Math.max(1, Math.ceil((last - first + 1) / room))
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return all
    .filter((year, i) => i % every === 0 && steps.length > 0 && Date.UTC(year, 0, 1) >= start)
    .map(year =>
      textElement(
        'text',
        {
          x: Math.min(x(Date.UTC(year, 0, 1)), frame.width - frame.right - 14),
          y: frame.height - frame.bottom + 22,
          'text-anchor': 'middle',
        },
        String(year),
      ),
    )
}

/** Each value as a flat line until the next; a riser where the next one is of the same kind or joins it. */
function runs({ steps, x, y }: Chart): string[] {
  const [, end = 0] = x.domain()
  return steps.flatMap((step, i) => {
    if (step.value === null) return []
    const next = steps[i + 1]
    const until = next ? Date.parse(next.from) : end
    const riser = next && next.value !== null ? `V${round(y(next.value))}` : ''
    const d = `M${round(x(Date.parse(step.from)))} ${round(y(step.value))}H${round(x(until))}${riser}`
    return [element('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...lookOf(step.isOwn) })]
  })
}

function lookOf(isOwn: boolean) {
  return isOwn
    ? { stroke: costStroke, 'stroke-width': 4, 'stroke-dasharray': '7 3' }
    : { stroke: savingFill, 'stroke-width': 2.5, 'stroke-dasharray': null }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
