/**
 * People counted for the whole of the first year, as if all came on 1 January: the saving starts with a full yearly
 * step, or is level from the start. Even intake would give half in the first year.
 */
import { createFinding, type Finding } from '../../finding.ts'
import type { Norms } from '../norms.ts'
import type { ProposalRule } from '../rule.ts'
import { isLevel, isSameStep, savingRun, straightGrowth } from '../series.ts'
import { type LineView, ofRole } from '../view.ts'

export const fullEffectAtOnce: ProposalRule = (view, { norms }): Finding[] => {
  const full = ofRole(view, 'benefit').filter(line => isFullAtOnce(line, norms))
  const [first] = full
  if (!first) return []
  return [
    createFinding('full-effect-at-once', {
      proposal: view.key,
      line: first.line.id,
      place: first.line.place,
      data: { labels: full.map(({ line }) => line.label) },
    }),
  ]
}

/** Only from the table's first year: a later start may have been phased in. */
function isFullAtOnce(line: LineView, norms: Norms): boolean {
  const run = savingRun(line)
  if (run?.start !== 0) return false
  const growth = straightGrowth(run, norms)
  const [first = 0] = run.amounts
  return growth === null ? isLevel(run) : isSameStep(first, growth, run.step, norms)
}
