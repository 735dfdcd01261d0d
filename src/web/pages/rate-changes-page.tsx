/** Open proposals that today's rates, or a new release of the program, would give other figures. */
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { rateChangesWords } from '../../words/pages/rate-changes.ts'
import type { RateChange, RateChanges } from '../../workflow/rates/rate-changes.ts'
import { Icon } from '../components/icon.tsx'
import { Pager } from '../components/pager.tsx'
import { LibraryLayout } from '../library/library-layout.tsx'
import { RateChangesTable } from '../library/rate-changes-table.tsx'
import { mayAtAll } from '../may.ts'
import type { Site } from '../site.ts'

export const recalculateFields = { proposal: 'forslag', revision: 'version' } as const

export type RecalculateProblem = 'conflict' | 'refused'

type Props = {
  readonly site: Site
  readonly found: RateChanges
  readonly parameters: ParameterSet
  readonly page: number
  readonly problem: RecalculateProblem | null
}

const atOnce = 50

export function RateChangesPage({ site, found: { asked, changes }, parameters, page, problem }: Props) {
  const words = rateChangesWords[site.language]
  const pages = Math.max(1, Math.ceil(changes.length / atOnce))
  const shown = Math.min(page, pages)
  const may = mayAtAll(site, 'edit-assumptions')
  const action = {
    head: words.recalculate,
    of: (change: RateChange) => <RecalculateForm change={change} site={site} />,
  }
  return (
    <LibraryLayout site={site} title={words.title}>
      {problem && <Problem problem={problem} site={site} />}
      <p class="lead">{words.summary(changes.length, asked)}</p>
      <p class="prose">{words.lead}</p>
      {changes.length > 0 && (
        <>
          <p class="prose">
            {words.caption} {may && words.recalculateHint}
          </p>
          <RateChangesTable
            changes={changes.slice((shown - 1) * atOnce, shown * atOnce)}
            parameters={parameters}
            site={site}
            {...(may && { action })}
          />
        </>
      )}
      <Pager
        page={shown}
        pages={pages}
        hrefOf={number => site.addresses.rateChanges(number === 1 ? '' : `?side=${number}`)}
        label={words.pages}
        language={site.language}
      />
    </LibraryLayout>
  )
}

function Problem({ problem, site }: { readonly problem: RecalculateProblem; readonly site: Site }) {
  return (
    <div class="alert alert-error" role="alert">
      <Icon name="error" class="alert-icon" />
      <div class="alert-body">
        <p class="alert-text">{rateChangesWords[site.language][problem]}</p>
      </div>
    </div>
  )
}

function RecalculateForm({ change, site }: { readonly change: RateChange; readonly site: Site }) {
  const { proposal, difference } = change
  const words = rateChangesWords[site.language]
  if (difference.kind !== 'differs') return null
  return (
    <form method="post" action={site.addresses.rateChanges()}>
      <input type="hidden" name={recalculateFields.proposal} value={proposal.id} />
      <input type="hidden" name={recalculateFields.revision} value={proposal.revisionId} />
      <button class="button button-secondary" type="submit">
        {words.recalculate}
        <span class="sr-only">
          {' '}
          {words.recalculateOf(proposal.title ?? libraryWords[site.language].untitled)}
        </span>
      </button>
    </form>
  )
}
