import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type OverviewAddress,
  readOverviewAddress,
  wholeCatalogue,
  withQuery,
  writeOverviewAddress,
} from './overview-address.ts'

describe('the address of an overview', () => {
  it('is empty for the whole catalogue', () => {
    expect(writeOverviewAddress(wholeCatalogue)).toBe('')
    expect(read('')).toEqual(wholeCatalogue)
  })

  it('reads what it has written', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 60 })
      .map(t => t.trim())
      .filter(t => t !== '' && t !== 'alle' && t.isWellFormed())
    const maybe = fc.option(text)
    const address: fc.Arbitrary<OverviewAddress> = fc.record({
      query: fc.record({
        committee: maybe,
        policyArea: maybe,
        findings: fc.constantFrom('error' as const, 'warning' as const, null),
        text: maybe,
        sort: fc.constantFrom('order', 'number', 'title', 'committee', 'net', 'year-2019', 'year-2031'),
        descending: fc.boolean(),
        page: fc.integer({ min: 1, max: 200 }),
        pageSize: fc.constant(50),
      }),
      folded: fc.oneof(fc.constant('all' as const), fc.array(text, { maxLength: 3 })),
    })
    fc.assert(
      fc.property(address, a => {
        expect(read(writeOverviewAddress(a))).toEqual(a)
      }),
    )
  })

  it('opens the whole catalogue where nothing can be understood', () => {
    expect(read('?side=0&sorter=x&orden=op&bemaerkninger=alle')).toEqual(wholeCatalogue)
    expect(read('?side=-3&q=%20%20&udvalg=')).toEqual(wholeCatalogue)
    expect(read('?side=1e9').query.page).toBe(1)
  })

  it('starts on the first page after another choice', () => {
    const third = withQuery(wholeCatalogue, { page: 3 })
    expect(withQuery(third, { text: 'løn' }).query.page).toBe(1)
  })

  it('cuts a search that is longer than any catalogue', () => {
    expect(read(`?q=${'a'.repeat(5000)}`).query.text).toHaveLength(200)
  })
})

function read(search: string): OverviewAddress {
  return readOverviewAddress(new URLSearchParams(search))
}
