/** What is marked as changed, and what is not. */
import { expect, it } from 'vitest'
import { edited, realCases } from '../../../../tests/editing/cases.ts'
import { changesSince } from './changes.ts'

const [start = {}] = realCases
const paths = (now: typeof start) => changesSince(start, now).map(change => change.path.join('/'))

it('is nothing for the case itself, nor for a number that is written as an entry', () => {
  expect(paths(start)).toEqual([])
  const posts = ['assumptions', 'kolleger']
  expect(
    paths(
      edited(start, { kind: 'set', path: posts, value: { ...Object(start['assumptions'])['kolleger'] } }),
    ),
  ).toEqual([])
  const alone = { drivers: [{ kind: 'grant', name: 'a', amount: 3 }] }
  const entry = { drivers: [{ kind: 'grant', name: 'a', amount: { value: 3 } }] }
  expect(changesSince(alone, entry)).toEqual([])
})

it('is the part of the number that was typed', () => {
  const now = edited(start, { kind: 'type', path: ['assumptions', 'kolleger'], text: '5', notation: 'da' })
  expect(changesSince(start, now)).toEqual([
    { path: ['assumptions', 'kolleger', 'value'], before: 4, after: 5 },
  ])
})

it('is the driver that came, and not those that it moved', () => {
  expect(paths(edited(start, { kind: 'add-driver', driver: 'grant', name: 'Tilskud', at: 0 }))).toEqual([
    'drivers/0',
  ])
  expect(paths(edited(start, { kind: 'remove-driver', index: 0 }))).toEqual(['drivers/0'])
  expect(paths(edited(start, { kind: 'move-driver', from: 0, to: 1 }))).toEqual(['drivers'])
  expect(paths(edited(start, { kind: 'rename-driver', index: 0, name: 'Fem medarbejdere' }))).toEqual([
    'drivers/0/name',
  ])
})
