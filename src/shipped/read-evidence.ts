/** Turns evidence.yaml into studies of effects, or throws with every fault and its place. */
import {
  type Both,
  type EffectSize,
  type EffectStudy,
  type StudyDesign,
  sizeUnits,
  studyDesigns,
  studyDirections,
  studyGroups,
  studyInterventions,
  studyOutcomes,
  studyStrengths,
} from '../core/evidence/effect-study.ts'
import type { ParameterFile, Path } from './parameter-file.ts'
import {
  day,
  entry,
  list,
  mapOf,
  matching,
  number,
  oneOf,
  orNull,
  requireShape,
  type Shape,
  text,
} from './shape.ts'
import { checkSource, checkUnused, type Sources, sourceKey, sources, writeReference } from './sources.ts'

const both = entry({ da: text, en: text })
const basis = oneOf('sourced', 'derived', 'memory')
const size = entry(
  { what: both, unit: oneOf(...sizeUnits), basis },
  { value: number, low: number, high: number },
)

const study = entry({
  title: both,
  group: oneOf(...studyGroups),
  group_text: both,
  intervention: oneOf(...studyInterventions),
  intervention_text: both,
  outcome: oneOf(...studyOutcomes),
  finding: both,
  direction: oneOf(...studyDirections),
  strength: oneOf(...studyStrengths),
  design: oneOf(...studyDesigns),
  design_text: both,
  horizon: orNull(both),
  sizes: list(size),
  caution: orNull(both),
  basis,
  source: sourceKey,
})

const evidenceShape = entry({
  checked_on: day,
  sources,
  studies: mapOf(
    matching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a key in small letters, digits and hyphens'),
    study,
  ),
})

type Study = typeof study extends Shape<infer T> ? T : never
type Size = typeof size extends Shape<infer T> ? T : never

export function readEvidence(file: ParameterFile): EffectStudy[] {
  const { checked_on, sources: known, studies } = requireShape(file, evidenceShape)
  for (const [key, one] of studies) checkStudy(one, ['studies', key], known, file)
  checkUnused(file, known, new Set([...studies.values()].map(one => one.source)))
  file.requireSound()
  return [...studies].map(([key, one]) => toStudy(key, one, known, checked_on))
}

/** Without anybody to compare with, a finding is an indication at most. */
const controlled: readonly StudyDesign[] = ['trial', 'comparison', 'review']

function checkStudy(one: Study, path: Path, known: Sources, file: ParameterFile): void {
  checkSource(file, known, path, { source: one.source, verified: one.basis === 'sourced' })
  const isWeighty = one.strength === 'strong' || one.strength === 'moderate'
  if (isWeighty && !controlled.includes(one.design))
    file.fault([...path, 'strength'], one.strength, `indication or none, because the design is ${one.design}`)
  if (one.direction === 'unknown' && isWeighty)
    file.fault([...path, 'strength'], one.strength, 'indication or none, because no effect is stated')
  one.sizes.forEach((each, i) => {
    checkSize(each, [...path, 'sizes', i], file)
  })
}

function checkSize({ value, low, high, unit }: Size, path: Path, file: ParameterFile): void {
  if (value === undefined && (low === undefined || high === undefined))
    file.fault(path, 'no number', 'value, or low and high')
  if (low !== undefined && high !== undefined && low > high)
    file.fault([...path, 'low'], String(low), `at most ${high}`)
  const numbers = [value, low, high].filter(each => each !== undefined)
  if (unit === 'share' && numbers.some(each => each < 0 || each > 1))
    file.fault(path, numbers.join(', '), 'shares from 0 to 1')
}

function toStudy(key: string, one: Study, known: Sources, checkedOn: string): EffectStudy {
  const { group_text, intervention_text, design_text, basis: verification, source, sizes, ...same } = one
  return {
    ...same,
    key,
    groupText: group_text,
    interventionText: intervention_text,
    designText: design_text,
    sizes: sizes.map(toSize),
    verification,
    reference: writeReference(known, source),
    checkedOn,
  }
}

function toSize({ what, unit, value, low, high, basis: verification }: Size): EffectSize {
  const named: Both = what
  return { what: named, unit, value: value ?? null, low: low ?? null, high: high ?? null, verification }
}
