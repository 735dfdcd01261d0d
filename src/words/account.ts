/** How accounts are written for people. */
import type { FunctionCode } from '../core/account/chart.ts'

/** The full function as it stands in the chart: `5.57.73`. */
export function sayAccount(code: FunctionCode): string {
  return code
}
