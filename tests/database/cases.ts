/** A small case as plain data, as a file would give it, and the surroundings it is calculated in. */
import type { Surroundings } from '../../src/core/calculation/case/assemble.ts'
import { type PlainCase, readPlainCase } from '../../src/core/calculation/editing/plain.ts'
import type { Parameter } from '../../src/core/parameter/parameter.ts'
import { tinyChart } from './chart.ts'

/** Two posts; ten full-year persons on a rate. */
export function sketchCase(posts: number | string = 2): Record<string, unknown> {
  return {
    schema: 1,
    title: 'Flere i job',
    years: { first: 2019, count: 2 },
    lasting: 'lasting',
    assumptions: { stillinger: { value: posts, source: 'Forslagets tekst', owner: 'Jobcentret' } },
    drivers: [
      {
        kind: 'staff',
        name: 'Jobkonsulenter',
        posts: 'stillinger',
        pay: { value: 500_000, reconstructed: true },
        from: 2019,
        lines: [{ account: '5.57.73', label: 'Løn' }],
      },
      {
        kind: 'support-change',
        name: 'Flere i arbejde',
        fullYearPersons: 10,
        price: { rate: 'ydelse' },
        line: { account: '5.57.73', label: 'Kontanthjælp' },
      },
    ],
  }
}

/** The same as the workbench has it. */
export function plainSketch(posts: number | string = 2): PlainCase {
  const plain = readPlainCase(sketchCase(posts))
  if (!plain) throw new Error('the sketch is no plain case')
  return plain
}

export function surroundings(monthly: number): Surroundings {
  const rate: Parameter = {
    name: 'ydelse',
    description: { da: 'Ydelse', en: 'Benefit' },
    unit: 'kr/month',
    origin: 'shipped',
    values: [
      {
        from: '2019-01-01',
        value: monthly,
        status: 'in-force',
        verification: 'sourced',
        reference: 'Satser 2019',
      },
    ],
  }
  return { chart: tinyChart, parameters: new Map([[rate.name, rate]]) }
}
