/**
 * Does one edit to a plain case and gives the new one, with the paths that changed; or says why it cannot be done.
 * Never throws on what a person does: a text that is no number is kept where it was typed, and parseCase names it.
 */
import type { CasePath } from '../case/problem.ts'
import { driverEdits } from './driver-edits.ts'
import type { Edit, EditKind, EditOf, EditProblem } from './edit.ts'
import type { Outcome } from './outcome.ts'
import { isSamePlain, type PlainCase } from './plain.ts'
import { quantityEdits } from './quantity-edits.ts'
import { sharedEdits } from './shared-edits.ts'
import { valueEdits } from './value-edits.ts'

export type Edited =
  | {
      readonly ok: true
      readonly case: PlainCase
      /** Where something changed, none where the case says the same as before. */
      readonly changed: readonly CasePath[]
    }
  | { readonly ok: false; readonly problem: EditProblem }

type Apply<K extends EditKind> = (plain: PlainCase, edit: EditOf<K>) => Outcome
type Edits = { readonly [K in EditKind]: Apply<K> }

const edits: Edits = { ...valueEdits, ...quantityEdits, ...driverEdits, ...sharedEdits }

export function applyEdit(plain: PlainCase, edit: Edit): Edited {
  const outcome = apply(edits, plain, edit)
  if ('code' in outcome) return { ok: false, problem: outcome }
  const isSame = isSamePlain(plain, outcome.case)
  return isSame ? { ok: true, case: plain, changed: [] } : { ok: true, ...outcome }
}

/** Bound by the edit's own kind, so that each function only sees the data of its edit. */
function apply<K extends EditKind>(all: Edits, plain: PlainCase, edit: EditOf<K>): Outcome {
  const one: Apply<K> = all[edit.kind]
  return one(plain, edit)
}
