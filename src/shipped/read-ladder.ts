/** Turns the text of refund-ladder.yaml into the ladder's versions in order of time, or throws with every fault. */
import type { LadderStep, RefundLadder } from '../core/account/chart.ts'
import type { ParameterFile, Path } from './parameter-file.ts'
import {
  day,
  entry,
  list,
  mapOf,
  oneOf,
  orNull,
  requireShape,
  type Shape,
  share,
  text,
  week,
  yesOrNo,
} from './shape.ts'
import { checkSource, checkUnused, sourceKey, sources, writeReference } from './sources.ts'

const step = entry({ from_week: week, state: share }, { to_week: week })

/** Read and checked; a case says itself how many weeks people have behind them. */
const counting = entry({
  from: day,
  over: oneOf('all-covered-benefits', 'each-benefit'),
  restart: orNull(entry({ self_support_weeks: week, within_years: week })),
  source: sourceKey,
  verified: yesOrNo,
})

const ladderShape = entry(
  {
    description: text,
    unit: oneOf('share'),
    checked_on: day,
    sources,
    values: mapOf(
      day,
      entry({ steps: orNull(list(step)), source: sourceKey, verified: yesOrNo }, { expected: yesOrNo }),
    ),
  },
  { counting },
)

type Step = typeof step extends Shape<infer T> ? T : never

/** What is only announced (`expected`) is left out. */
export function readLadder(file: ParameterFile): RefundLadder[] {
  const ladder = requireShape(file, ladderShape)
  const entries = [...ladder.values]
  entries.forEach(([from, value], i) => {
    const path = ['values', from]
    const before = entries[i - 1]?.[0]
    if (before !== undefined && before >= from)
      file.fault(path, `${from} after ${before}`, 'days in order', 'key')
    checkSource(file, ladder.sources, path, value)
    if (value.steps) checkSteps(value.steps, [...path, 'steps'], file)
  })
  if (ladder.counting) checkSource(file, ladder.sources, ['counting'], ladder.counting)
  const used = [...entries.map(([, value]) => value.source), ladder.counting?.source ?? '']
  checkUnused(file, ladder.sources, new Set(used))
  file.requireSound()
  const decided = entries.filter(([, value]) => value.expected !== true)
  return decided.flatMap(([from, value], i): RefundLadder[] =>
    value.steps === null
      ? []
      : [
          {
            from,
            until: decided[i + 1]?.[0] ?? null,
            steps: value.steps.map(toStep),
            verified: value.verified,
            reference: writeReference(ladder.sources, value.source),
          },
        ],
  )
}

/** Every week belongs to exactly one step: the first starts at week 1, each follows the one before, the last is open. */
function checkSteps(steps: readonly Step[], path: Path, file: ParameterFile): void {
  if (steps.length === 0) file.fault(path, 'no steps', 'at least one step, or null where the ladder ends')
  steps.forEach((one, i) => {
    const before = steps[i - 1]
    const start = before ? (before.to_week ?? Number.NaN) + 1 : 1
    if (one.from_week !== start)
      file.fault([...path, i, 'from_week'], `week ${one.from_week}`, `week ${start}, without gap or overlap`)
    const isLast = i === steps.length - 1
    if (isLast !== (one.to_week === undefined))
      file.fault(
        [...path, i],
        isLast ? 'a last step with an end' : 'a step without an end',
        'only the last step open',
      )
    if (one.to_week !== undefined && one.to_week < one.from_week)
      file.fault([...path, i, 'to_week'], `week ${one.to_week}`, `a week from ${one.from_week}`)
  })
}

function toStep(one: Step): LadderStep {
  return { fromWeek: one.from_week, toWeek: one.to_week ?? null, stateShare: one.state }
}
