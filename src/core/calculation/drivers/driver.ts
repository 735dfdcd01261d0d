/** What a driver is: a kind, its fields, and the figures it builds from them. Each kind is one file in this folder. */
import type { Fields, FieldValues } from '../case/fields.ts'
import type { Reader } from '../case/reader.ts'
import type { RegulatedBy } from './draft.ts'
import type { DriverBuilder } from './driver-builder.ts'

export type DriverDefinition<K extends string, F extends Fields> = {
  readonly kind: K
  readonly fields: F
  /** Which index takes its entered amounts from fixed to current prices. */
  readonly regulatedBy: RegulatedBy
  /** What fields say about each other; problems are noted on the reader. */
  readonly check: (values: FieldValues<F>, reader: Reader) => void
  readonly build: (values: FieldValues<F>, builder: DriverBuilder) => void
}

export function defineDriver<const K extends string, F extends Fields>(
  definition: DriverDefinition<K, F>,
): DriverDefinition<K, F> {
  return definition
}
