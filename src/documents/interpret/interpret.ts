/**
 * Understands a document: sorts its blocks into title, introduction, overview and proposals, whatever format they
 * were read from. Follows what the parts say they are, not where they stand; what fits nowhere is kept and reported.
 */
import type { AccountReader } from '../../core/account/resolve.ts'
import type { Place } from '../../core/place.ts'
import type { StatedText } from '../../core/proposal/content.ts'
import { paragraph, plainText, type Run, type TextBlock } from '../../core/text/rich-text.ts'
import { type Block, blockText } from '../blocks.ts'
import { isAllBold } from '../read/inline.ts'
import { type Amounts, isPast, type ProposalDraft } from './draft.ts'
import { createSettler, type Interpretation } from './settle.ts'
import {
  addText,
  beginProposal,
  createState,
  endProposal,
  fillField,
  proposalFor,
  releaseHeading,
  type State,
  setHeader,
} from './state.ts'
import { interpretTable } from './table.ts'
import {
  fieldOf,
  formNumber,
  headerOf,
  isCommittee,
  isFormHeading,
  isPageMark,
  isTableNote,
  isUnitLine,
  numberOnLine,
  priceLevelOf,
  splitCommitteeLine,
  unitOfText,
} from './vocabulary.ts'

export function interpret(blocks: Iterable<Block>, accounts: AccountReader): Interpretation {
  const settler = createSettler(accounts)
  const state = createState(settler.settle)
  for (const block of blocks) interpretBlock(state, block)
  endProposal(state)
  if (state.heading) releaseHeading(state)
  endProposal(state)
  return settler.finish(state.draft)
}

function interpretBlock(state: State, block: Block): void {
  if (block.kind === 'paragraph' && isPageMark(blockText(block.runs))) return
  if (!mayStandInTable(block, state.amounts)) state.amounts = null
  if (block.kind === 'heading') interpretHeading(state, blockText(block.runs), block.place)
  else if (block.kind === 'paragraph') interpretParagraph(state, block.runs, block.place)
  else if (block.kind === 'list') addText(state, block.list, block.place)
  else if (block.kind === 'table')
    interpretTable(state, block, (text, place) => interpretLine(state, text, place))
}

/** A table goes on behind its own notes, an overview behind a committee's name; whatever else is said ends it. */
function mayStandInTable(block: Block, amounts: Amounts | null): boolean {
  if (block.kind === 'table') return true
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false
  const text = blockText(block.runs)
  return amounts?.kind === 'overview' && isCommittee(text) ? true : isTableNote(text)
}

function interpretHeading(state: State, text: string, place: Place): void {
  if (text === '') return
  const field = fieldOf(text)
  if (field) {
    const proposal = proposalFor(state, p => isPast(p, field))
    fillField(proposal, field, [], place)
    state.field = field
    return
  }
  if (announce(state, text, place)) return
  if (state.heading) releaseHeading(state)
  state.field = null
  const { current } = state
  if (current && isOfDocument(current.title, current)) {
    state.draft.title ??= current.title
    current.title = { text, place }
  } else if (current && current.title === null && current.budget === null) current.title = { text, place }
  else state.heading = { text, place }
}

/** A heading above a form's number that another heading follows was the document's. */
function isOfDocument(title: StatedText | null, proposal: ProposalDraft): boolean {
  const { number, fields, narrative, budget } = proposal
  const isBare = budget === null && narrative.length === 0 && Object.values(fields).every(field => !field)
  const [titleLine, numberLine] = [title?.place?.line, number?.place?.line]
  return isBare && titleLine !== undefined && numberLine !== undefined && titleLine < numberLine
}

function interpretParagraph(state: State, runs: readonly Run[], place: Place): void {
  const text = blockText(runs)
  if (text === '') return
  if (text.length < 250 && announce(state, text, place)) return
  if (isAllBold(runs) && text.length < 150 && interpretTitle(state, text, place)) return
  addText(state, [{ kind: 'paragraph', runs }], place)
}

