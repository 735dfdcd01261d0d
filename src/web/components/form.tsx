/** Forms as the design system draws them: a field with label, hint and error, and the summary of what was wrong. */
import type { ComponentChildren } from 'preact'
import { formWords } from '../../words/pages/form.ts'
import type { Site } from '../site.ts'
import { Icon } from './icon.tsx'

export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What is wrong with what was sent, in words. */
  readonly error?: string | null | undefined
  readonly value?: string
  readonly type?: 'text' | 'email' | 'password'
  /** What the browser may fill in by itself. */
  readonly autocomplete?: string
  readonly isOptional?: boolean
  readonly maxLength?: number
}

export function Field({ site, ...props }: FieldProps & { readonly site: Site }) {
  const { name, label, hint, error, value, type = 'text', autocomplete } = props
  const rest = {
    class: 'form-input',
    id: name,
    name,
    value,
    required: !props.isOptional,
    maxLength: props.maxLength ?? 300,
    autocomplete: autocomplete ?? 'off',
    'aria-describedby': describedBy(name, hint, error),
    'aria-invalid': error ? (true as const) : undefined,
  }
  return (
    <div class={error ? 'form-group form-error' : 'form-group'}>
      <label class="form-label" for={name}>
        {label}
      </label>
      {hint && (
        <span class="form-hint" id={`${name}-hjaelp`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="form-error-message" id={`${name}-fejl`}>
          {formWords[site.language].fieldError(error)}
        </span>
      )}
      {/* each kind is an element of its own to the types */}
      {type === 'text' && <input {...rest} type="text" />}
      {type === 'email' && <input {...rest} type="email" />}
      {type === 'password' && <input {...rest} type="password" />}
    </div>
  )
}

function describedBy(name: string, hint: string | undefined, error: FieldProps['error']): string | undefined {
  const ids = [hint ? `${name}-hjaelp` : '', error ? `${name}-fejl` : ''].filter(id => id !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** A problem with its field, or with the form as a whole. */
export type FormProblem = { readonly field: string | null; readonly message: string }

export function ErrorSummary({
  site,
  problems,
}: {
  readonly site: Site
  readonly problems: readonly FormProblem[]
}) {
  if (problems.length === 0) return null
  return (
    <div class="alert alert-error" role="alert">
      <Icon name="error" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">{formWords[site.language].problemHeading}</h2>
        {problems.map(({ field, message }) => (
          <p class="alert-text">{field === null ? message : <a href={`#${field}`}>{message}</a>}</p>
        ))}
      </div>
    </div>
  )
}

/** What has just been done, said once above the page it led to. */
export function Notice({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="alert alert-success" role="status">
      <Icon name="success" class="alert-icon" />
      <div class="alert-body">
        <p class="alert-text">{children}</p>
      </div>
    </div>
  )
}

/** The problem of one field, for its `error`. */
export function problemOf(problems: readonly FormProblem[], field: string): string | null {
  return problems.find(problem => problem.field === field)?.message ?? null
}
