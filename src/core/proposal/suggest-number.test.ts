import { expect, it } from 'vitest'
import { suggestNumber } from './suggest-number.ts'

function of(committee: string | null, ...numbers: readonly string[]) {
  return numbers.map(number => ({ number, committee, count: 1 }))
}

it.each([
  [of('A', '1 2 1 9', '1 2 1 10'), 'A', '1 2 1 11'],
  [[...of('A', '1 2 1 1'), ...of('B', '1 3 1 7')], 'B', '1 3 1 8'],
  // who has no number yet goes on in the most common series
  [of('A', '1 2 1 1', '1 2 1 2', '1 9 1 5'), 'C', '1 2 1 3'],
  [of(null, '1', '2', '3'), null, '4'],
  [of(null, 'B-09', 'B-10'), null, 'B-11'],
  [of(null, '001', '002'), null, '003'],
])('goes on counting: %j for %s gives %s', (numbered, committee, expected) => {
  expect(suggestNumber(numbered, committee)).toBe(expected)
})

it('goes on in the series that most have, also where one number speaks for many', () => {
  const many = { number: 'G 9', committee: 'A', count: 3 }
  expect(suggestNumber([...of('A', 'F 1', 'F 2'), many], 'A')).toBe('G 10')
})

it('counts on past a number that another committee has taken', () => {
  const numbered = [...of('A', 'F 1', 'F 2'), ...of('B', 'F 3')]
  expect(suggestNumber(numbered, 'A')).toBe('F 4')
})

it('suggests nothing where no number runs', () => {
  expect(suggestNumber([], null)).toBeNull()
  expect(suggestNumber(of(null, 'alfa', '12345678901234567890'), null)).toBeNull()
})
