/**
 * A rising list of places as JSON text, changed as text: a word that most proposals have stands in thousands of places,
 * and reading and writing all of them for one would cost more than everything else that is done for it.
 */

export const noPlaces = '[]'

export function withPlace(list: string, place: number): string {
  if (list === noPlaces) return `[${place}]`
  const at = firstNotBefore(list, place)
  if (at === list.length) return `${list.slice(0, -1)},${place}]`
  return numberAt(list, at) === place ? list : `${list.slice(0, at)}${place},${list.slice(at)}`
}

export function withoutPlace(list: string, place: number): string {
  const at = list === noPlaces ? list.length : firstNotBefore(list, place)
  if (at === list.length || numberAt(list, at) !== place) return list
  const after = at + String(place).length
  const isLast = list[after] === ']'
  if (!isLast) return list.slice(0, at) + list.slice(after + 1)
  return at === 1 ? noPlaces : `${list.slice(0, at - 1)}]`
}

/** Where in the text the first number begins that is not less; the text's length where all are. */
function firstNotBefore(list: string, place: number): number {
  // what begins before `from` is less, what begins at `to` or after is not
  let [from, to] = [1, list.length]
  while (from < to) {
    const middle = beginOfNumber(list, Math.floor((from + to) / 2))
    if (numberAt(list, middle) >= place) to = middle
    else from = nextNumber(list, middle)
  }
  return to
}

function beginOfNumber(list: string, within: number): number {
  return Math.max(list.lastIndexOf(',', within - 1), 0) + 1
}

function nextNumber(list: string, at: number): number {
  const comma = list.indexOf(',', at)
  return comma < 0 ? list.length : comma + 1
}

function numberAt(list: string, at: number): number {
  return Number.parseInt(list.slice(at, at + 16), 10)
}
