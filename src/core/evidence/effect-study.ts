/**
 * What is known about the effect of a measure from elsewhere: who it was for, what was done, what came of it, and how
 * far that can be trusted. The studies lie in parameters/evidence.yaml; nothing here says what will happen here.
 */
import type { Evidence, Verification } from '../calculation/graph/leaf.ts'

export const studyGroups = ['not-job-ready', 'job-ready', 'young', 'sick', 'mixed'] as const
export type StudyGroup = (typeof studyGroups)[number]

export const studyInterventions = [
  'smaller-caseload',
  'clarification',
  'company-placement',
  'assistance',
  'education',
  'investment-fund',
] as const
export type StudyIntervention = (typeof studyInterventions)[number]

export const studyOutcomes = ['employment', 'time-on-benefit', 'clarification', 'public-finances'] as const
export type StudyOutcome = (typeof studyOutcomes)[number]

/** unknown: the source counts or recommends, and says nothing of an effect. */
export const studyDirections = ['positive', 'none', 'mixed', 'negative', 'unknown'] as const
export type StudyDirection = (typeof studyDirections)[number]

/**
 * strong: several controlled studies agree · moderate: one controlled study, or a review of several ·
 * indication: no comparison group, or only part of the source was read · none: it does not measure an effect.
 */
export const studyStrengths = ['strong', 'moderate', 'indication', 'none'] as const
export type StudyStrength = (typeof studyStrengths)[number]

/** count: before and after, or a tally, without a comparison group · model: a calculation on assumptions. */
export const studyDesigns = ['trial', 'comparison', 'review', 'count', 'model', 'practice'] as const
export type StudyDesign = (typeof studyDesigns)[number]

export const sizeUnits = ['share', 'kr', 'kr/month', 'persons', 'months', 'years', 'cases'] as const
export type SizeUnit = (typeof sizeUnits)[number]

export type Both = { readonly da: string; readonly en: string }

/** A number that the source states. */
export type EffectSize = {
  readonly what: Both
  readonly unit: SizeUnit
  /** null where the source gives only a span. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly verification: Verification
}

export type EffectStudy = {
  /** Its address in the library, for ever. */
  readonly key: string
  readonly title: Both
  readonly group: StudyGroup
  readonly groupText: Both
  readonly intervention: StudyIntervention
  readonly interventionText: Both
  readonly outcome: StudyOutcome
  /** What came of it, in a sentence. */
  readonly finding: Both
  readonly direction: StudyDirection
  readonly strength: StudyStrength
  readonly design: StudyDesign
  readonly designText: Both
  /** How long people were followed, or when the effect showed. */
  readonly horizon: Both | null
  readonly sizes: readonly EffectSize[]
  /** What must not be concluded from it. */
  readonly caution: Both | null
  readonly verification: Verification
  readonly reference: string
  /** The day a person last compared it with its source, ISO date. */
  readonly checkedOn: string
}

export type StudyFilter = {
  readonly group: StudyGroup | null
  readonly intervention: StudyIntervention | null
  readonly direction: StudyDirection | null
  readonly design: StudyDesign | null
}

export function filterStudies(studies: readonly EffectStudy[], filter: StudyFilter): EffectStudy[] {
  const { group, intervention, direction, design } = filter
  return studies.filter(
    study =>
      (group === null || study.group === group) &&
      (intervention === null || study.intervention === intervention) &&
      (direction === null || study.direction === direction) &&
      (design === null || study.design === design),
  )
}

/** The grade that an assumption taken from such a study gets: never better than its design. */
const gradeOfDesign: Readonly<Record<StudyDesign, Evidence>> = {
  trial: 'trial',
  comparison: 'comparison',
  review: 'comparison',
  count: 'other-places',
  practice: 'other-places',
  model: 'judgement',
}

/** What an assumption takes from a study, in the fields of a case file. */
export type TakenAssumption = {
  /** null where no size was chosen, or it is a span. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly source: string
  readonly evidence: Evidence
}

export function takeAssumption(study: EffectStudy, size: EffectSize | null = null): TakenAssumption {
  return {
    value: size?.value ?? null,
    low: size?.low ?? null,
    high: size?.high ?? null,
    source: study.reference,
    evidence: gradeOfDesign[study.design],
  }
}
