/** Signing in, with e-mail and password or with the organisation's own account. */
import { signInWords } from '../../words/pages/sign-in.ts'
import { Layout } from '../components/layout.tsx'
import { Notice } from '../components/notice.tsx'
import { ErrorSummary, type FormProblem, problemOf } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'

export type SignInNotice = 'signed-out' | 'reset-done'

type Props = {
  readonly site: Site
  /** Where to go afterwards: a path of ours. */
  readonly next: string | null
  readonly email: string
  readonly problems: readonly FormProblem[]
  readonly notice: SignInNotice | null
  /** How the organisation's own sign-in is called; null where there is none. */
  readonly provider: { readonly label: string | null } | null
}

export function SignInPage({ site, next, email, problems, notice, provider }: Props) {
  const words = signInWords[site.language]
  return (
    <Layout site={site} title={words.signIn} crumbs={[]} isPrivate>
      <h1>{words.signIn}</h1>
      {notice && <Notice>{notice === 'signed-out' ? words.signedOut : words.resetDone}</Notice>}
      <ErrorSummary site={site} problems={problems} />
      <p class="lead">{words.signInLead}</p>
      {provider && (
        <>
          <p>
            <a class="button button-primary" href={site.addresses.signInOutside(next)}>
              {provider.label ?? words.withProvider}
            </a>
          </p>
          <h2>{words.or}</h2>
        </>
      )}
      <form method="post" action={site.addresses.signIn(null)} class="people-form">
        {next !== null && <input type="hidden" name="videre" value={next} />}
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
        <Field
          site={site}
          id="adgangskode"
          type="password"
          label={words.password}
          error={problemOf(problems, 'adgangskode')}
          autocomplete="current-password"
          maxLength={300}
          isRequired
        />
        <div class="form-group">
          <input class="form-checkbox" type="checkbox" id="husk" name="husk" value="ja" />
          <label class="form-label" for="husk">
            {words.remember}
          </label>
        </div>
        <button class="button button-primary" type="submit">
          {words.signIn}
        </button>
        <p>
          <a href={site.addresses.forgotten}>{words.forgotten}</a>
        </p>
      </form>
    </Layout>
  )
}
