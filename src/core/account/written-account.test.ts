import { expect, it } from 'vitest'
import { loadChart } from '../../shipped/load-chart.ts'
import { readWrittenAccount } from './written-account.ts'

const chart = loadChart()
const read = (written: string) => readWrittenAccount(written, [2027, 2028], chart)

it.each([
  ['5.57.73', '5.57.73'],
  ['05.73', '5.57.73'],
  ['5.73', '5.57.73'],
  ['573', '5.57.73'],
  ['5.57.73.2', '5.57.73'],
  ['06.53', '6.45.53'],
  ['05.73 Kontanthjælp', '5.57.73'],
])('reads %s as %s', (written, code) => {
  expect(read(written)).toEqual({ kind: 'known', code })
})

it('does not choose between two accounts', () => {
  expect(read('05.73/05.82')).toEqual({ kind: 'several', candidates: ['5.57.73', '5.58.82'] })
})

it.each(['konto 6', '6', 'Løn', '', '5.99.99'])('knows no account by »%s«', written => {
  expect(read(written)).toEqual({ kind: 'unknown' })
})
