/** What the server hands to the workbench's island, as plain data. Server and island come from one build. */
import type { ChartOfAccounts } from '../../../core/account/chart.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import type { Work } from '../../../core/calculation/editing/work-conflicts.ts'
import type { SeenTable } from '../../../core/calculation/readings/seen-table.ts'
import type { Parameter } from '../../../core/parameter/parameter.ts'
import type { Budget } from '../../../core/proposal/content.ts'
import type { Language } from '../../../words/language.ts'
import type { Origins } from '../figures/typed-cell.ts'
import type { LastChange } from './desk.ts'
import type { EvidenceChoice } from './evidence-choice.ts'

/** The ids of the island's place on the page and of what it is handed. */
export const benchIds = { root: 'regneark', data: 'regneark-data' } as const

/** A version of the proposal, as the workbench goes on from it. */
export type BenchVersion = {
  readonly id: string
  readonly number: number
  /** A case without drivers where its table was only typed. */
  readonly plain: PlainCase
  /** Its table, typed lines and computed ones. */
  readonly budget: Budget | null
}

/** As the workbench goes on from it where it is another's. */
export type NewestVersion = BenchVersion & {
  /** The id of whoever saved it. */
  readonly author: string
}

export type NewestAnswer = NewestVersion & { readonly authorName: string }

export type Handed = Work & {
  readonly language: Language
  /** Whose local copy it is: drafts of two people on one machine are two. */
  readonly person: string
  readonly proposalId: string
  /** The version that the work began with, and the newest one. */
  readonly base: BenchVersion
  readonly head: NewestVersion
  /** 0 where there is no draft yet. */
  readonly draftVersion: number
  readonly chart: ChartOfAccounts
  readonly parameters: readonly Parameter[]
  readonly evidence: readonly EvidenceChoice[]
  readonly lastChanges: readonly (readonly [string, LastChange])[]
  /** Where the amounts of the typed table come from, in the version that the work began with. */
  readonly origins: Origins
  readonly others: readonly string[]
  /** What those are called, by their ids, with whom something is to be chosen. */
  readonly authors: readonly (readonly [string, string])[]
  readonly needsReason: boolean
  /** The script that reads beside the page; null where the build made none. */
  readonly thread: string | null
  readonly addresses: {
    readonly draft: string
    readonly save: string
    readonly newest: string
    readonly presence: string
  }
}

/** What the island sends while somebody types. */
export type DraftSent = Work & { readonly base: string; readonly version: number }

export type DraftAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly head: string }
  | ({ readonly kind: 'conflict'; readonly version: number; readonly base: string } & Pick<
      Work,
      'plain' | 'table'
    >)
  | { readonly kind: 'unknown' }

export type SaveSent = Pick<Work, 'plain' | 'table'> & {
  readonly base: string
  readonly reason: string
  /** What the browser shows: the server computes it again and compares. */
  readonly seen: SeenTable | null
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: BenchVersion }
  /** Somebody else changed the same meanwhile; nothing was saved. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly message: string }

export type PresenceAnswer = { readonly others: readonly string[]; readonly head: string }
