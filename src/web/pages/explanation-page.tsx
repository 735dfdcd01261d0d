/** One amount of a computed table, opened: what it is, what it is added up from, and how it came about. */

import { findFunction, nameInYear } from '../../core/account/chart.ts'
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { kroner } from '../../core/calculation/graph/unit.ts'
import { parseSpot, writeSpot } from '../../core/process/spot.ts'
import { sayExplanation } from '../../words/calculation/explanation.ts'
import { sayValue } from '../../words/calculation/unit.ts'
import { formatAmount, unitName } from '../../words/number.ts'
import { explanationPageWords } from '../../words/pages/explanation-page.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { lineKindNames } from '../../words/parts.ts'
import type { CellPart, CellView } from '../../workflow/calculation/view-cell.ts'
import { Derivation } from '../calculation/derivation.tsx'
import { type Fact, Facts } from '../components/facts.tsx'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly view: CellView
  readonly chart: Surroundings['chart']
  /** Whether this person may ask about it. */
  readonly mayAsk: boolean
}

export function ExplanationPage({ site, view, chart, mayAsk }: Props) {
  const words = explanationPageWords[site.language]
  const { proposal, root, horizon, unit } = view
  const title = words.title(lineOf(view, site), whenOf(view, site))
  const version = proposal.isNewest ? null : proposal.revision
  const back = site.addresses.proposal(proposal.id, version)
  const name = proposal.title ?? proposalWords[site.language].untitled
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    {
      text: proposal.catalogue.title ?? homeWords[site.language].untitled,
      href: site.addresses.catalogue(proposal.catalogue.id),
    },
    { text: name, href: back },
    { text: words.crumb },
  ]
  return (
    <Layout site={site} title={title} crumbs={crumbs}>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">
          {words.lead(formatAmount(view.amount, unit, site.language), unitName(unit, site.language))}
        </p>
        <p class="prose">{sayRounding(view, site)}</p>
        <Facts
          facts={[{ name: words.proposal, value: <a href={back}>{name}</a> }, ...factsOf(view, site, chart)]}
        />
      </header>
      {view.parts.length > 0 && <Parts view={view} site={site} />}
      {view.year !== 'all' && (
        <section>
          <h2>{words.derivation}</h2>
          {root ? (
            <>
              <p class="prose">{words.derivationIntroduction}</p>
              <Derivation lines={sayExplanation(root, horizon, site.language)} language={site.language} />
            </>
          ) : (
            <p>{words.noDerivation}</p>
          )}
        </section>
      )}
      <p class="d-print-none">
        <a href={back}>{words.back}</a>
      </p>
      {mayAsk && (
        <p class="d-print-none">
          <a href={site.addresses.askAbout(proposal.id, spotOf(view))}>{words.ask}</a>
        </p>
      )}
    </Layout>
  )
}

/** The place in the budget table, as a question keeps it; a line whose name is too long for one is asked about as the table. */
function spotOf({ target, year }: CellView): string {
  const line = target?.label ?? null
  const spot = writeSpot({ kind: 'amount', line, year: year === 'all' ? null : year })
  return parseSpot(spot) ? spot : 'budget'
}

/** A total is the sum of what is printed; a single amount was rounded once. */
function sayRounding({ root, parts }: CellView, { language }: Site): string {
  const words = explanationPageWords[language]
  const exact = root?.values[0]
  const before =
    exact === undefined ? '' : words.exact(sayValue(exact, kroner, language)).replace('kr..', 'kr.')
  return [before, parts.length > 0 ? words.sumOfPrinted : ''].filter(text => text !== '').join(' ')
}

function factsOf(
  { target, proposal, year, horizon }: CellView,
  { language }: Site,
  chart: Props['chart'],
): Fact[] {
  const words = explanationPageWords[language]
  const version = { name: words.version, value: String(proposal.revision) }
  if (!target) return [version]
  const known = target.account === null ? null : findFunction(chart, target.account)
  const account = known && nameInYear(known, year === 'all' ? horizon.firstYear : year)
  return [
    version,
    { name: words.account, value: known ? `${known.code} ${account}` : (target.account ?? words.notStated) },
    { name: words.kind, value: lineKindNames[language][target.kind] },
    { name: words.committee, value: target.committee ?? words.notStated },
    ...(target.centre === null ? [] : [{ name: words.centre, value: target.centre }]),
    { name: words.payer, value: words.payers[target.payer] },
  ]
}

function Parts({ view, site }: { readonly view: CellView; readonly site: Site }) {
  const { proposal, unit, parts } = view
  const version = proposal.isNewest ? null : proposal.revision
  return (
    <section>
      <h2>{explanationPageWords[site.language].madeOf}</h2>
      <ul class="parts">
        {parts.map(part => (
          <li>
            <a href={site.addresses.explanation(proposal.id, part, version)}>
              {explanationPageWords[site.language].title(lineOf(part, site), whenOf(part, site))}
            </a>{' '}
            <span class="parts__amount">{formatAmount(part.amount, unit, site.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Named = Pick<CellPart, 'target' | 'year'>

function lineOf({ target }: Named, { language }: Site): string {
  return target?.label ?? explanationPageWords[language].net
}

function whenOf({ year }: Named, { language }: Site): string {
  return year === 'all' ? explanationPageWords[language].allYears : String(year)
}
