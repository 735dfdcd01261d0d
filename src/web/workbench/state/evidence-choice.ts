/** Measured effects that may stand where a number is asked for: those of the same unit, with the source they bring. */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import type { Edit, TakenEvidence } from '../../../core/calculation/editing/edit.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { isSafeStep } from '../../../core/calculation/editing/plain.ts'
import { type FigureUnit, unitKey } from '../../../core/calculation/graph/unit.ts'
import { type EffectStudy, type SizeUnit, takeAssumption } from '../../../core/evidence/effect-study.ts'
import { parseJson } from '../../../core/text/checked.ts'
import type { Language } from '../../../words/language.ts'

export type EvidenceChoice = {
  readonly id: string
  readonly text: string
  readonly unit: SizeUnit
  readonly taken: TakenEvidence
}

/** A size that is only a span is no number, so it is not offered. */
export function choicesOf(studies: readonly EffectStudy[], language: Language): readonly EvidenceChoice[] {
  return studies.flatMap(study =>
    study.sizes.flatMap((size, i) => {
      const { value, low, high, source, evidence } = takeAssumption(study, size)
      if (value === null) return []
      const note = study.caution?.[language] ?? null
      const text = `${study.title[language]}: ${size.what[language]}`
      return [
        {
          id: `${study.key}/${i}`,
          text,
          unit: size.unit,
          taken: { value, low, high, source, evidence, note },
        },
      ]
    }),
  )
}

const units: Readonly<Partial<Record<string, SizeUnit>>> = {
  share: 'share',
  [unitKey({ person: 1 })]: 'persons',
  [unitKey({ month: 1 })]: 'months',
}

export function choicesFor(choices: readonly EvidenceChoice[], unit: FigureUnit): readonly EvidenceChoice[] {
  const wanted = units[unitKey(unit)]
  return choices.filter(choice => choice.unit === wanted)
}

/** The field beside the button: which of them was chosen. */
export function studyField(path: CasePath): string {
  return `bevis/${formName(path)}`
}

export type TakeStudy = { readonly kind: 'take-study'; readonly path: CasePath }

export function readTakeStudy(text: string): TakeStudy | null {
  const raw = parseJson(text)
  if (typeof raw !== 'object' || raw === null || !('kind' in raw) || raw.kind !== 'take-study') return null
  if (!('path' in raw) || !Array.isArray(raw.path)) return null
  const path: unknown[] = raw.path
  const isStep = (step: unknown): step is string | number =>
    (typeof step === 'string' || typeof step === 'number') && isSafeStep(step)
  return path.every(isStep) ? { kind: 'take-study', path } : null
}

/** null where nothing was chosen. */
export function editOfStudy(
  { path }: TakeStudy,
  chosen: string,
  choices: readonly EvidenceChoice[],
): Edit | null {
  const choice = choices.find(({ id }) => id === chosen)
  return choice ? { kind: 'take-evidence', path, taken: choice.taken } : null
}
