/**
 * Two people's changes of one proposal's fields, merged over what both began with, text by text and row by row. Where
 * both changed one thing differently the form holds mine, and the conflict holds theirs.
 */
import { type Conflict, type Merged, type MergePath, mergeThreeWays } from '../../merge/three-way.ts'
import { type FormRow, type ProposalForm, type RowKind, rowPlace } from './form.ts'

export type FormConflict = {
  /** As form.ts names it; a row that one changed and the other removed is `milestones.k3`. */
  readonly place: string
  /** null where the row is not there. */
  readonly mine: string | null
  readonly theirs: string | null
}

export type MergedForms = { readonly form: ProposalForm; readonly conflicts: readonly FormConflict[] }

export function mergeForms(base: ProposalForm, mine: ProposalForm, theirs: ProposalForm): MergedForms {
  const { merged, conflicts } = mergeThreeWays(base, mine, theirs, {
    nameIn: path => (path[0] === 'rows' ? item => (item as FormRow).id : null),
    isWhole: () => false,
    isSame: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
  })
  // every place holds what one of the three holds there, and they have one shape
  let form = merged as ProposalForm
  const real = conflicts.filter(({ path }) => !isOrder(path))
  const found = real.map(conflict => placed(conflict, form))
  for (const conflict of real) form = withMine(form, conflict)
  return { form, conflicts: found }
}

/** The order of rows that both moved: it stays as it was, which nobody needs to be asked about. */
function isOrder([top, , index]: MergePath): boolean {
  return top === 'rows' && index === undefined
}

function placed({ path, mine, theirs }: Conflict, form: ProposalForm): FormConflict {
  const [top, kind, index, , field] = path
  if (top === 'texts') return { place: String(kind), mine: String(mine), theirs: String(theirs) }
  const { id } = rowAt(form, kind as RowKind, Number(index)) ?? { id: '' }
  const place = field === undefined ? `${String(kind)}.${id}` : rowPlace(kind as RowKind, id, String(field))
  return { place, mine: textOf(mine), theirs: textOf(theirs) }
}

function textOf(value: Merged): string | null {
  if (value === undefined) return null
  if (typeof value === 'string') return value
  return Object.values((value as FormRow).values)
    .filter(text => text !== '')
    .join(' · ')
}

function rowAt(form: ProposalForm, kind: RowKind, index: number): FormRow | undefined {
  return form.rows[kind][index]
}

/** A removed row comes back as the other one has it: nothing is lost that somebody has just written. */
function withMine(form: ProposalForm, { path, mine, theirs }: Conflict): ProposalForm {
  return put(form, path, mine === undefined ? theirs : mine) as ProposalForm
}

function put(thing: Merged, [step, ...rest]: MergePath, value: Merged): Merged {
  if (step === undefined) return value
  if (Array.isArray(thing)) return thing.map((item, i) => (i === step ? put(item, rest, value) : item))
  const entry = thing as Readonly<Record<string, Merged>>
  return { ...entry, [step]: put(entry[step], rest, value) }
}
