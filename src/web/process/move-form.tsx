/** One move on a proposal's way as a form: what it does, a reason and the place it is about where one is asked for. */
import { proposalRules } from '../../core/process/rules.ts'
import { noPlaces, type Spot, type TablePlaces } from '../../core/process/spot.ts'
import { type ButtonMove, wayWords } from '../../words/pages/way.ts'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'
import { SpotChoice } from './spot-choice.tsx'

type Props = {
  readonly site: Site
  readonly proposalId: string
  readonly revisionId: string
  readonly move: ButtonMove
  readonly isMain: boolean
  /** The amounts that a reason can be about. */
  readonly places?: TablePlaces
  /** What it was said to be about, where it was sent and refused. */
  readonly about?: Spot | undefined
  /** What was wrong with it when it was sent, in words, and the reason that was given. */
  readonly problem: string | null
  readonly given: string
}

export function MoveForm(props: Props) {
  const { site, proposalId, revisionId } = props
  return (
    <form method="post" action={site.addresses.way(proposalId)} class="move-form">
      <MoveFields {...props} />
      <input type="hidden" name="version" value={revisionId} />
    </form>
  )
}

/** The same inside a form that says more, whose address then makes the move. */
export function MoveFields({
  site,
  move,
  isMain,
  places = noPlaces,
  about,
  problem,
  given,
}: Omit<Props, 'proposalId' | 'revisionId'>) {
  const words = wayWords[site.language]
  const { heading, text, button } = words.moves[move]
  const needsReason = proposalRules[move].some(permit => permit.needs.includes('reason-given'))
  return (
    <>
      <h3>{heading}</h3>
      <p>{text}</p>
      {move === 'send-back' && <SpotChoice site={site} id={`sted-${move}`} places={places} chosen={about} />}
      {needsReason && (
        <Field
          site={site}
          id={reasonId(move)}
          name="begrundelse"
          label={words.reason}
          hint={words.reasonHint}
          error={problem}
          value={given}
          rows={3}
          maxLength={4000}
        />
      )}
      <button
        class={isMain ? 'button button-primary' : 'button button-secondary'}
        type="submit"
        name="skridt"
        value={move}
      >
        {button}
      </button>
    </>
  )
}

export function reasonId(move: ButtonMove): string {
  return `begrundelse-${move}`
}
