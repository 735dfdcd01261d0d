/**
 * What the pages and the command line are given to show: plain data, ready to be said in words and drawn.
 * Amounts are money, texts are as printed, findings are codes; nothing here is a sentence.
 */

import type { CatalogueContent, OverviewRow } from '../core/catalogue/content.ts'
import type { Finding, Severity } from '../core/check/finding.ts'
import type { Money } from '../core/money.ts'
import type { Period } from '../core/period.ts'
import type { State } from '../core/process/state.ts'
import type { ProposalContent, TotalRow } from '../core/proposal/content.ts'
import type { Economy } from '../core/proposal/economy.ts'
import type { RelationKind } from '../core/proposal/supplement.ts'
import type { ReferralView, ReferredMark } from './catalogues/view-referral.ts'
import type { StampMark } from './process/states-of.ts'
import type { StoryItem } from './process/view-story.ts'
import type { ProposalName, ProposalNames } from './proposals/proposal-names.ts'

export type SeverityCounts = Readonly<Record<Severity, number>>

export type CatalogueListing = {
  readonly id: string
  readonly title: string | null
  readonly kind: CatalogueContent['kind']
  readonly isExample: boolean
  readonly periods: readonly Period[]
  readonly proposals: number
  readonly net: Money
  readonly findings: SeverityCounts
  readonly importedAt: string
}

export type SortKey = 'order' | 'number' | 'title' | 'committee' | 'net' | `year-${number}`

export type CatalogueQuery = {
  readonly committee: string | null
  readonly policyArea: string | null
  /** 'error' shows only proposals with errors, 'warning' those with errors or warnings. */
  readonly findings: 'error' | 'warning' | null
  readonly text: string | null
  readonly sort: SortKey
  readonly descending: boolean
  /** Counts from 1. */
  readonly page: number
  readonly pageSize: number
}

export type ProposalRow = {
  readonly id: string
  readonly key: string
  readonly number: string | null
  readonly title: string | null
  readonly committee: string | null
  readonly policyArea: string | null
  /** Computed from the form's lines, one per period of the catalogue; null where all lines are blank. */
  readonly nets: readonly (Money | null)[]
  readonly net: Money
  /** The row of the printed overview that names this proposal, if there is one. */
  readonly printed: OverviewRow | null
  /** Findings on the printed overview row, to be shown at its cells. */
  readonly overviewFindings: readonly Finding[]
  readonly counts: SeverityCounts
  /** Whether accumulated net is zero or better by the end of the periods. */
  readonly isPaidBack: boolean
  /** How far it is on its way. */
  readonly state: State
  /** Whether somebody has validated it, and whether that still holds. */
  readonly stamp: StampMark
  /** Whether it stands before politicians, and as it was put there. */
  readonly referred: ReferredMark
  /** It is not for this reader to see yet, so it has no name here. */
  readonly isHidden?: boolean
}

export type CommitteeGroup = {
  readonly committee: string | null
  readonly proposals: number
  readonly nets: readonly (Money | null)[]
  readonly net: Money
  /** The committee's printed total in the overview, if it has one. */
  readonly printed: TotalRow | null
}

export type WithdrawnListing = {
  readonly id: string
  readonly number: string | null
  readonly title: string | null
  readonly since: string
}

export type PublicationListing = { readonly id: string; readonly number: number; readonly at: string }

