/** Where the interpreter stands in a document, and the few moves it can make: begin a proposal, fill a part, set aside. */
import type { Unit } from '../../core/money.ts'
import type { Place } from '../../core/place.ts'
import type { FieldName, StatedText } from '../../core/proposal/content.ts'
import { plainText, type RichText, type TextBlock } from '../../core/text/rich-text.ts'
import { limits } from '../limits.ts'
import { unreadable } from '../unreadable.ts'
import {
  type Amounts,
  createProposalDraft,
  type DocumentDraft,
  hasForm,
  isFounded,
  type ProposalDraft,
} from './draft.ts'
import type { HeaderName } from './vocabulary.ts'

export type State = {
  readonly draft: DocumentDraft
  /** What becomes of a proposal when it ends; nothing of it changes afterwards. */
  readonly keep: (proposal: ProposalDraft) => void
  current: ProposalDraft | null
  /** The field that text without a label goes on filling. */
  field: FieldName | null
  /** A heading whose meaning the next block decides. */
  heading: StatedText | null
  /** The committee that proposals stand under until another is named. */
  committee: StatedText | null
  unit: Unit | null
  priceLevel: number | null
  /** The table of amounts that ended just now: a blank row in it ends a table, and the rest is its rest. */
  amounts: Amounts | null
  /** The table whose rows are being read, over all the blocks it comes in. */
  table: TableState | null
}

/** Where the interpreter stands in a table. */
export type TableState = {
  /** Header cells of who and what, waiting for the row of values below. */
  headers: readonly Header[] | null
  /** The budget or overview whose rows are being read. */
  amounts: Amounts | null
  /** The one before this table, while nothing but a header has been seen that may only repeat its own. */
  before: Amounts | null
  /** A unit holds for the first table of amounts behind it. */
  hadAmounts: boolean
  /** Whether the form's labels stand in rows of their own, each above its text; null before the first of them. */
  areLabelsAbove: boolean | null
  /** Text of header rows before the row of years, which tells a budget from an overview. */
  above: string
}

export type Header = { readonly name: HeaderName; readonly column: number }

export function createState(keep: State['keep']): State {
  return {
    draft: {
      kind: null,
      title: null,
      unit: null,
      introduction: [],
      overviews: [],
      proposals: 0,
      leftovers: [],
    },
    keep,
    current: null,
    field: null,
    heading: null,
    committee: null,
    unit: null,
    priceLevel: null,
    amounts: null,
    table: null,
  }
}

/** Begins a new proposal under the committee last named; a heading that waits becomes its title. */
export function beginProposal(state: State): ProposalDraft {
  endProposal(state)
  const proposal = createProposalDraft()
  proposal.committee = state.committee
  proposal.title = state.heading
  state.heading = null
  state.current = proposal
  if (state.draft.proposals >= limits.proposals)
    throw unreadable('too-many-proposals', { limit: limits.proposals })
  return proposal
}

/** Keeps the proposal at hand, or gives its texts back to the document where nothing shows that it is one. */
export function endProposal(state: State): void {
  const proposal = state.current
  state.current = null
  state.field = null
  state.unit = null
  if (!proposal) return
  if (isFounded(proposal)) {
    state.draft.proposals++
    closeBudget(state)
    state.keep(proposal)
  } else giveBack(state, proposal)
}

/** Rows that still come are not this proposal's: nothing of it changes any more. */
function closeBudget(state: State): void {
  if (state.amounts?.kind === 'budget') state.amounts = null
  const { table } = state
  if (table?.amounts?.kind === 'budget') table.amounts = null
  if (table?.before?.kind === 'budget') table.before = null
}

function giveBack(state: State, proposal: ProposalDraft): void {
  const isBefore = state.draft.proposals === 0
  if (proposal.title && isBefore)
    state.draft.introduction.push({ kind: 'paragraph', runs: [{ text: proposal.title.text, bold: true }] })
  else if (proposal.title) state.draft.leftovers.push(proposal.title)
  if (isBefore) append(state.draft.introduction, proposal.narrative)
  else if (proposal.narrative.length > 0)
    setAside(state, plainText(proposal.narrative), proposal.narrativePlace)
}

/** The proposal that a part of a form belongs to: the one at hand, or a new one where that has the part already. */
export function proposalFor(state: State, isTaken: (proposal: ProposalDraft) => boolean): ProposalDraft {
  settleHeading(state)
  if (!state.current || isTaken(state.current)) return beginProposal(state)
  return state.current
}

/** A heading right before a part of a form is a title: of the proposal at hand, or of the next one. */
function settleHeading(state: State): void {
  const { heading, current } = state
  if (!heading || !current) return
  if (current.title === null && current.budget === null) {
    current.title = heading
    state.heading = null
  } else if (current.title !== null && (current.budget !== null || hasForm(current))) endProposal(state)
}

/** A heading that nothing followed up on names the document, or opens a proposal told in plain text. */
export function releaseHeading(state: State): void {
  const { heading } = state
  if (!heading) return
  if (
    state.draft.title === null &&
    !state.current &&
    state.draft.proposals === 0 &&
    state.draft.overviews.length === 0
  ) {
    state.draft.title = heading
    state.heading = null
  } else beginProposal(state)
}

export function setHeader(proposal: ProposalDraft, name: HeaderName, text: string, place: Place): void {
  if (text !== '') proposal[name] = { text, place }
}

/** Adds one by one: a whole document's text is too much for the arguments of one call. */
export function append(to: TextBlock[], text: RichText): void {
  for (const block of text) to.push(block)
}

/** Adds to a field, after what it holds. */
export function fillField(proposal: ProposalDraft, name: FieldName, text: RichText, place: Place): void {
  const field = proposal.fields[name]
  if (field) append(field.text, text)
  else proposal.fields[name] = { text: [...text], place }
}

export function setAside(state: State, text: string, place: Place | null): void {
  const words = text.trim()
  if (/[\p{L}\p{N}]/u.test(words)) state.draft.leftovers.push({ text: words.slice(0, 500), place })
}

/** Running text outside tables and labels. */
export function addText(state: State, text: RichText, place: Place): void {
  if (state.heading) releaseHeading(state)
  const { current, field, draft } = state
  if (current && field) fillField(current, field, text, place)
  else if (current && (current.budget === null || draft.kind === 'form')) {
    append(current.narrative, text)
    current.narrativePlace ??= place
  } else if (!current && draft.proposals === 0) append(draft.introduction, text)
  else setAside(state, plainText(text), place)
}
