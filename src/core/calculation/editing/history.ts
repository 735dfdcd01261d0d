/** Undo and redo across the whole page: plain cases in turn, each sharing with its neighbours what did not change. */
import type { CasePath } from '../case/problem.ts'
import type { PlainCase } from './plain.ts'

type Step = {
  readonly case: PlainCase
  /** Where the step that led away from this case changed something. */
  readonly changed: readonly CasePath[]
}

export type History = {
  readonly present: PlainCase
  /** Newest last. */
  readonly past: readonly Step[]
  /** Next first. */
  readonly future: readonly Step[]
}

const most = 500

export function startHistory(present: PlainCase): History {
  return { present, past: [], future: [] }
}

/** Keystrokes in one field `join` into one step, so that undo takes back the field and not a letter. */
export function record(
  history: History,
  next: PlainCase,
  changed: readonly CasePath[],
  { joins = false }: { readonly joins?: boolean } = {},
): History {
  if (next === history.present) return history
  const last = history.past.at(-1)
  const isSameField = joins && last && history.future.length === 0 && keyOf(last.changed) === keyOf(changed)
  if (isSameField) return { ...history, present: next }
  const past = [...history.past, { case: history.present, changed }].slice(-most)
  return { present: next, past, future: [] }
}

function keyOf(paths: readonly CasePath[]): string {
  return JSON.stringify(paths)
}

/** `changed` is where to take the person; null where there is nothing to undo. */
export type Turned = { readonly history: History; readonly changed: readonly CasePath[] }

export function undo({ past, present, future }: History): Turned | null {
  const last = past.at(-1)
  if (!last) return null
  const { changed } = last
  return {
    history: { present: last.case, past: past.slice(0, -1), future: [{ case: present, changed }, ...future] },
    changed,
  }
}

export function redo({ past, present, future }: History): Turned | null {
  const [next, ...rest] = future
  if (!next) return null
  const { changed } = next
  return {
    history: { present: next.case, past: [...past, { case: present, changed }], future: rest },
    changed,
  }
}
