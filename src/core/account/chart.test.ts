import { expect, it } from 'vitest'
import { loadChart } from '../../shipped/load-chart.ts'
import { findFunction, isCoFinanced, nameInYear, refundInYear } from './chart.ts'

const chart = loadChart()

function known(code: string) {
  const found = findFunction(chart, code)
  if (!found) throw new Error(`no function ${code}`)
  return found
}

it('finds a function by its full code and nothing else', () => {
  expect(findFunction(chart, '5.57.73')?.code).toBe('5.57.73')
  expect(findFunction(chart, '05.73')).toBeNull()
})

it.each([
  ['5.46.60', 2019, /^Integrationsprogram/],
  ['5.46.60', 2023, /^Selvforsørgelses- og hjemrejseprogram/],
  ['5.57.74', 2018, /^Kontanthjælp vedr\./],
  ['5.57.74', 2022, /100 pct\. refusion/],
  ['5.58.81', 2019, /§ 2, nr\. 6/],
  ['5.58.81', 2023, /§ 6, nr\. 11/],
  ['5.68.94', 2015, /^Pilotjobcentre/],
])('calls %s in %i by the name of that year', (code, year, name) => {
  expect(nameInYear(known(code), year)).toMatch(name)
})

it('uses the latest name where a year is outside the function', () => {
  expect(nameInYear(known('5.48.65'), 2015)).toBe('Seniorpension')
})

it.each([
  ['5.57.73', 2019, 'ladder'],
  ['5.57.73', 2015, 'share'],
  ['5.57.74', 2019, 'full'],
  ['5.68.90', 2018, 'share'],
  ['5.68.90', 2021, 'share'],
  ['5.68.90', 2022, 'run-off'],
  ['5.68.91', 2021, 'run-off'],
  ['5.57.78', 2019, undefined],
  ['6.45.53', 2019, undefined],
])('has on %s in %i the main rule %s', (code, year, kind) => {
  expect(refundInYear(known(code), year)?.kind).toBe(kind)
})

it.each([
  ['5.57.78', 2019, true],
  ['5.57.78', 2012, true],
  ['5.48.66', 2023, true],
  ['5.48.65', 2020, true],
  ['5.48.65', 2019, false],
  ['5.57.73', 2019, false],
])('takes %s in %i as co-financed: %s', (code, year, expected) => {
  expect(isCoFinanced(known(code), year)).toBe(expected)
})
