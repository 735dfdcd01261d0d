/** All fields of a proposal as one form that works without script; a draft of one's own until it is looked over and saved. */

import { longNames, type shortNames } from '../../core/proposal/form/form.ts'
import type { FormProblem } from '../../core/proposal/form/read-form.ts'
import { formatMoment } from '../../words/date.ts'
import { editWords } from '../../words/pages/edit.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { proposalFormWords } from '../../words/proposal-form.ts'
import type { KnownPlaces } from '../../workflow/people/known-places.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { Editing } from '../../workflow/proposals/open-editing.ts'
import { Icon } from '../components/icon.tsx'
import { Layout } from '../components/layout.tsx'
import { Choice, Line, Lines } from '../edit/controls.tsx'
import { type FieldContext, idOf } from '../edit/field.tsx'
import { placeName } from '../edit/place-name.ts'
import { Links, Measures, Milestones, Parties, type Search } from '../edit/rows.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { quietly } from '../form/quietly.ts'
import { nameOf } from '../process/name-of.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly editing: Editing
  readonly problems: readonly FormProblem[]
  readonly search: Search | null
  /** The same person has kept the draft elsewhere since this page was sent. */
  readonly isElsewhere: boolean
  readonly people: PersonNames
  readonly places: KnownPlaces
}

export function EditPage({ site, editing, problems, search, isElsewhere, people, places }: Props) {
  const words = editWords[site.language]
  const { form, head, draft, conflicts, names, proposal } = editing
  const context: FieldContext = { site, problems, conflicts }
  return (
    <Layout
      site={site}
      title={words.title}
      crumbs={editCrumbs(editing, site, words.title)}
      isPrivate
      island="rich-text"
    >
      <h1>{words.title}</h1>
      <p class="prose">
        {words.lead} {words.optional}
      </p>
      {problems.length > 0 && <ProblemSummary problems={problems} form={form} site={site} />}
      <Alerts editing={editing} isElsewhere={isElsewhere} people={people} site={site} />
      <form method="post" action={site.addresses.edit(proposal.id)} class="edit-form" {...quietly(site)}>
        <button class="d-none" type="submit" name="valg" value="enter" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="base" value={head.id} />
        <input type="hidden" name="kladde" value={draft?.version ?? 0} />
        <h2>{words.about}</h2>
        <About form={form} places={places} context={context} />
        <h2>{words.description}</h2>
        <p class="form-hint" id="tekstformat">
          {words.markupHint}
        </p>
        {longNames.map(name => (
          <Lines
            place={name}
            label={proposalFormWords[site.language].names[name]}
            hint={words.hints[name]}
            value={form.texts[name]}
            context={context}
            isRich
          />
        ))}
        <h2>{words.beside}</h2>
        <Milestones form={form} context={context} />
        <Links form={form} context={context} names={names} search={search} />
        <Parties form={form} context={context} />
        <Measures form={form} context={context} />
        <Buttons editing={editing} site={site} />
      </form>
    </Layout>
  )
}

export function editCrumbs({ proposal }: Editing, { language, addresses }: Site, title: string) {
  return [
    { text: layoutWords[language].catalogues, href: addresses.home },
    {
      text: proposal.catalogue.title ?? homeWords[language].untitled,
      href: addresses.catalogue(proposal.catalogue.id),
    },
    { text: proposal.title ?? proposalWords[language].untitled, href: addresses.proposal(proposal.id) },
    { text: title },
  ]
}

function About({
  form: { texts },
  places,
  context,
}: {
  readonly form: Editing['form']
  readonly places: KnownPlaces
  readonly context: FieldContext
}) {
  const words = editWords[context.site.language]
  const { names, kinds } = proposalFormWords[context.site.language]
  const line = (name: (typeof shortNames)[number] | 'centre' | 'contact' | 'targetGroupSize') => (
    <Line
      place={name}
      label={names[name]}
      hint={words.hints[name]}
      value={texts[name]}
      choices={name === 'centre' ? places.centres : name === 'committee' ? places.committees : []}
      context={context}
    />
  )
  return (
    <>
      {line('title')}
      {/* those that need a hint stand beside each other, so that fields of one row begin at one height */}
      <div class="edit-row__pair edit-row__pair--two">
        <Choice
          place="kind"
          label={names.kind}
          value={texts.kind}
          choices={kinds}
          none={words.notChosen}
          context={context}
        />
        {line('committee')}
        {line('policyArea')}
        {line('proposedBy')}
        {line('number')}
        {line('centre')}
        {line('contact')}
        {line('targetGroupSize')}
      </div>
    </>
  )
}

function Alerts({
  editing,
  isElsewhere,
  people,
  site,
}: Pick<Props, 'editing' | 'isElsewhere' | 'people' | 'site'>) {
  const words = editWords[site.language]
  const { others, conflicts, draft, form } = editing
  const [latest] = others
  return (
    <>
      {isElsewhere && (
        <div class="alert alert-warning" role="alert">
          <Icon name="warning" class="alert-icon" />
          <div class="alert-body">
            <p class="alert-text">{words.draftElsewhere}</p>
          </div>
        </div>
      )}
      {latest && (
        <div class={conflicts.length > 0 ? 'alert alert-warning' : 'alert alert-info'}>
          <Icon name={conflicts.length > 0 ? 'warning' : 'info'} class="alert-icon" />
          <div class="alert-body">
            <p class="alert-text">
              {words.merged(nameOf(latest.actor, people, site), latest.number)}{' '}
              {conflicts.length > 0 ? words.conflicts(conflicts.length) : words.mergedClean}
            </p>
            {conflicts.length > 0 && (
              <ul>
                {conflicts.map(({ place }) => (
                  <li>
                    <a href={`#${idOf(place)}`}>{placeName(place, form, site.language)}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
      {draft && !isElsewhere && (
        <p class="edit-form__kept" role="status">
          {words.draftKept(formatMoment(draft.updatedAt, site.language))}
        </p>
      )}
    </>
  )
}

type SummaryProps = Pick<Props, 'problems' | 'site'> & Pick<Editing, 'form'>

function ProblemSummary({ problems, form, site }: SummaryProps) {
  const words = editWords[site.language]
  return (
    <ErrorSummary
      site={site}
      heading={words.problemHeading}
      problems={problems.map(({ place, code, found }) => ({
        message: `${placeName(place, form, site.language)}: ${words.problems[code](found)}`,
        field: idOf(place),
      }))}
    />
  )
}

function Buttons({ editing, site }: Pick<Props, 'editing' | 'site'>) {
  const words = editWords[site.language]
  return (
    <div class="decision">
      <button class="button button-primary" type="submit" name="valg" value="look">
        {words.look}
      </button>
      <button class="button button-secondary" type="submit" name="valg" value="keep">
        {words.keep}
      </button>
      {editing.draft && (
        <button class="button button-tertiary" type="submit" name="valg" value="discard">
          {words.discard}
        </button>
      )}
      <a href={site.addresses.proposal(editing.proposal.id)}>{words.cancel}</a>
    </div>
  )
}
