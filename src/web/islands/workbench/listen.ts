/** Hears what somebody does in the workbench's form, by the names of its fields and buttons, and tells the bench. */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import type { Edit } from '../../../core/calculation/editing/edit.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { isTableEdit } from '../../../core/proposal/read-table-edit.ts'
import { readCell } from '../../address.ts'
import { type Act, actName, finishEdit, isFinisher, readAct } from '../../workbench/state/act.ts'
import { editOfStudy, studyField } from '../../workbench/state/evidence-choice.ts'
import type { Bench } from './bench.ts'
import { goTo } from './go-to.ts'
import { moveInTable } from './move-in-table.ts'
import { pasteInto } from './paste-into.ts'

type Field = HTMLInputElement | HTMLSelectElement

/** `onAct` does what is not an edit of the case, such as saving. */
export function listen(root: HTMLElement, bench: Bench, onAct: (act: Act) => void): void {
  root.addEventListener('input', event => {
    const field = fieldOf(event)
    if (field) bench.type(field.name, field.value, field instanceof HTMLSelectElement)
  })
  root.addEventListener('focusout', event => {
    if (fieldOf(event)) bench.rest()
  })
  root.addEventListener('paste', event => {
    const field = fieldOf(event)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (field && pasteInto(field.name, text, bench)) event.preventDefault()
  })
  // toggle does not bubble, so it is caught on its way down
  root.addEventListener(
    'toggle',
    ({ target }) => {
      const key = target instanceof HTMLDetailsElement ? target.dataset['details'] : undefined
      if (target instanceof HTMLDetailsElement && key !== undefined) bench.unfold(key, target.open)
    },
    true,
  )
  root.addEventListener('submit', event => {
    event.preventDefault()
    const button = event instanceof SubmitEvent ? event.submitter : null
    if (button instanceof HTMLButtonElement && button.name === actName) press(button, root, bench, onAct)
  })
  root.addEventListener('click', event => click(event, bench, root))
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape' && bench.state().cell) close(bench, root)
    else moveInTable(event, bench, root)
  })
  document.addEventListener('keydown', event => {
    const way = turnOf(event)
    if (!way) return
    event.preventDefault()
    goTo(root, bench[way]())
  })
}

/** Ctrl+Z undoes in the whole page and not only in the field: a field's own history knows nothing of the table. */
function turnOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo'
  return key === 'z' ? 'undo' : null
}

function fieldOf({ target }: Event): Field | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  return isField && !isFinisher(target.name) ? target : null
}

function press(button: HTMLButtonElement, root: HTMLElement, bench: Bench, onAct: (act: Act) => void): void {
  const act = readAct(button.value)
  if (act === null) return
  if (act === 'fortryd') goTo(root, bench.undo())
  else if (act === 'gentag') goTo(root, bench.redo())
  else if (typeof act === 'string') onAct(act)
  else if (isTableEdit(act)) bench.actOnTable(act)
  else if (act.kind === 'choose') {
    bench.choose(act)
    focusNextChoice(root)
  } else if (act.kind === 'replace-line') goTo(root, bench.replaceLine(act))
  else if (act.kind === 'take-study') {
    const edit = editOfStudy(act, textIn(root, studyField(act.path)), bench.state().desk.evidence)
    if (edit) bench.act(edit)
  } else {
    const changed: readonly CasePath[] = bench.act(finishEdit(act, name => textIn(root, name)))
    keepFocus(act, changed, button, root)
  }
}

/** The next one to choose; where there is none, the assumptions it was about. */
function focusNextChoice(root: HTMLElement): void {
  const next =
    root.querySelector<HTMLElement>('.bench-conflicts button') ??
    root.querySelector<HTMLElement>('#begrundelse')
  next?.focus()
}

/** A button that is still there keeps the focus; where a driver moves, the focus goes with it. */
function keepFocus(
  act: Edit,
  changed: readonly CasePath[],
  button: HTMLButtonElement,
  root: HTMLElement,
): void {
  const isNew = act.kind === 'add-driver' || act.kind === 'copy-driver' || act.kind === 'add-item'
  if (act.kind === 'move-driver') focusButton(act.to, button.textContent)
  else if (act.kind === 'remove-driver') focusButton(act.index, button.textContent)
  else if (isNew || !button.isConnected) goTo(root, changed)
}

/** The button of that text in a driver's card, the first one there, or where a new driver is added. */
function focusButton(index: number, text: string): void {
  const card = document.getElementById(formName(['drivers', index]))
  const buttons = [...(card?.querySelectorAll('button') ?? [])]
  const button = buttons.find(each => each.textContent === text) ?? buttons[0]
  if (button) button.focus()
  else document.querySelector<HTMLElement>('.bench-kinds button')?.focus()
}

function textIn(root: HTMLElement, name: string): string {
  const field = document.getElementById(name)
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
  return isField && root.contains(field) ? field.value : ''
}

function click(event: MouseEvent, bench: Bench, root: HTMLElement): void {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const link = event.target.closest('a')
  const cell = readCell(link?.dataset['cell'])
  if (cell) {
    event.preventDefault()
    bench.openCell(cell)
    document.getElementById('forklaring')?.focus()
  }
  if (link?.dataset['close'] !== undefined) {
    event.preventDefault()
    close(bench, root)
  }
}

function close(bench: Bench, root: HTMLElement): void {
  bench.openCell(null)
  root.querySelector<HTMLElement>('a[data-cell]:not([tabindex="-1"])')?.focus()
}
