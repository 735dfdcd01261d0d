/** The fields of a change in income support, and what they say about each other. */
import {
  choice,
  entryOf,
  type FieldValues,
  lastMonth,
  line,
  listOf,
  maybe,
  orElse,
  quantity,
} from '../case/fields.ts'
import type { Quantity } from '../case/quantity.ts'
import { note, type Reader, within } from '../case/reader.ts'
import { divideUnits, fullYearPersons, kroner, months, share, weeks } from '../graph/unit.ts'
import { checkIntake, intakeFields } from './intake.ts'

export const priceUnit = divideUnits(kroner, fullYearPersons)
const nothing: Quantity = { kind: 'unstated', value: 0 }

const refundFields = {
  line: line('refund'),
  /** The state's share at the margin. */
  share: maybe(quantity(share, { least: 0, most: 1 })),
  /** Weeks of support behind a person on entry; the share then follows from the refund ladder. */
  ladderFromWeek: maybe(quantity(weeks, { least: 0 })),
}

const destinationFields = {
  to: choice('self-support', 'ordinary-hours', 'other-benefit'),
  share: quantity(share, { least: 0, most: 1 }),
  /** ordinary-hours: the part of the benefit that is still paid. */
  remaining: maybe(quantity(share, { least: 0, most: 1 })),
  /** other-benefit: what it costs, where, and what of it is refunded. */
  price: maybe(quantity(priceUnit, { least: 0 })),
  line: maybe(line('expense')),
  refund: maybe(entryOf(refundFields)),
}

export const supportFields = {
  ...intakeFields,
  from: maybe(intakeFields.from),
  /** Full-year persons as such, where the case states them and not how people come. */
  fullYearPersons: maybe(quantity(fullYearPersons)),
  /** How long the effect lasts for each person; for ever where nothing is said. */
  duration: maybe(quantity(months, { above: 0 })),
  /** The share that falls back, per year. */
  dropOff: orElse(quantity(share, { least: 0, most: 1 }), nothing),
  /** Last month in which the effect is counted; it may well go on. */
  countedUntil: maybe(lastMonth()),
  price: quantity(priceUnit, { least: 0 }),
  destinations: orElse(listOf(destinationFields), []),
  line: line('expense'),
  refund: maybe(entryOf(refundFields)),
}

export type SupportValues = FieldValues<typeof supportFields>
export type RefundValues = FieldValues<typeof refundFields>
export type DestinationValues = FieldValues<typeof destinationFields>

export function checkSupport(values: SupportValues, reader: Reader): void {
  const { fullYearPersons: stated, people, targetGroup, from, refund } = values
  const ways = [stated, people, targetGroup].filter(way => way !== null)
  if (ways.length === 0) note(reader, 'one-of', { fields: ['people', 'targetGroup', 'fullYearPersons'] })
  if (stated !== null && (people !== null || targetGroup !== null))
    note(reader, 'not-together', { fields: ['fullYearPersons', people === null ? 'targetGroup' : 'people'] })
  if (stated === null && from === null) note(reader, 'field-missing', { field: 'from' })
  if (stated === null && from !== null && ways.length > 0) checkIntake({ ...values, from }, reader)
  checkCounted(values, reader)
  checkRefund(refund, within(reader, 'refund'), stated === null)
  checkDestinations(values.destinations, within(reader, 'destinations'), stated === null)
}

function checkCounted({ from, countedUntil }: SupportValues, reader: Reader): void {
  if (countedUntil !== null && countedUntil <= (from ?? 0))
    note(within(reader, 'countedUntil'), 'end-before-start', {})
}

function checkRefund(refund: RefundValues | null, reader: Reader, hasPeople: boolean): void {
  if (refund === null) return
  const fields = ['share', 'ladderFromWeek']
  if (refund.share === null && refund.ladderFromWeek === null) note(reader, 'one-of', { fields })
  if (refund.share !== null && refund.ladderFromWeek !== null) note(reader, 'not-together', { fields })
  if (refund.ladderFromWeek !== null && !hasPeople) note(reader, 'ladder-needs-people', {})
}

function checkDestinations(
  destinations: readonly DestinationValues[],
  reader: Reader,
  hasPeople: boolean,
): void {
  if (destinations.length === 0) return
  destinations.forEach((destination, i) => {
    const at = within(reader, i)
    if (destination.to === 'ordinary-hours' && destination.remaining === null)
      note(at, 'field-missing', { field: 'remaining' })
    if (destination.to !== 'other-benefit') return
    if (destination.price === null) note(at, 'field-missing', { field: 'price' })
    if (destination.line === null) note(at, 'field-missing', { field: 'line' })
    checkRefund(destination.refund, within(at, 'refund'), hasPeople)
  })
  const shares = destinations.map(({ share: part }) => (part.kind === 'given' ? part.given.value : null))
  const sum = shares.reduce<number | null>(
    (total, part) => (total === null || typeof part !== 'number' ? null : total + part),
    0,
  )
  if (sum !== null && Math.abs(sum - 1) > 1e-9) note(reader, 'shares-sum', { sum })
}
