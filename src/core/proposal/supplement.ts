/**
 * What people say of a proposal beside the form, so that it can be weighed, decided and followed. No document says
 * it: reading a document again leaves it as it is. Nothing here is required; what is empty was not said.
 */
import type { RichText } from '../text/rich-text.ts'

/** In the order in which they are chosen from. */
export const proposalKinds = ['investment', 'expansion', 'avoided-cost', 'saving', 'budget-neutral'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** A calendar month, `2027-03`. */
export type Month = string

export type Milestone = { readonly id: string; readonly text: string; readonly month: Month | null }

/**
 * depends-on: without the other one this cannot come true · excludes: only one of them can be chosen ·
 * overlaps: both count some of the same effect · replaces: this one stands in the other one's place.
 */
export const relationKinds = ['depends-on', 'excludes', 'overlaps', 'replaces'] as const
export type RelationKind = (typeof relationKinds)[number]

/** From the proposal that says it to another one. */
export type Relation = { readonly kind: RelationKind; readonly proposal: string; readonly note: string }

export const partyKinds = ['centre', 'committee'] as const
export const partyEffects = ['pays', 'gains'] as const

/** Another centre or committee that pays for what the proposal does, or gains from it. */
export type Party = {
  readonly id: string
  readonly kind: (typeof partyKinds)[number]
  readonly name: string
  readonly effect: (typeof partyEffects)[number]
  readonly note: string
}

/** One thing that is measured to see whether the proposal does what it promises. */
export type FollowUpMeasure = {
  readonly id: string
  readonly indicator: string
  readonly dataSource: string
  /** What the indicator is before anything is done. */
  readonly baseline: string
  /** A role or a unit rather than a name: content is kept for ever. */
  readonly owner: string
  /** At which value, and when, the proposal is stopped or changed. */
  readonly threshold: string
  readonly reported: string
}

/** What a proposal was copied from. */
export type CopiedFrom = { readonly proposal: string; readonly revision: number }

export type Supplement = {
  readonly kind: ProposalKind | null
  /** The centre it belongs to, as the municipality writes it; its committee stands in the form. */
  readonly centre: string | null
  /** A function or a shared mailbox, never a private person. */
  readonly contact: string | null
  /** How many people the target group has. */
  readonly targetGroupSize: number | null
  /** What is done today that the proposal takes the place of. */
  readonly replaces: RichText
  readonly risks: RichText
  readonly milestones: readonly Milestone[]
  readonly relations: readonly Relation[]
  readonly parties: readonly Party[]
  readonly followUp: readonly FollowUpMeasure[]
  readonly copiedFrom: CopiedFrom | null
}

export const emptySupplement: Supplement = {
  kind: null,
  centre: null,
  contact: null,
  targetGroupSize: null,
  replaces: [],
  risks: [],
  milestones: [],
  relations: [],
  parties: [],
  followUp: [],
  copiedFrom: null,
}

/** Its parts that say something: what a later schema adds, and leaves empty, changes nothing of it. */
export function saidIn(supplement: Supplement): Partial<Supplement> {
  const said = Object.entries(supplement).filter(([, value]) => value !== null && !isEmptyList(value))
  return Object.fromEntries(said)
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
