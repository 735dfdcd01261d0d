import { expect, it } from 'vitest'
import { fromKroner } from '../../core/money.ts'
import { economyWords } from './economy.ts'

const sums = {
  service: fromKroner(3_900_000),
  transfer: fromKroner(-24_638_000),
  refund: fromKroner(5_614_000),
  unplaced: fromKroner(0),
}

it('says that a positive refund line is refund the state no longer pays', () => {
  expect(economyWords.da(sums)).toBe(
    'Over hele perioden stiger serviceudgifterne med 3,9 mio. kr., falder overførslerne med 24,6 mio. kr., og statens refusion falder med 5,6 mio. kr.',
  )
  expect(economyWords.en(sums)).toBe(
    'Over the whole period service expenditure rises by 3.9 million kr., transfers fall by 24.6 million kr., and the state’s refund falls by 5.6 million kr.',
  )
})

it('leaves refund out where there is none and names lines without an account', () => {
  const without = { ...sums, refund: fromKroner(0), service: fromKroner(0), unplaced: fromKroner(1) }
  expect(economyWords.da(without)).toBe(
    'Over hele perioden ændres serviceudgifterne ikke, falder overførslerne med 24,6 mio. kr. Linjer uden kendt konto er holdt for sig.',
  )
})
