/** The controls of the edit page: a line, a text of several lines, a choice. */
import { longestLong, longestShort } from '../../core/proposal/form/read-form.ts'
import { Choices } from '../form/choices.tsx'
import { Field, type FieldContext } from './field.tsx'

type Props = {
  readonly place: string
  readonly label: string
  readonly value: string
  readonly context: FieldContext
  readonly hint?: string | undefined
}

export function Line({ value, choices = [], ...rest }: Props & { readonly choices?: readonly string[] }) {
  const list = `${rest.place}-valg`
  return (
    <Field {...rest}>
      {control => (
        <>
          <input
            class="form-input"
            type="text"
            value={value}
            maxLength={longestShort}
            list={choices.length > 0 ? list : undefined}
            {...control}
          />
          <Choices id={list} names={choices} />
        </>
      )}
    </Field>
  )
}

/** `isRich`: a text with paragraphs and lists, written as markup. */
export function Lines({ value, isRich = false, ...rest }: Props & { readonly isRich?: boolean }) {
  const rows = isRich ? Math.min(16, Math.max(4, Math.ceil(value.length / 70) + value.split('\n').length)) : 2
  return (
    <Field {...rest}>
      {control => (
        <textarea
          class="form-input"
          rows={rows}
          maxLength={isRich ? longestLong : undefined}
          data-rich={isRich || undefined}
          {...control}
        >
          {isRich ? `\n${value}` : value}
        </textarea>
      )}
    </Field>
  )
}

type ChoiceProps = Props & {
  readonly choices: Readonly<Record<string, string>>
  /** What it says where nothing is chosen; without it something always is. */
  readonly none?: string
}

export function Choice({ value, choices, none, ...rest }: ChoiceProps) {
  return (
    <Field {...rest}>
      {control => (
        <select class="form-select" {...control}>
          {none !== undefined && (
            <option value="" selected={value === ''}>
              {none}
            </option>
          )}
          {Object.entries(choices).map(([key, name]) => (
            <option value={key} selected={key === value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
