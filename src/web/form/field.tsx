/** One question of a form that is answered in writing: on one line, or on several. */
import type { ComponentChildren } from 'preact'
import type { Site } from '../site.ts'
import { FieldFrame } from './field-frame.tsx'

export type FieldProps = {
  readonly site: Site
  readonly id: string
  readonly label: ComponentChildren
  readonly hint?: string | null
  /** What is wrong with what was sent, in words. */
  readonly error?: string | null
  readonly value?: string
  /** Its id where none is given. */
  readonly name?: string
  /** Lines of a long answer; one line where none is given. */
  readonly rows?: number
  readonly type?: 'text' | 'email' | 'password'
  readonly maxLength?: number
  readonly isRequired?: boolean
  readonly inputMode?: 'numeric'
  /** What the browser may fill in by itself. */
  readonly autocomplete?: string
}

export function Field({
  site,
  id,
  label,
  hint = null,
  error = null,
  value = '',
  rows,
  name,
  ...rest
}: FieldProps) {
  return (
    <FieldFrame site={site} id={id} name={name} label={label} hint={hint} error={error}>
      {tied => {
        const shared = {
          ...tied,
          class: 'form-input',
          maxLength: rest.maxLength,
          required: rest.isRequired,
          autocomplete: rest.autocomplete,
        }
        if (rows !== undefined)
          return (
            <textarea rows={rows} {...shared}>
              {value}
            </textarea>
          )
        const line = { ...shared, value, inputMode: rest.inputMode }
        // each kind is an element of its own to the types
        if (rest.type === 'email') return <input {...line} type="email" />
        return rest.type === 'password' ? (
          <input {...line} type="password" />
        ) : (
          <input {...line} type="text" />
        )
      }}
    </FieldFrame>
  )
}
