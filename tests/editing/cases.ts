/** Cases that the tests of editing begin with: the real ones of examples/assumptions, and ways to change them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'yaml'
import { driverKindNames } from '../../src/core/calculation/drivers/registry.ts'
import { applyEdit } from '../../src/core/calculation/editing/apply-edit.ts'
import type { Edit } from '../../src/core/calculation/editing/edit.ts'
import { type PlainCase, readPlainCase } from '../../src/core/calculation/editing/plain.ts'
import { assumptionsOf } from '../../src/core/calculation/editing/shared-edits.ts'
import { driversOf, quantityPlaces } from '../../src/core/calculation/editing/walk-fields.ts'
import { projectFolder } from '../../src/shipped/parameters-folder.ts'

const folder = join(projectFolder(import.meta.dirname), 'examples', 'assumptions')

export const realCases: readonly PlainCase[] = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .sort()
  .map(name => {
    const plain = readPlainCase(parse(readFileSync(join(folder, name), 'utf8')))
    if (!plain) throw new Error(`${name} is no plain case`)
    return plain
  })

export function edited(plain: PlainCase, ...edits: readonly Edit[]): PlainCase {
  return edits.reduce((now, edit) => {
    const done = applyEdit(now, edit)
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    return done.case
  }, plain)
}

const typed = fc.constantFrom('1.300', '25,2 %', '8 / 33', '12', '', 'abc', '-5', 'ny-antagelse', '1,5')
const name = fc.constantFrom('Ny', 'Løn', 'b', 'ny-antagelse', '__proto__', 'Fire medarbejdere', '')

/** Something that a person might do to this case, sensible or not. */
export function anyEdit(plain: PlainCase): fc.Arbitrary<Edit> {
  const places = quantityPlaces(plain).map(place => place.path)
  const shared = Object.keys(assumptionsOf(plain))
  const path = fc.constantFrom(...places, ...shared.map(one => ['assumptions', one]), ['drivers', 99, 'pay'])
  const index = fc.integer({ min: 0, max: driversOf(plain).length })
  const notation = fc.constantFrom('da' as const, 'en' as const)
  return fc.oneof<fc.Arbitrary<Edit>[]>(
    fc.record({ kind: fc.constant('type'), path, text: typed, notation }),
    fc.record({
      kind: fc.constant('type'),
      path,
      text: typed,
      notation,
      year: fc.constantFrom(2019, 2020, 2099),
    }),
    fc.record({ kind: fc.constant('per-year'), path, isPerYear: fc.boolean() }),
    fc.record({
      kind: fc.constant('about'),
      path,
      field: fc.constantFrom('source', 'low', 'evidence'),
      text: typed,
      notation,
    }),
    fc.record({
      kind: fc.constant('paste'),
      paths: fc.array(path, { maxLength: 3 }),
      text: fc.constantFrom('1\t2', '1\n2\n3', '2019\t2020\n1,5\t2', 'a'),
      notation,
      fromYear: fc.constantFrom(2019, 2020),
    }),
    fc.record({ kind: fc.constant('add-driver'), driver: fc.constantFrom(...driverKindNames), name }),
    fc.record({ kind: fc.constant('copy-driver'), index, name }),
    fc.record({ kind: fc.constant('move-driver'), from: index, to: index }),
    fc.record({ kind: fc.constant('pause-driver'), index, isPaused: fc.boolean() }),
    fc.record({ kind: fc.constant('rename-driver'), index, name }),
    fc.record({ kind: fc.constant('remove-driver'), index }),
    fc.record({
      kind: fc.constant('add-item'),
      path: fc.tuple(fc.constant('drivers'), index, fc.constantFrom('lines', 'destinations', 'of')),
    }),
    fc.record({
      kind: fc.constant('remove-item'),
      path: fc.tuple(fc.constant('drivers'), index, fc.constant('lines'), fc.constant(0)),
    }),
    fc.record({ kind: fc.constant('add-assumption'), name }),
    fc.record({ kind: fc.constant('rename-assumption'), from: fc.constantFrom(...shared, 'x'), to: name }),
    fc.record({ kind: fc.constant('remove-assumption'), name: fc.constantFrom(...shared, 'x') }),
    fc.record({ kind: fc.constant('share'), path, name }),
    fc.record({ kind: fc.constant('own'), path }),
    fc.record({ kind: fc.constant('take-rate'), path, rate: fc.constantFrom('dagpenge.hoejeste', '') }),
    fc.record({
      kind: fc.constant('set'),
      path: fc.constantFrom(['title'], ['__proto__', 'x'], ['drivers', 0, 'from']),
      value: fc.constantFrom<number | string>('Ny titel', 2020),
    }),
    fc.record({ kind: fc.constant('clear'), path }),
  )
}

/** A real case after some of the edits that it takes. */
export function editedCase(plain: PlainCase, most = 4): fc.Arbitrary<PlainCase> {
  return fc.array(anyEdit(plain), { maxLength: most }).map(edits =>
    edits.reduce((now, edit) => {
      const done = applyEdit(now, edit)
      return done.ok ? done.case : now
    }, plain),
  )
}
