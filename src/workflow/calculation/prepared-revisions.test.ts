import { expect, test } from 'vitest'
import { sketchCase, surroundings } from '../../../tests/database/cases.ts'
import { type PreparedRevision, prepareRevision } from './prepared-revisions.ts'

const kept = { parameters: [] }
const basis = surroundings(10_000)
const look = (hash: string, plain: unknown = sketchCase(), from = basis): PreparedRevision =>
  prepareRevision({ hash, plain, kept }, from)

test('a revision that was just looked at is not calculated again while the rates are the same', () => {
  const first = look('a')
  expect(look('a')).toBe(first)
  expect(first.readings()).toBe(first.readings())
  expect(look('a', sketchCase(), surroundings(11_000))).not.toBe(first)
  expect(look('b', sketchCase(3))).not.toEqual(first)
})

test('what today cannot calculate is remembered as that', () => {
  const broken = look('broken', { ...sketchCase(), drivers: 'none' })
  expect(broken).toMatchObject({ asKept: null, today: { ok: false } })
  expect(broken.readings()).toBeNull()
})

test('of many, those not looked at for longest are let go', () => {
  const [old, used] = [look('old'), look('used')]
  const later = Array.from({ length: 4_500 }, (_, i) => {
    look(`later-${i}`, { drivers: 'none' })
    if (i % 1_000 === 0) look('used')
    return `later-${i}`
  })
  expect(look('used')).toBe(used)
  const last = later.at(-1) ?? ''
  expect(look(last, { drivers: 'none' })).toBe(look(last, { drivers: 'none' }))
  expect(look('old')).not.toBe(old)
})
