/** What people say of a proposal beside its form. What nobody said takes no room, but for a follow-up plan: its lack is said. */
import type { FollowUpMeasure, Supplement } from '../../core/proposal/supplement.ts'
import { isBlank, type RichText } from '../../core/text/rich-text.ts'
import { formatMonth } from '../../words/date.ts'
import { supplementWords } from '../../words/pages/supplement.ts'
import { listOf } from '../../words/process.ts'
import { proposalFormWords } from '../../words/proposal-form.ts'
import type { ProposalView } from '../../workflow/views.ts'
import { RichTextView } from '../components/rich-text.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { nameOf } from '../difference/row-differences.tsx'
import type { Site } from '../site.ts'

type Props = { readonly view: ProposalView; readonly site: Site }

/** The long texts, under the form's own. */
export function SupplementFields({
  supplement,
  site,
}: {
  readonly supplement: Supplement
  readonly site: Site
}) {
  return (
    <>
      <LongField name="replaces" text={supplement.replaces} site={site} />
      <LongField name="risks" text={supplement.risks} site={site} />
    </>
  )
}

type LongFieldProps = {
  readonly name: 'replaces' | 'risks'
  readonly text: RichText
  readonly site: Site
}

function LongField({ name, text, site }: LongFieldProps) {
  if (isBlank(text)) return null
  return (
    <div class="field">
      <h3>{proposalFormWords[site.language].names[name]}</h3>
      <div lang={sourceLanguage(site)}>
        <RichTextView text={text} />
      </div>
    </div>
  )
}

/** Milestones, connections in both directions, and who else pays or gains. */
export function Plans({ view, site }: Props) {
  const { milestones, relations, parties } = view.content.supplement
  return (
    <>
      {milestones.length > 0 && <Milestones milestones={milestones} site={site} />}
      {relations.length + view.pointing.length > 0 && <Relations view={view} site={site} />}
      {parties.length > 0 && <Parties parties={parties} site={site} />}
    </>
  )
}

type MilestonesProps = Pick<Supplement, 'milestones'> & { readonly site: Site }

/** In order of time; those without a month last, as they stand. */
function Milestones({ milestones, site }: MilestonesProps) {
  const words = supplementWords[site.language]
  const ordered = milestones.toSorted((a, b) => ((a.month ?? '~') < (b.month ?? '~') ? -1 : 1))
  return (
    <section class="prose">
      <h2>{words.milestones}</h2>
      <ol class="milestones">
        {ordered.map(({ text, month }) => (
          <li>
            <span class="milestones__month">{month === null ? words.noMonth : sayMonth(month, site)}</span>
            <span lang={sourceLanguage(site)}>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Stored as `2027-03`. */
function sayMonth(text: string, { language }: Site): string {
  const [year, month] = text.split('-').map(Number)
  return formatMonth({ year: year ?? 0, month: (month ?? 1) - 1 }, language)
}

function Relations({ view, site }: Props) {
  const words = supplementWords[site.language]
  const { relationKinds, reverseRelations } = proposalFormWords[site.language]
  const { names, pointing } = view
  // one that the reader may not see has no name here
  const relations = view.content.supplement.relations.filter(({ proposal }) => names.has(proposal))
  return (
    <section class="prose">
      <h2>{words.relations}</h2>
      <ul>
        {relations.map(({ kind, proposal, note }) => (
          <li>
            {relationKinds[kind]}{' '}
            <a href={site.addresses.proposal(proposal)}>{nameOf(names, proposal, site)}</a>
            {note !== '' && `: ${note}`}
          </li>
        ))}
        {pointing.map(({ kind, proposal, note }) => (
          <li>
            {reverseRelations[kind]}{' '}
            <a href={site.addresses.proposal(proposal.id)}>
              {nameOf(new Map([[proposal.id, proposal]]), proposal.id, site)}
            </a>
            {note !== '' && `: ${note}`} <span class="relations__by">({words.saidByOther})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Parties({ parties, site }: Pick<Supplement, 'parties'> & { readonly site: Site }) {
  const words = supplementWords[site.language]
  const { partyEffects, partyKinds } = proposalFormWords[site.language]
  return (
    <section class="prose">
      <h2>{words.others}</h2>
      <ul>
        {parties.map(({ kind, name, effect, note }) => (
          <li>
            <strong>{partyEffects[effect]}:</strong> {name} ({partyKinds[kind].toLocaleLowerCase('da')})
            {note !== '' && `. ${note}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FollowUp({ view, site }: Props) {
  const words = supplementWords[site.language]
  const { followUp } = view.content.supplement
  return (
    <section class="prose">
      <h2>{words.followUp}</h2>
      {followUp.length === 0 ? (
        <p>{words.noPlan}</p>
      ) : (
        followUp.map(measure => <Measure measure={measure} site={site} />)
      )}
    </section>
  )
}

const parts = ['dataSource', 'baseline', 'owner', 'threshold', 'reported'] as const

function Measure({ measure, site }: { readonly measure: FollowUpMeasure; readonly site: Site }) {
  const words = supplementWords[site.language]
  const names = proposalFormWords[site.language].rowFields.followUp
  const missing = parts.filter(part => measure[part] === '')
  return (
    <div class="measure">
      <h3 lang={sourceLanguage(site)}>{measure.indicator}</h3>
      <dl class="facts">
        {parts
          .filter(part => measure[part] !== '')
          .map(part => (
            <div class="facts__item">
              <dt>{names[part]}</dt>
              <dd lang={sourceLanguage(site)}>{measure[part]}</dd>
            </div>
          ))}
      </dl>
      {missing.length > 0 && (
        <p class="measure__missing">
          {words.missing(
            listOf(
              missing.map(part => names[part].toLocaleLowerCase('da')),
              site.language,
              'and',
            ),
          )}
        </p>
      )}
    </div>
  )
}
