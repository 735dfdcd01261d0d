/** The user guide: its front page, a page for each role with what the table of rules lets it do, and the words. */
import { type Role, roles } from '../../core/person/person.ts'
import { generalActions, proposalActions } from '../../core/process/action.ts'
import { generalRules, type Permit, proposalRules } from '../../core/process/rules.ts'
import { type State, states } from '../../core/process/state.ts'
import { capitalise } from '../../words/count.ts'
import { guides, guideWords } from '../../words/guide.ts'
import type { Language } from '../../words/language.ts'
import { actionNames, conditionNames, listOf, stateNames } from '../../words/process.ts'
import { sortedTerms, terms } from '../../words/terms.ts'
import { Layout } from '../components/layout.tsx'
import { TableRegion } from '../components/table-region.tsx'
import { MoreRoles } from '../people/more-roles.tsx'
import type { Site } from '../site.ts'
import { termAnchor } from '../terms/explain-terms.tsx'

/** What each role's page is called in its address. */
export const rolePaths: Readonly<Record<Role, string>> = {
  proposer: 'forslagsstiller',
  economist: 'oekonom',
  validator: 'validator',
  manager: 'leder',
  reader: 'laeser',
  administrator: 'administrator',
}

export const termsPath = 'ord'

type Props = { readonly site: Site }

export function GuidePage({ site }: Props) {
  const words = guideWords[site.language]
  return (
    <Layout site={site} title={words.title} crumbs={[{ text: words.title }]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.roles}</h2>
      <ul class="waiting-list">
        {roles.map(role => (
          <li>
            <a href={site.addresses.guide(rolePaths[role])}>{guides[site.language][role].title}</a>
            <span class="waiting-list__since">{guides[site.language][role].lead}</span>
          </li>
        ))}
      </ul>
      <h2>{words.way}</h2>
      <p>{words.wayLead}</p>
      <ol class="timeline">
        {states.map(state => (
          <li>
            <strong>{capitalise(stateNames[site.language][state])}</strong>
          </li>
        ))}
      </ol>
      <p>
        <a href={site.addresses.guide(termsPath)}>{words.terms}</a>
        {' · '}
        <a href={site.addresses.reading}>{words.reading}</a>
      </p>
    </Layout>
  )
}

export function RoleGuidePage({ site, role }: Props & { readonly role: Role }) {
  const words = guideWords[site.language]
  const { title, lead, chapters } = guides[site.language][role]
  return (
    <Layout
      site={site}
      title={title}
      crumbs={[{ text: words.title, href: site.addresses.guide() }, { text: title }]}
    >
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {role === 'administrator' && <MoreRoles site={site} />}
      {chapters.map(({ heading, steps }) => (
        <section class="prose">
          <h2>{heading}</h2>
          <ol>
            {steps.map(step => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <section>
        <h2>{words.may}</h2>
        <p>{words.mayLead}</p>
        <MayTable site={site} role={role} />
      </section>
      <p>
        <a href={site.addresses.guide(termsPath)}>{words.terms}</a>
      </p>
    </Layout>
  )
}

type Row = {
  readonly action: string
  readonly when: string
  readonly first: readonly string[]
  readonly after: string
}

function MayTable({ site, role }: Props & { readonly role: Role }) {
  const words = guideWords[site.language]
  return (
    <TableRegion label={words.may} isStacked={false}>
      <table class="log-table">
        <thead>
          <tr>
            {[words.action, words.when, words.first, words.after].map(head => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsFor(role, site.language).map(row => (
            <tr>
              <th scope="row">{row.action}</th>
              <td>{row.when}</td>
              <td>{row.first.length === 0 ? words.nothingFirst : listOf(row.first, site.language, 'and')}</td>
              <td>{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

/** Straight from the table of rules: a row for each way in which the role may do something. */
export function rowsFor(role: Role, language: Language): Row[] {
  const words = guideWords[language]
  const general = generalActions
    .filter(action => generalRules[action].roles.includes(role))
    .map(action => ({
      action: capitalise(actionNames[language][action]),
      when: generalRules[action].reach === 'everywhere' ? words.inWholeMunicipality : words.anyTime,
      first: [],
      after: words.stays,
    }))
  const ofProposals = proposalActions.flatMap(action =>
    proposalRules[action]
      .filter(permit => permit.roles.includes(role))
      .map(permit => rowOf(capitalise(actionNames[language][action]), permit, language)),
  )
  return [...general, ...ofProposals]
}

function rowOf(action: string, { from, standing, needs, to }: Permit, language: Language): Row {
  const words = guideWords[language]
  const where =
    from.length === states.length
      ? words.anyTime
      : listOf(
          from.map(each => nameOf(each, language)),
          language,
          'or',
        )
  const how = standing.map(each => words.standings[each])
  return {
    action,
    when: [where, ...how].join(', '),
    first: needs.map(need => conditionNames[language][need]),
    after: to === null ? words.stays : nameOf(to, language),
  }
}

function nameOf(state: State, language: Language): string {
  return stateNames[language][state]
}

export function TermsPage({ site }: Props) {
  const words = guideWords[site.language]
  return (
    <Layout
      site={site}
      title={words.terms}
      crumbs={[{ text: words.title, href: site.addresses.guide() }, { text: words.terms }]}
    >
      <h1>{words.terms}</h1>
      <p class="lead">{words.termsLead}</p>
      <dl class="idea-answers">
        {sortedTerms(site.language).map(key => (
          <div class="idea-answer" id={termAnchor(key)}>
            <dt>{terms[site.language][key].term}</dt>
            <dd>{terms[site.language][key].meaning}</dd>
          </div>
        ))}
      </dl>
    </Layout>
  )
}
