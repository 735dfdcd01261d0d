/** What the report of a calculated case says beside the results themselves. */
import type { Category } from '../core/proposal/economy.ts'
import { inBoth } from './language.ts'

type CalculateWords = {
  readonly net: string
  readonly accumulated: string
  readonly categories: Readonly<Record<Category, string>>
  readonly whatIf: string
  readonly findings: string
  readonly largestOutlay: (amount: string) => string
  readonly notCalculated: (file: string) => string
  readonly spot: (line: number, column: number) => string
  readonly badCell: (given: string) => string
  readonly noCell: (account: string | null, year: number) => string
}

export const calculateWords = inBoth<CalculateWords>({
  da: {
    net: 'Netto',
    accumulated: 'Akkumuleret',
    categories: {
      service: 'heraf serviceudgifter',
      transfer: 'heraf overførsler',
      refund: 'heraf refusion',
      unplaced: 'heraf uden kendt konto',
    },
    whatIf: 'Hvad nu hvis',
    findings: 'Det ville en controller spørge om',
    largestOutlay: amount => `Største udlæg er ${amount}`,
    notCalculated: file => `${file} kan ikke beregnes`,
    spot: (line, column) => `linje ${line}, tegn ${column}`,
    badCell: given =>
      `»${given}« er ikke et felt i en tabel. Skriv konto og år, for eksempel 5.57.73:2020, eller netto:2020.`,
    noCell: (account, year) => `Tabellen har ingen linje på ${account ?? 'netto'} i ${year}.`,
  },
  en: {
    net: 'Net',
    accumulated: 'Accumulated',
    categories: {
      service: 'of which service expenditure',
      transfer: 'of which transfers',
      refund: 'of which refund',
      unplaced: 'of which without a known account',
    },
    whatIf: 'And if not?',
    findings: 'What a controller would ask',
    largestOutlay: amount => `The largest outlay is ${amount}`,
    notCalculated: file => `${file} cannot be calculated`,
    spot: (line, column) => `line ${line}, character ${column}`,
    badCell: given =>
      `“${given}” is no cell of a table. Write account and year, for example 5.57.73:2020, or net:2020.`,
    noCell: (account, year) => `The table has no line on ${account ?? 'net'} in ${year}.`,
  },
})
