/** Hashes what is too large to be hashed at one go, so that pages are answered meanwhile. */
import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Hash } from '../core/canonical.ts'
import { contentText } from '../core/proposal/content-hash.ts'

/** How long a slice may take, in milliseconds. */
const sliceTime = 10
/** How far lists and objects are taken apart; below, nothing is large: a catalogue's overview has rows of a few cells. */
const depthTakenApart = 3

export async function hashInSlices(pieces: AsyncIterable<string> | Iterable<string>): Promise<Hash> {
  const hash = createHash('sha256')
  let started = performance.now()
  for await (const piece of pieces) {
    hash.update(piece)
    if (performance.now() - started < sliceTime) continue
    await turn()
    started = performance.now()
  }
  return hash.digest('hex')
}

/** The text of `contentText`, piece by piece. */
export function* contentPieces(value: unknown, depth = depthTakenApart): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) yield contentText(value)
  else if (Array.isArray(value)) yield* listPieces(value, depth)
  else yield* objectPieces(value, depth)
}

function* listPieces(list: readonly unknown[], depth: number): Generator<string> {
  let before = '['
  for (const item of list) {
    yield before
    yield* contentPieces(item, depth - 1)
    before = ','
  }
  yield list.length === 0 ? '[]' : ']'
}

function* objectPieces(value: object, depth: number): Generator<string> {
  const entries = Object.entries(value).filter(([key, inner]) => key !== 'place' && inner !== undefined)
  let before = '{'
  for (const [key, inner] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${before}${JSON.stringify(key)}:`
    yield* contentPieces(inner, depth - 1)
    before = ','
  }
  yield entries.length === 0 ? '{}' : '}'
}
