/** What a calculation rests on: every assumption with where it comes from and who answers for it, and every rate. */

import { evidenceNames, reconstructedMark } from '../../words/calculation/evidence.ts'
import { sayParameterUse } from '../../words/calculation/explanation.ts'
import { sayLabel } from '../../words/calculation/label.ts'
import { sayValue } from '../../words/calculation/unit.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import type { AssumptionLeaf, ParameterLeaf, Readings } from '../../workflow/view-calculation.ts'
import { anchors } from '../address.ts'
import { type Fact, Facts } from '../components/facts.tsx'
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
      <ul class="assumptions">
        {assumptions.map(leaf => (
          <li>
            <AssumptionItem leaf={leaf} site={site} />
          </li>
        ))}
      </ul>
      {parameters.length > 0 && (
        <>
          <h3>{words.rates}</h3>
          <ul class="assumptions">
            {parameters.map(leaf => (
              <li>
                <ParameterItem leaf={leaf} site={site} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function AssumptionItem({ leaf, site }: { readonly leaf: AssumptionLeaf; readonly site: Site }) {
  const { assumption } = leaf
  return (
    <>
      <p class="assumptions__name">
        <strong>{sayLabel(leaf.label, site.language)}</strong>{' '}
        <span class="assumptions__value">{sayValues(leaf, site)}</span>{' '}
        {assumption.reconstructed && <span class="tag-word">{reconstructedMark[site.language]}</span>}
      </p>
      <Facts facts={factsOf(leaf, site)} />
    </>
  )
}

function factsOf({ assumption, unit }: AssumptionLeaf, { language }: Site): Fact[] {
  const words = calculationWords[language]
  const { source, evidence, owner, note, low, high } = assumption
  const end = (value: number | null) => (value === null ? '…' : sayValue(value, unit, language))
  return [
    { name: words.source, value: source ?? words.noSource },
    { name: words.evidence, value: evidence ? evidenceNames[language][evidence] : words.noSource },
    { name: words.owner, value: owner ?? words.noOwner },
    ...(low === null && high === null ? [] : [{ name: words.range, value: `${end(low)} – ${end(high)}` }]),
    ...(note === null ? [] : [{ name: words.note, value: note }]),
  ]
}

function ParameterItem({ leaf, site }: { readonly leaf: ParameterLeaf; readonly site: Site }) {
  const words = calculationWords[site.language]
  return (
    <>
      <p class="assumptions__name">
        <strong>{leaf.description?.[site.language] ?? leaf.parameter.name}</strong>{' '}
        <span class="assumptions__value">{sayValues(leaf, site)}</span>
      </p>
      <Facts facts={[{ name: words.source, value: sayParameterUse(leaf.parameter, site.language) }]} />
    </>
  )
}

/** Each value once, in order of time. */
function sayValues({ values, unit }: Pick<AssumptionLeaf, 'values' | 'unit'>, { language }: Site): string {
  const runs = values.filter((value, i) => value !== values[i - 1])
  return runs.map(value => sayValue(value, unit, language)).join(' → ')
}
