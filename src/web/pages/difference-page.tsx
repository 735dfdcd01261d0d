/** Two versions of one proposal against each other: one sentence, who and why, then texts, plans, amounts, assumptions. */

import { formatMoment } from '../../words/date.ts'
import { differenceWords, sayChanges } from '../../words/pages/difference.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { DifferenceView } from '../../workflow/proposals/view-difference.ts'
import { Layout } from '../components/layout.tsx'
import { countChanges, type Differences } from '../difference/changes.ts'
import { DifferenceParts } from '../difference/difference-parts.tsx'
import { nameOf } from '../process/name-of.ts'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly view: DifferenceView }

export function DifferencePage({ site, view, names }: Props & { readonly names: PersonNames }) {
  const words = differenceWords[site.language]
  const title = words.title(view.from.number, view.to.number)
  return (
    <Layout site={site} title={title} crumbs={crumbs(view, site, title)}>
      <h1>{title}</h1>
      <p class="difference__of">{nameOfProposal(view, site)}</p>
      <p class="lead">
        <Sentence view={view} site={site} />
      </p>
      <Steps view={view} site={site} names={names} />
      <DifferenceParts site={site} view={view} />
      {view.newest > 2 && <Choice view={view} site={site} />}
      <p class="d-print-none">
        <a href={site.addresses.proposal(view.proposal.id)}>{words.back}</a>
      </p>
    </Layout>
  )
}

/** A calculation that came or went is a sentence of its own. */
export function Sentence({ view, site }: { readonly view: Differences; readonly site: Site }) {
  const words = differenceWords[site.language]
  const was = view.calculation?.was ?? 'changed'
  const changes = sayChanges(countChanges(view, site.language), site.language)
  return <>{[changes, was === 'changed' ? '' : words.was[was]].join(' ').trim() || words.nothing}</>
}

function crumbs({ proposal }: DifferenceView, { language, addresses }: Site, title: string) {
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

/** On paper there is no path at the top that would say it. */
function nameOfProposal({ proposal: { title, catalogue } }: DifferenceView, { language }: Site): string {
  const name = title ?? proposalWords[language].untitled
  return [name, catalogue.title].filter(Boolean).join(' · ')
}

export function Steps({ view, site, names }: Props & { readonly names: PersonNames }) {
  const words = differenceWords[site.language]
  if (view.steps.length === 0) return null
  return (
    <section class="prose">
      <h2>{words.who}</h2>
      <p>{words.steps(view.steps.length)}:</p>
      <ul class="revision-list">
        {view.steps.map(({ number, at, actor, reason }) => (
          <li>
            <a href={site.addresses.proposal(view.proposal.id, number)}>{words.version(number)}</a>
            <span class="revision-list__when">
              {formatMoment(at, site.language)}{' '}
              {proposalWords[site.language].revisions.by(nameOf(actor, names, site))}
            </span>
            <span class="revision-list__reason">{reason ?? words.noReason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Choice({ view, site }: Props) {
  const words = differenceWords[site.language]
  const numbers = Array.from({ length: view.newest }, (_, i) => i + 1)
  return (
    <form
      method="get"
      action={site.addresses.difference(view.proposal.id)}
      class="filter difference__choose d-print-none"
      aria-labelledby="vaelg"
    >
      <h2 id="vaelg">{words.choose}</h2>
      <div class="filter__fields">
        {(
          [
            ['fra', words.from, view.from.number],
            ['til', words.to, view.to.number],
          ] as const
        ).map(([name, label, chosen]) => (
          <div class="filter__field">
            <label class="form-label" for={name}>
              {label}
            </label>
            <select class="form-select" id={name} name={name}>
              {numbers.map(number => (
                <option value={number} selected={number === chosen}>
                  {number}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button class="button button-secondary" type="submit">
          {words.show}
        </button>
      </div>
    </form>
  )
}
