/** The place in a proposal that a reason or a question is about, as a choice; and what was chosen, read from a form. */
import {
  parseSpot,
  type Spot,
  spotFields,
  type TablePlaces,
  wholeProposal,
  writeSpot,
} from '../../core/process/spot.ts'
import { wayWords } from '../../words/pages/way.ts'
import type { Site } from '../site.ts'
import { saySpot } from './say-spot.ts'

type Props = {
  readonly site: Site
  readonly id: string
  readonly places: TablePlaces
  readonly chosen?: Spot | undefined
}

export function SpotChoice({ site, id, places, chosen = wholeProposal }: Props) {
  const words = wayWords[site.language]
  const value = writeSpot(overYears(chosen))
  const amounts = amountsOf(places, chosen)
  const option = (spot: Spot) => (
    <option value={writeSpot(spot)} selected={writeSpot(spot) === value}>
      {saySpot(spot, site.language)}
    </option>
  )
  return (
    <>
      <div class="form-group">
        <label class="form-label" for={id}>
          {words.spot}
        </label>
        <select class="form-select" id={id} name="sted">
          {option(wholeProposal)}
          <optgroup label={words.spotGroups.fields}>
            {spotFields.map(field => option({ kind: 'field', field }))}
          </optgroup>
          {amounts.length > 0 && <optgroup label={words.spotGroups.amounts}>{amounts.map(option)}</optgroup>}
        </select>
      </div>
      {amounts.length > 0 && <YearChoice site={site} id={`${id}-aar`} years={places.years} chosen={chosen} />}
    </>
  )
}

type YearProps = Omit<Props, 'places' | 'chosen'> & {
  readonly years: readonly number[]
  readonly chosen: Spot
}

function YearChoice({ site, id, years, chosen }: YearProps) {
  const words = wayWords[site.language]
  const asked = chosen.kind === 'amount' ? chosen.year : null
  const all = asked === null || years.includes(asked) ? years : [...years, asked]
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {words.spotYear}
      </label>
      <span class="form-hint" id={`${id}-hint`}>
        {words.spotYearHint}
      </span>
      <select class="form-select" id={id} name="aar" aria-describedby={`${id}-hint`}>
        <option value="">{words.allYears}</option>
        {all.map(year => (
          <option value={year} selected={year === asked}>
            {year}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Each line over all years, and the net; also a line that was asked about and is there no longer. */
function amountsOf({ lines }: TablePlaces, chosen: Spot): Spot[] {
  const asked = chosen.kind === 'amount' && chosen.line !== null ? [chosen.line] : []
  const named = [...new Set([...lines, ...asked])]
  return named.length === 0 && chosen.kind !== 'amount'
    ? []
    : [...named, null].map(line => ({ kind: 'amount', line, year: null }))
}

function overYears(spot: Spot): Spot {
  return spot.kind === 'amount' ? { ...spot, year: null } : spot
}

/** As it is kept. What points at nothing is handed on for the use case to refuse. */
export function readSpot(form: URLSearchParams): string {
  const text = form.get('sted') ?? ''
  const spot = parseSpot(text)
  const [year] = /^\d{4}$/.exec(form.get('aar') ?? '') ?? []
  return spot?.kind === 'amount' && year !== undefined ? writeSpot({ ...spot, year: Number(year) }) : text
}
