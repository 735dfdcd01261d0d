/** Two people's cases put together: what must hold of every merge, and the ones that people will meet. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, editedCase, realCases } from '../../../../tests/editing/cases.ts'
import { changesSince } from './changes.ts'
import type { Edit } from './edit.ts'
import { mergeCases, resolveConflicts } from './merge-cases.ts'
import { isSamePlain, type Plain, type PlainCase, valueAt } from './plain.ts'
import { driversOf } from './walk-fields.ts'

const [start = {}] = realCases
const pair = fc
  .constantFrom(...realCases)
  .chain(base => fc.record({ base: fc.constant(base), mine: editedCase(base), theirs: editedCase(base) }))

describe('every merge', () => {
  it('with a side that changed nothing gives the other', () => {
    fc.assert(
      fc.property(pair, ({ base, mine }) => {
        expect(mergeCases(base, mine, base)).toEqual({ case: mine, conflicts: [] })
        expect(mergeCases(base, base, mine)).toEqual({ case: mine, conflicts: [] })
        expect(mergeCases(base, mine, mine)).toEqual({ case: mine, conflicts: [] })
      }),
    )
  })

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(pair, ({ base, mine, theirs }) => {
        const one = mergeCases(base, mine, theirs)
        const other = mergeCases(base, theirs, mine)
        expect(isSamePlain(one.case, other.case)).toBe(true)
        const swapped = other.conflicts.map(({ mine: theirs, theirs: mine, ...rest }) => ({
          ...rest,
          mine,
          theirs,
        }))
        const byPath = (conflicts: typeof swapped) =>
          [...conflicts].sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1))
        expect(byPath(swapped)).toEqual(byPath([...one.conflicts]))
      }),
    )
  })

  it('keeps everything that either side wrote, in the merged case or in a conflict', () => {
    fc.assert(
      fc.property(pair, ({ base, mine, theirs }) => {
        const { case: merged, conflicts } = mergeCases(base, mine, theirs)
        const held = [merged, ...conflicts.flatMap(({ mine, theirs }) => [mine, theirs])].flatMap(leavesOf)
        // an order of drivers is not something written
        for (const side of [mine, theirs])
          for (const { after } of changesSince(base, side).filter(
            change => change.path.length > 1 || change.path[0] !== 'drivers',
          ))
            for (const leaf of leavesOf(after)) expect(held).toContain(leaf)
      }),
    )
  })

  it('without conflicts holds every change of both', () => {
    fc.assert(
      fc.property(pair, ({ base, mine, theirs }) => {
        const { case: merged, conflicts } = mergeCases(base, mine, theirs)
        if (conflicts.length > 0) return
        for (const [side, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const)
          for (const driver of driversOf(side)) {
            const name = (driver as { name?: string }).name
            const isTheirsToo = driversOf(other).some(each => (each as { name?: string }).name === name)
            const isNew = !driversOf(base).some(each => (each as { name?: string }).name === name)
            if (isNew || isTheirsToo)
              expect(driversOf(merged).map(each => (each as { name?: string }).name)).toContain(name)
          }
      }),
    )
  })
})

function leavesOf(value: Plain | undefined): (number | string | boolean)[] {
  if (value === undefined || value === null) return []
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value]
}

describe('two people', () => {
  const kolleger = ['assumptions', 'kolleger']
  const price = ['assumptions', 'pris-kontanthjaelp']
  const type = (path: readonly string[], text: string): Edit => ({ kind: 'type', path, text, notation: 'da' })
  const source = (path: readonly string[], text: string): Edit => ({
    kind: 'about',
    path,
    field: 'source',
    text,
    notation: 'da',
  })
  const merge = (mine: readonly Edit[], theirs: readonly Edit[], base: PlainCase = start) =>
    mergeCases(base, edited(base, ...mine), edited(base, ...theirs))

  it('who changed different numbers get both', () => {
    const { case: merged, conflicts } = merge([type(kolleger, '5')], [type(price, '13.000 * 12')])
    expect(conflicts).toEqual([])
    expect(valueAt(merged, [...kolleger, 'value'])).toBe(5)
    expect(valueAt(merged, [...price, 'value'])).toBe('13000 * 12')
  })

  it('who changed one number differently are shown both values, and choose', () => {
    const both = merge([type(kolleger, '5')], [type(kolleger, '6')])
    expect(both.conflicts).toEqual([{ path: [...kolleger, 'value'], base: 4, mine: 5, theirs: 6 }])
    expect(valueAt(both.case, [...kolleger, 'value'])).toBe(4)
    expect(
      valueAt(
        resolveConflicts(both, () => 'theirs'),
        [...kolleger, 'value'],
      ),
    ).toBe(6)
  })

  it('of whom one changed a number and the other its source are asked', () => {
    const { conflicts } = merge([type(kolleger, '5')], [source(kolleger, 'Normeringen')])
    expect(conflicts).toMatchObject([
      { path: kolleger, mine: { value: 5 }, theirs: { source: 'Normeringen' } },
    ])
  })

  it('of whom one renamed a driver and the other changed it get both', () => {
    const { case: merged, conflicts } = merge(
      [{ kind: 'rename-driver', index: 0, name: 'Fem medarbejdere' }],
      [{ kind: 'set', path: ['drivers', 0, 'until'], value: 2020 }],
    )
    expect(conflicts).toEqual([])
    expect(valueAt(merged, ['drivers', 0])).toMatchObject({ name: 'Fem medarbejdere', until: 2020 })
    expect(driversOf(merged)).toHaveLength(2)
  })

  it('who both added a driver get both, in a settled order', () => {
    const add = (name: string): Edit => ({ kind: 'add-driver', driver: 'grant', name })
    const { case: merged } = merge([add('Bonus')], [add('Tilskud')])
    expect(
      driversOf(merged)
        .map(driver => (driver as { name: string }).name)
        .slice(2),
    ).toHaveLength(2)
  })

  it('of whom one removed what the other changed are asked', () => {
    const both = merge(
      [{ kind: 'remove-driver', index: 1 }],
      [{ kind: 'set', path: ['drivers', 1, 'until'], value: 2020 }],
    )
    expect(both.conflicts).toMatchObject([{ path: ['drivers', 1], mine: undefined, theirs: { until: 2020 } }])
    expect(driversOf(resolveConflicts(both, () => 'mine'))).toHaveLength(1)
    expect(
      valueAt(
        resolveConflicts(both, () => 'theirs'),
        ['drivers', 1, 'until'],
      ),
    ).toBe(2020)
  })
})
