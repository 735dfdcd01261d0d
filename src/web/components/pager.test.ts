import { expect, it } from 'vitest'
import { pagesAround } from './pager.tsx'

it('shows first, last and the pages around, with gaps between', () => {
  expect(pagesAround(1, 1)).toEqual([1])
  expect(pagesAround(1, 4)).toEqual([1, 2, 3, 4])
  expect(pagesAround(10, 200)).toEqual([1, null, 8, 9, 10, 11, 12, null, 200])
  expect(pagesAround(200, 200)).toEqual([1, null, 198, 199, 200])
})
