/** The form that makes a proposal: new, or as a copy of another. In a catalogue that exists, or in one opened for it. */

import { longestShort } from '../../core/proposal/form/read-form.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { newProposalWords } from '../../words/pages/new-proposal.ts'
import type { CatalogueListing } from '../../workflow/views.ts'
import { Layout } from '../components/layout.tsx'
import { periodSpan } from '../components/period-span.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'

export type NewProposalValues = {
  readonly catalogue: string
  readonly catalogueTitle: string
  readonly years: string
  readonly title: string
  readonly number: string
}

export type NewProposalProblem = {
  readonly field: 'katalog' | 'aar' | 'titel'
  readonly code: 'title-missing' | 'catalogue-missing' | 'years-wrong' | 'too-long'
}

type Props = {
  readonly site: Site
  readonly action: string
  readonly catalogues: readonly CatalogueListing[]
  readonly values: NewProposalValues
  readonly problem: NewProposalProblem | null
  /** The proposal it is a copy of. */
  readonly original: { readonly id: string; readonly title: string } | null
}

export const newCatalogue = 'nyt'

export function NewProposalPage(props: Props) {
  const { site, original, problem } = props
  const words = newProposalWords[site.language]
  const title = original ? words.copyTitle : words.title
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    ...(original ? [{ text: original.title, href: site.addresses.proposal(original.id) }] : []),
    { text: title },
  ]
  return (
    <Layout site={site} title={title} crumbs={crumbs} isPrivate>
      <h1>{title}</h1>
      {problem && (
        <ErrorSummary
          site={site}
          heading={words.problemHeading}
          problems={[{ field: problem.field, message: words.problems[problem.code] }]}
        />
      )}
      <p class="prose">{original ? words.copyLead(original.title) : words.lead}</p>
      <Form {...props} />
    </Layout>
  )
}

function Form({ site, action, catalogues, values, problem, original }: Props) {
  const words = newProposalWords[site.language]
  const text = (name: string, label: string, value: string, hint?: string) => (
    <Field
      site={site}
      id={name}
      label={label}
      hint={hint ?? null}
      error={problem?.field === name ? words.problems[problem.code] : null}
      value={value}
      maxLength={longestShort}
    />
  )
  return (
    <form method="post" action={action} class="edit-form">
      {text('titel', words.proposalTitle, values.title)}
      {text('nummer', words.number, values.number, words.numberHint)}
      <div class="form-group">
        <label class="form-label" for="katalog">
          {words.where}
        </label>
        <select class="form-select" id="katalog" name="katalog">
          {catalogues.map(({ id, title, periods }) => (
            <option value={id} selected={id === values.catalogue}>
              {[title ?? homeWords[site.language].untitled, periodSpan(periods)].filter(Boolean).join(', ')}
            </option>
          ))}
          <option value={newCatalogue} selected={values.catalogue === newCatalogue}>
            {words.newCatalogue}
          </option>
        </select>
      </div>
      <div class="edit-row__pair">
        {text('katalogtitel', words.newCatalogueTitle, values.catalogueTitle, words.newCatalogueHint)}
        {text('aar', words.years, values.years, words.yearsHint)}
      </div>
      <div class="decision">
        <button class="button button-primary" type="submit">
          {original ? words.copy : words.create}
        </button>
        <a href={original ? site.addresses.proposal(original.id) : site.addresses.home}>{words.cancel}</a>
      </div>
    </form>
  )
}
