/** What a place of the edited form is called: a field, or a row by its number, as its frame is headed, and its field. */
import type { ProposalForm } from '../../core/proposal/form/form.ts'
import type { Language } from '../../words/language.ts'
import { editWords } from '../../words/pages/edit.ts'
import { proposalFormWords } from '../../words/proposal-form.ts'

export function placeName(place: string, form: ProposalForm, language: Language): string {
  const { names, rows, rowFields } = proposalFormWords[language]
  const [top = '', id, field] = place.split('.')
  if (top in names) return names[top as keyof typeof names]
  if (!(top in rows)) return place
  const kind = top as keyof typeof rows
  const index = form.rows[kind].findIndex(row => row.id === id)
  const { heading, one } = rows[kind]
  const row = index < 0 ? heading : editWords[language].rowLegend(one, index + 1)
  const fields: Readonly<Record<string, string>> = rowFields[kind]
  return field === undefined ? row : `${row}, ${fields[field] ?? field}`
}
