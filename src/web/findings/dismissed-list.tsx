/** Findings that somebody has answered: what was asked, the answer, who gave it and when. */
import type { Finding } from '../../core/check/finding.ts'
import type { Unit } from '../../core/money.ts'
import { formatMoment } from '../../words/date.ts'
import { dismissalWords } from '../../words/pages/dismissal.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { DismissedFinding } from '../../workflow/views.ts'
import { sourceLanguage } from '../components/source-language.ts'
import { nameOf } from '../process/name-of.ts'
import type { Site } from '../site.ts'
import { About, type AboutOf } from './about.tsx'
import { FindingSentence } from './finding-sentence.tsx'

type Props = {
  readonly dismissed: readonly DismissedFinding[]
  readonly site: Site
  readonly unit: Unit
  readonly aboutOf: AboutOf
  readonly names: PersonNames
  /** Where it can be taken back; null for who may not. */
  readonly hrefOf: (finding: Finding) => string | null
  readonly level: 'h2' | 'h3'
}

export function DismissedList({ dismissed, site, unit, aboutOf, names, hrefOf, level: Heading }: Props) {
  const words = dismissalWords[site.language]
  if (dismissed.length === 0) return null
  return (
    <>
      <Heading>{words.dismissedHeading}</Heading>
      <ul class="findings">
        {dismissed.map(each => (
          <li class="finding finding--dismissed">
            <About about={aboutOf(each.finding)} site={site} />
            <FindingSentence finding={each.finding} language={site.language} unit={unit} />
            <Answer dismissed={each} names={names} site={site} />
            <TakeBack href={hrefOf(each.finding)} site={site} />
          </li>
        ))}
      </ul>
    </>
  )
}

type AnswerProps = {
  readonly dismissed: DismissedFinding
  readonly names: PersonNames
  readonly site: Site
}

/** The reason is in the language it was written in, as the rest of the proposal is. */
export function Answer({ dismissed: { reason, actor, at }, names, site }: AnswerProps) {
  const words = dismissalWords[site.language]
  return (
    <p class="finding__answer">
      <strong>{words.dismissed}</strong>{' '}
      {words.by(nameOf(actor, names, site), formatMoment(at, site.language))}
      {reason === null ? (
        <span class="finding__reason">{words.erased}</span>
      ) : (
        <span class="finding__reason" lang={sourceLanguage(site)}>
          {reason}
        </span>
      )}
    </p>
  )
}

function TakeBack({ href, site }: { readonly href: string | null; readonly site: Site }) {
  if (href === null) return null
  return (
    <p class="d-print-none">
      <a href={href}>{dismissalWords[site.language].takeBack}</a>
    </p>
  )
}
