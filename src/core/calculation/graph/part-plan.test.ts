import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { projectFolder } from '../../../shipped/parameters-folder.ts'
import { calculate, createModel, moveLeaf, seriesOf } from '../readings/evaluate.ts'
import { preparePlain } from '../readings/prepare.ts'
import { buildGraph, requireGraph } from './build-graph.ts'
import { partPlan } from './part-plan.ts'

const folder = join(projectFolder(import.meta.dirname), 'examples', 'assumptions')
const surroundings = { parameters: loadParameters(), chart: loadChart() }

function prepare(name: string) {
  const ready = preparePlain(parse(readFileSync(join(folder, name), 'utf8')), surroundings)
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  return ready.prepared
}

it.each(readdirSync(folder))('moving a leaf of %s gives every figure to the last bit', name => {
  const { model, calculated } = prepare(name)
  const leaves = model.graph.figures.filter(({ operation }) =>
    ['assumption', 'parameter', 'scenario'].includes(operation.kind),
  )
  for (const { key, operation } of leaves) {
    const standing = 'values' in operation ? operation.values : []
    const move = moveLeaf(calculated, key)
    // the second value is reached from the first, not from the case as it stands
    for (const factor of [1.5, 0.5]) {
      const values = standing.map(value => Number(value) * factor)
      const part = move(values)
      const whole = calculate(model, new Map([[key, values]]))
      expect(part.ok, key).toBe(whole.ok)
      if (!part.ok || !whole.ok) continue
      for (const figure of model.graph.figures)
        expect(seriesOf(part.calculated, figure.key), `${figure.key} by ${key}`).toEqual(
          seriesOf(whole.calculated, figure.key),
        )
    }
  }
})

it.each(readdirSync(folder))(
  'what follows from a leaf of %s is found once, and holds for its other numbers',
  name => {
    const before = prepare(name)
    const figures = before.assembly.graph.figures.map(figure => {
      const { operation } = figure
      if (operation.kind !== 'assumption') return figure
      return { ...figure, operation: { ...operation, values: operation.values.map(value => value * 1.25) } }
    })
    const graph = requireGraph(buildGraph(before.assembly.graph.horizon, figures, before.model.graph))
    const model = createModel(graph, before.model)
    const standing = calculate(model)
    if (!standing.ok) return
    for (const { key, operation } of figures) {
      if (operation.kind !== 'assumption') continue
      expect(partPlan(graph, model.plan, key)).toBe(partPlan(before.model.graph, before.model.plan, key))
      const values = operation.values.map(value => value * 0.9)
      const part = moveLeaf(standing.calculated, key)(values)
      const whole = calculate(model, new Map([[key, values]]))
      expect(part.ok && [...part.calculated.slots]).toEqual(whole.ok && [...whole.calculated.slots])
    }
  },
)

it('names the figure that has no value when a leaf is moved too far', () => {
  const ready = preparePlain(whoLeave, surroundings)
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  const { model, calculated } = ready.prepared
  const dropOff = model.graph.figures.find(
    ({ operation }) => operation.kind === 'assumption' && operation.values[0] === 0.15,
  )
  const key = dropOff?.key ?? ''
  const move = moveLeaf(calculated, key)
  const whole = calculate(model, new Map([[key, [3]]]))
  expect(whole.ok).toBe(false)
  expect(move([3])).toEqual(whole)
  expect(move([0.15]).ok).toBe(true)
})

const whoLeave = {
  schema: 1,
  title: 'Who leave again',
  years: { first: 2027, count: 2 },
  drivers: [
    {
      kind: 'support-change',
      name: 'Flere i job',
      targetGroup: 100,
      success: 0.5,
      from: 2027,
      dropOff: 0.15,
      price: 100_000,
      line: { account: '5.57.73', label: 'Kontanthjælp' },
    },
  ],
}
