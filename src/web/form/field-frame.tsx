/** What stands around every control of a form: its label, what helps, what is wrong, and what ties them together. */
import type { ComponentChildren } from 'preact'
import { formWords } from '../../words/pages/form.ts'
import type { Site } from '../site.ts'

/** What a control carries, so that label, hint and error are read out with it. */
export type Tied = {
  readonly id: string
  /** Its id, where no other is given. */
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export type FieldFrameProps = {
  readonly site: Site
  readonly id: string
  readonly name?: string | undefined
  readonly label: ComponentChildren
  readonly hint?: string | null | undefined
  /** What is wrong with what was sent, in words. */
  readonly error?: string | null | undefined
  /** The page is about nothing else: its question is its heading. */
  readonly isHeading?: boolean | undefined
  /** The id of something after the control that is about it too. */
  readonly alsoDescribedBy?: string | null
  readonly children: (tied: Tied) => ComponentChildren
}

export function FieldFrame(props: FieldFrameProps) {
  const { site, id, name = id, label, hint, error, isHeading = false, alsoDescribedBy, children } = props
  const described = [hint && `${id}-hjaelp`, error && `${id}-fejl`, alsoDescribedBy].filter(Boolean)
  const asked = (
    <label class="form-label" for={id}>
      {label}
    </label>
  )
  return (
    <div class={error ? 'form-group form-error' : 'form-group'}>
      {isHeading ? <h1 class="form-heading">{asked}</h1> : asked}
      {hint && (
        <span class="form-hint" id={`${id}-hjaelp`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="form-error-message" id={`${id}-fejl`}>
          {formWords[site.language].fieldError(error)}
        </span>
      )}
      {children({
        id,
        name,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
