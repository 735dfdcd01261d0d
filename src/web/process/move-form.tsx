/** One move on a proposal's way as a form: what it does, a reason and the place it is about where one is asked for. */
import { proposalRules } from '../../core/process/rules.ts'
import { type Spot, spotFields, wholeProposal, writeSpot } from '../../core/process/spot.ts'
import { type ButtonMove, wayWords } from '../../words/pages/way.ts'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'
import { saySpot } from './say-spot.ts'

type Props = {
  readonly site: Site
  readonly proposalId: string
  readonly revisionId: string
  readonly move: ButtonMove
  readonly isMain: boolean
  /** What the lines of its table are called, where a reason can be about one of them. */
  readonly lines?: readonly string[]
  /** What was wrong with it when it was sent, in words, and the reason that was given. */
  readonly problem: string | null
  readonly given: string
}

export function MoveForm({ site, proposalId, revisionId, move, isMain, lines = [], problem, given }: Props) {
  const words = wayWords[site.language]
  const { heading, text, button } = words.moves[move]
  const needsReason = proposalRules[move].some(permit => permit.needs.includes('reason-given'))
  return (
    <form method="post" action={site.addresses.way(proposalId)} class="move-form">
      <h3>{heading}</h3>
      <p>{text}</p>
      <input type="hidden" name="version" value={revisionId} />
      {move === 'send-back' && <SpotChoice site={site} id={`sted-${move}`} lines={lines} />}
      {needsReason && (
        <Field
          site={site}
          id={`begrundelse-${move}`}
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
    </form>
  )
}

type SpotProps = {
  readonly site: Site
  readonly id: string
  readonly chosen?: Spot
  readonly lines?: readonly string[]
}

/** What a reason or a question is about. An amount can be chosen where somebody comes from it. */
export function SpotChoice({ site, id, chosen = wholeProposal, lines = [] }: SpotProps) {
  const value = writeSpot(chosen)
  const words = wayWords[site.language]
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {words.spot}
      </label>
      <select class="form-select" id={id} name="sted">
        <option value="">{words.spots.whole}</option>
        {spotFields.map(field => (
          <option value={field} selected={field === value}>
            {words.spots[field]}
          </option>
        ))}
        {[...new Set(lines)].map(line => {
          const spot: Spot = { kind: 'amount', line, year: null }
          return <option value={writeSpot(spot)}>{saySpot(spot, site.language)}</option>
        })}
        {chosen.kind === 'amount' && (
          <option value={value} selected>
            {saySpot(chosen, site.language)}
          </option>
        )}
      </select>
    </div>
  )
}
