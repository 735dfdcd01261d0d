/** What a shared assumption is called: what somebody called it, or else its name in the case. */
import { fieldOf, type Plain } from '../../../core/calculation/editing/plain.ts'

export function labelOf(assumption: Plain | undefined, name: string): string {
  const label = fieldOf(assumption, 'label')
  return typeof label === 'string' && label.trim() !== '' ? label : name
}
