/** The tables of a proposal's way, as the queries see them (migrations/005-process.ts makes them). */

export type ProcessTable = {
  proposal_id: string
  state: string
  proposer: string | null
  assigned: string | null
  /** Who finished the last calculation. */
  calculated_by: string | null
  /** Where it belonged when it last moved: for lists. */
  centre: string | null
  committee: string | null
  since: string
  moved_by: string
  event: number
}

/** What a person is still writing. `proposal_id` is there once it has been submitted. */
export type IdeaTable = {
  id: string
  person: string
  answers: string
  version: number
  started_at: string
  updated_at: string
  proposal_id: string | null
}

/** Its text and its answer lie beside their events, where they can be erased. */
export type QuestionTable = {
  id: string
  proposal_id: string
  revision_id: string
  /** The field or amount it is about, as text; empty for the proposal as a whole. */
  spot: string
  asked_by: string
  asked_at: string
  event: number
  answered_by: string | null
  answered_at: string | null
  answer_event: number | null
}

export type StampTable = {
  id: string
  proposal_id: string
  revision_id: string
  revision_hash: string
  /** What was looked at and what it was bound to, as canonical JSON. */
  statement: string
  at: string
  actor_id: string
  event: number
}

export type AttachmentTable = {
  id: string
  proposal_id: string | null
  idea_id: string | null
  upload_hash: string
  file_name: string
  media: string
  bytes: number
  person: string
  at: string
  removed_at: string | null
}

/** The revision of a proposal that a person last looked at when validating it. */
export type GlanceTable = { person: string; proposal_id: string; revision_id: string; at: string }

export type ReferralTable = {
  id: string
  catalogue_id: string
  number: number
  /** Over the catalogue's revision and every revision that went, in order. */
  hash: string
  at: string
  actor_id: string
  event: number
}

/** A proposal of a catalogue that was referred: the revision that went, or why it stayed. */
export type ReferralMemberTable = {
  referral_id: string
  position: number
  proposal_id: string
  revision_id: string | null
  stayed: string | null
}

/** What stands referred now. */
export type ReferredTable = { proposal_id: string; referral_id: string; revision_id: string; event: number }

export type ProcessTables = {
  process: ProcessTable
  idea: IdeaTable
  question: QuestionTable
  stamp: StampTable
  attachment: AttachmentTable
  glance: GlanceTable
  referral: ReferralTable
  referral_member: ReferralMemberTable
  referred: ReferredTable
}
