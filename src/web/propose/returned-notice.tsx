/** Why a proposal came back, in the words of whoever sent it back, and the questions of the form that it is about. */
import { askedAbout } from '../../core/propose/asked-about.ts'
import { type AnswerKey, stepAsking } from '../../core/propose/steps.ts'
import { formatMoment } from '../../words/date.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import { returnedWords } from '../../words/pages/returned.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { Returned } from '../../workflow/process/idea.ts'
import { Icon } from '../components/icon.tsx'
import { nameOf } from '../process/name-of.ts'
import { saySpot } from '../process/say-spot.ts'
import type { Site } from '../site.ts'
import { fieldNames, numberOf } from './fields.ts'

type Props = { readonly site: Site; readonly returned: Returned; readonly names: PersonNames }

export function ReturnedNotice({ site, returned, names }: Props) {
  const words = returnedWords[site.language]
  const { by, at, reason, spot, proposalId } = returned
  if (by === null || at === null) return <p>{words.takenUp}</p>
  const keys = askedAbout(spot)
  return (
    <div class="alert alert-warning">
      <Icon name="warning" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">
          {words.sentBack(nameOf(by, names, site), formatMoment(at, site.language))}
        </h2>
        <blockquote class="kept-text">{reason ?? words.noReason}</blockquote>
        {spot.kind !== 'whole' && <p class="alert-text">{words.about(saySpot(spot, site.language))}</p>}
        {keys.length > 0 && (
          <p class="alert-text">
            {words.correct}{' '}
            {keys.map((key, i) => (
              <>
                {i > 0 && ' · '}
                <AnswerLink site={site} id={proposalId} name={key} />
              </>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}

function AnswerLink({
  site,
  id,
  name,
}: {
  readonly site: Site
  readonly id: string
  readonly name: AnswerKey
}) {
  const href = `${site.addresses.ideaStep(id, numberOf(stepAsking(name)))}#${fieldNames[name]}`
  return <a href={href}>{proposeWords[site.language].questions[name].label}</a>
}

/** The reason once more, where one of the answers it is about is corrected. */
export function ReturnedReason({
  site,
  returned,
  asks,
}: Pick<Props, 'site' | 'returned'> & { readonly asks: readonly AnswerKey[] }) {
  const concerned = askedAbout(returned.spot)
  if (returned.reason === null || !asks.some(key => concerned.includes(key))) return null
  return (
    <div class="alert alert-warning">
      <Icon name="warning" class="alert-icon" />
      <div class="alert-body">
        <p class="alert-heading">{returnedWords[site.language].concerned}</p>
        <blockquote class="kept-text">{returned.reason}</blockquote>
      </div>
    </div>
  )
}
