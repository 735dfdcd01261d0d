/** What a report calls a proposal: its number and title, as far as it has them. */
import type { ProposalContent } from '../../core/proposal/content.ts'

export function proposalName({ number, title }: ProposalContent): string {
  return [number?.text, title?.text].filter(Boolean).join(' ')
}
