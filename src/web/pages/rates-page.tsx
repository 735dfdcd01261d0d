/** All rates by group, with what holds today; then the refund ladder and the ways of discounting. */
import type { RefundLadder } from '../../core/account/chart.ts'
import { parameterGroups } from '../../core/parameter/parameter.ts'
import type { Discount } from '../../shipped/read-discount.ts'
import { formatDate } from '../../words/date.ts'
import { formatPercent } from '../../words/number.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { ratesWords } from '../../words/pages/rates.ts'
import {
  nameParameter,
  parameterGroupNames,
  parameterGroupTexts,
  sayParameterValue,
} from '../../words/parameter.ts'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import { LibraryFilter } from '../library/library-filter.tsx'
import { LibraryLayout } from '../library/library-layout.tsx'
import { Marks, MarkTerms, marksOf } from '../library/marks.tsx'
import {
  type ListedGroup,
  type ListedRate,
  type RateFilter,
  rateParameters,
  rateViews,
} from '../library/rate-list.ts'
import { Reference } from '../library/reference.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly groups: readonly ListedGroup[]
  readonly filter: RateFilter
  /** How many there are in all. */
  readonly all: number
  readonly ladder: readonly RefundLadder[]
  readonly discounts: readonly Discount[]
}

export function RatesPage({ site, groups, filter, all, ladder, discounts }: Props) {
  const words = ratesWords[site.language]
  const rates = groups.flatMap(group => group.rates)
  const marks = rates.flatMap(({ today }) => (today ? marksOf(today) : []))
  const isWhole = rates.length === all
  return (
    <LibraryLayout site={site} title={words.title}>
      <p class="lead">{words.lead}</p>
      <RateFilterForm site={site} filter={filter} found={rates.length} all={all} />
      {rates.length === 0 && <p>{libraryWords[site.language].none}</p>}
      {groups.map(group => (
        <RateGroup {...group} site={site} />
      ))}
      <p class="d-print-none download">
        <a href={site.addresses.ratesCsv}>{words.download}</a>
      </p>
      {isWhole && <Ladder ladder={ladder} site={site} />}
      {isWhole && <Discounts discounts={discounts} site={site} />}
      <MarkTerms marks={marks} site={site} />
    </LibraryLayout>
  )
}

type FilterProps = Pick<Props, 'site' | 'filter' | 'all'> & { readonly found: number }

function RateFilterForm({ site, filter, found, all }: FilterProps) {
  const { language, addresses } = site
  const words = ratesWords[language]
  const library = libraryWords[language]
  return (
    <LibraryFilter
      site={site}
      action={addresses.rates()}
      label={words.title}
      text={{ value: filter.text, hint: library.searchHint }}
      choices={[
        {
          name: rateParameters.group,
          label: words.group,
          options: parameterGroups.map(value => ({ value, text: parameterGroupNames[language][value] })),
          value: filter.group,
        },
        {
          name: rateParameters.view,
          label: words.view,
          options: rateViews.map(value => ({ value, text: words.views[value] })),
          value: filter.view,
        },
      ]}
      result={library.result(found, all, words.one, words.many)}
    />
  )
}

function RateGroup({ group, rates, site }: ListedGroup & { readonly site: Site }) {
  const { language } = site
  const words = ratesWords[language]
  const name = parameterGroupNames[language][group]
  return (
    <section>
      <h2>{name}</h2>
      <p class="prose">{parameterGroupTexts[language][group]}</p>
      <LeafTable caption={name} heads={[words.rate, words.todayHead, words.marks]} isWide>
        {rates.map(rate => (
          <RateRow rate={rate} site={site} />
        ))}
      </LeafTable>
    </section>
  )
}

function RateRow({ rate: { parameter, today }, site }: { readonly rate: ListedRate; readonly site: Site }) {
  const { language, addresses } = site
  const words = ratesWords[language]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        <a href={addresses.rate(parameter.name)}>{nameParameter(parameter, language)}</a>
      </th>
      <td {...roles.cell} class={today ? 'leaves__value' : 'leaves__value leaves__missing'}>
        {today && today.value !== null ? (
          <>
            {sayParameterValue(today.value, parameter.unit, language)}
            <span class="leaves__note">{words.since(formatDate(today.since ?? today.from, language))}</span>
          </>
        ) : (
          words.noneToday
        )}
      </td>
      <td {...roles.cell}>{today && <Marks marks={marksOf(today)} site={site} />}</td>
    </tr>
  )
}

function Ladder({ ladder, site }: { readonly ladder: readonly RefundLadder[]; readonly site: Site }) {
  const { language } = site
  const words = ratesWords[language]
  return (
    <section>
      <h2>{words.ladder}</h2>
      <p class="prose">{words.ladderText}</p>
      {ladder.map(({ from, steps, reference }) => (
        <>
          <LeafTable
            caption={words.ladderCaption(formatDate(from, language))}
            heads={[words.weeks, words.state, words.municipality]}
          >
            {steps.map(({ fromWeek, toWeek, stateShare }) => (
              <tr {...roles.row}>
                <th {...roles.rowheader} scope="row">
                  {words.week(fromWeek, toWeek)}
                </th>
                <NamedCell name={words.state} value={formatPercent(stateShare, language, 0)} />
                <NamedCell name={words.municipality} value={formatPercent(1 - stateShare, language, 0)} />
              </tr>
            ))}
          </LeafTable>
          <p class="leaves__note">
            {words.ladderCaption(formatDate(from, language))}. <Reference text={reference} site={site} />
          </p>
        </>
      ))}
    </section>
  )
}

function Discounts({ discounts, site }: { readonly discounts: readonly Discount[]; readonly site: Site }) {
  const { language } = site
  const words = ratesWords[language]
  return (
    <section>
      <h2>{words.discounts}</h2>
      <p class="prose">{words.discountsText}</p>
      <LeafTable
        caption={words.discounts}
        heads={[words.discount, words.value, libraryWords[language].source]}
      >
        {discounts.flatMap(({ description, versions }) =>
          versions.map(({ from, steps, reference }) => (
            <tr {...roles.row}>
              <th {...roles.rowheader} scope="row">
                {description[language]}
                {versions.length > 1 && (
                  <span class="leaves__note">{words.since(formatDate(from, language))}</span>
                )}
              </th>
              <td {...roles.cell} class="leaves__value">
                {steps
                  .map(({ fromYear, rate }) =>
                    fromYear === 1
                      ? formatPercent(rate, language)
                      : `${formatPercent(rate, language)} ${words.fromYear(fromYear)}`,
                  )
                  .join('; ')}
              </td>
              <NamedCell
                name={libraryWords[language].source}
                value={<Reference text={reference} site={site} />}
              />
            </tr>
          )),
        )}
      </LeafTable>
    </section>
  )
}
