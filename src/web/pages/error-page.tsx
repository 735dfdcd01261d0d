/** A page that says why it cannot show what was asked for, and what to do instead. */
import { errorPageWords, errorWords, type PageError } from '../../words/pages/errors.ts'
import { inLanguage } from '../address.ts'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

export function ErrorPage({ site, error }: { readonly site: Site; readonly error: PageError }) {
  const { title, explanation, advice } = errorWords[site.language][error]
  const words = errorPageWords[site.language]
  const isAboutFile = error === 'too-large' || error === 'bad-request'
  return (
    <Layout site={site} title={title} crumbs={[]} isPrivate>
      <h1>{title}</h1>
      <p class="lead">{explanation}</p>
      <p>{advice}</p>
      {error === 'not-found' && !site.person && (
        <p>
          {words.perhapsSignIn}{' '}
          <a href={site.addresses.signIn(inLanguage(site.language, site.path))}>{words.goSignIn}</a>
        </p>
      )}
      <p>
        {error === 'sign-in-first' ? (
          <a href={site.addresses.signIn(null)}>{words.goSignIn}</a>
        ) : isAboutFile ? (
          <a href={site.addresses.imports}>{words.goImport}</a>
        ) : (
          <a href={site.addresses.home}>{words.goHome}</a>
        )}
      </p>
    </Layout>
  )
}
