/** What the buttons of a form do to it: a row more, a row less, a connection to another proposal, the other one's text. */
import { emptyRow, linkId, type ProposalForm, type RowKind, rowKinds } from './form.ts'
import type { FormConflict } from './merge-forms.ts'

export function withRow(form: ProposalForm, kind: RowKind, id: string): ProposalForm {
  return { ...form, rows: { ...form.rows, [kind]: [...form.rows[kind], emptyRow(kind, id)] } }
}

export function withoutRow(form: ProposalForm, kind: RowKind, id: string): ProposalForm {
  return { ...form, rows: { ...form.rows, [kind]: form.rows[kind].filter(row => row.id !== id) } }
}

/** How the two are connected is chosen in its row. */
export function withLink(form: ProposalForm, proposal: string): ProposalForm {
  const id = linkId({ kind: 'new', proposal })
  if (form.rows.links.some(row => row.id === id)) return form
  const row = { id, values: { kind: '', proposal, note: '' } }
  return { ...form, rows: { ...form.rows, links: [...form.rows.links, row] } }
}

/** Of a text, or of one field of a row. */
export function withTheirs(form: ProposalForm, { place, theirs }: FormConflict): ProposalForm {
  if (theirs === null) return form
  const [top = '', id, field] = place.split('.')
  if (top in form.texts) return { ...form, texts: { ...form.texts, [top]: theirs } }
  const kind = rowKinds.find(each => each === top)
  if (!kind || field === undefined) return form
  const rows = form.rows[kind].map(row =>
    row.id === id ? { ...row, values: { ...row.values, [field]: theirs } } : row,
  )
  return { ...form, rows: { ...form.rows, [kind]: rows } }
}
