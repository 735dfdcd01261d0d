import { expect, it } from 'vitest'
import { fromKroner } from '../../core/money.ts'
import { type ChangeCounts, sayChanges } from './difference.ts'

const none: ChangeCounts = { texts: [], rows: 0, amounts: 0, assumptions: 0, net: null }

it.each<[Partial<ChangeCounts>, string, string]>([
  [{}, '', ''],
  [{ texts: ['Titel'] }, 'Ændret er »Titel«.', 'What has changed: “Titel”.'],
  [
    { texts: ['a', 'b', 'c', 'd'], rows: 1 },
    'Ændret er 4 tekster og 1 punkt i planerne.',
    'What has changed: 4 texts and 1 entry of the plans.',
  ],
  [
    { amounts: 3, net: { before: fromKroner(-2_000_000), after: fromKroner(-1_800_000) } },
    'Ændret er 3 beløb; netto går fra −2,0 mio. kr. til −1,8 mio. kr.',
    'What has changed: 3 amounts; net goes from −2.0 million kr. to −1.8 million kr.',
  ],
])('says %j in one sentence', (counts, danish, english) => {
  expect(sayChanges({ ...none, ...counts }, 'da')).toBe(danish)
  expect(sayChanges({ ...none, ...counts }, 'en')).toBe(english)
})
