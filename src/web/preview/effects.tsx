/** What accepting would do, counted: new, changed, unchanged, leaving. */
import { previewWords } from '../../words/pages/import.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import type { DocumentView, ImportEffect } from '../../workflow/views.ts'
import type { Site } from '../site.ts'

type Props = { readonly view: DocumentView; readonly site: Site }

const kinds: readonly ImportEffect['effect'][] = ['new', 'changed', 'unchanged']

export function Effects({ view, site }: Props) {
  const words = previewWords[site.language]
  if (view.proposalCount === 0 && view.leaving.length === 0) return null
  const count = (kind: ImportEffect['effect']) => view.effects.filter(({ effect }) => effect === kind).length
  const nothingChanges = count('unchanged') === view.effects.length && view.leaving.length === 0
  return (
    <section class="effects">
      <h2>{words.effectsHeading}</h2>
      {nothingChanges ? (
        <p>{words.nothingChanges}</p>
      ) : (
        <ul>
          {kinds
            .filter(kind => count(kind) > 0)
            .map(kind => (
              <li>{words.effects[kind](count(kind))}</li>
            ))}
          {view.leaving.length > 0 && <Leaving view={view} site={site} />}
        </ul>
      )}
    </section>
  )
}

function Leaving({ view, site }: Props) {
  const words = previewWords[site.language]
  return (
    <li>
      {words.effects.leaving(view.leaving.length)}. {words.leavingText}
      <ul>
        {view.leaving.slice(0, 20).map(({ id, title }) => (
          <li>
            <a href={site.addresses.proposal(id)}>{title ?? proposalWords[site.language].untitled}</a>
          </li>
        ))}
        {view.leaving.length > 20 && <li>…</li>}
      </ul>
    </li>
  )
}
