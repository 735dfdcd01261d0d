/** Real cases with something in them changed at random: always a result in numbers or a problem in words, never a throw. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { projectFolder } from '../../../shipped/parameters-folder.ts'
import { sayCaseProblem } from '../../../words/calculation/problem.ts'
import { prepareCase } from '../readings/prepare.ts'
import { readResult } from '../readings/result.ts'
import { parseCase } from './parse-case.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const folder = join(projectFolder(import.meta.dirname), 'examples', 'assumptions')
const originals: Json[] = readdirSync(folder).map(name => parse(readFileSync(join(folder, name), 'utf8')))
const surroundings = { parameters: loadParameters(), chart: loadChart() }

const strange = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    '',
    ' ',
    '0',
    '-1',
    '1.300',
    '150 %',
    '1 / 0',
    '__proto__',
    '2019',
    '2019-99',
    '2022',
  ),
  fc.constantFrom<Json>(0, -1, 0.5, 1e15, 1e300, -1e300, 2019, [], {}, [[]], { value: 3 }, { years: {} }),
  fc.constantFrom<Json>({ rate: 'dagpenge.hoejeste' }, { rate: 'constructor' }, { value: 1, low: 2 }),
  fc.string({ maxLength: 8 }),
)

/** All places in a document that hold something. */
function pathsOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value)
  return [path, ...entries.flatMap(([key, one]) => pathsOf(one, [...path, key]))]
}

function withChange(value: Json, [head, ...rest]: readonly (string | number)[], put: Json | undefined): Json {
  if (head === undefined) return put ?? null
  if (Array.isArray(value)) return value.flatMap((one, i) => (i === head ? changed(one, rest, put) : [one]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      key === String(head) ? changed(one, rest, put).map(each => [key, each]) : [[key, one]],
    ),
  )
}

function changed(one: Json, rest: readonly (string | number)[], put: Json | undefined): Json[] {
  if (rest.length > 0) return [withChange(one, rest, put)]
  return put === undefined ? [] : [put]
}

const mutated = fc
  .tuple(
    fc.constantFrom(...originals),
    fc.array(fc.tuple(fc.nat(), fc.option(strange, { nil: undefined })), { minLength: 1, maxLength: 3 }),
  )
  .map(([original, changes]) =>
    changes.reduce<Json>((document, [where, put]) => {
      const paths = pathsOf(document)
      return withChange(document, paths[where % paths.length] ?? [], put)
    }, original),
  )

describe('a case that was changed at random', () => {
  it('gives finite amounts or says what is wrong', () => {
    fc.assert(
      fc.property(mutated, raw => {
        const parsed = parseCase(raw)
        const built = parsed.ok ? prepareCase(parsed.case, surroundings) : parsed
        if (!built.ok) {
          expect(built.problems.length).toBeGreaterThan(0)
          for (const problem of built.problems) {
            expect(problem.code).not.toBe('graph')
            expect(sayCaseProblem(problem, 'da')).toMatch(/[.]$/)
            expect(sayCaseProblem(problem, 'en')).not.toMatch(/undefined|NaN|\[object/)
          }
          return
        }
        const read = readResult(built.prepared)
        expect(read.ok && read.result.table.totals.every(Number.isSafeInteger)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })
})
