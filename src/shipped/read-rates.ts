/** Turns the text of a file of rates into parameters, or throws with every fault and its place. */
import { type DatedValue, type Parameter, parameterUnits } from '../core/parameter/parameter.ts'
import type { ParameterFile } from './parameter-file.ts'
import {
  day,
  entry,
  mapOf,
  matching,
  number,
  oneOf,
  orNull,
  requireShape,
  type Shape,
  text,
  yesOrNo,
} from './shape.ts'
import { checkSource, checkUnused, type Sources, sourceKey, sources, writeReference } from './sources.ts'

export const parameterName = matching(
  /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/,
  'a name in small letters, digits, hyphens and dots',
)

const dated = entry(
  { value: orNull(number), basis: oneOf('sourced', 'derived', 'memory'), source: sourceKey },
  { expected: yesOrNo, note: text },
)

const ratesShape = entry({
  checked_on: day,
  sources,
  parameters: mapOf(
    parameterName,
    entry({
      description: entry({ da: text, en: text }),
      unit: oneOf(...parameterUnits),
      values: mapOf(day, dated),
    }),
  ),
})

type Dated = typeof dated extends Shape<infer T> ? T : never

export function readRates(file: ParameterFile): Parameter[] {
  const rates = requireShape(file, ratesShape)
  const used = new Set<string>()
  for (const [name, { values }] of rates.parameters) {
    let before = ''
    for (const [from, value] of values) {
      const path = ['parameters', name, 'values', from]
      if (before >= from) file.fault(path, `${from} after ${before}`, 'days in order', 'key')
      before = from
      checkSource(file, rates.sources, path, { source: value.source, verified: value.basis === 'sourced' })
      used.add(value.source)
    }
  }
  checkUnused(file, rates.sources, used)
  file.requireSound()
  return [...rates.parameters].map(([name, { description, unit, values }]) => ({
    name,
    description,
    unit,
    origin: 'shipped',
    checkedOn: rates.checked_on,
    values: [...values].map(([from, value]) => toDatedValue(from, value, rates.sources)),
  }))
}

function toDatedValue(
  from: string,
  { value, basis, source, expected, note }: Dated,
  known: Sources,
): DatedValue {
  const reference = writeReference(known, source)
  return {
    from,
    value,
    status: expected === true ? 'expected' : 'in-force',
    verification: basis,
    reference: note === undefined ? reference : `${reference} (${note})`,
  }
}
