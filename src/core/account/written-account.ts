/**
 * What somebody means who writes an account alone, in a field of its own, in full or as everybody writes it:
 * `5.57.73`, `05.73`, `573`. A main account alone is not enough: nobody guesses what a calculation is to be booked on.
 */
import { type ChartOfAccounts, type FunctionCode, findFunction } from './chart.ts'
import { readAccount } from './resolve.ts'

export type WrittenAccount =
  | { readonly kind: 'known'; readonly code: FunctionCode }
  | { readonly kind: 'several'; readonly candidates: readonly FunctionCode[] }
  | { readonly kind: 'unknown' }

/** `years` are those the account is used in: a shorthand can have meant another function before. */
export function readWrittenAccount(
  written: string,
  years: readonly number[],
  chart: ChartOfAccounts,
): WrittenAccount {
  if (findFunction(chart, written)) return { kind: 'known', code: written }
  const reading = readAccount(written, years, chart)
  if (reading.certainty === 'stated') return { kind: 'known', code: reading.code }
  if (reading.certainty === 'interpreted' && reading.because !== 'main-account')
    return { kind: 'known', code: reading.code }
  if (reading.certainty === 'ambiguous' && /\d\D*\d\d/.test(reading.written))
    return { kind: 'several', candidates: reading.candidates }
  return { kind: 'unknown' }
}
