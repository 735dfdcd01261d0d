/** What a person's draft changes in a proposal, shown as differences, with the reason and the button that saves it. */
import { findCpr } from '../../core/text/cpr.ts'
import { editWords } from '../../words/pages/edit.ts'
import type { Editing } from '../../workflow/proposals/open-editing.ts'
import { Icon } from '../components/icon.tsx'
import { Layout } from '../components/layout.tsx'
import { PersonNumber } from '../components/person-number.tsx'
import { type Differences, hasChanges } from '../difference/changes.ts'
import { RowDifferences } from '../difference/row-differences.tsx'
import { TextDifferences } from '../difference/text-differences.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'
import { Sentence } from './difference-page.tsx'
import { editCrumbs } from './edit-page.tsx'

export const longestReason = 2_000

type Props = {
  readonly site: Site
  readonly editing: Editing
  readonly differences: Differences
  readonly reason: string
  readonly isReasonMissing: boolean
}

export function EditPreviewPage({ site, editing, differences, reason, isReasonMissing }: Props) {
  const words = editWords[site.language].preview
  return (
    <Layout site={site} title={words.title} crumbs={editCrumbs(editing, site, words.title)} isPrivate>
      <h1>{words.title}</h1>
      {isReasonMissing && (
        <div class="alert alert-error" role="alert">
          <Icon name="error" class="alert-icon" />
          <div class="alert-body">
            <h2 class="alert-heading">{editWords[site.language].problemHeading}</h2>
            <p class="alert-text">
              <a href="#begrundelse">{words.reasonNeeded}</a>
            </p>
          </div>
        </div>
      )}
      {hasChanges(differences) ? (
        <>
          <p class="lead">
            <Sentence view={differences} site={site} />
          </p>
          <p>{words.lead}</p>
          {findCpr(JSON.stringify(editing.form)).length > 0 && <PersonNumber site={site} />}
          <TextDifferences differences={differences} site={site} />
          <RowDifferences differences={differences} site={site} />
          <SaveForm site={site} editing={editing} reason={reason} isReasonMissing={isReasonMissing} />
        </>
      ) : (
        <>
          <p class="lead">{words.nothing}</p>
          <p>
            <a href={site.addresses.edit(editing.proposal.id)}>{words.back}</a>
          </p>
        </>
      )}
    </Layout>
  )
}

function SaveForm({ site, editing, reason, isReasonMissing }: Omit<Props, 'differences'>) {
  const words = editWords[site.language].preview
  return (
    <form method="post" action={site.addresses.editPreview(editing.proposal.id)} class="edit-form">
      <input type="hidden" name="base" value={editing.head.id} />
      <input type="hidden" name="kladde" value={editing.draft?.version ?? 0} />
      <Field
        site={site}
        id="begrundelse"
        label={editing.needsReason ? words.reasonOwed : words.reason}
        hint={words.reasonHint}
        error={isReasonMissing ? words.reasonNeeded : null}
        value={reason}
        rows={3}
        maxLength={longestReason}
        isRequired={editing.needsReason}
      />
      <div class="decision">
        <button class="button button-primary" type="submit">
          {words.save}
        </button>
        <a href={site.addresses.edit(editing.proposal.id)}>{words.back}</a>
      </div>
    </form>
  )
}

export function noTables(): Pick<Differences, 'budget' | 'calculation'> {
  return { budget: null, calculation: null }
}
