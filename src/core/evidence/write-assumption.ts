/** What an assumption takes from a study, as one line of a case file: number, range, source and evidence. */
import { type EffectSize, type EffectStudy, takeAssumption } from './effect-study.ts'

/** A JSON string is a YAML string too, whatever is in it. */
export function writeAssumption(study: EffectStudy, size: EffectSize): string {
  const { value, low, high, source, evidence } = takeAssumption(study, size)
  const write = (number: number | null) => (number === null ? null : writeNumber(number, size.unit))
  const fields = [
    ['value', write(value)],
    ['low', write(low)],
    ['high', write(high)],
    ['source', JSON.stringify(source)],
    ['evidence', evidence],
  ] as const
  return `{${fields.flatMap(([name, said]) => (said === null ? [] : [`${name}: ${said}`])).join(', ')}}`
}

/** Shares in per cent, because three decimals behind a point could be taken for thousands. */
function writeNumber(number: number, unit: EffectSize['unit']): string {
  return unit === 'share' ? `${Number((number * 100).toFixed(6))} %` : String(number)
}
