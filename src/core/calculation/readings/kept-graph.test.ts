import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { projectFolder } from '../../../shipped/parameters-folder.ts'
import { readCaseFile } from '../../../shipped/read-case.ts'
import { canonicalJson } from '../../canonical.ts'
import { seriesOf } from './evaluate.ts'
import { explain } from './explain.ts'
import { type KeptGraph, keepGraph, openKeptGraph } from './kept-graph.ts'
import { type Prepared, prepareCase, preparePlain } from './prepare.ts'

const folder = join(projectFolder(import.meta.dirname), 'examples', 'assumptions')
const basis = { chart: loadChart(), parameters: loadParameters() }

function prepareExample(name: string): Prepared {
  const read = readCaseFile(readFileSync(join(folder, name), 'utf8'))
  const ready = read.ok ? prepareCase(read.case, basis) : read
  if (!ready.ok) throw new Error(name)
  return ready.prepared
}

/** People on the refund ladder, a pathway's sibling in what it asks of a store: profiles, steps, rates by date. */
function prepareLadder(): Prepared {
  const ready = preparePlain(
    {
      schema: 1,
      title: 'Ladder',
      years: { first: 2024, count: 4 },
      drivers: [
        {
          kind: 'support-change',
          name: 'Borgere',
          people: 10,
          from: 2024,
          price: 100_000,
          dropOff: 0.1,
          line: { account: '5.57.73', label: 'Drift' },
          refund: { ladderFromWeek: 0, line: { account: '5.57.73', label: 'Refusion' } },
        },
      ],
    },
    basis,
  )
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  return ready.prepared
}

const stored = (prepared: Prepared): KeptGraph => JSON.parse(canonicalJson(keepGraph(prepared)))

const cases = [
  ...readdirSync(folder).map(name => [name, () => prepareExample(name)] as const),
  ['a case on the refund ladder', prepareLadder] as const,
]

describe('a kept graph', () => {
  it.each(cases)('of %s explains every year of every line as on the day it was kept', (_, prepare) => {
    const prepared = prepare()
    const opened = openKeptGraph(stored(prepared))
    if (!opened) throw new Error('not opened')
    const figures = [...prepared.assembly.lines.map(line => line.yearly), prepared.assembly.netYearly]
    for (const figure of figures)
      for (let year = 0; year < prepared.assembly.case.horizon.years; year++) {
        const range = { from: year, until: year + 1 }
        expect(explain(opened.calculated, figure, range)).toEqual(explain(prepared.calculated, figure, range))
      }
    expect(opened.net).toBe(prepared.assembly.netYearly)
  })

  it('calculates nothing, so a program that would give other numbers changes none', () => {
    const kept = stored(prepareExample('04-udekoerende.yaml'))
    const index = kept.figures.findIndex(({ key }) => key === kept.net)
    const values = kept.values.map((own, i) => (i === index ? own.map(() => 123) : own))
    const opened = openKeptGraph({ ...kept, values })
    expect(opened && [...seriesOf(opened.calculated, kept.net)]).toEqual([123, 123, 123, 123])
  })

  it('is not opened where the program knows one of its operations no more', () => {
    const kept = stored(prepareExample('09-velkomst.yaml'))
    const [first, ...rest] = kept.figures
    if (!first) throw new Error('no figure')
    const foreign = { ...first, operation: { kind: 'guess' } as unknown as typeof first.operation }
    expect(openKeptGraph({ ...kept, figures: [foreign, ...rest] })).toBeNull()
  })
})
