/** My account: name and language, password, sessions, my data. */
import { formatMoment } from '../../words/date.ts'
import { accountWords } from '../../words/pages/account.ts'
import { sayBrowser, sayGrant } from '../../words/people.ts'
import type { AccountView } from '../../workflow/people/my-account.ts'
import { Layout } from '../components/layout.tsx'
import { Notice } from '../components/notice.tsx'
import { ErrorSummary, type FormProblem, problemOf } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'
import { NewPasswordFields } from './link-pages.tsx'

export type AccountNotice = 'saved' | 'changed' | 'ended'

type Props = {
  readonly site: Site
  readonly view: AccountView
  readonly name: string
  readonly problems: readonly FormProblem[]
  readonly notice: AccountNotice | null
}

export function AccountPage(props: Props) {
  const { site, notice, problems } = props
  const words = accountWords[site.language]
  return (
    <Layout site={site} title={words.title} crumbs={[]} isPrivate>
      <h1>{words.title}</h1>
      {notice && <Notice>{words[notice]}</Notice>}
      <ErrorSummary site={site} problems={problems} />
      <AboutMe {...props} />
      <Password {...props} />
      <Sessions {...props} />
      <h2>{words.data}</h2>
      <p>{words.dataLead}</p>
      <p>
        <a href={site.addresses.accountData} download="mine-data.json">
          {words.download}
        </a>
      </p>
      <p>{words.erase}</p>
    </Layout>
  )
}

function AboutMe({ site, view, name, problems }: Props) {
  const words = accountWords[site.language]
  const grants = site.person?.grants ?? []
  return (
    <>
      <dl class="facts">
        <div class="facts__item">
          <dt>{words.email}</dt>
          <dd>{view.email}</dd>
        </div>
        <div class="facts__item">
          <dt>{words.roles}</dt>
          <dd>{grants.map(grant => sayGrant(grant, site.language)).join(', ') || words.noRoles}</dd>
        </div>
      </dl>
      <h2>{words.about}</h2>
      <form method="post" action={site.addresses.account} class="people-form">
        <Field
          site={site}
          id="navn"
          label={words.name}
          hint={words.nameHint}
          value={name}
          error={problemOf(problems, 'navn')}
          autocomplete="name"
          maxLength={100}
          isRequired
        />
        <div class="form-group">
          <label class="form-label" for="sprog">
            {words.language}
          </label>
          <select class="form-select" id="sprog" name="sprog">
            {(['da', 'en'] as const).map(language => (
              <option value={language} selected={view.language === language} lang={language}>
                {words.languages[language]}
              </option>
            ))}
          </select>
        </div>
        <button class="button button-primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  )
}

function Password({ site, view, problems }: Props) {
  const words = accountWords[site.language]
  return (
    <>
      <h2>{words.password}</h2>
      {view.hasPassword ? (
        <form method="post" action={site.addresses.accountPassword} class="people-form">
          <Field
            site={site}
            id="nuvaerende"
            type="password"
            label={words.current}
            error={problemOf(problems, 'nuvaerende')}
            autocomplete="current-password"
            maxLength={300}
            isRequired
          />
          <NewPasswordFields site={site} problems={problems} />
          <button class="button button-secondary" type="submit">
            {words.change}
          </button>
        </form>
      ) : (
        <p>{words.noPassword}</p>
      )}
    </>
  )
}

function Sessions({ site, view }: Props) {
  const words = accountWords[site.language]
  const own = site.person?.session
  const others = view.sessions.filter(session => session.id !== own)
  return (
    <>
      <h2>{words.sessions}</h2>
      {others.length > 0 && <p>{words.sessionsLead}</p>}
      <ul class="session-list">
        {view.sessions.map(session => {
          const browser = sayBrowser(session.browser, site.language)
          const since = words.since(formatMoment(session.since, site.language))
          return (
            <li>
              <span>
                {browser}
                {session.id === own && <span class="tag-word">{words.here}</span>}
                <span class="session-list__since">{since}</span>
              </span>
              {session.id !== own && (
                <form method="post" action={site.addresses.accountSessions}>
                  <button class="button button-secondary" name="session" value={session.id} type="submit">
                    {words.end}
                    <span class="sr-only">
                      : {browser}, {since}
                    </span>
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
      {others.length > 1 && (
        <form method="post" action={site.addresses.accountSessions}>
          <button class="button button-secondary" name="session" value="andre" type="submit">
            {words.endOthers}
          </button>
        </form>
      )}
    </>
  )
}
