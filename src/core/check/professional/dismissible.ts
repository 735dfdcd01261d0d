/**
 * Which findings a person may dismiss, and what a dismissal is bound to. A finding that contradicts the document's own
 * figures is an error and stays until the document is mended; a question can be answered.
 */
import { canonicalJson, shortId } from '../../canonical.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { professionalSeverity } from './finding-data.ts'

/** Rules a controller asks by that lie with the ordinary checks, because they read one line and the chart only. */
const besideThem: readonly FindingCode[] = ['refund-share', 'account-none', 'account-interpreted']

export function isProfessional(code: FindingCode): boolean {
  return Object.hasOwn(professionalSeverity, code)
}

export function isDismissible({ code, severity }: Finding): boolean {
  return severity !== 'error' && (isProfessional(code) || besideThem.includes(code))
}

/**
 * Equal for findings that say the same about a proposal, in whatever document, line number or order they were found.
 * Another figure makes another fingerprint, so that a dismissed finding speaks again when its figures change.
 */
export function findingFingerprint({ code, line, period, stated, computed, data }: Finding): string {
  return shortId('b', canonicalJson({ code, line, period, stated, computed, data }))
}
