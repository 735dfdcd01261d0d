import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchProposal } from '../../../tests/database/documents.ts'
import { year } from '../../core/period.ts'
import { compute } from '../calculation/computed.ts'
import { readNets, sumNets, writeNets } from './net-list.ts'

function listOf(amounts: readonly (number | null)[], years: readonly number[]): string {
  return writeNets(compute(sketchProposal({ title: 'x', amounts }, years, 1), tinyChart).economy)
}

const periods = [2019, 2020, 2021].map(year)

test('what is written is read: amounts in their year, blanks blank, zeros zero', () => {
  expect(readNets(listOf([1, null, 0], [2019, 2020, 2021]), periods)).toEqual([100_000, null, 0])
})

test('a year that is not asked for is passed over, and one that is not there is blank', () => {
  expect(readNets(listOf([1, 2], [2018, 2021]), periods)).toEqual([null, null, 200_000])
})

test('several are summed year by year', () => {
  const lists = [listOf([1, 2], [2019, 2020]), listOf([10, null], [2019, 2021]), writeNets(null)]
  expect(sumNets(lists, periods)).toEqual([1_100_000, 200_000, null])
})
