/** What the links in mails and in the terminal open: an invitation, a new password, the first administrator. */

import { signInWords } from '../../words/pages/sign-in.ts'
import { passwordWords } from '../../words/password.ts'
import { Layout } from '../components/layout.tsx'
import { ErrorSummary, type FormProblem, problemOf } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'

export type Door =
  | { readonly kind: 'invitation'; readonly email: string }
  | { readonly kind: 'reset'; readonly email: string }
  | { readonly kind: 'first-administrator' }

export type DoorForm = { readonly name: string; readonly email: string }

type Props = {
  readonly site: Site
  readonly door: Door
  readonly given: DoorForm
  readonly problems: readonly FormProblem[]
}

export function DoorPage({ site, door, given, problems }: Props) {
  const { title, lead, submit } = sayDoor(site, door)
  return (
    <Layout site={site} title={title} crumbs={[]} isPrivate>
      <h1>{title}</h1>
      <ErrorSummary site={site} problems={problems} />
      <p class="lead">{lead}</p>
      {/* to the page's own address, which is the link */}
      <form method="post" class="people-form">
        {door.kind !== 'reset' && <WhoFields {...{ site, door, given, problems }} />}
        <NewPasswordFields site={site} problems={problems} />
        <button class="button button-primary" type="submit">
          {submit}
        </button>
      </form>
    </Layout>
  )
}

function WhoFields({ site, door, given, problems }: Props) {
  const words = signInWords[site.language]
  return (
    <>
      <Field
        site={site}
        id="navn"
        label={words.name}
        hint={words.nameHint}
        value={given.name}
        error={problemOf(problems, 'navn')}
        autocomplete="name"
        maxLength={100}
        isRequired
      />
      {door.kind === 'first-administrator' ? (
        <Field
          site={site}
          id="email"
          type="email"
          label={words.email}
          value={given.email}
          error={problemOf(problems, 'email')}
          autocomplete="username"
          maxLength={300}
          isRequired
        />
      ) : (
        // lets the browser keep the password under the right name
        <input type="hidden" name="email" value={door.email} autocomplete="username" />
      )}
    </>
  )
}

export function NewPasswordFields({
  site,
  problems,
}: {
  readonly site: Site
  readonly problems: readonly FormProblem[]
}) {
  const words = signInWords[site.language]
  return (
    <>
      <Field
        site={site}
        id="adgangskode"
        type="password"
        label={words.newPassword}
        hint={passwordWords[site.language].rule}
        error={problemOf(problems, 'adgangskode')}
        autocomplete="new-password"
        maxLength={300}
        isRequired
      />
      <Field
        site={site}
        id="gentag"
        type="password"
        label={words.repeat}
        error={problemOf(problems, 'gentag')}
        autocomplete="new-password"
        maxLength={300}
        isRequired
      />
    </>
  )
}

function sayDoor(site: Site, door: Door): { title: string; lead: string; submit: string } {
  const words = signInWords[site.language]
  switch (door.kind) {
    case 'invitation':
      return { title: words.invitationTitle, lead: words.invitationLead(door.email), submit: words.join }
    case 'reset':
      return { title: words.resetTitle, lead: words.resetFor(door.email), submit: words.save }
    case 'first-administrator':
      return { title: words.firstTitle, lead: words.firstLead, submit: words.join }
    default:
      return door satisfies never
  }
}

export function ClosedDoorPage({ site, kind }: { readonly site: Site; readonly kind: Door['kind'] }) {
  const words = signInWords[site.language]
  const advice = {
    invitation: words.closedInvitation,
    reset: words.closedReset,
    'first-administrator': words.closedFirst,
  }
  return (
    <Layout site={site} title={words.closedTitle} crumbs={[]} isPrivate>
      <h1>{words.closedTitle}</h1>
      <p class="lead">{words.closedLead}</p>
      <p>{advice[kind]}</p>
      <p>
        <a href={kind === 'reset' ? site.addresses.forgotten : site.addresses.signIn(null)}>
          {kind === 'reset' ? words.forgottenTitle : words.signIn}
        </a>
      </p>
    </Layout>
  )
}
