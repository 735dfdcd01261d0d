/** One person as an administrator sees them: roles, access, erasing. */
import type { Grant } from '../../core/person/person.ts'
import { formatDate } from '../../words/date.ts'
import { peopleWords } from '../../words/pages/people.ts'
import { statusNames } from '../../words/people.ts'
import type { KnownPlaces } from '../../workflow/people/known-places.ts'
import type { PersonView } from '../../workflow/people/list-people.ts'
import { Facts } from '../components/facts.tsx'
import { Layout } from '../components/layout.tsx'
import { Notice } from '../components/notice.tsx'
import { ErrorSummary, type FormProblem } from '../form/error-summary.tsx'
import type { Site } from '../site.ts'
import { GrantFields } from './grant-fields.tsx'

/** What a button of this page asks for. */
export const personActs = ['roller', 'inviter-igen', 'ny-adgangskode', 'fjern', 'giv-igen', 'slet'] as const
export type PersonAct = (typeof personActs)[number]

type Props = {
  readonly site: Site
  readonly view: PersonView
  /** As they are, or as they were just sent. */
  readonly grants: readonly Grant[]
  readonly places: KnownPlaces
  readonly problems: readonly FormProblem[]
  readonly notice: string | null
}

export function PersonPage({ site, view, grants, places, problems, notice }: Props) {
  const words = peopleWords[site.language]
  const title = view.name || view.email
  const crumbs = [{ text: words.title, href: site.addresses.people }, { text: title }]
  return (
    <Layout site={site} title={title} crumbs={crumbs} isPrivate>
      <h1>{title}</h1>
      {notice !== null && <Notice>{notice}</Notice>}
      <ErrorSummary site={site} problems={problems} />
      <Facts
        facts={[
          { name: words.email, value: view.email },
          { name: words.status, value: statusNames[site.language][view.status] },
          { name: words.since, value: formatDate(view.since, site.language) },
          { name: words.sessions, value: words.signedInAt(view.sessions) },
        ]}
      />
      <h2>{words.roles}</h2>
      <form method="post" action={site.addresses.person(view.id)} class="people-form people-form--wide">
        <GrantFields site={site} grants={grants} provided={view.provided} places={places} />
        <ActButton act="roller" text={words.saveRoles} isMain />
      </form>
      <h2>{words.access}</h2>
      {view.status === 'invited' && (
        <ActForm site={site} id={view.id} act="inviter-igen" text={words.resend} hint={words.resendHint} />
      )}
      {view.status === 'active' && (
        <ActForm site={site} id={view.id} act="ny-adgangskode" text={words.reset} hint={words.resetHint} />
      )}
      {view.status === 'deactivated' ? (
        <ActForm
          site={site}
          id={view.id}
          act="giv-igen"
          text={words.reactivate}
          hint={words.reactivateHint}
        />
      ) : (
        <ActForm site={site} id={view.id} act="fjern" text={words.deactivate} hint={words.deactivateHint} />
      )}
      <h2>{words.erase}</h2>
      <form method="post" action={site.addresses.person(view.id)} class="people-form">
        <p>{words.eraseHint}</p>
        <div class="form-group">
          <input class="form-checkbox" type="checkbox" id="bekraeft" name="bekraeft" value="ja" />
          <label class="form-label" for="bekraeft">
            {words.eraseConfirm}
          </label>
        </div>
        <ActButton act="slet" text={words.erase} />
      </form>
    </Layout>
  )
}

type ActProps = {
  readonly site: Site
  readonly id: string
  readonly act: PersonAct
  readonly text: string
  readonly hint: string
}

function ActForm({ site, id, act, text, hint }: ActProps) {
  return (
    <form method="post" action={site.addresses.person(id)} class="act-form">
      <ActButton act={act} text={text} />
      <span class="form-hint">{hint}</span>
    </form>
  )
}

type ButtonProps = { readonly act: PersonAct; readonly text: string; readonly isMain?: boolean }

function ActButton({ act, text, isMain = false }: ButtonProps) {
  return (
    <button class={`button button-${isMain ? 'primary' : 'secondary'}`} name="valg" value={act} type="submit">
      {text}
    </button>
  )
}
