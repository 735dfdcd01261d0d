/** A case as large as any: 40 drivers over ten years, made of the four kinds that cases are made of. */
import type { Plain, PlainCase } from '../../src/core/calculation/editing/plain.ts'

export const size = { drivers: 40, years: 10 } as const

export function largeCase(drivers: number = size.drivers): PlainCase {
  return {
    schema: 1,
    title: 'Forty drivers',
    years: { first: 2027, count: size.years },
    lasting: 'lasting',
    assumptions: {
      // without a range, so that every digit of it gives another table
      ydelse: { value: 107_250, source: 'Opgjort', evidence: 'own-data' },
    },
    drivers: Array.from({ length: drivers }, (_, i) => kinds[i % kinds.length]?.(i) ?? {}),
  }
}

const kinds: readonly ((i: number) => Plain)[] = [
  i => ({
    kind: 'staff',
    name: `Medarbejdere ${i}`,
    posts: { value: 2 + (i % 3), source: 'Notat', owner: 'Jobcentret' },
    pay: { value: 520_000 + i * 100, source: 'Lønkontoret', evidence: 'own-data' },
    from: '2027-03',
    lines: [
      { account: '6.45.53', label: `Løn ${i}`, share: '50 %' },
      { account: '5.68.90', label: `Indsats ${i}`, share: '50 %' },
    ],
  }),
  i => ({
    kind: 'support-change',
    name: `Flere i job ${i}`,
    targetGroup: { value: 120 + (i % 40), low: 100, high: 160, source: 'Optælling', evidence: 'own-data' },
    takeUp: '80 %',
    success: { value: '8 / 33', source: 'Egne tal', evidence: 'own-data' },
    deadweight: '10 %',
    from: 2027,
    delay: 3,
    dropOff: '15 %',
    price: 'ydelse',
    line: { account: '5.57.73', label: `Kontanthjælp ${i}` },
    refund: { share: '25 %', line: { account: '5.57.73', label: `Refusion ${i}` } },
  }),
  i => ({
    kind: 'activity',
    name: `Møder ${i}`,
    timesPerYear: 40,
    people: 3,
    hoursEach: 2,
    ratePerHour: { value: 440, source: 'Tabellen' },
    from: 2027,
    lines: [{ account: '5.68.90', label: `Frikøb ${i}` }],
  }),
  i => ({
    kind: 'fixed-amount',
    name: `Lokaler ${i}`,
    amount: { value: 90_000, source: 'Kontrakt' },
    from: 2027,
    lines: [{ account: '6.45.53', label: `Drift ${i}` }],
  }),
]
