import { describe, expect, it } from 'vitest'
import { centresOf, type Grant, holds, holdsSomewhere, type Person } from './person.ts'

const elsewhere = { centre: 'Center for Skole', committee: 'Børneudvalget' }
const nowhere = { centre: null, committee: null }

function personWith(...grants: readonly Grant[]): Person {
  return { id: 'anna', grants }
}

describe('a role', () => {
  it('that is held everywhere reaches what belongs to anybody or nobody', () => {
    const anna = personWith({ role: 'economist', scope: { kind: 'everywhere' } })
    expect(holds(anna, 'economist', elsewhere)).toBe(true)
    expect(holds(anna, 'economist', nowhere)).toBe(true)
  })

  it('of one centre reaches that centre only, however its name is cased', () => {
    const anna = personWith({ role: 'validator', scope: { kind: 'centre', name: 'center for skole ' } })
    expect(holds(anna, 'validator', elsewhere)).toBe(true)
    expect(holds(anna, 'validator', { ...elsewhere, centre: 'Center for Arbejdsmarked' })).toBe(false)
    expect(holds(anna, 'validator', nowhere)).toBe(false)
  })

  it('of one committee reaches that committee only', () => {
    const anna = personWith({ role: 'manager', scope: { kind: 'committee', name: 'Børneudvalget' } })
    expect(holds(anna, 'manager', elsewhere)).toBe(true)
    expect(holds(anna, 'manager', { ...elsewhere, committee: 'Økonomiudvalget' })).toBe(false)
  })

  it('of a centre names the centre once, however its name is cased', () => {
    const anna = personWith(
      { role: 'proposer', scope: { kind: 'centre', name: 'Center for Skole' } },
      { role: 'economist', scope: { kind: 'centre', name: 'center for skole ' } },
      { role: 'manager', scope: { kind: 'committee', name: 'Børneudvalget' } },
    )
    expect(centresOf(anna)).toEqual(['Center for Skole'])
  })

  it('is not another role', () => {
    const anna = personWith({ role: 'reader', scope: { kind: 'everywhere' } })
    expect(holds(anna, 'administrator', elsewhere)).toBe(false)
    expect(holdsSomewhere(anna, 'administrator')).toBe(false)
    expect(holdsSomewhere(anna, 'reader')).toBe(true)
  })
})
