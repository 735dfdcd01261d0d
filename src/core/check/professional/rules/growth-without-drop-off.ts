/**
 * A saving that grows by the same amount every year, so that nobody is counted as falling back. A note on a table;
 * a warning where the assumptions themselves count no drop-off (growth-drop-off-zero).
 */
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { savingRun, straightGrowth } from '../series.ts'
import { type LineView, ofRole, type ProfessionalView } from '../view.ts'

export const growthWithoutDropOff: ProposalRule = (view, { norms }): Finding[] => {
  const straight = ofRole(view, 'benefit').filter(line => {
    const run = savingRun(line)
    return run !== null && straightGrowth(run, norms) !== null && (dropOffOf(line, view) ?? 0) === 0
  })
  const [first] = straight
  if (!first) return []
  const isSaid = straight.some(line => dropOffOf(line, view) === 0)
  return [
    createFinding(isSaid ? 'growth-drop-off-zero' : 'growth-without-drop-off', {
      proposal: view.key,
      line: first.line.id,
      place: first.line.place,
      data: { labels: straight.map(({ line }) => line.label) },
    }),
  ]
}

function dropOffOf({ code }: LineView, { known }: ProfessionalView): number | null {
  return code === null ? null : (known.dropOff.get(code) ?? null)
}
