/** Case files as people write them, rightly and wrongly, with the line of each problem. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareCase } from '../core/calculation/readings/prepare.ts'
import { sayCaseProblem } from '../words/calculation/problem.ts'
import { loadChart } from './load-chart.ts'
import { loadParameters } from './load-parameters.ts'
import { projectFolder } from './parameters-folder.ts'
import { readCaseFile } from './read-case.ts'

function problemsOf(text: string): string[] {
  return readCaseFile(text).problems.map(({ problem, spot }) => `${problem.code} ${spot.line}:${spot.column}`)
}

const good = `schema: 1
title: En beregning
years: {first: 2024, count: 2}
assumptions:
  pris: {value: 100000, source: Regnskabet}
drivers:
  - kind: support-change
    name: A
    people: 12
    from: 2024
    price: pris
    line: {account: 5.57.73, label: Kontanthjælp}
`

describe('a case file', () => {
  it('is read and calculated as it stands in the documentation', () => {
    const guide = readFileSync(join(projectFolder(import.meta.dirname), 'docs', 'case-file.md'), 'utf8')
    const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
    const read = readCaseFile(example)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const built = prepareCase(read.case, { parameters: loadParameters(), chart: loadChart() })
    expect(built.ok && built.prepared.assembly.lines.length).toBe(4)
  })

  it('may name a shipped rate, and is told where it has ended', () => {
    const priced = good
      .replace('price: pris', 'price: {rate: kontanthjaelp.30-plus-andre}')
      .replace(/ {2}pris.*\n/, '')
    const surroundings = { parameters: loadParameters(), chart: loadChart() }
    const read = readCaseFile(priced.replace('assumptions:\n', ''))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const built = prepareCase(read.case, surroundings)
    expect(built.ok && built.prepared.calculated.slots.length).toBeGreaterThan(0)
    const current = prepareCase({ ...read.case, prices: 'current' }, surroundings)
    expect(!current.ok && current.problems).toEqual([
      {
        code: 'rate-missing',
        path: ['drivers', 0, 'price'],
        data: { name: 'kontanthjaelp.30-plus-andre', year: 2025 },
      },
    ])
    expect(read.spotOf(['drivers', 0, 'price']).line).toBe(9)
  })

  it.each([
    ['a wrong number', good.replace('people: 12', 'people: twelve of them'), ['not-a-number 9:13']],
    ['Danish thousands', good.replace('people: 12', 'people: 1.200'), ['number-ambiguous 9:13']],
    ['Danish decimals', good.replace('people: 12', 'people: 1,5'), ['number-ambiguous 9:13']],
    ['a misspelt field', good.replace('people', 'poeple'), ['field-unknown 9:13']],
    ['the same name twice', good.replace('title: En', 'title: X\ntitle: En'), ['key-doubled 3:1']],
    ['an assumption with two values', good.replace('drivers:', '  pris: 3\ndrivers:'), ['key-doubled 6:3']],
    ['an open bracket', good.replace('count: 2}', 'count: 2'), ['not-yaml 4:1']],
    ['nothing', '', ['entry-expected 1:1']],
    ['a picture', '\u0000\u0001PNG\u0000', ['entry-expected 1:1']],
    ['too many brackets', '['.repeat(100_000), ['too-nested 1:1']],
    ['a file of many megabytes', 'x'.repeat(2_000_000), ['file-too-long 1:1']],
  ])('with %s is told with its line', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expect.arrayContaining(expected))
  })

  it('that would grow without end is refused', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}]`)
    expect(problemsOf(`l0: &l0 [1]\n${levels.join('\n')}`)).toEqual(['too-nested 1:1'])
  })

  it('that is wrong is told in words', () => {
    const read = readCaseFile(good.replace('count: 2}', 'count: 2'))
    expect(read.problems.map(({ problem }) => sayCaseProblem(problem, 'da')).join()).toContain('klamme')
  })
})
