/** What is known of effects from elsewhere, to be narrowed by group, measure, direction and method. */
import {
  type EffectStudy,
  type StudyFilter,
  studyDesigns,
  studyDirections,
  studyGroups,
  studyInterventions,
} from '../../core/evidence/effect-study.ts'
import { evidenceWords } from '../../words/pages/evidence.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import { chosen, type FilterChoice, LibraryFilter } from '../library/library-filter.tsx'
import { LibraryLayout } from '../library/library-layout.tsx'
import type { Site } from '../site.ts'

const names = {
  group: 'maalgruppe',
  intervention: 'indsats',
  direction: 'retning',
  design: 'metode',
} as const

export function readStudyFilter(parameters: URLSearchParams): StudyFilter {
  return {
    group: chosen(parameters, names.group, studyGroups),
    intervention: chosen(parameters, names.intervention, studyInterventions),
    direction: chosen(parameters, names.direction, studyDirections),
    design: chosen(parameters, names.design, studyDesigns),
  }
}

type Props = {
  readonly site: Site
  /** Those that the filter lets through. */
  readonly studies: readonly EffectStudy[]
  readonly filter: StudyFilter
  readonly all: readonly EffectStudy[]
}

export function EvidencePage({ site, studies, filter, all }: Props) {
  const { language, addresses } = site
  const words = evidenceWords[language]
  const library = libraryWords[language]
  return (
    <LibraryLayout site={site} title={words.title}>
      <p class="lead">{words.lead}</p>
      <LibraryFilter
        site={site}
        action={addresses.evidence()}
        label={words.title}
        text={null}
        choices={choicesOf(filter, all, site)}
        result={library.result(studies.length, all.length, words.one, words.many)}
      />
      {studies.length === 0 && <p>{library.none}</p>}
      {studies.length > 0 && (
        <LeafTable
          caption={words.title}
          heads={[
            words.finding,
            words.group,
            words.intervention,
            words.direction,
            words.strength,
            words.design,
          ]}
          isWide
        >
          {studies.map(study => (
            <StudyRow study={study} site={site} />
          ))}
        </LeafTable>
      )}
      <h2>{words.strength}</h2>
      <dl class="terms prose">
        {(['strong', 'moderate', 'indication', 'none'] as const).map(strength => (
          <>
            <dt>{words.strengths[strength]}</dt>
            <dd>{words.strengthTexts[strength]}</dd>
          </>
        ))}
      </dl>
    </LibraryLayout>
  )
}

/** Only what some study is about can be chosen. */
function choicesOf(filter: StudyFilter, all: readonly EffectStudy[], { language }: Site): FilterChoice[] {
  const words = evidenceWords[language]
  const choice = <T extends string>(
    name: string,
    label: string,
    known: readonly T[],
    said: Readonly<Record<T, string>>,
    of: (study: EffectStudy) => T,
    value: T | null,
  ): FilterChoice => ({
    name,
    label,
    options: known
      .filter(each => all.some(study => of(study) === each))
      .map(each => ({ value: each, text: said[each] })),
    value,
  })
  return [
    choice(names.group, words.group, studyGroups, words.groups, study => study.group, filter.group),
    choice(
      names.intervention,
      words.intervention,
      studyInterventions,
      words.interventions,
      study => study.intervention,
      filter.intervention,
    ),
    choice(
      names.direction,
      words.direction,
      studyDirections,
      words.directions,
      study => study.direction,
      filter.direction,
    ),
    choice(names.design, words.design, studyDesigns, words.designs, study => study.design, filter.design),
  ]
}

function StudyRow({ study, site }: { readonly study: EffectStudy; readonly site: Site }) {
  const { language, addresses } = site
  const words = evidenceWords[language]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        <a href={addresses.study(study.key)}>{study.title[language]}</a>
        <span class="leaves__note">{study.finding[language]}</span>
      </th>
      <NamedCell name={words.group} value={words.groups[study.group]} />
      <NamedCell name={words.intervention} value={words.interventions[study.intervention]} />
      <NamedCell name={words.direction} value={words.directions[study.direction]} />
      <NamedCell name={words.strength} value={words.strengths[study.strength]} />
      <NamedCell name={words.design} value={words.designs[study.design]} />
    </tr>
  )
}