export type CatalogueView = {
  readonly id: string
  readonly kind: CatalogueContent['kind']
  readonly isExample: boolean
  /** Of the overview's rows only those that no proposal answers to; the others stand at their proposal (`printed`). */
  readonly content: CatalogueContent
  readonly periods: readonly Period[]
  readonly importedAt: string
  readonly documentId: string
  readonly fileName: string
  /** Opened by hand, and no document has come into it since. */
  readonly isByHand: boolean
  /** Its proposals that do not count any more, the last withdrawn first. */
  readonly withdrawn: readonly WithdrawnListing[]
  /** Of all proposals of the catalogue, whatever the filter. */
  readonly economy: Economy
  readonly proposals: number
  readonly paidBack: number
  readonly committees: readonly CommitteeGroup[]
  readonly policyAreas: readonly string[]
  readonly counts: SeverityCounts
  /** Findings on the overview's own totals and rows. */
  readonly overviewFindings: readonly Finding[]
  /** After filter, sort and paging. */
  readonly rows: readonly ProposalRow[]
  readonly matching: {
    readonly proposals: number
    readonly nets: readonly (Money | null)[]
    readonly net: Money
  }
  readonly page: number
  readonly pages: number
  /** The last time it was published; null for a draft. */
  readonly published: PublicationListing | null
  /** The last time its validated proposals were put before politicians. */
  readonly referral: ReferralView | null
  /** What happened to the catalogue as a whole; the public is told nothing of it. */
  readonly story: readonly StoryItem[]
}

export type RevisionListing = {
  readonly id: string
  readonly number: number
  readonly at: string
  readonly actor: string
  readonly reason: string | null
  readonly hash: string
  readonly documentId: string | null
}

/** A question that somebody has answered: it stays to be read, and does not count as open. */
export type DismissedFinding = {
  readonly finding: Finding
  /** null where it was erased. */
  readonly reason: string | null
  readonly at: string
  readonly actor: string
}

export type ActListing = {
  readonly kind: 'withdraw' | 'revive'
  readonly at: string
  readonly actor: string
  readonly reason: string | null
}

export type ProposalView = {
  readonly id: string
  readonly catalogue: { readonly id: string; readonly title: string | null; readonly documentId: string }
  readonly content: ProposalContent
  readonly economy: Economy | null
  /** Those that still ask. */
  readonly findings: readonly Finding[]
  readonly dismissed: readonly DismissedFinding[]
  /** What the proposals that its relations name are called. */
  readonly names: ProposalNames
  /** Other proposals that name this one. */
  readonly pointing: readonly {
    readonly kind: RelationKind
    readonly note: string
    readonly proposal: ProposalName
  }[]
  /** When it was taken out of its catalogue, by whom and why; null while it counts. */
  readonly withdrawn: ActListing | null
  /** What was done with it beside its revisions: withdrawn and taken up again, the newest first. */
  readonly acts: readonly ActListing[]
  /** The revision shown, and all of them, newest first. */
  readonly revision: RevisionListing
  readonly revisions: readonly RevisionListing[]
  readonly previous: { readonly id: string; readonly title: string | null } | null
  readonly next: { readonly id: string; readonly title: string | null } | null
}

export type DocumentStatus = 'pending' | 'accepted' | 'dismissed'

/** What accepting a pending import would do to each proposal. */
export type ImportEffect = {
  readonly key: string
  readonly effect: 'new' | 'changed' | 'unchanged'
  readonly proposalId: string | null
}

export type DocumentView = {
  readonly id: string
  readonly fileName: string
  readonly format: string
  readonly bytes: number
  readonly hash: string
  readonly receivedAt: string
  readonly status: DocumentStatus
  readonly catalogueId: string | null
  /** Whether its catalogue stands on it now: its findings are then those of the catalogue as it stands. */
  readonly isCurrent: boolean
  /** Of its overview only the rows that no proposal answers to; the others stand at their proposals. */
  readonly content: CatalogueContent
  readonly periods: readonly Period[]
  /** Of the whole document, whatever page is shown. */
  readonly proposalCount: number
  readonly counts: SeverityCounts
  /** One page of the document's proposals, in its order. */
  readonly proposals: readonly {
    readonly key: string
    readonly id: string | null
    readonly content: ProposalContent
  }[]
  /** About the proposals shown; on the first page also those about the document as a whole. Those that still ask. */
  readonly findings: readonly Finding[]
  readonly dismissed: readonly DismissedFinding[]
  /** Of all proposals while it is pending, then of those shown. */
  readonly effects: readonly ImportEffect[]
  /** Stored proposals of the same catalogue that the document no longer has. */
  readonly leaving: readonly { readonly id: string; readonly title: string | null }[]
  readonly page: number
  readonly pages: number
}
