/** A field of the form for own values, with its hint and what is wrong with it. */
import type { ComponentChildren } from 'preact'
import { ownValueWords } from '../../words/pages/own-value.ts'
import type { Site } from '../site.ts'

type FieldProps = {
  readonly site: Site
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly error: string | null
  /** Gets what ties it to hint and error. */
  readonly input: (tied: Tied) => ComponentChildren
}

export type Tied = {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': true | undefined
}

export function FormField({ site, name, label, hint, error, input }: FieldProps) {
  const words = ownValueWords[site.language]
  return (
    <div class={error ? 'form-group form-error' : 'form-group'}>
      <label class="form-label" for={name}>
        {label}
      </label>
      <span class="form-hint" id={`${name}-hjaelp`}>
        {hint}
      </span>
      {error && (
        <span class="form-error-message" id={`${name}-fejl`}>
          {words.fieldError(error)}
        </span>
      )}
      {input({
        id: name,
        name,
        'aria-describedby': error ? `${name}-hjaelp ${name}-fejl` : `${name}-hjaelp`,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
