/** One rate: what holds today, how it has moved, every value with its source, and the municipality's own. */
import { groupOf, valueOn } from '../../core/parameter/parameter.ts'
import { formatDate } from '../../words/date.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { ratesWords } from '../../words/pages/rates.ts'
import {
  nameParameter,
  nameParameterUnit,
  parameterGroupNames,
  parameterGroupTexts,
  parameterUnitNames,
  sayParameterValue,
} from '../../words/parameter.ts'
import type { ParameterView } from '../../workflow/rates/view-parameter.ts'
import { Facts } from '../components/facts.tsx'
import { LibraryLayout } from '../library/library-layout.tsx'
import { Marks, MarkTerms, marksOf } from '../library/marks.tsx'
import { type Names, OwnBook } from '../library/own-book.tsx'
import { RateChart } from '../library/rate-chart.tsx'
import { RateValues } from '../library/rate-values.tsx'
import { UsedBy } from '../library/used-by.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly view: ParameterView
  readonly names: Names
  /** Today, ISO date. */
  readonly day: string
}

export function RatePage({ site, view, names, day }: Props) {
  const { language, addresses } = site
  const { parameter, shipped, usedBy } = view
  const words = ratesWords[language]
  const library = libraryWords[language]
  const unit = nameParameterUnit(parameter.unit, language)
  const hasOwn = parameter.values.some(value => value.origin === 'own')
  return (
    <LibraryLayout
      site={site}
      title={nameParameter(parameter, language)}
      way={[{ text: words.title, href: addresses.rates() }]}
    >
      <Today view={view} day={day} site={site} />
      <Facts facts={factsOf(view, site)} />
      <RateChart parameter={parameter} site={site} />
      {parameter.values.length > 0 && (
        <section>
          <h2>{words.values}</h2>
          <p class="prose">
            {words.valuesCaption(unit)} {library.marksIntroduction}
          </p>
          <RateValues parameter={parameter} caption={words.valuesCaption(unit)} site={site} />
        </section>
      )}
      <OwnBook view={view} names={names} site={site} />
      {hasOwn && shipped.values.length > 0 && (
        <section>
          <h2>{words.shipped}</h2>
          <p class="prose">{words.shippedIntroduction}</p>
          <RateValues parameter={shipped} caption={words.shipped} site={site} />
        </section>
      )}
      <UsedBy heading={library.usedBy} nobody={library.usedByNobody} proposals={usedBy} site={site} />
      <MarkTerms marks={[...parameter.values, ...shipped.values].flatMap(marksOf)} site={site} />
    </LibraryLayout>
  )
}

/** What holds today, marked where the number stands. */
function Today({ view: { parameter }, day, site }: Omit<Props, 'names'>) {
  const { language } = site
  const words = ratesWords[language]
  const held = valueOn(parameter, day)
  if (parameter.values.length === 0) return <p class="lead">{words.neverHeld}</p>
  if (!held || held.value === null) return <p class="lead">{words.holdsNone}</p>
  const value = sayParameterValue(held.value, parameter.unit, language)
  return (
    <p class="lead">
      {value}
      <Marks marks={marksOf(held)} site={site} />{' '}
      {words.holdsSince(formatDate(held.since ?? held.from, language))}
    </p>
  )
}

function factsOf({ parameter }: ParameterView, { language }: Site) {
  const words = ratesWords[language]
  const group = groupOf(parameter)
  const { checkedOn } = parameter
  return [
    { name: words.unit, value: parameterUnitNames[language][parameter.unit] },
    {
      name: words.group,
      value: `${parameterGroupNames[language][group]}. ${parameterGroupTexts[language][group]}`,
    },
    { name: words.checked, value: checkedOn ? formatDate(checkedOn, language) : words.notChecked },
    { name: words.name, value: <code>{parameter.name}</code> },
  ]
}
