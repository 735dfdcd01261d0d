import { expect, it } from 'vitest'
import { loadChart } from '../../shipped/load-chart.ts'
import { listAccounts, readAccountFilter } from './account-list.ts'

const chart = loadChart()

function search(query: string) {
  return listAccounts(chart, readAccountFilter(new URLSearchParams(query), chart))
}

it.each([
  ['q=5.57.73', ['5.57.73']],
  ['q=05.73', ['5.57.73']],
  ['q=573', ['5.57.73']],
  ['q=55773', ['5.57.73']],
])('finds a function by %s', (query, codes) => {
  const found = search(query)
  expect(found.functions.map(({ code }) => code)).toEqual(codes)
  expect(found.written).toBe(new URLSearchParams(query).get('q'))
})

it('finds by words of a name, whatever their case, and says that no number was meant', () => {
  const found = search('q=Sygedagpenge')
  expect(found.functions.map(({ code }) => code)).toContain('5.57.71')
  expect(found.written).toBeNull()
})

it('keeps to main account and kind, and takes an unknown choice for none', () => {
  expect(search('hovedkonto=6').functions.every(({ code }) => code.startsWith('6.'))).toBe(true)
  expect(search('type=service').functions.every(({ spending }) => spending === 'service')).toBe(true)
  expect(search('hovedkonto=x&type=y').functions).toHaveLength(chart.functions.length)
})
