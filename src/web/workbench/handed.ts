/** What the server hands to the workbench's island, as plain data. Server and island come from one build. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import type { Parameter } from '../../core/parameter/parameter.ts'
import type { Language } from '../../words/language.ts'
import type { LastChange } from './desk.ts'

/** The ids of the island's place on the page and of what it is handed. */
export const benchIds = { root: 'regneark', data: 'regneark-data' } as const

export type Handed = {
  readonly language: Language
  /** Whose local copy it is: drafts of two people on one machine are two. */
  readonly person: string
  readonly proposalId: string
  readonly base: { readonly id: string; readonly number: number; readonly plain: PlainCase }
  /** The case as it stands: the draft, or the version that the draft would begin with. */
  readonly plain: PlainCase
  /** 0 where there is no draft yet. */
  readonly draftVersion: number
  readonly chart: ChartOfAccounts
  readonly parameters: readonly Parameter[]
  readonly lastChanges: readonly (readonly [string, LastChange])[]
  readonly addresses: { readonly draft: string; readonly save: string; readonly proposal: string }
}

/** What the island sends while somebody types. */
export type DraftSent = { readonly base: string; readonly version: number; readonly case: PlainCase }

export type DraftAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly head: string }
  | { readonly kind: 'conflict'; readonly version: number; readonly base: string; readonly case: PlainCase }
  | { readonly kind: 'unknown' }

export type SaveSent = {
  readonly base: string
  readonly case: PlainCase
  readonly reason: string
  /** What the browser shows: the server computes it again and compares. */
  readonly total: number | null
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: string; readonly number: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'conflict' }
  /** The server computed something else than the browser showed; nothing was saved. */
  | { readonly kind: 'differs' }
  | { readonly kind: 'problems' }
  | { readonly kind: 'refused'; readonly message: string }
