/** How many errors, warnings and notes, each in words; one word of relief where there are none. */
import type { Severity } from '../../core/check/finding.ts'
import { homeWords } from '../../words/pages/home.ts'
import type { SeverityCounts } from '../../workflow/views.ts'
import type { Site } from '../site.ts'

const order: readonly Severity[] = ['error', 'warning', 'note']

export function SeverityCountsText({
  counts,
  site,
}: {
  readonly counts: SeverityCounts
  readonly site: Site
}) {
  const words = homeWords[site.language]
  const parts = order.filter(name => counts[name] > 0).map(name => words.counts[name](counts[name]))
  return <>{parts.length === 0 ? words.noFindings : parts.join(', ')}</>
}
