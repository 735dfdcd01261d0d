/** One question of a form that is answered in writing: on one line, or on several. */
import type { ComponentChildren } from 'preact'
import type { Site } from '../site.ts'
import { Choices } from './choices.tsx'
import { FieldFrame } from './field-frame.tsx'

export type FieldProps = {
  readonly site: Site
  readonly id: string
  readonly label: ComponentChildren
  readonly hint?: string | null
  /** What is wrong with what was sent, in words. */
  readonly error?: string | null
  /** The page is about nothing else: its question is its heading. */
  readonly isHeading?: boolean
  readonly value?: string
  /** Its id where none is given. */
  readonly name?: string
  /** Lines of a long answer; one line where none is given. */
  readonly rows?: number
  readonly type?: 'text' | 'email' | 'password'
  readonly maxLength?: number
  readonly isRequired?: boolean
  readonly inputMode?: 'numeric'
  /** What is offered while somebody types, where there is something to offer. */
  readonly choices?: readonly string[]
  /** What the browser may fill in by itself. */
  readonly autocomplete?: string
}

export function Field({
  site,
  id,
  label,
  hint = null,
  error = null,
  isHeading = false,
  value = '',
  rows,
  name,
  ...rest
}: FieldProps) {
  return (
    <FieldFrame {...{ site, id, name, label, hint, error, isHeading }}>
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
        const { choices = [] } = rest
        const list = choices.length > 0 ? `${id}-valg` : undefined
        const line = { ...shared, value, inputMode: rest.inputMode, list }
        // each kind is an element of its own to the types
        if (rest.type === 'email') return <input {...line} type="email" />
        if (rest.type === 'password') return <input {...line} type="password" />
        return (
          <>
            <input {...line} type="text" />
            <Choices id={`${id}-valg`} names={choices} />
          </>
        )
      }}
    </FieldFrame>
  )
}
