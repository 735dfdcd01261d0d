import { expect, it } from 'vitest'
import { money } from '../../core/money.ts'
import { sayReplacement } from './replacement.ts'

const cell = (year: number, printed: number | null, computed: number | null) => ({
  year,
  printed: printed === null ? null : money(printed * 100_000),
  computed: computed === null ? null : money(computed * 100_000),
})

it('says year by year what a calculated line makes of a typed one', () => {
  const cells = [
    cell(2027, 1_300, 1_250),
    cell(2028, 1_300, 1_300),
    cell(2029, null, 40),
    cell(2030, null, null),
  ]
  expect(sayReplacement(cells, '1000kr', 'da')).toEqual({
    lead: 'Beregningen giver noget andet end det skrevne i 2 af 3 år (1.000 kr.):',
    cells: ['2027: 1.250 i stedet for 1.300, 50 mindre', '2029: 40 i stedet for intet, 40 mere'],
    total: 'I alt 2.590 i stedet for 2.600.',
  })
})

it('says that nothing is changed where nothing is', () => {
  expect(sayReplacement([cell(2027, -722, -722)], '1000kr', 'en')).toEqual({
    lead: 'The calculation gives the same as was typed in every year.',
    cells: [],
    total: null,
  })
})
