/** More than half of all that a catalogue's proposals gain comes from one of them. */
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueRule } from '../rule.ts'

export const gainInOneProposal: CatalogueRule = ({ key, name, place, net }, { totals }, norms): Finding[] => {
  if (totals.proposals < norms.fewestForShare || net >= 0) return []
  const share = net / totals.gain
  if (share <= norms.oneProposal) return []
  return [createFinding('gain-in-one-proposal', { proposal: key, place, data: { title: name, share } })]
}
