/** Whether something failed because the program is ending and its store is closed: nobody has to mend that. */
import { storeProblem } from '../store/engine/problem.ts'

export function isStoreClosed(error: unknown): boolean {
  return storeProblem(error) === 'closed'
}