/** A row of a single cell outside any table of amounts: what a spreadsheet makes of a heading or a paragraph. */
function interpretLine(state: State, text: string, place: Place): void {
  const item = /^[-–•*]\s+(\S.*)$/s.exec(text)?.[1]
  if (item !== undefined) {
    const list: TextBlock = { kind: 'list', ordered: false, items: [[paragraph(item)]] }
    addText(state, [list], place)
    return
  }
  if (announce(state, text, place) || interpretTitle(state, text, place)) return
  const isBetween = !state.field && (!state.current || state.current.budget !== null)
  if (isBetween && text.length < 150 && !/[.!?:]$/.test(text)) interpretHeading(state, text, place)
  else addText(state, [paragraph(text)], place)
}

/** A line set off from the text names a field or, where a form waits for one, its title. */
function interpretTitle(state: State, text: string, place: Place): boolean {
  if (fieldOf(text)) {
    interpretHeading(state, text, place)
    return true
  }
  const { current } = state
  if (!current || current.title !== null || current.budget !== null || state.field) return false
  current.title = { text, place }
  return true
}

/** Short lines that say what comes: a committee, a form's number, a labelled value, a unit, a price level. */
function announce(state: State, text: string, place: Place): boolean {
  if (isCommittee(text)) {
    announceCommittee(state, text, place)
    return true
  }
  const lone = numberOnLine(text)
  const awaiting = state.current?.number === null && !state.current.budget ? state.current : null
  if (lone !== null && (awaiting || !state.field)) {
    const proposal = awaiting ?? beginProposal(state)
    proposal.number = { text: lone, place }
    return true
  }
  const number = formNumber(text)
  if (number !== null) {
    const proposal =
      state.current && state.current.number === null && !state.current.budget
        ? state.current
        : beginProposal(state)
    proposal.number = { text: number, place }
    state.draft.kind = 'form'
    return true
  }
  if (isFormHeading(text)) {
    endProposal(state)
    state.draft.kind = 'form'
    state.draft.title ??= { text, place }
    return true
  }
  const line = splitCommitteeLine(text)
  if (line && (state.draft.kind === 'form' || state.current)) {
    const proposal = state.current && !state.current.budget ? state.current : beginProposal(state)
    proposal.committee = { text: line.committee, place }
    proposal.policyArea = { text: line.policyArea, place }
    return true
  }
  return announceLabelled(state, text, place) || announceUnit(state, text)
}

function announceCommittee(state: State, text: string, place: Place): void {
  releaseUnlessTitle(state)
  const { current } = state
  if (
    current &&
    (current.budget || current.policyArea || current.proposedBy || plainText(current.narrative) !== '')
  )
    endProposal(state)
  state.committee = { text, place }
  state.field = null
  if (state.current) state.current.committee = state.committee
}

/** Before a committee's heading, a heading that waits was about what came before it. */
function releaseUnlessTitle(state: State): void {
  if (state.heading) releaseHeading(state)
  if (
    state.current &&
    !state.current.budget &&
    !state.current.number &&
    state.current.narrative.length === 0
  ) {
    // a title with nothing under it, e.g. the name of a part: it keeps standing as text
    endProposal(state)
  }
}

function announceLabelled(state: State, text: string, place: Place): boolean {
  const match = /^([^:]{2,60}):\s+(\S.*)$/s.exec(text)
  const label = match?.[1] ?? ''
  const value = match?.[2] ?? ''
  const header = headerOf(label)
  if (header && value.length < 200) {
    setHeader(
      proposalFor(state, p => p[header] !== null || p.budget !== null),
      header,
      value,
      place,
    )
    return true
  }
  const field = fieldOf(label)
  if (!field) return false
  const proposal = proposalFor(state, p => isPast(p, field))
  fillField(proposal, field, [{ kind: 'paragraph', runs: [{ text: value }] }], place)
  state.field = field
  return true
}

function announceUnit(state: State, text: string): boolean {
  const level = priceLevelOf(text)
  if (level !== null && text.length < 90) state.priceLevel = level
  if (!isUnitLine(text)) return level !== null && text.length < 60
  state.unit = unitOfText(text)
  const isBeforeAll = !state.current && state.draft.proposals === 0 && state.draft.overviews.length === 0
  if (isBeforeAll) state.draft.unit ??= state.unit
  state.field = null
  return true
}
