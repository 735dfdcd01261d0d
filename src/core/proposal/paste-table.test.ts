import { expect, it } from 'vitest'
import { edited } from '../../../tests/database/edited-table.ts'
import { unitInOere } from '../money.ts'
import { pasteIntoTable } from './paste-table.ts'

const table = edited(
  null,
  { kind: 'start-table', firstYear: 2027, years: 3, unit: '1000kr', priceLevel: 2027 },
  { kind: 'add-line', label: 'Løn' },
  { kind: 'add-line', label: 'Lokaler' },
)
const [first = '', second = ''] = table.lines.map(({ id }) => id)

function paste(text: string, line = first, year = 2027) {
  const pasted = pasteIntoTable(table, { line, year, text, notation: 'da' })
  if (!pasted.ok) return pasted.problem
  const { lines } = edited(table, ...pasted.edits)
  return lines.map(({ cells }) =>
    cells.map(({ amount }) => (amount === null ? null : amount / unitInOere['1000kr'])),
  )
}

const blank = [null, null, null]

type Stands = readonly (readonly (number | null)[])[]
const taken: readonly (readonly [string, number, string, Stands])[] = [
  ['a column, one number for each year', 2027, '1.300\n1.400\n−1.500,5\n', [[1300, 1400, -1500.5], blank]],
  [
    'a column with a blank in it, which stays one',
    2027,
    '1.300\r\n\r\n-900\r\n',
    [[1300, null, -900], blank],
  ],
  ['a row from a later year on', 2028, '5\t6', [[null, 5, 6], blank]],
  [
    'a block, a row for each line',
    2027,
    '1\t2\t3\n4\t\t6',
    [
      [1, 2, 3],
      [4, null, 6],
    ],
  ],
  ['years over the numbers', 2027, '2028\t2029\n7\t8', [[null, 7, 8], blank]],
]
it.each(taken)('takes %s', (_, year, text, stands) => {
  expect(paste(text, first, year)).toEqual(stands)
})

it.each([
  [
    'more rows than there are lines',
    '1\t2\n3\t4',
    second,
    { code: 'paste-too-long', data: { rows: 2, places: 1 } },
  ],
  ['more numbers than there are years', '1\t2\t3\t4', first, { code: 'paste-too-wide' }],
  ['a word', '1\tmange', first, { code: 'paste-unread', data: { row: 1, column: 2, text: 'mange' } }],
  ['nothing', '\n\n', first, { code: 'paste-empty' }],
])('takes nothing at all of %s', (_, text, line, problem) => {
  expect(paste(text, line)).toMatchObject(problem)
})
