/** What a written account was understood as. The words of the document always stay beside the interpretation. */
import type { FunctionCode } from './chart.ts'

export type AccountReading =
  /** The document says it: a full function, or a shorthand that only one function can mean. */
  | { readonly certainty: 'stated'; readonly written: string; readonly code: FunctionCode }
  /** The document names a main account, or a shorthand that year or label settled; the function is our reading. */
  | {
      readonly certainty: 'interpreted'
      readonly written: string
      readonly code: FunctionCode
      readonly because: 'main-account' | 'year' | 'label'
    }
  /** Several functions are possible and nothing in the document settles which. */
  | {
      readonly certainty: 'ambiguous'
      readonly written: string
      readonly candidates: readonly FunctionCode[]
    }
  /** Something is written that looks like an account, but the chart does not have it. */
  | { readonly certainty: 'unknown'; readonly written: string }
  /** The label names no account at all. */
  | { readonly certainty: 'none' }

export function codeOf(reading: AccountReading): FunctionCode | null {
  return reading.certainty === 'stated' || reading.certainty === 'interpreted' ? reading.code : null
}
