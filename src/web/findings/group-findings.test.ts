import { describe, expect, it } from 'vitest'
import { createFinding } from '../../core/check/finding.ts'
import { groupFindings } from './group-findings.ts'

const root = createFinding('overview-cell', { data: { title: 'A' }, line: 'a', place: at(20) })
const total = createFinding('overview-total', { data: {}, causedBy: [root.id], place: at(3) })
const sum = createFinding('overview-total-of-totals', { data: {}, causedBy: [total.id], place: at(4) })
const warning = createFinding('total-missing', { data: {}, place: at(1) })

describe('grouping findings', () => {
  it('puts what follows under its root, however long the chain', () => {
    const groups = groupFindings([warning, sum, total, root])
    expect(groups.map(group => group.root.code)).toEqual(['overview-cell', 'total-missing'])
    expect(groups[0]?.consequences.map(finding => finding.code)).toEqual([
      'overview-total',
      'overview-total-of-totals',
    ])
  })

  it('lets a finding stand alone where its cause is not shown', () => {
    expect(groupFindings([total]).map(group => group.root.code)).toEqual(['overview-total'])
  })

  it('ends where causes go in a circle, and loses none', () => {
    const a = { ...root, causedBy: ['b'], id: 'a' }
    const b = { ...root, causedBy: ['a'], id: 'b' }
    expect(groupFindings([a, b]).flatMap(group => [group.root, ...group.consequences])).toHaveLength(2)
  })
})

function at(line: number) {
  return { at: 'line', line, cell: null } as const
}
