/** Search and choice as a plain form: what is chosen becomes the address. */
import { overviewWords } from '../../words/pages/overview.ts'
import type { CatalogueView } from '../../workflow/views.ts'
import { Choice, type Option, TextField } from '../components/filter-fields.tsx'
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

function plain(text: string): Option {
  return { value: text, text }
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
