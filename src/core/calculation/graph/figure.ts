/** One figure: a named series with a unit and a grain, made by one operation from other figures. */
import type { Grain } from './horizon.ts'
import type { Label } from './label.ts'
import type { FigureKey, Operation } from './operation.ts'
import type { FigureUnit } from './unit.ts'

export type Figure = {
  readonly key: FigureKey
  readonly label: Label
  readonly unit: FigureUnit
  readonly grain: Grain
  readonly operation: Operation
}
