/** Edits of single values and of the entries of lists inside a driver. */
import type { EditOf } from './edit.ts'
import { changed, nameOf, type Outcome, problem, replaced, uniqueName } from './outcome.ts'
import { fieldOf, isPlainList, type Plain, type PlainCase, putAt, takeAt, valueAt } from './plain.ts'
import { driversOf, walkDriver } from './walk-fields.ts'

const mostItems = 100

export const valueEdits = {
  set: (plain: PlainCase, { path, value }: EditOf<'set'>): Outcome => replaced(plain, path, value),
  clear: (plain: PlainCase, { path }: EditOf<'clear'>): Outcome =>
    valueAt(plain, path) === undefined && path.length === 0
      ? problem('place-unknown', { path })
      : changed(takeAt(plain, path), path),
  'add-item': addItem,
  'remove-item': (plain: PlainCase, { path }: EditOf<'remove-item'>): Outcome =>
    typeof path.at(-1) === 'number' && valueAt(plain, path) !== undefined
      ? changed(takeAt(plain, path), path.slice(0, -1))
      : problem('place-unknown', { path }),
  'move-item': (plain: PlainCase, { path, to }: EditOf<'move-item'>): Outcome => {
    const from = path.at(-1)
    const list = valueAt(plain, path.slice(0, -1))
    if (typeof from !== 'number' || !isPlainList(list)) return problem('place-unknown', { path })
    const moved = moveItem(list, from, to)
    return moved ? replaced(plain, path.slice(0, -1), moved) : problem('place-unknown', { path })
  },
}

/** null where there is nothing at `from`; `to` beyond an end is that end. */
export function moveItem(list: readonly Plain[], from: number, to: number): readonly Plain[] | null {
  const item = list[from]
  if (item === undefined || !Number.isFinite(to)) return null
  const others = list.filter((_, i) => i !== from)
  const at = Math.max(0, Math.min(others.length, Math.trunc(to)))
  return [...others.slice(0, at), item, ...others.slice(at)]
}

/** A further line, destination, state or move. A line is called after its driver until somebody names it. */
function addItem(plain: PlainCase, { path }: EditOf<'add-item'>): Outcome {
  const [top, index] = path
  const driver = driversOf(plain)[Number(index)]
  const place =
    top === 'drivers' && typeof index === 'number'
      ? [...walkDriver(driver, index)].find(each => each.path.join('/') === path.join('/'))
      : undefined
  if (!place || (place.type.kind !== 'list' && place.type.kind !== 'texts'))
    return problem('place-unknown', { path })
  const list = isPlainList(place.value) ? place.value : []
  if (list.length >= mostItems) return problem('too-many', { most: mostItems })
  const next = putAt(plain, path, [...list, blankItem(place.type, list, driver)])
  return next ? changed(next, [...path, list.length]) : problem('place-unknown', { path })
}

function blankItem(
  type: { readonly kind: string; readonly of?: object },
  list: readonly Plain[],
  driver: Plain | undefined,
): Plain {
  if (type.kind === 'texts') return ''
  if (!type.of || !('label' in type.of)) return {}
  const taken = list.flatMap(item => {
    const label = fieldOf(item, 'label')
    return typeof label === 'string' ? [label] : []
  })
  return { label: uniqueName(nameOf(driver) ?? '', taken) }
}
