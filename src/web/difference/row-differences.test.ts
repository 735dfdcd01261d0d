import { describe, expect, it } from 'vitest'
import type { ProposalNames } from '../../workflow/proposals/proposal-names.ts'
import { sayRow } from './row-differences.tsx'

const other = '0123456789ab'
const names: ProposalNames = new Map([[other, { id: other, number: '7', title: 'Efterværn' }]])
const link = { id: 'l1', values: { kind: 'depends-on', proposal: other, note: '' } }
const party = { id: 'p1', values: { kind: 'centre', name: 'Sundhed', effect: 'pays', note: 'en stilling' } }

describe('a row that came, went or changed', () => {
  it('is a sentence where it connects two proposals', () => {
    expect(sayRow('links', link, names, { language: 'da' })).toBe('Forudsætter »7 Efterværn«')
    const noted = { ...link, values: { ...link.values, note: 'samme lokaler' } }
    expect(sayRow('links', noted, names, { language: 'en' })).toBe('Depends on “7 Efterværn”: samme lokaler')
  })

  it('is a sentence where somebody else pays or gains', () => {
    expect(sayRow('parties', party, names, { language: 'da' })).toBe('Sundhed (center) betaler: en stilling')
    expect(sayRow('parties', party, names, { language: 'en' })).toBe('Sundhed (centre) pays: en stilling')
  })

  it('names its parts otherwise', () => {
    const milestone = { id: 'm1', values: { text: 'Slået op', month: '03-2027' } }
    expect(sayRow('milestones', milestone, names, { language: 'da' })).toBe('Slået op; måned: 03-2027')
  })
})
