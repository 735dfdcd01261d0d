/** Loads the evidence of effects that ships with the program. Read once, by whoever starts it. */
import { join } from 'node:path'
import type { EffectStudy } from '../core/evidence/effect-study.ts'
import { openParameterFile } from './parameter-file.ts'
import { parametersFolder } from './parameters-folder.ts'
import { readEvidence } from './read-evidence.ts'

/** Throws a ParameterError that names file, line and column of everything that is wrong. */
export function loadEvidence(folder: string = parametersFolder()): EffectStudy[] {
  return readEvidence(openParameterFile(join(folder, 'evidence.yaml')))
}
