/** One field of the edit page: what every field has, and what somebody else made of it. */
import type { ComponentChildren } from 'preact'
import type { FormConflict } from '../../core/proposal/form/merge-forms.ts'
import type { FormProblem } from '../../core/proposal/form/read-form.ts'
import { editWords } from '../../words/pages/edit.ts'
import { FieldFrame, type Tied } from '../form/field-frame.tsx'
import type { Site } from '../site.ts'

export type FieldContext = {
  readonly site: Site
  readonly problems: readonly FormProblem[]
  readonly conflicts: readonly FormConflict[]
}

type Props = {
  readonly place: string
  readonly label: string
  readonly hint?: string | undefined
  readonly context: FieldContext
  readonly children: (control: Tied) => ComponentChildren
}

export function Field({ place, label, hint, context, children }: Props) {
  const { site, problems, conflicts } = context
  const id = idOf(place)
  const problem = problems.find(each => each.place === place)
  const conflict = conflicts.find(each => each.place === place)
  const theirs = conflict ? `${id}-anden` : null
  return (
    <FieldFrame
      site={site}
      id={id}
      name={place}
      label={label}
      hint={hint}
      error={problem && editWords[site.language].problems[problem.code](problem.found)}
      alsoDescribedBy={theirs}
    >
      {tied => (
        <>
          {children(tied)}
          {conflict && <Theirs conflict={conflict} id={`${id}-anden`} label={label} site={site} />}
        </>
      )}
    </FieldFrame>
  )
}

type TheirsProps = {
  readonly conflict: FormConflict
  readonly id: string
  readonly label: string
  readonly site: Site
}

export function Theirs({ conflict, id, label, site }: TheirsProps) {
  const words = editWords[site.language]
  return (
    <div class="theirs">
      <p id={id}>
        <strong>{words.conflictAt}.</strong> {words.theirs}:
      </p>
      <p class="theirs__text">{conflict.theirs === null ? words.gone : conflict.theirs}</p>
      {conflict.theirs !== null && conflict.mine !== null && (
        <button
          class="button button-secondary button-small"
          type="submit"
          name="valg"
          value={`use:${conflict.place}`}
        >
          {words.useTheirs(label)}
        </button>
      )}
    </div>
  )
}

/** An element's name from a place: dots would mean something to a selector. */
export function idOf(place: string): string {
  return place.replaceAll('.', '-')
}
