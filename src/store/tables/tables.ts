/** The tables as the queries see them (migrations/ makes them). JSON stays text here; who needs it parses it. */
import type { PeopleTables } from './people-tables.ts'
import type { ProcessTables } from './process-tables.ts'

type YesNo = 0 | 1

/** How many findings of each severity. */
type Counts = { errors: number; warnings: number; notes: number }

/** Amounts of one year in øre; `net` is null where every line is blank. */
type YearSums = {
  year: number
  net: number | null
  service: number
  transfer: number
  refund: number
  unplaced: number
  blanks: number
}

export type UploadTable = { hash: string; bytes: Uint8Array }

/** Canonical JSON, once, under the hash of its text. */
export type ContentTable = { text_hash: string; schema_version: number; json: string }

export type DocumentTable = Counts & {
  id: string
  upload_hash: string
  /** Over everything that was read and found: the same bytes may be read better by a later version. */
  reading_hash: string
  file_name: string
  format: string
  encoding: string
  notation: string
  bytes: number
  catalogue_identity: string
  title: string | null
  /** Its content without the overview rows that stand at their proposals. */
  header: string
  text_hash: string
  content_hash: string
  years: string
  proposals: number
  is_example: YesNo
  status: 'pending' | 'accepted' | 'dismissed'
  received_at: string
  catalogue_id: string | null
}

export type DocumentProposalTable = {
  document_id: string
  position: number
  key: string
  number: string | null
  title: string | null
  text_hash: string
  content_hash: string
  /** The row of the overview that names the proposal, as JSON. */
  printed: string | null
  proposal_id: string | null
  effect: 'new' | 'changed' | 'unchanged' | null
}

export type FindingTable = {
  document_id: string
  /** Empty for a finding about the document as a whole. */
  proposal_key: string
  position: number
  in_overview: YesNo
  severity: string
  json: string
}

/** There where a catalogue has been checked as it stands; with what stands for all of its members together. */
export type RecheckTable = {
  catalogue_id: string
  /** What it was checked by; null from before `member_fact`, when all that was found lay in `member_finding`. */
  basis: string | null
  proposals: number | null
  gain: number | null
  paid: number | null
  twice_median: number | null
}

/** What is remembered of a member for what is asked across its catalogue. */
export type MemberFactTable = {
  catalogue_id: string
  proposal_id: string
  position: number
  name: string
  net: number
  per_post: number | null
  json: string
}

/** What a member may share with others, so that those who meet in a key are found at once. */
export type MemberKeyTable = {
  catalogue_id: string
  kind: 'amount' | 'people' | 'price'
  key: string
  position: number
  proposal_id: string
  price: number | null
}

export type MemberFindingTable = {
  catalogue_id: string
  proposal_id: string
  position: number
  json: string
}

/** A finding that somebody set aside, by its fingerprint. The reason is the event's payload. */
export type DismissalTable = {
  proposal_id: string
  finding: string
  code: string
  at: string
  actor_id: string
  event: number
}

/** The figures of a stamped or published revision, by the hash of their content. */
export type KeptGraphTable = { revision_id: string; text_hash: string }

export type ProposalTable = {
  id: string
  catalogue_id: string
  /** The head: the newest revision. */
  revision_id: string
  /** Of the head. */
  number: string | null
  title: string | null
}

export type RevisionTable = {
  id: string
  proposal_id: string
  number: number
  text_hash: string
  content_hash: string
  /** Of the form alone, where people have said something beside it; null where the form is all. */
  form_hash: string | null
  /** What was computed when the revision was made, as canonical JSON. */
  computed: string
  previous: string | null
  hash: string
  document_id: string | null
  document_key: string | null
  /** The case it is calculated from, under the hash of its content; null where the table was only typed. */
  assumptions: string | null
  at: string
  actor_id: string
  event: number
}

/** A rate or an account that a revision names. */
export type MentionTable = {
  name: string
  revision_id: string
}

export type RelationTable = {
  proposal_id: string
  position: number
  kind: string
  other_id: string
  note: string
}

