/**
 * What changed between two texts, word by word: the shortest way from one to the other (E. W. Myers, 1986). The work is
 * bounded: texts that have little in common are said to be replaced.
 */
export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** So many words may differ before the rest counts as rewritten. */
const mostChanges = 800

export function wordDifference(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const a = wordsOf(before)
  const b = wordsOf(after)
  const start = commonStart(a, b)
  const end = commonEnd(a, b, start)
  const middle = shortestWay(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const pieces: Piece[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]
  return readable(pieces)
}

/** Words, blanks and single signs: joined they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\n|[^\S\n]+|[^\p{L}\p{N}\s]/gu) ?? []
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count++
  return count
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start
  let count = 0
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++
  return count
}

/** For every number of changes the furthest points reached, by diagonal; null where there are too many changes. */
function reach(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, mostChanges)
  const trace: Int32Array[] = []
  let last = new Int32Array(2)
  for (let changes = 0; changes <= most; changes++) {
    // a diagonal is kept at its number plus the changes made, so that the first is 0
    const furthest = new Int32Array(2 * changes + 1)
    trace.push(furthest)
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = changes === 0 ? 0 : bestStart(last, changes - 1, diagonal)
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      furthest[diagonal + changes] = x
      if (x >= a.length && x - diagonal >= b.length) return trace
    }
    last = furthest
  }
  return null
}

/** Down from the diagonal above (a word added), or right from the one below (a word removed). */
function bestStart(last: Int32Array, changes: number, diagonal: number): number {
  const above = at(last, changes, diagonal + 1)
  const below = at(last, changes, diagonal - 1)
  return above > below ? above : below + 1
}

function at(furthest: Int32Array, changes: number, diagonal: number): number {
  return Math.abs(diagonal) > changes ? -1 : (furthest[diagonal + changes] ?? -1)
}

function shortestWay(a: readonly string[], b: readonly string[]): Piece[] {
  const trace = reach(a, b)
  if (!trace) return replaced(a.join(''), b.join(''))
  const back: Piece[] = []
  let x = a.length
  let y = b.length
  for (let changes = trace.length - 1; changes > 0; changes--) {
    const last = trace[changes - 1] ?? new Int32Array(1)
    const diagonal = x - y
    const isAdded = at(last, changes - 1, diagonal + 1) > at(last, changes - 1, diagonal - 1)
    const fromX = at(last, changes - 1, isAdded ? diagonal + 1 : diagonal - 1)
    const fromY = fromX - (isAdded ? diagonal + 1 : diagonal - 1)
    const sameFrom = isAdded ? fromX : fromX + 1
    back.push({ kind: 'same', text: a.slice(sameFrom, x).join('') })
    back.push(isAdded ? { kind: 'added', text: b[fromY] ?? '' } : { kind: 'removed', text: a[fromX] ?? '' })
    x = fromX
    y = fromY
  }
  back.push({ kind: 'same', text: a.slice(0, x).join('') })
  return back.reverse()
}

function replaced(before: string, after: string): Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/** Changes that only a blank parts are one change: what was removed, then what came in its place. */
function readable(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  let blank = ''
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    if (blank !== '') result.push({ kind: 'same', text: blank })
    removed = added = blank = ''
  }
  for (const { kind, text } of pieces) {
    if (text === '') continue
    const isChange = removed !== '' || added !== ''
    if (kind === 'same' && isChange && /^[^\S\n]+$/.test(text)) blank += text
    else if (kind === 'same') {
      flush()
      addSame(result, text)
    } else {
      removed += blank + (kind === 'removed' ? text : '')
      added += blank + (kind === 'added' ? text : '')
      blank = ''
    }
  }
  flush()
  return result
}

function addSame(pieces: Piece[], text: string): void {
  const last = pieces.at(-1)
  if (last?.kind === 'same') pieces[pieces.length - 1] = { kind: 'same', text: last.text + text }
  else pieces.push({ kind: 'same', text })
}
