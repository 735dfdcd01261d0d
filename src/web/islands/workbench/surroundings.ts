/** The law and the rates as the server handed them over. */
import type { Surroundings } from '../../../core/calculation/case/assemble.ts'
import type { Handed } from '../../workbench/state/handed.ts'

export type HandedSurroundings = Pick<Handed, 'chart' | 'parameters'>

export function surroundingsOf({ chart, parameters }: HandedSurroundings): Surroundings {
  return { chart, parameters: new Map(parameters.map(parameter => [parameter.name, parameter])) }
}
