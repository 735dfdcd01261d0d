/** Search and choice as a plain form: what is chosen becomes the address. */
import { overviewWords } from '../../words/pages/overview.ts'
import type { CatalogueView } from '../../workflow/views.ts'
import type { Site } from '../site.ts'
import {
  findingsValues,
  isFiltered,
  parameterNames as names,
  type OverviewAddress,
  writeSort,
} from './overview-address.ts'

type Props = { readonly view: CatalogueView; readonly address: OverviewAddress; readonly site: Site }

export function FilterForm({ view, address, site }: Props) {
  const words = overviewWords[site.language].filter
  const { query } = address
  const action = site.addresses.catalogue(view.id)
  const committees = view.committees.flatMap(group => group.committee ?? [])
  const findings = [
    { value: findingsValues.error, text: words.withErrors },
    { value: findingsValues.warning, text: words.withWarnings },
  ]
  return (
    <search class="filter">
      <form action={`${action}#forslag`} method="get" aria-label={words.heading}>
        <div class="filter__fields">
          <TextField name={names.text} label={words.text} hint={words.textHint} value={query.text} />
          <Choice
            name={names.committee}
            label={words.committee}
            all={words.allCommittees}
            options={committees.map(plain)}
            value={query.committee}
          />
          <Choice
            name={names.policyArea}
            label={words.area}
            all={words.allAreas}
            options={view.policyAreas.map(plain)}
            value={query.policyArea}
          />
          <Choice
            name={names.findings}
            label={words.findings}
            all={words.allFindings}
            options={findings}
            value={query.findings && findingsValues[query.findings]}
          />
          <KeepSorting address={address} />
          <button class="button button-secondary" type="submit">
            {words.show}
          </button>
        </div>
        <p class="filter__result">
          {words.result(view.matching.proposals, view.proposals)}
          {isFiltered(address) && (
            <>
              {' · '}
              <a href={`${action}#forslag`}>{words.clear}</a>
            </>
          )}
        </p>
      </form>
    </search>
  )
}

type Option = { readonly value: string; readonly text: string }

function plain(text: string): Option {
  return { value: text, text }
}

type TextFieldProps = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string | null
}

function TextField({ name, label, hint, value }: TextFieldProps) {
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
function Choice({ name, label, all, options, value }: ChoiceProps) {
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

function KeepSorting({ address }: { readonly address: OverviewAddress }) {
  const { sort, descending } = address.query
  if (sort === 'order') return null
  return (
    <>
      <input type="hidden" name={names.sort} value={writeSort(sort)} />
      {descending && <input type="hidden" name={names.order} value="faldende" />}
    </>
  )
}
