/** One study of an effect: who, what, what came of it, how it was found out, its numbers, and what not to conclude. */
import { type EffectStudy, takeAssumption } from '../../core/evidence/effect-study.ts'
import { writeAssumption } from '../../core/evidence/write-assumption.ts'
import { evidenceNames } from '../../words/calculation/evidence.ts'
import { formatDate } from '../../words/date.ts'
import { evidenceWords, saySize } from '../../words/pages/evidence.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { Facts } from '../components/facts.tsx'
import { Icon } from '../components/icon.tsx'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import { LibraryLayout } from '../library/library-layout.tsx'
import { Reference } from '../library/reference.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly study: EffectStudy }

export function StudyPage({ site, study }: Props) {
  const { language, addresses } = site
  const words = evidenceWords[language]
  const title = study.title[language]
  return (
    <LibraryLayout site={site} title={title} way={[{ text: words.title, href: addresses.evidence() }]}>
      <p class="lead">{study.finding[language]}</p>
      {study.caution && (
        <div class="alert alert-warning">
          <Icon name="warning" class="alert-icon" />
          <div class="alert-body">
            <h2 class="alert-heading">{words.caution}</h2>
            <p class="alert-text">{study.caution[language]}</p>
          </div>
        </div>
      )}
      <Facts facts={factsOf(study, site)} />
      <Sizes study={study} site={site} />
      <Taking study={study} site={site} />
    </LibraryLayout>
  )
}

function factsOf(study: EffectStudy, site: Site) {
  const { language } = site
  const words = evidenceWords[language]
  const library = libraryWords[language]
  return [
    { name: words.group, value: study.groupText[language] },
    { name: words.intervention, value: study.interventionText[language] },
    { name: words.outcome, value: words.outcomes[study.outcome] },
    { name: words.direction, value: words.directions[study.direction] },
    { name: words.design, value: study.designText[language] },
    {
      name: words.strength,
      value: `${words.strengths[study.strength]}. ${words.strengthTexts[study.strength]}`,
    },
    { name: words.horizon, value: study.horizon?.[language] ?? words.notStated },
    {
      name: library.source,
      value: (
        <>
          <Reference text={study.reference} site={site} /> ({library.verified[study.verification]})
        </>
      ),
    },
    { name: words.checked, value: formatDate(study.checkedOn, language) },
  ]
}

function Sizes({ study, site }: Props) {
  const { language } = site
  const words = evidenceWords[language]
  const library = libraryWords[language]
  return (
    <section>
      <h2>{words.sizes}</h2>
      {study.sizes.length === 0 ? (
        <p>{words.sizesNone}</p>
      ) : (
        <LeafTable caption={words.sizesCaption} heads={[words.what, words.value, library.source]}>
          {study.sizes.map(size => (
            <tr {...roles.row}>
              <th {...roles.rowheader} scope="row">
                {size.what[language]}
              </th>
              <td {...roles.cell} class="leaves__value">
                {saySize(size, language)}
              </td>
              <NamedCell name={library.source} value={library.verified[size.verification]} />
            </tr>
          ))}
        </LeafTable>
      )}
    </section>
  )
}

/** An assumption in a case file, to be copied: its number, its source and its evidence. */
function Taking({ study, site }: Props) {
  const { language } = site
  const words = evidenceWords[language]
  const taken = takeAssumption(study)
  const numbers = study.sizes.filter(size => size.value !== null)
  return (
    <section>
      <h2>{words.take}</h2>
      <p class="prose">{words.takeText}</p>
      <Facts
        facts={[
          { name: libraryWords[language].source, value: <Reference text={taken.source} site={site} /> },
          { name: words.grade, value: evidenceNames[language][taken.evidence] },
        ]}
      />
      {numbers.length > 0 && (
        <>
          <p class="prose">{words.takeFile}</p>
          <ul class="take-list">
            {numbers.map(size => (
              <li>
                {size.what[language]}:<code class="take-list__code">{writeAssumption(study, size)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
