/** What a calculation rests on: every assumption with where it comes from and who answers for it, and every rate. */
import type { AssumptionLeaf, ParameterLeaf, Readings } from '../../core/calculation/readings/all-readings.ts'
import { evidenceNames, reconstructedMark } from '../../words/calculation/evidence.ts'
import { sayParameterUse } from '../../words/calculation/explanation.ts'
import { sayLabel } from '../../words/calculation/label.ts'
import { sayValue } from '../../words/calculation/unit.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import { anchors } from '../address.ts'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = { readonly readings: Readings; readonly site: Site }

export function Foundation({ readings: { assumptions, parameters, headline }, site }: Props) {
  const words = calculationWords[site.language]
  return (
    <section class="foundation" id={anchors.foundation}>
      <h2>{words.restsOn}</h2>
      <p class="prose">
        {words.restsOnIntroduction(headline.foundation.reconstructed, headline.foundation.assumptions)}
      </p>
      <AssumptionTable assumptions={assumptions} site={site} />
      {parameters.length > 0 && (
        <>
          <h3>{words.rates}</h3>
          <LeafTable caption={words.rates} heads={[words.rate, words.value, words.source]}>
            {parameters.map(leaf => (
              <ParameterRow leaf={leaf} site={site} />
            ))}
          </LeafTable>
        </>
      )}
    </section>
  )
}

/** What an assumption may be backed by, in the order of the columns. */
const backings = ['source', 'evidence', 'owner'] as const
type Backing = (typeof backings)[number]

/** A backing that no assumption has is said once, instead of in every row. */
function AssumptionTable({ assumptions, site }: Pick<Readings, 'assumptions'> & { readonly site: Site }) {
  const words = calculationWords[site.language]
  const isStated = (backing: Backing) => assumptions.some(leaf => leaf.assumption[backing] !== null)
  const stated = backings.filter(isStated)
  const missing = backings.filter(backing => !isStated(backing))
  return (
    <>
      {assumptions.length > 0 && missing.length > 0 && (
        <p class="prose">{words.noneStates(missing.map(backing => words[backing]))}</p>
      )}
      <LeafTable
        caption={words.restsOn}
        heads={[words.assumption, words.value, ...stated.map(backing => words[backing])]}
      >
        {assumptions.map(leaf => (
          <AssumptionRow leaf={leaf} stated={stated} site={site} />
        ))}
      </LeafTable>
    </>
  )
}

type AssumptionProps = {
  readonly leaf: AssumptionLeaf
  readonly stated: readonly Backing[]
  readonly site: Site
}

function AssumptionRow({ leaf, stated, site }: AssumptionProps) {
  const { language } = site
  const words = calculationWords[language]
  const { note, reconstructed } = leaf.assumption
  const range = sayRange(leaf, site)
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {sayLabel(leaf.label, language)}
        {note && <span class="leaves__note">{note}</span>}
      </th>
      <td {...roles.cell} class="leaves__value">
        {sayValues(leaf, site)}
        {range && <span class="leaves__note">{`${words.range}: ${range}`}</span>}
        {reconstructed && (
          <>
            {' '}
            <span class="tag-word">{reconstructedMark[language]}</span>
          </>
        )}
      </td>
      {stated.map(backing => (
        <NamedCell
          name={words[backing]}
          value={sayBacking(leaf, backing, site)}
          missing={words.missing[backing]}
        />
      ))}
    </tr>
  )
}

function sayBacking({ assumption }: AssumptionLeaf, backing: Backing, { language }: Site): string | null {
  if (backing !== 'evidence') return assumption[backing]
  return assumption.evidence && evidenceNames[language][assumption.evidence]
}

function sayRange({ assumption: { low, high }, unit }: AssumptionLeaf, { language }: Site): string | null {
  if (low === null && high === null) return null
  const end = (value: number | null) => (value === null ? '…' : sayValue(value, unit, language))
  return `${end(low)} – ${end(high)}`
}

function ParameterRow({ leaf, site }: { readonly leaf: ParameterLeaf; readonly site: Site }) {
  const words = calculationWords[site.language]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {leaf.description ? (
          <a href={site.addresses.rate(leaf.parameter.name)}>{leaf.description[site.language]}</a>
        ) : (
          leaf.parameter.name
        )}
      </th>
      <td {...roles.cell} class="leaves__value">
        {sayValues(leaf, site)}
      </td>
      <NamedCell
        name={words.source}
        value={sayParameterUse(leaf.parameter, site.language)}
        missing={words.missing.source}
      />
    </tr>
  )
}

/** Each value once, in order of time. */
function sayValues({ values, unit }: Pick<AssumptionLeaf, 'values' | 'unit'>, { language }: Site): string {
  const runs = values.filter((value, i) => value !== values[i - 1])
  return runs.map(value => sayValue(value, unit, language)).join(' → ')
}
