/** Words inside and about the chart of net per year and accumulated result. */
import { inBoth } from './language.ts'

type Point = { readonly period: string; readonly net: string | null; readonly accumulated: string }

type NetChartWords = {
  readonly title: (first: string, last: string) => string
  readonly accumulated: string
  readonly cost: string
  readonly saving: string
  readonly paidBack: (period: string) => string
  readonly notPaidBack: string
  /** The chart read aloud, value by value. */
  readonly description: (points: readonly Point[], unit: string, payback: string) => string
}

export const netChartWords = inBoth<NetChartWords>({
  da: {
    title: (first, last) => `Netto pr. år og akkumuleret, ${span(first, last)}`,
    accumulated: 'Akkumuleret',
    cost: 'Merudgift',
    saving: 'Besparelse',
    paidBack: period => `Tjent hjem ${period}`,
    notPaidBack: 'Ikke tjent hjem i perioden',
    description: (points, unit, payback) =>
      `Beløb i ${unit} ${points
        .map(p => `${p.period}: netto ${p.net ?? 'intet beløb'}, akkumuleret ${p.accumulated}`)
        .join('. ')}. ${payback}.`,
  },
  en: {
    title: (first, last) => `Net per year and accumulated, ${span(first, last)}`,
    accumulated: 'Accumulated',
    cost: 'Extra cost',
    saving: 'Saving',
    paidBack: period => `Paid back ${period}`,
    notPaidBack: 'Not paid back within the period',
    description: (points, unit, payback) =>
      `Amounts in ${unit}. ${points
        .map(p => `${p.period}: net ${p.net ?? 'no amount'}, accumulated ${p.accumulated}`)
        .join('. ')}. ${payback}.`,
  },
})

function span(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`
}
