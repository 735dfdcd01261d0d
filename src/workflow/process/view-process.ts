/** Where a proposal is, who has it, what this person may do now, its stamp, its questions, files and whole story. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { Person } from '../../core/person/person.ts'
import { type ProposalAction, proposalActions } from '../../core/process/action.ts'
import { isOffered, may, type Subject } from '../../core/process/may.ts'
import { placesIn, type TablePlaces } from '../../core/process/spot.ts'
import { cataloguesNamed } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { isId } from '../../store/id.ts'
import { type OnReferral, readOnReferral } from '../catalogues/view-referral.ts'
import { type Taking, thoseWhoMay } from '../people/write-notices.ts'
import type { Store } from '../who.ts'
import { type AttachmentView, readAttachments } from './attachments.ts'
import { type QuestionView, readQuestions } from './questions.ts'
import { readStamp, type StampView, voidsOfToday } from './stamp-state.ts'
import { findStanding, type Standing } from './standing.ts'
import { readStory, type StoryItem } from './view-story.ts'

export type ProcessView = {
  readonly proposalId: string
  readonly title: string | null
  readonly catalogueId: string
  readonly catalogueTitle: string | null
  readonly revision: { readonly id: string; readonly number: number; readonly hash: string }
  readonly subject: Subject
  readonly since: string | null
  readonly calculatedBy: string | null
  readonly stamp: StampView | null
  /** Whether it stands before politicians. */
  readonly referral: OnReferral | null
  readonly questions: readonly QuestionView[]
  /** The amounts of its table that a question or a reason can be about. */
  readonly places: TablePlaces
  readonly attachments: readonly AttachmentView[]
  readonly story: readonly StoryItem[]
  /** What this person is to be offered; a form may still ask for something. */
  readonly offered: readonly ProposalAction[]
  readonly maySee: boolean
  /** What somebody should do next, where nobody holds the role for it. */
  readonly nobodyFor: Taking | null
}

/** null where there is no such proposal. Whether the person may see it is for the caller to heed. */
export async function viewProcess(
  store: Store,
  proposalId: string,
  person: Person | null,
  basis: Surroundings,
): Promise<ProcessView | null> {
  if (!isId(proposalId)) return null
  const view = await store.read(async tx => {
    const standing = await findStanding(tx, proposalId)
    return standing && readProcess(tx, standing, person)
  })
  if (!view?.stamp || view.stamp.voids.length > 0) return view
  const today = (await voidsOfToday(store, [proposalId], basis)).get(proposalId)
  return today ? { ...view, stamp: { ...view.stamp, ...today } } : view
}

async function readProcess(tx: Tx, standing: Standing, person: Person | null): Promise<ProcessView> {
  const { proposal, head, subject, stamps } = standing
  const [names, stamp, referral, questions, attachments, story, nobodyFor] = await Promise.all([
    cataloguesNamed(tx, [proposal.catalogue_id]),
    readStamp(tx, stamps[0], head, subject.state),
    readOnReferral(tx, head),
    readQuestions(tx, proposal.id),
    readAttachments(tx, { proposal: proposal.id }),
    readStory(tx, proposal.id),
    person && takingWithoutTaker(tx, subject),
  ])
  return {
    proposalId: proposal.id,
    title: proposal.title,
    catalogueId: proposal.catalogue_id,
    catalogueTitle: names.get(proposal.catalogue_id) ?? null,
    revision: { id: head.id, number: head.number, hash: head.hash },
    subject,
    since: standing.since,
    calculatedBy: standing.calculatedBy,
    stamp,
    referral,
    questions,
    places: placesIn(standing.content.budget),
    attachments,
    story,
    offered: proposalActions.filter(action => isOffered(action, person, subject)),
    maySee: may('see', person, subject, new Set()).kind === 'yes',
    nobodyFor,
  }
}

/** A name that nobody's role is for would let a proposal lie for ever, so it is told. */
async function takingWithoutTaker(tx: Tx, subject: Subject): Promise<Taking | null> {
  const { state, assigned } = subject
  const isWaiting = state === 'submitted' || (state === 'being-validated' && assigned === null)
  const next = state === 'submitted' ? 'take-for-calculation' : 'take-for-validation'
  return isWaiting && (await thoseWhoMay(tx, next, subject)).length === 0 ? next : null
}
