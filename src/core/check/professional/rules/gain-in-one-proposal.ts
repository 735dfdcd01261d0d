/** More than half of all that a catalogue's proposals gain comes from one of them. */
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueRule } from '../rule.ts'

export const gainInOneProposal: CatalogueRule = ({ proposals, norms }): Finding[] => {
  if (proposals.length < norms.fewestForShare) return []
  // what costs is left out, so that the shares add up to the whole
  const gaining = proposals.filter(({ net }) => net < 0)
  const all = gaining.reduce((sum, { net }) => sum + net, 0)
  return gaining
    .filter(({ net }) => net / all > norms.oneProposal)
    .map(({ key, name, place, net }) =>
      createFinding('gain-in-one-proposal', {
        proposal: key,
        place,
        data: { title: name, share: net / all },
      }),
    )
}
