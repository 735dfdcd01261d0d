/** Findings in full: how serious, what is wrong, what to do, where it stands, and the source's own line beside it. */

import type { Finding } from '../../core/check/finding.ts'
import type { Unit } from '../../core/money.ts'
import type { Place } from '../../core/place.ts'
import { capitalise } from '../../words/count.ts'
import { sayFinding } from '../../words/finding.ts'
import { dismissalWords } from '../../words/pages/dismissal.ts'
import { findingListWords } from '../../words/pages/finding-list.ts'
import { sayPlace } from '../../words/place.ts'
import type { Site } from '../site.ts'
import { About, type AboutOf } from './about.tsx'
import { FindingSentence } from './finding-sentence.tsx'
import type { FindingGroup } from './group-findings.ts'
import { SeverityBadge } from './severity-badge.tsx'
import { SourceLineView } from './source-line-view.tsx'
import type { SourceLines } from './source-lines.ts'

export type FindingListProps = {
  readonly groups: readonly FindingGroup[]
  readonly site: Site
  readonly unit: Unit
  /** null where the document itself is not at hand. */
  readonly sourceLines: SourceLines | null
  readonly aboutOf: AboutOf
  /** Where the line itself can be seen; null where it cannot, or by whom. */
  readonly placeAt?: (place: Place) => string | null
  /** Where a finding can be answered; null where it cannot, or by whom. */
  readonly answerAt?: (finding: Finding) => string | null
}

export function FindingList(props: FindingListProps) {
  const words = findingListWords[props.site.language]
  if (props.groups.length === 0) return <p>{words.none}</p>
  return (
    <ol class="findings">
      {props.groups.map(group => (
        <li class={`finding finding--${group.root.severity}`}>
          <FindingView {...props} group={group} />
        </li>
      ))}
    </ol>
  )
}

function FindingView({
  group,
  site,
  unit,
  sourceLines,
  aboutOf,
  placeAt,
  answerAt,
}: FindingListProps & { readonly group: FindingGroup }) {
  const words = findingListWords[site.language]
  const { root, consequences } = group
  const { message, todo } = sayFinding(root, site.language, unit)
  return (
    <>
      <p class="finding__head">
        <SeverityBadge severity={root.severity} language={site.language} />
        {root.place && <PlaceOf place={root.place} href={placeAt?.(root.place) ?? null} site={site} />}
        <About about={aboutOf(root)} site={site} />
      </p>
      <p class="finding__message">{message}</p>
      {root.place && sourceLines && (
        <SourceLineView place={root.place} line={sourceLines(root.place)} site={site} />
      )}
      {todo !== '' && <p class="finding__todo">{todo}</p>}
      <AnswerLink href={answerAt?.(root) ?? null} site={site} />
      {consequences.length > 0 && (
        <div class="finding__follows">
          <p>{words.follows}:</p>
          <ul>
            {consequences.map(finding => (
              <li>
                <FindingSentence finding={finding} language={site.language} unit={unit} />
                {finding.place && sourceLines && (
                  <SourceLineView place={finding.place} line={sourceLines(finding.place)} site={site} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type PlaceProps = { readonly place: Place; readonly href: string | null; readonly site: Site }

function PlaceOf({ place, href, site }: PlaceProps) {
  const text = capitalise(sayPlace(place, site.language))
  return <span class="finding__place">{href === null ? text : <a href={href}>{text}</a>}</span>
}

function AnswerLink({ href, site }: { readonly href: string | null; readonly site: Site }) {
  if (href === null) return null
  return (
    <p class="d-print-none">
      <a href={href}>{dismissalWords[site.language].dismiss}</a>
    </p>
  )
}
