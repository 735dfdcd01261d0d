/** Fields of a form that becomes an address: a text to search for, and a choice. */

export type Option = { readonly value: string; readonly text: string }

type TextFieldProps = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string | null
}

export function TextField({ name, label, hint, value }: TextFieldProps) {
  return (
    <div class="filter__field filter__field--text">
      <label class="form-label" for={`filter-${name}`}>
        {label}
      </label>
      <input
        class="form-input"
        type="search"
        id={`filter-${name}`}
        name={name}
        value={value ?? ''}
        aria-describedby={`filter-${name}-hint`}
      />
      <span class="filter__hint" id={`filter-${name}-hint`}>
        {hint}
      </span>
    </div>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly options: readonly Option[]
  readonly value: string | null
}

/** A choice with nothing to choose between is left out. */
export function Choice({ name, label, all, options, value }: ChoiceProps) {
  if (options.length < 2 && value === null) return null
  return (
    <div class="filter__field">
      <label class="form-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="form-select" id={`filter-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(option => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
