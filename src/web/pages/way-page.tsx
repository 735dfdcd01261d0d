/** A proposal's way: where it is, what this person may do, its questions, its files, and its whole story. */

import type { Spot } from '../../core/process/spot.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import { returnedWords } from '../../words/pages/returned.ts'
import { supplementWords } from '../../words/pages/supplement.ts'
import { type ButtonMove, wayWords } from '../../words/pages/way.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import { type Move, moves } from '../../workflow/process/move-proposal.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import { Layout } from '../components/layout.tsx'
import { ErrorSummary, type FormProblem } from '../form/error-summary.tsx'
import { FileList } from '../process/file-list.tsx'
import { MoveForm, reasonId } from '../process/move-form.tsx'
import { nameOf } from '../process/name-of.ts'
import { processCrumbs } from '../process/process-crumbs.ts'
import { Questions } from '../process/questions.tsx'
import { ProposalReferral } from '../process/referral-notes.tsx'
import { sayWhere } from '../process/say-where.ts'
import { Stamp } from '../process/stamp.tsx'
import { Story } from '../process/story.tsx'
import { UploadForm } from '../process/upload-form.tsx'
import { isAtWork, onwards } from '../process/what-first.ts'
import type { Site } from '../site.ts'

/** What was sent and could not be done. */
export type WayProblem = FormProblem & {
  readonly given: string
  /** The place that was chosen, as it was sent. */
  readonly spot?: string
  /** The move that was sent. */
  readonly move?: Move
}

type Props = {
  readonly site: Site
  readonly view: ProcessView
  readonly names: PersonNames
  readonly problem: WayProblem | null
  /** What a new question is about. */
  readonly about: Spot
}

/** What a person most likely came for stands first. */
const order: readonly ButtonMove[] = [...onwards, 'send-back', 'withdraw']

export function WayPage({ site, view, names, problem, about }: Props) {
  const words = wayWords[site.language]
  const title = view.title ?? proposalWords[site.language].untitled
  const crumbs = [...processCrumbs(site, view), { text: words.title }]
  return (
    <Layout site={site} title={`${words.title}: ${title}`} crumbs={crumbs} isPrivate>
      {problem && <ErrorSummary site={site} heading={words.problemHeading} problems={[problem]} />}
      <h1>{title}</h1>
      <Where site={site} view={view} names={names} />
      <Todo {...{ site, view, problem, about }} />
      <Questions
        site={site}
        view={view}
        names={names}
        about={about}
        problem={problem?.field != null ? { ...problem, field: problem.field } : null}
      />
      <Files site={site} view={view} problem={problem?.field === 'fil' ? problem.message : null} />
      <section id="historie">
        <h2>{words.story}</h2>
        <Story site={site} items={view.story} names={names} />
      </section>
    </Layout>
  )
}

function Where({ site, view, names }: Pick<Props, 'site' | 'view' | 'names'>) {
  const words = wayWords[site.language]
  const { state, proposer } = view.subject
  const name = (id: string) => nameOf(id, names, site)
  const { sentence, since } = sayWhere(view, names, site)
  return (
    <section>
      <h2>{words.where}</h2>
      <Stamp site={site} proposalId={view.proposalId} state={state} stamp={view.stamp} names={names} />
      <ProposalReferral site={site} proposalId={view.proposalId} referral={view.referral} names={names} />
      <p class="lead">
        {sentence} {since && <span class="quiet">{since}</span>}
      </p>
      {view.nobodyFor && (
        <p>
          <strong>{words.nobody[view.nobodyFor](view.subject.belonging.centre)}</strong>
        </p>
      )}
      <p>
        {proposer && `${words.proposedBy(name(proposer))} `}
        <a href={site.addresses.proposal(view.proposalId)}>{words.toProposal}</a>
      </p>
    </section>
  )
}

function Todo({ site, view, problem, about }: Omit<Props, 'names'>) {
  const words = wayWords[site.language]
  const { offered, proposalId, revision } = view
  // what would void a stamp is not what the page suggests
  const isValidated = view.subject.state === 'validated'
  const offeredMoves = order.filter(move => moves.includes(move) && offered.includes(move))
  const isMine = view.subject.state === 'draft' && view.subject.proposer === site.person?.id
  const links = [
    isMine && {
      href: site.addresses.idea(proposalId, 'se'),
      text: returnedWords[site.language].toForm,
    },
    offered.includes('approve') && { href: site.addresses.validate(proposalId), text: words.toValidate },
    offered.includes('edit-assumptions') && {
      href: site.addresses.workbench(proposalId),
      text: workbenchWords[site.language].open,
    },
    offered.includes('edit-fields') && {
      href: site.addresses.edit(proposalId),
      text: supplementWords[site.language].edit,
    },
  ].filter(link => link !== false)
  // the same comes first as on the proposal's own page
  const mayMoveOn = offeredMoves.some(move => onwards.includes(move))
  const isMainLink =
    !isValidated && (isMine || offered.includes('approve') || isAtWork(view, site) || !mayMoveOn)
  if (offeredMoves.length + links.length === 0) return <p class="d-print-none">{words.nothing}</p>
  return (
    <section id="kan" class="d-print-none">
      <h2>{words.may}</h2>
      {links.length > 0 && (
        <p class="idea-buttons">
          {links.map(({ href, text }, i) => (
            <a
              class={i === 0 && isMainLink ? 'button button-primary' : 'button button-secondary'}
              href={href}
            >
              {text}
            </a>
          ))}
        </p>
      )}
      <div class="move-forms">
        {offeredMoves.map((move, i) => {
          const isIts = problem?.move === move
          return (
            <MoveForm
              site={site}
              proposalId={proposalId}
              revisionId={revision.id}
              move={move}
              places={view.places}
              about={isIts ? about : undefined}
              isMain={i === 0 && !(isMainLink && links.length > 0) && onwards.includes(move)}
              problem={isIts && problem.field === reasonId(move) ? problem.message : null}
              given={isIts ? problem.given : ''}
            />
          )
        })}
      </div>
    </section>
  )
}

type FilesProps = Pick<Props, 'site' | 'view'> & { readonly problem: string | null }

function Files({ site, view, problem }: FilesProps) {
  const words = wayWords[site.language]
  const { filesHint, attach, remove } = proposeWords[site.language]
  const mayAttach = view.offered.includes('attach')
  if (!mayAttach && view.attachments.length === 0) return null
  const action = site.addresses.way(view.proposalId, 'fil')
  return (
    <section id="filer" class={view.attachments.length === 0 ? 'd-print-none' : undefined}>
      <h2>{words.files}</h2>
      <FileList
        site={site}
        files={view.attachments}
        removeAt={mayAttach ? action : null}
        removeText={remove}
      />
      {mayAttach && (
        <UploadForm
          site={site}
          action={action}
          label={proposeWords[site.language].chooseFile}
          hint={filesHint}
          button={attach}
          problem={problem}
        />
      )}
    </section>
  )
}
