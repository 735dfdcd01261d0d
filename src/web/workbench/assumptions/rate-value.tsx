/** A rate that stands in the place of a number: what it is, since when, and where it can be read. */

import type { Parameter } from '../../../core/parameter/parameter.ts'
import { valueOn } from '../../../core/parameter/parameter.ts'
import { verificationMarks } from '../../../words/calculation/evidence.ts'
import { formatDate } from '../../../words/date.ts'
import type { Language } from '../../../words/language.ts'
import { formatNumber, formatPercent } from '../../../words/number.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import type { Desk } from '../state/desk.ts'

export function RateValue({ name, desk }: { readonly name: string; readonly desk: Desk }) {
  const rate = desk.surroundings.parameters.get(name)
  if (!rate) return <strong>{name}</strong>
  const held = valueOn(rate, `${desk.years[0] ?? 0}-01-01`)
  const mark = held && verificationMarks[desk.language][held.verification]
  return (
    <>
      <strong>{rate.description[desk.language]}</strong>
      {held && (
        <span class="bench-quiet">
          {' '}
          {workbenchWords[desk.language].rateSince(
            sayRate(held.value ?? 0, rate, desk.language),
            formatDate(held.from, desk.language),
          )}
          {' · '}
          {held.reference}
          {mark === null ? '' : ` (${mark})`}
        </span>
      )}
    </>
  )
}

function sayRate(value: number, { unit }: Parameter, language: Language): string {
  if (unit === 'share') return formatPercent(value, language)
  const number = formatNumber(value, language, Number.isInteger(value) ? 0 : 2)
  return `${number} ${workbenchWords[language].rateUnits[unit]}`
}
