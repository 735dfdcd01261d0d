/**
 * The name of a form's field for a place of a case: `drivers/0/pay/source`. Names are only ever made, never taken
 * apart: reading a form looks up the names that its case has.
 */
import type { CasePath } from '../case/problem.ts'

export function formName(path: CasePath): string {
  return path.join('/')
}
