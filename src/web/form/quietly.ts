/** What makes a form keep its draft while somebody types (islands/drafts/keep-form.ts): whose it is, and the way in. */
import type { Site } from '../site.ts'

/** What one person has typed on a machine is never put into the form of another. */
export function quietly({ person, addresses }: Site) {
  return { 'data-quiet-draft': person?.id ?? '', 'data-sign-in': addresses.signIn(null) }
}
