/** Asking for a link to a new password, and what is said to everybody who asked. */
import { signInWords } from '../../words/pages/sign-in.ts'
import { Layout } from '../components/layout.tsx'
import { ErrorSummary, type FormProblem, problemOf } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly email: string; readonly problems: readonly FormProblem[] }

export function ForgottenPage({ site, email, problems }: Props) {
  const words = signInWords[site.language]
  const crumbs = [{ text: words.signIn, href: site.addresses.signIn(null) }, { text: words.forgottenTitle }]
  return (
    <Layout site={site} title={words.forgottenTitle} crumbs={crumbs} isPrivate>
      <h1>{words.forgottenTitle}</h1>
      <ErrorSummary site={site} problems={problems} />
      <p class="lead">{words.forgottenLead}</p>
      <form method="post" action={site.addresses.forgotten} class="people-form">
        <Field
          site={site}
          id="email"
          type="email"
          label={words.email}
          value={email}
          error={problemOf(problems, 'email')}
          autocomplete="username"
          maxLength={300}
          isRequired
        />
        <button class="button button-primary" type="submit">
          {words.send}
        </button>
      </form>
    </Layout>
  )
}

export function LinkSentPage({ site }: { readonly site: Site }) {
  const words = signInWords[site.language]
  const crumbs = [{ text: words.signIn, href: site.addresses.signIn(null) }, { text: words.sentTitle }]
  return (
    <Layout site={site} title={words.sentTitle} crumbs={crumbs} isPrivate>
      <h1>{words.sentTitle}</h1>
      <p class="lead">{words.sent}</p>
      <p>{words.sentAdvice}</p>
    </Layout>
  )
}
