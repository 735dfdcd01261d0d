/** Reads the form that an edit page sent. Whatever comes is taken as text; what it means is for core to say. */
import {
  type FormRow,
  type ProposalForm,
  type RowKind,
  recordOf,
  rowFields,
  rowKinds,
  rowPlace,
  textNames,
} from '../../core/proposal/form/form.ts'
import { isRowId } from '../../core/proposal/form/row-id.ts'

/** More rows than this come from no page of ours. */
const mostRows = 200

export function readSentForm(sent: URLSearchParams): ProposalForm {
  return {
    texts: recordOf(textNames, name => sent.get(name) ?? ''),
    rows: recordOf(rowKinds, kind => readRows(sent, kind)),
  }
}

/** Each row names itself in a hidden field, so that rows keep their order. */
function readRows(sent: URLSearchParams, kind: RowKind): FormRow[] {
  const ids = [...new Set(sent.getAll(kind))].filter(isRowId).slice(0, mostRows)
  return ids.map(id => ({
    id,
    values: recordOf<string, string>(rowFields[kind], field => sent.get(rowPlace(kind, id, field)) ?? ''),
  }))
}

/** What the button that was pressed asks for: `keep`, `remove:milestones:k3`. */
export type Asked =
  | { readonly kind: 'look' | 'keep' | 'discard' | 'search' }
  | { readonly kind: 'add'; readonly rows: RowKind }
  | { readonly kind: 'remove'; readonly rows: RowKind; readonly id: string }
  | { readonly kind: 'connect'; readonly proposal: string }
  | { readonly kind: 'use'; readonly place: string }

export function readAsked(sent: URLSearchParams): Asked {
  const [kind, first = '', second = ''] = (sent.get('valg') ?? 'look').split(':')
  switch (kind) {
    case 'add':
      return isRowKind(first) ? { kind, rows: first } : { kind: 'keep' }
    case 'remove':
      return isRowKind(first) ? { kind, rows: first, id: second } : { kind: 'keep' }
    case 'connect':
      return { kind, proposal: first }
    case 'use':
      return { kind, place: first }
    case 'keep':
    case 'discard':
    case 'search':
      return { kind }
    default:
      // Enter in the field for searching means to search
      return sent.get('valg') === 'enter' && (sent.get('soeg') ?? '').trim() !== ''
        ? { kind: 'search' }
        : { kind: 'look' }
  }
}

function isRowKind(text: string): text is RowKind {
  return (rowKinds as readonly string[]).includes(text)
}
