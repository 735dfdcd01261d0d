/** Arrow keys in the table of amounts: from amount to amount, over blanks; Home and End along the row. */
import { readCell } from '../../address.ts'
import type { Bench } from './bench.ts'

export function moveInTable(event: KeyboardEvent, bench: Bench, root: HTMLElement): void {
  const from = event.target
  if (!(from instanceof HTMLAnchorElement) || from.dataset['cell'] === undefined) return
  const to = findNext(from, event.key)?.dataset['cell']
  const address = readCell(to)
  if (to === undefined || !address) return
  event.preventDefault()
  bench.focusCell(address)
  root.querySelector<HTMLElement>(`a[data-cell="${CSS.escape(to)}"]`)?.focus()
}

function findNext(from: HTMLAnchorElement, key: string): HTMLAnchorElement | null {
  const row = from.closest('tr')
  const rows = [...(from.closest('tbody')?.rows ?? [])]
  const column = from.closest('td')?.cellIndex ?? 0
  if (!row) return null
  const along = [...row.cells]
  const down = rows.map(each => each.cells[column])
  const at = rows.indexOf(row)
  const ways: Readonly<Record<string, readonly (HTMLTableCellElement | undefined)[]>> = {
    ArrowRight: along.slice(column + 1),
    ArrowLeft: along.slice(0, column).reverse(),
    ArrowDown: down.slice(at + 1),
    ArrowUp: down.slice(0, at).reverse(),
    Home: along,
    End: along.toReversed(),
  }
  for (const cell of ways[key] ?? []) {
    const link = cell?.querySelector<HTMLAnchorElement>('a[data-cell]')
    if (link) return link
  }
  return null
}
