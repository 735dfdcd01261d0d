/** What every page knows about where it stands: its language, its addresses and who reads it. */
import type { Language } from '../words/language.ts'
import type { SignedIn } from '../workflow/process/acting.ts'
import type { Addresses } from './address.ts'
import type { Assets } from './assets/assets.ts'

export type Site = {
  readonly language: Language
  readonly addresses: Addresses
  /** Scheme and host as the reader sees them, for links that must be whole. */
  readonly origin: string
  /** The Danish address of this page, query included. */
  readonly path: string
  readonly assets: Pick<Assets, 'stylesheet' | 'icon' | 'fonts' | 'island'>
  /** Who reads; null for the public. */
  readonly person: SignedIn | null
}
