/** What verification finds to be something else than it was made as: named, so that a person can go and look. */
import type { Hash } from '../canonical.ts'

export type Fault =
  /** Content, assumptions or what was computed with them; or it is gone, or no event made it. */
  | { readonly kind: 'revision'; readonly proposal: string; readonly number: number }
  /** The figures that are kept behind one that was stamped. */
  | { readonly kind: 'figures'; readonly proposal: string; readonly number: number }
  /** The figures behind one of those that were published, though not stamped: which, the event does not say. */
  | { readonly kind: 'published-figures'; readonly catalogue: string; readonly number: number }
  /** Not shown at its newest version, or at another step of its way than the events say. */
  | { readonly kind: 'standing'; readonly proposal: string }
  /** Without a number where no event made it. */
  | { readonly kind: 'stamp'; readonly proposal: string; readonly number: number | null }
  /** A version of a catalogue: its text, or which proposals stood in it, or that it is not the newest and shown. Without a number where it is gone. */
  | { readonly kind: 'catalogue'; readonly catalogue: string; readonly number: number | null }
  | { readonly kind: 'publication'; readonly catalogue: string; readonly number: number }
  | { readonly kind: 'referral'; readonly catalogue: string; readonly number: number }
  /** Shown as put before politicians and not put there, or the other way round. */
  | { readonly kind: 'misplaced'; readonly proposal: string }
  /** An entry in the book of own values. */
  | { readonly kind: 'own-value'; readonly parameter: string; readonly from: string | null }
  /** What was read and found in a file that came in. */
  | { readonly kind: 'document'; readonly document: string; readonly file: string }
  /** The bytes of a file that came in, or that somebody attached. */
  | { readonly kind: 'file'; readonly file: string; readonly at: string }
  /** Stored text that nothing refers to any more. */
  | { readonly kind: 'loose'; readonly hash: Hash }

export type FaultKind = Fault['kind']
