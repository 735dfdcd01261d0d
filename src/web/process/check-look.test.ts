import { describe, expect, it } from 'vitest'
import { fromKroner } from '../../core/money.ts'
import type { Looks } from '../../workflow/process/view-validation.ts'
import { sayLook } from './check-look.ts'

const looks: Looks = {
  ...{ assumptions: null, zeroEffect: null, priceLevel: null },
  ...{ measures: 0, noAccount: 0, overlaps: 0 },
}

describe('what the program sees of a point of the checklist', () => {
  it('says a cost as a cost, not as something that is given', () => {
    const costs = { ...looks, zeroEffect: fromKroner(4_160_000) }
    expect(sayLook('zero-effect', costs, 'da')).toBe('Uden effekt koster forslaget 4,2 mio. kr. i alt.')
    expect(sayLook('zero-effect', costs, 'en')).toBe(
      'Without effect the proposal costs 4.2 million kr. in all.',
    )
  })

  it('says what is saved even then as saved', () => {
    const saves = { ...looks, zeroEffect: fromKroner(-90_000) }
    expect(sayLook('zero-effect', saves, 'da')).toBe('Uden effekt sparer forslaget 90.000 kr. i alt.')
  })

  it('says nothing where nothing was calculated', () => {
    expect(sayLook('zero-effect', looks, 'da')).toBeNull()
  })
})
