/** The values of a rate by date: from when, how much, how well verified, and where it can be read. */
import type { DatedValue, Parameter } from '../../core/parameter/parameter.ts'
import { formatDate } from '../../words/date.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { ratesWords } from '../../words/pages/rates.ts'
import { formatParameterValue, nameParameterUnit } from '../../words/parameter.ts'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'
import { Marks, marksOf } from './marks.tsx'
import { Reference } from './reference.tsx'

type Props = { readonly parameter: Parameter; readonly caption: string; readonly site: Site }

/** Newest first: that is what most look for. */
export function RateValues({ parameter, caption, site }: Props) {
  const words = ratesWords[site.language]
  return (
    <LeafTable caption={caption} heads={[words.from, words.value, libraryWords[site.language].source]}>
      {parameter.values.toReversed().map(value => (
        <ValueRow value={value} unit={parameter.unit} site={site} />
      ))}
    </LeafTable>
  )
}

type RowProps = { readonly value: DatedValue; readonly unit: Parameter['unit']; readonly site: Site }

function ValueRow({ value, unit, site }: RowProps) {
  const { language } = site
  const words = ratesWords[language]
  const library = libraryWords[language]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {formatDate(value.from, language)}
        {value.since && <span class="leaves__note">{words.resumes(formatDate(value.since, language))}</span>}
      </th>
      <td {...roles.cell} class="leaves__value">
        {value.value === null ? (
          words.ended
        ) : (
          <>
            {formatParameterValue(value.value, unit, language)}
            <span class="leaves__name"> {nameParameterUnit(unit, language)}</span>
          </>
        )}
        <Marks marks={marksOf(value)} site={site} />
      </td>
      <NamedCell name={library.source} value={<Reference text={value.reference} site={site} />} />
    </tr>
  )
}
