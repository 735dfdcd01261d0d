import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { projectFolder } from '../../../shipped/parameters-folder.ts'
import { parseCase } from '../case/parse-case.ts'
import { applyEdit } from '../editing/apply-edit.ts'
import type { Edit } from '../editing/edit.ts'
import { isPlainEntry, type PlainCase, readPlainCase } from '../editing/plain.ts'
import { assumptionsOf } from '../editing/shared-edits.ts'
import { driversOf, quantityPlaces } from '../editing/walk-fields.ts'
import { calculate, createModel, seriesOf } from '../readings/evaluate.ts'
import { type Prepared, prepareCase, preparePlain } from '../readings/prepare.ts'
import { buildGraph, requireGraph } from './build-graph.ts'
import type { Figure } from './figure.ts'
import { monthCount } from './horizon.ts'
import { caseHorizon, leaf } from './operations.cases.ts'
import { persons, share } from './unit.ts'

const folder = join(projectFolder(import.meta.dirname), 'examples', 'assumptions')
const surroundings = { parameters: loadParameters(), chart: loadChart() }
const cases = readdirSync(folder).map(name => ({ name, plain: requirePlain(name) }))

function requirePlain(name: string): PlainCase {
  const plain = readPlainCase(parse(readFileSync(join(folder, name), 'utf8')))
  if (!plain) throw new Error(`${name} is no plain case`)
  return plain
}

function requirePrepared(plain: PlainCase): Prepared {
  const ready = preparePlain(plain, surroundings)
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  return ready.prepared
}

/** Every number of a case another one, and from another source, whether it stands in a driver or is shared. */
function* numbersOf(plain: PlainCase): Generator<Edit> {
  const shared = Object.keys(assumptionsOf(plain)).map(name => ['assumptions', name])
  for (const path of [...shared, ...quantityPlaces(plain).map(place => place.path)]) {
    yield { kind: 'type', path, text: '0,11', notation: 'da' }
    yield { kind: 'about', path, field: 'source', text: 'En anden', notation: 'da' }
  }
}

function* partsOf(plain: PlainCase): Generator<Edit> {
  for (const index of driversOf(plain).keys()) {
    yield { kind: 'pause-driver', index, isPaused: true }
    yield { kind: 'copy-driver', index, name: 'En til' }
    yield { kind: 'set', path: ['drivers', index, 'from'], value: '2019-07' }
  }
  yield { kind: 'set', path: ['years', 'count'], value: 3 }
  yield { kind: 'set', path: ['unit'], value: 'kr' }
}

describe.each(cases)('$name', ({ plain }) => {
  const before = requirePrepared(plain)

  it('gives the same to the last bit, whatever was calculated before', () => {
    for (const edit of [...numbersOf(plain), ...partsOf(plain)]) {
      const edited = applyEdit(plain, edit)
      const parsed = edited.ok ? parseCase(edited.case) : null
      if (!parsed?.ok) continue
      const anew = prepareCase(parsed.case, surroundings)
      const after = prepareCase(parsed.case, surroundings, before)
      if (!anew.ok || !after.ok) expect(after).toEqual(anew)
      else expect(seen(after.prepared), JSON.stringify(edit)).toEqual(seen(anew.prepared))
    }
  })

  it('finds its own shape again where only a number is another one', () => {
    const parsed = parseCase(plain)
    if (!parsed.ok) throw new Error('not a case')
    const again = prepareCase(parsed.case, surroundings, before)
    expect(again.ok && again.prepared.model.graph.shape).toBe(before.model.graph.shape)
    const { drivers } = plain
    const fewer = Array.isArray(drivers) ? drivers.filter(isPlainEntry).slice(1) : []
    const other = preparePlain({ ...plain, drivers: fewer }, surroundings)
    if (other.ok) expect(other.prepared.model.graph.shape).not.toBe(before.model.graph.shape)
  })
})

it('takes no plan over in which another constant was left out or worked in', () => {
  const label = { code: 'amount', name: null } as const
  const figuresWith = (constant: number): readonly Figure[] => [
    leaf('n', persons, 'month', ...Array.from({ length: monthCount(caseHorizon) }, (_, i) => i)),
    { key: 'c', label, unit: share, grain: 'once', operation: { kind: 'constant', values: [constant] } },
    {
      key: 'own',
      label,
      unit: persons,
      grain: 'month',
      operation: { kind: 'multiply', factors: ['n', 'c'] },
    },
  ]
  const before = createModel(requireGraph(buildGraph(caseHorizon, figuresWith(1))))
  const after = createModel(requireGraph(buildGraph(caseHorizon, figuresWith(2), before.graph)), before)
  const result = calculate(after)
  expect(result.ok && seriesOf(result.calculated, 'own')[3]).toBe(6)
})

function seen({ assembly, model, calculated }: Prepared) {
  const { code, initial, places, watched, leaves, numbers } = model.plan
  return {
    figures: assembly.graph.figures,
    inputs: assembly.graph.shape.inputs,
    lines: assembly.lines,
    ...{ code, initial, places, watched, leaves, numbers },
    slots: calculated.slots,
  }
}
