/**
 * What the buttons of the workbench's form stand for. Their values are edits; a few are finished by the fields beside
 * them. The page with script and the form without read the same buttons, so that both do the same.
 */
import { headFields } from '../../../core/calculation/case/parse-case.ts'
import type { Edit } from '../../../core/calculation/editing/edit.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { readEdit } from '../../../core/calculation/editing/read-edit.ts'
import type { TableEdit } from '../../../core/proposal/edit-table.ts'
import { isTableEdit } from '../../../core/proposal/read-table-edit.ts'
import { parseJson } from '../../../core/text/checked.ts'
import { type ReplaceLine, readReplaceLine } from '../figures/replace-line.ts'
import { type Choice, readChoice } from './choice.ts'
import { readTakeStudy, type TakeStudy } from './evidence-choice.ts'

/** The name of the buttons that do something; their value says what. */
export const actName = 'handling'

/** The field in which a form without script holds the table that it shows. */
export const seenName = 'set-tabel'

/** What is not an edit of the case. `undo` and `redo` need script. */
export const acts = ['genberegn', 'gem', 'kasser', 'flet', 'fortryd', 'gentag'] as const
export type Act = (typeof acts)[number]

export type AnyAct = Act | Edit | TableEdit | ReplaceLine | TakeStudy | Choice

/** Names of the fields that finish an edit. */
export const finishers = {
  text: (edit: { readonly path: Parameters<typeof formName>[0] }) => `egen/${formName(edit.path)}/value`,
  source: (edit: { readonly path: Parameters<typeof formName>[0] }) => `egen/${formName(edit.path)}/source`,
  shareName: (edit: { readonly path: Parameters<typeof formName>[0] }) => `faelles/${formName(edit.path)}`,
  newName: (name: string) => `omdoeb/${name}`,
} as const

export function readAct(value: string): AnyAct | null {
  const table = parseJson(value)
  return (
    acts.find(act => act === value) ??
    readEdit(value) ??
    readReplaceLine(value) ??
    readTakeStudy(value) ??
    readChoice(value) ??
    (isTableEdit(table) ? table : null)
  )
}

/** `read` gives what stands in a field of the form, empty where there is none. */
export function finishEdit(edit: Edit, read: (name: string) => string): Edit {
  switch (edit.kind) {
    case 'override':
      return { ...edit, text: read(finishers.text(edit)), source: read(finishers.source(edit)) }
    case 'share':
      return { ...edit, name: read(finishers.shareName(edit)).trim() }
    case 'rename-assumption':
      return { ...edit, to: read(finishers.newName(edit.from)).trim() }
    default:
      return edit
  }
}

/** Whether a field only finishes an edit, or says why, and holds nothing of the case. */
export function isFinisher(name: string): boolean {
  if (name.includes('/')) return /^(egen|faelles|omdoeb|bevis)\//.test(name)
  return !Object.hasOwn(headFields, name)
}
