/** Everybody who can sign in, and the form that invites one more. */
import type { Grant } from '../../core/person/person.ts'
import { formatDate } from '../../words/date.ts'
import { peopleWords } from '../../words/pages/people.ts'
import { sayGrant, statusNames } from '../../words/people.ts'
import type { KnownPlaces } from '../../workflow/people/known-places.ts'
import type { PersonListing } from '../../workflow/people/list-people.ts'
import { Layout } from '../components/layout.tsx'
import { Notice } from '../components/notice.tsx'
import { ErrorSummary, type FormProblem, problemOf } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'
import { GrantFields } from './grant-fields.tsx'

type Props = {
  readonly site: Site
  readonly people: readonly PersonListing[]
  readonly notice: string | null
}

export function PeoplePage({ site, people, notice }: Props) {
  const words = peopleWords[site.language]
  return (
    <Layout site={site} title={words.title} crumbs={[]} isPrivate>
      <h1>{words.title}</h1>
      {notice !== null && <Notice>{notice}</Notice>}
      <p class="lead">{words.lead}</p>
      <p class="people-actions">
        <a class="button button-primary" href={site.addresses.invite}>
          {words.invite}
        </a>
        <a href={site.addresses.outbox}>{words.outbox}</a>
      </p>
      <p>{words.count(people.length)}</p>
      <ul class="people-list">
        {people.map(person => (
          <PersonItem site={site} person={person} />
        ))}
      </ul>
    </Layout>
  )
}

function PersonItem({ site, person }: { readonly site: Site; readonly person: PersonListing }) {
  return (
    <li>
      <a href={site.addresses.person(person.id)}>{person.name || person.email}</a>
      {person.status !== 'active' && (
        <span class="tag-word">{statusNames[site.language][person.status]}</span>
      )}
      {person.name !== '' && <span class="people-list__quiet">{person.email}</span>}
      <span class="people-list__quiet">
        {person.grants.map(grant => sayGrant(grant, site.language)).join(', ') || '–'}
      </span>
      <span class="people-list__quiet">
        {peopleWords[site.language].since} {formatDate(person.since, site.language)}
      </span>
    </li>
  )
}

export type InviteForm = {
  readonly email: string
  readonly grants: readonly Grant[]
  readonly language: 'da' | 'en'
}

type InviteProps = {
  readonly site: Site
  readonly given: InviteForm
  readonly places: KnownPlaces
  readonly problems: readonly FormProblem[]
}

export function InvitePage({ site, given, places, problems }: InviteProps) {
  const words = peopleWords[site.language]
  const crumbs = [{ text: words.title, href: site.addresses.people }, { text: words.invite }]
  return (
    <Layout site={site} title={words.invite} crumbs={crumbs} isPrivate>
      <h1>{words.invite}</h1>
      <ErrorSummary site={site} problems={problems} />
      <p class="lead">{words.inviteLead}</p>
      <form method="post" action={site.addresses.invite} class="people-form people-form--wide">
        <Field
          site={site}
          id="email"
          type="email"
          label={words.email}
          value={given.email}
          error={problemOf(problems, 'email')}
          maxLength={300}
          isRequired
          autocomplete="off"
        />
        <GrantFields site={site} grants={given.grants} places={places} />
        <div class="form-group">
          <label class="form-label" for="sprog">
            {words.language}
          </label>
          <select class="form-select" id="sprog" name="sprog">
            <option value="da" lang="da" selected={given.language === 'da'}>
              {words.danish}
            </option>
            <option value="en" lang="en" selected={given.language === 'en'}>
              {words.english}
            </option>
          </select>
        </div>
        <button class="button button-primary" type="submit">
          {words.sendInvitation}
        </button>
      </form>
    </Layout>
  )
}
