/** Each operation's case against every reading: value, unit, grain, explanation, and what must be refused. */
import { describe, expect, it } from 'vitest'
import { calculate, createModel, seriesOf } from '../readings/evaluate.ts'
import { explain } from '../readings/explain.ts'
import { buildGraph, requireGraph } from './build-graph.ts'
import type { Figure } from './figure.ts'
import { seriesLength } from './horizon.ts'
import { inputsOf } from './operation.ts'
import { caseHorizon, leaf, type OperationCase, operationCases } from './operations.cases.ts'
import { persons, share } from './unit.ts'

function figuresOf(item: OperationCase): Figure[] {
  const own = { key: 'own', label: { code: 'amount', name: null } } as const
  return [...item.inputs, { ...own, unit: item.unit, grain: item.grain, operation: item.operation }]
}

const all = Object.entries<readonly OperationCase[]>(operationCases).flatMap(([kind, items]) =>
  items.map(item => ({ kind, item, name: `${kind} ${item.title}` })),
)

describe('operations', () => {
  it.each(all)('$name', ({ item }) => {
    const graph = requireGraph(buildGraph(caseHorizon, figuresOf(item)))
    const result = calculate(createModel(graph))
    if (!result.ok) throw new Error('not finite')
    const values = seriesOf(result.calculated, 'own')
    item.values.forEach((value, i) => {
      expect(values[i], `value ${i}`).toBeCloseTo(value, 12)
    })
    const until = seriesLength(item.grain === 'states' ? 'month' : item.grain, caseHorizon)
    const explanation = explain(result.calculated, 'own', { from: 0, until })
    expect(explanation.inputs.map(input => input.figure)).toEqual(item.explains)
    if (item.grain !== 'states') expect(explanation.values).toEqual([...values])
    expect(explanation.how.kind).toBe(item.operation.kind)
    expect(inputsOf(item.operation)).toEqual(expect.arrayContaining([...item.explains]))
  })

  it.each(all)('$kind refuses a result that is stated in another unit or grain', ({ item }) => {
    const isLeaf = inputsOf(item.operation).length === 0 && item.operation.kind !== 'elapsed'
    if (isLeaf) return
    const figures = figuresOf(item)
    const own = figures.at(-1)
    if (!own) throw new Error('no figure')
    const otherUnit = { ...own, unit: { ...own.unit, hour: 7 } }
    expect(buildGraph(caseHorizon, [...item.inputs, otherUnit])).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'units', figure: 'own' })]),
    })
    const otherGrain = { ...own, grain: own.grain === 'states' ? ('month' as const) : ('states' as const) }
    expect(buildGraph(caseHorizon, [...item.inputs, otherGrain])).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'grains', figure: 'own' })]),
    })
  })

  const withInputs = all.filter(({ item }) => item.inputs.length > 0)
  it.each(withInputs)('$name, and never hides an input that is no number', ({ item }) => {
    const model = createModel(requireGraph(buildGraph(caseHorizon, figuresOf(item))))
    for (const { key, operation } of item.inputs) {
      if (!('values' in operation) || operation.kind === 'step' || operation.kind === 'constant') continue
      for (const bad of [Number.NaN, Infinity]) {
        const values = operation.values.map((value, i) => (i === operation.values.length - 1 ? bad : value))
        expect(calculate(model, new Map([[key, values]])).ok, `${key} is ${bad}`).toBe(false)
      }
    }
  })

  it.each(all.filter(({ item }) => item.refuses))('$name, and refuses what does not fit', ({ item }) => {
    const figures = figuresOf({ ...item, inputs: item.refuses ?? [] })
    expect(buildGraph(caseHorizon, figures).ok).toBe(false)
  })
})

describe('a graph', () => {
  const label = { code: 'amount', name: null } as const
  const add = (key: string, ...terms: string[]): Figure => ({
    key,
    label,
    unit: persons,
    grain: 'once',
    operation: { kind: 'add', terms },
  })

  it('names the figures of a circle', () => {
    const result = buildGraph(caseHorizon, [add('a', 'b'), add('b', 'c'), add('c', 'b')])
    expect(result).toEqual({ ok: false, problems: [{ code: 'circle', path: ['b', 'c', 'b'] }] })
  })

  it('names an input that does not exist and a key that is used twice', () => {
    const result = buildGraph(caseHorizon, [add('a', 'nowhere'), add('a', 'a')])
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'figure-doubled', figure: 'a' },
        { code: 'input-missing', figure: 'a', input: 'nowhere' },
      ],
    })
  })

  it('puts figures after their inputs, however long the chain', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => add(`f${i}`, i === 49_999 ? 'end' : `f${i + 1}`))
    const graph = requireGraph(buildGraph(caseHorizon, [...chain, leaf('end', persons, 'once', 7)]))
    const result = calculate(createModel(graph))
    expect(result.ok && seriesOf(result.calculated, 'f0')[0]).toBe(7)
  })

  it('names the first figure that has no value', () => {
    const graph = requireGraph(
      buildGraph(caseHorizon, [
        leaf('n', persons, 'once', 3),
        leaf('zero', persons, 'once', 0),
        { key: 'q', label, unit: share, grain: 'once', operation: { kind: 'divide', of: 'n', by: 'zero' } },
        { key: 'r', label, unit: share, grain: 'once', operation: { kind: 'negate', of: 'q' } },
      ]),
    )
    const result = calculate(createModel(graph))
    expect(result).toEqual({ ok: false, problem: { code: 'not-finite', figure: 'q', index: 0 } })
  })

  it('takes other values for its leaves and leaves the model as it was', () => {
    const graph = requireGraph(buildGraph(caseHorizon, [leaf('n', persons, 'once', 3), add('a', 'n', 'n')]))
    const model = createModel(graph)
    const changed = calculate(model, new Map([['n', [5]]]))
    const same = calculate(model)
    expect(changed.ok && seriesOf(changed.calculated, 'a')[0]).toBe(10)
    expect(same.ok && seriesOf(same.calculated, 'a')[0]).toBe(6)
    expect(() => calculate(model, new Map([['a', [5]]]))).toThrow('only leaves')
  })

  it('calculated again in the same array gives what a fresh one gives', () => {
    for (const { item } of all) {
      const model = createModel(requireGraph(buildGraph(caseHorizon, figuresOf(item))))
      const fresh = calculate(model)
      const worn = calculate(model)
      if (!fresh.ok || !worn.ok) throw new Error('not finite')
      for (const { key, operation } of item.inputs)
        if ('values' in operation && operation.kind === 'assumption')
          calculate(
            model,
            new Map([[key, operation.values.map(value => value * 3 + 1)]]),
            worn.calculated.slots,
          )
      calculate(model, new Map(), worn.calculated.slots)
      expect(seriesOf(worn.calculated, 'own')).toEqual(seriesOf(fresh.calculated, 'own'))
    }
  })
})
