/** How serious a finding is: a sign with its own shape, and the word. */
import type { Severity } from '../../core/check/finding.ts'
import type { Language } from '../../words/language.ts'
import { severityNames } from '../../words/parts.ts'
import type { IconName } from '../assets/icons.ts'
import { Icon } from '../components/icon.tsx'

const icons: Readonly<Record<Severity, IconName>> = { error: 'error', warning: 'warning', note: 'info' }

export function SeverityBadge({
  severity,
  language,
}: {
  readonly severity: Severity
  readonly language: Language
}) {
  return (
    <strong class={`severity severity--${severity}`}>
      <Icon name={icons[severity]} />
      {severityNames[language][severity]}
    </strong>
  )
}
