/** What the people at work calculate with: two kinds of drivers, a rate of the law, and figures somebody typed. */
import type { PlainCase } from '../../src/core/calculation/editing/plain.ts'

/** A rate that the case of everybody at work uses. */
export const usedRate = 'kontanthjaelp.forhoejet-sats'

export function caseOf(person: number): PlainCase {
  return {
    schema: 1,
    title: `Mentorer ${person}`,
    years: { first: 2027, count: 4 },
    lasting: 'lasting',
    assumptions: {
      stillinger: { value: 2 + (person % 3), source: 'Forslagets tekst', owner: 'Jobcentret' },
      'i-job': { value: 12, low: 8, high: 15, source: 'Egne tal', evidence: 'own-data' },
    },
    drivers: [
      {
        kind: 'staff',
        name: 'Mentorer',
        posts: 'stillinger',
        pay: { value: 520_000 + person * 1000, source: 'Lønkontoret' },
        from: 2027,
        lines: [{ account: '6.45.53', label: 'Løn' }],
      },
      {
        kind: 'support-change',
        name: 'Flere i job',
        people: 'i-job',
        from: 2027,
        dropOff: '15 %',
        price: { rate: usedRate },
        line: { account: '5.57.73', label: 'Kontanthjælp - drift' },
        refund: { share: '22 %', line: { account: '5.57.73', label: 'Kontanthjælp - refusion' } },
      },
    ],
  }
}