export type DraftTable = {
  person: string
  proposal_id: string
  /** Which of the pages it was begun on: the proposal's fields, or its assumptions. */
  part: 'fields' | 'case'
  base_revision_id: string
  changes: string
  version: number
  updated_at: string
}

export type PresenceTable = { proposal_id: string; person: string; seen_at: string }

export type CatalogueTable = Counts & {
  id: string
  identity: string
  kind: 'catalogue' | 'form'
  is_example: YesNo
  title: string | null
  /** Its content without the overview rows that stand at their proposals. */
  header: string
  years: string
  proposals: number
  net: number
  document_id: string
  revision_id: string
  /** Grows with every change of the catalogue or a proposal in it. */
  version: number
  imported_at: string
}

export type CatalogueRevisionTable = {
  id: string
  catalogue_id: string
  number: number
  text_hash: string
  content_hash: string
  /** The member proposals in order, with the revision each stood at. */
  members: string
  document_id: string
  previous: string | null
  hash: string
  at: string
  actor_id: string
  event: number
}

export type PublicationTable = {
  id: string
  catalogue_id: string
  number: number
  catalogue_revision_id: string
  hash: string
  at: string
  actor_id: string
  event: number
}

export type PublicationRevisionTable = {
  publication_id: string
  position: number
  revision_id: string
  /** How far it was when it was published; null from before that was kept. */
  state: string | null
}

/** A municipality's own value of a parameter, as one entry of a book in which every line stays. */
export type OwnValueTable = {
  id: string
  parameter: string
  act: string
  from_day: string
  until_day: string | null
  value: string
  source: string
  /** The entry that this one stands in place of. */
  replaces: string | null
  at: string
  actor_id: string
  event: number
}

export type EventTable = {
  sequence: number
  at: string
  kind: string
  actor_id: string
  actor_kind: string
  subject_kind: string
  subject_id: string
  facts: string
  payload_hash: string | null
  previous: string | null
  hash: string
}

export type EventPayloadTable = { sequence: number; salt: string; json: string }

export type CatalogueRowTable = Counts & {
  catalogue_id: string
  position: number
  proposal_id: string
  key: string
  number: string | null
  number_order: string
  title: string | null
  title_order: string
  committee: string
  committee_order: string
  policy_area: string
  net: number
  is_paid_back: YesNo
  /** 3 with errors, 2 with warnings, 1 with notes, 0 with nothing. */
  worst: number
  /** Net by year, as JSON: a list of year and amount in turn. */
  nets: string
}

export type CatalogueRowYearTable = YearSums & { catalogue_id: string; position: number }

type Facet = { catalogue_id: string; committee: string; policy_area: string; worst: number }

export type FacetTable = Facet & {
  first_position: number
  proposals: number
  paid_back: number
  net: number
}

export type FacetYearTable = Facet & YearSums

export type WordTable = {
  catalogue_id: string
  word: string
  /** Which stretch of the catalogue's places. */
  block: number
  /** Where in that stretch the proposals with this word stand, as a JSON list. */
  positions: string
}

export type Tables = PeopleTables &
  ProcessTables & {
    migration: { name: string }
    upload: UploadTable
    content: ContentTable
    document: DocumentTable
    document_proposal: DocumentProposalTable
    finding: FindingTable
    recheck: RecheckTable
    member_fact: MemberFactTable
    member_key: MemberKeyTable
    member_finding: MemberFindingTable
    dismissal: DismissalTable
    proposal: ProposalTable
    revision: RevisionTable
    mention: MentionTable
    kept_graph: KeptGraphTable
    relation: RelationTable
    draft: DraftTable
    presence: PresenceTable
    catalogue: CatalogueTable
    catalogue_revision: CatalogueRevisionTable
    publication: PublicationTable
    publication_revision: PublicationRevisionTable
    own_value: OwnValueTable
    event: EventTable
    event_payload: EventPayloadTable
    catalogue_row: CatalogueRowTable
    catalogue_row_year: CatalogueRowYearTable
    facet: FacetTable
    facet_year: FacetYearTable
    word: WordTable
  }
