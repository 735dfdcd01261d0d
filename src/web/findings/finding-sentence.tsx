/** A finding in one line: how serious, and the sentence. */
import type { Finding } from '../../core/check/finding.ts'
import type { Unit } from '../../core/money.ts'
import { sayFinding } from '../../words/finding.ts'
import type { Language } from '../../words/language.ts'
import { SeverityBadge } from './severity-badge.tsx'

type Props = { readonly finding: Finding; readonly language: Language; readonly unit: Unit }

export function FindingSentence({ finding, language, unit }: Props) {
  return (
    <p class="finding-sentence">
      <SeverityBadge severity={finding.severity} language={language} />{' '}
      {sayFinding(finding, language, unit).message}
    </p>
  )
}
