import { expect, it } from 'vitest'
import { money } from '../../core/money.ts'
import { sayDifference } from './saving.ts'

it.each([
  [
    { label: 'Løn', year: 2026, seen: money(100_000), computed: null },
    'Løn, 2026: du så 1, der beregnes intet (1.000 kr.)',
  ],
  [
    { label: 'Løn', year: null, seen: null, computed: money(-250_000_000) },
    'Løn: linjen var ikke vist før; den giver i alt −2.500 (1.000 kr.)',
  ],
  [
    { label: '', year: null, seen: money(0), computed: money(100_000) },
    'I alt: du så 0, der beregnes 1 (1.000 kr.)',
  ],
])('says %o', (difference, sentence) => {
  expect(sayDifference(difference, '1000kr', 'da')).toBe(sentence)
})
