/** The choice at the end of a preview: accept, or leave it. One form, two buttons, no script. */
import { previewWords } from '../../words/pages/import.ts'
import type { DocumentView } from '../../workflow/views.ts'
import type { Site } from '../site.ts'

export const decisions = { accept: 'godkend', leave: 'lad-vaere' } as const

type Props = { readonly view: DocumentView; readonly site: Site; readonly place: 'top' | 'bottom' }

export function Decision({ view, site, place }: Props) {
  const words = previewWords[site.language]
  const hint = `lad-vaere-${place}`
  return (
    <form class="decision" method="post" action={site.addresses.preview(view.id)}>
      {view.proposalCount > 0 && (
        <button class="button button-primary" type="submit" name="valg" value={decisions.accept}>
          {words.accept}
        </button>
      )}
      <button
        class="button button-secondary"
        type="submit"
        name="valg"
        value={decisions.leave}
        aria-describedby={hint}
      >
        {words.leave}
      </button>
      <p class="form-hint" id={hint}>
        {words.leaveHint}
      </p>
    </form>
  )
}
