/** Every number of the evidence, taken into a case file and read back. */
import { expect, it } from 'vitest'
import { writeAssumption } from '../core/evidence/write-assumption.ts'
import { loadEvidence } from './load-evidence.ts'
import { readCaseFile } from './read-case.ts'

const sizes = loadEvidence().flatMap(study =>
  study.sizes.filter(size => size.value !== null && size.unit === 'share').map(size => ({ study, size })),
)

it.each(sizes)('$study.key gives an assumption that a case can be calculated with', ({ study, size }) => {
  const read = readCaseFile(`
schema: 1
title: Prøve
years: {first: 2024, count: 1}
lasting: ends
assumptions:
  andel: ${writeAssumption(study, size)}
drivers:
  - kind: support-change
    name: Flere i job
    fullYearPersons: 10
    success: andel
    price: 100000
    line: {account: 5.57.73, label: Ydelse}
`)
  expect(read.ok || read.problems).toBe(true)
  expect(read.ok && read.case.assumptions.get('andel')).toMatchObject({
    value: expect.closeTo(size.value ?? Number.NaN, 12),
    about: { source: study.reference },
  })
})
