/** One field of the edit page: label, hint, error, what somebody else made of it, and the control itself. */
import type { ComponentChildren } from 'preact'
import type { FormConflict } from '../../core/proposal/form/merge-forms.ts'
import type { FormProblem } from '../../core/proposal/form/read-form.ts'
import { editWords } from '../../words/pages/edit.ts'
import type { Site } from '../site.ts'

export type FieldContext = {
  readonly site: Site
  readonly problems: readonly FormProblem[]
  readonly conflicts: readonly FormConflict[]
}

type Described = { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }

type Props = {
  readonly place: string
  readonly label: string
  readonly hint?: string | undefined
  readonly context: FieldContext
  readonly children: (
    described: Described & { readonly id: string; readonly name: string },
  ) => ComponentChildren
}

export function Field({ place, label, hint, context, children }: Props) {
  const { site, problems, conflicts } = context
  const words = editWords[site.language]
  const id = idOf(place)
  const problem = problems.find(each => each.place === place)
  const conflict = conflicts.find(each => each.place === place)
  const parts = [hint && `${id}-hint`, problem && `${id}-fejl`, conflict && `${id}-anden`].filter(Boolean)
  const described: Described = {
    ...(parts.length > 0 && { 'aria-describedby': parts.join(' ') }),
    ...(problem && { 'aria-invalid': true }),
  }
  return (
    <div class={problem ? 'form-group form-error' : 'form-group'}>
      <label class="form-label" for={id}>
        {label}
      </label>
      {hint && (
        <span class="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="form-error-message" id={`${id}-fejl`}>
          {words.fieldError(words.problems[problem.code](problem.found))}
        </span>
      )}
      {children({ ...described, id, name: place })}
      {conflict && <Theirs conflict={conflict} id={`${id}-anden`} label={label} site={site} />}
    </div>
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
