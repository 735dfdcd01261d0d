/** Takes the person to where something changed: its field, or the first empty one inside it. */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'

export function goTo(root: HTMLElement, changed: readonly CasePath[]): void {
  const [path] = changed
  const place = path && findPlace(root, path)
  if (!place) return
  const inside = [...place.querySelectorAll<HTMLInputElement>('input')]
  const empty = inside.find(field => field.value === '' && field.required) ?? inside.find(isEmptyNumber)
  const field = place instanceof HTMLInputElement ? place : (empty ?? inside[0] ?? place)
  field.focus()
  if (field instanceof HTMLInputElement) field.select()
}

/** The place itself, or the nearest thing around it that is on the page. */
function findPlace(root: HTMLElement, path: CasePath): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const name = formName(path.slice(0, length))
    const found = document.getElementById(`${name}/value`) ?? document.getElementById(name)
    if (found && root.contains(found)) return found
  }
  return null
}

function isEmptyNumber(field: HTMLInputElement): boolean {
  return field.value === '' && field.classList.contains('bench-number')
}
