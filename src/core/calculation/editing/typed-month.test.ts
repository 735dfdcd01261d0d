import { expect, it } from 'vitest'
import { readTypedMonth } from './typed-month.ts'

it.each([
  ['2027-03', '2027-03'],
  ['2027-3', '2027-03'],
  ['03-2027', '2027-03'],
  ['3/2027', '2027-03'],
  ['12.2027', '2027-12'],
  ['marts 2027', '2027-03'],
  ['Maj 2027', '2027-05'],
  ['okt. 2027', '2027-10'],
  ['October 2027', '2027-10'],
  [' 2027 ', 2027],
])('reads %s as %s', (typed, month) => {
  expect(readTypedMonth(typed)).toBe(month)
})

it.each(['13-2027', '0-2027', 'mandag 2027x', 'foråret 2027', '2027-13', '27-03', ''])(
  'leaves %s as it is typed',
  typed => {
    expect(readTypedMonth(typed)).toBe(typed)
  },
)
