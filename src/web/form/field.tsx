/** One question of a form: label, hint, what is wrong with the answer, and the place to write it. */
import type { ComponentChildren } from 'preact'

export type FieldProps = {
  readonly id: string
  readonly label: ComponentChildren
  readonly hint?: string | null
  /** In words, with "Fejl:" or the like in front. */
  readonly error?: string | null
  readonly value: string
  readonly name?: string
  /** Lines of a long answer; one line where none is given. */
  readonly rows?: number
  readonly maxLength?: number
  readonly isRequired?: boolean
  readonly inputMode?: 'numeric'
  readonly autocomplete?: 'off'
}

export function Field(props: FieldProps) {
  const { id, label, hint = null, error = null, rows } = props
  const described = [hint !== null && `${id}-hjaelp`, error !== null && `${id}-fejl`]
    .filter(Boolean)
    .join(' ')
  const shared = {
    id,
    name: props.name ?? id,
    class: 'form-input',
    maxLength: props.maxLength,
    required: props.isRequired,
    autocomplete: props.autocomplete,
    'aria-describedby': described || undefined,
    'aria-invalid': error !== null ? (true as const) : undefined,
  }
  return (
    <div class={error !== null ? 'form-group form-error' : 'form-group'}>
      <label class="form-label" for={id}>
        {label}
      </label>
      {hint !== null && (
        <span class="form-hint" id={`${id}-hjaelp`}>
          {hint}
        </span>
      )}
      {error !== null && (
        <span class="form-error-message" id={`${id}-fejl`}>
          {error}
        </span>
      )}
      {rows === undefined ? (
        <input type="text" inputMode={props.inputMode} value={props.value} {...shared} />
      ) : (
        <textarea rows={rows} {...shared}>
          {props.value}
        </textarea>
      )}
    </div>
  )
}
