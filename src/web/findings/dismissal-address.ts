/** Where a finding about a proposal is answered, for readers who may: null where it cannot be, or by whom. */
import type { Finding } from '../../core/check/finding.ts'
import { findingFingerprint, isDismissible } from '../../core/check/professional/dismissible.ts'
import { mayAtAll } from '../may.ts'
import type { Site } from '../site.ts'

export function dismissalAddress(site: Site, proposalId: string | null, finding: Finding): string | null {
  if (!mayAtAll(site, 'dismiss-finding') || proposalId === null || !isDismissible(finding)) return null
  return site.addresses.finding(proposalId, findingFingerprint(finding))
}
