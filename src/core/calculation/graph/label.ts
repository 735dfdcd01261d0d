/** What a figure is called: a code that words/ says, and the name a person gave to what it belongs to. */
export type LabelCode =
  // people
  | 'people-moved'
  | 'intake'
  | 'delayed-intake'
  | 'active-share'
  | 'people-helped'
  | 'counted-people'
  | 'full-year-persons'
  | 'staying-share'
  | 'lasting-share'
  | 'profile'
  | 'weeks-of-support'
  | 'refund-by-weeks'
  | 'refunded-full-year-persons'
  | 'net-success'
  // pathway
  | 'pathway-baseline'
  | 'pathway-measure'
  | 'people-in-state'
  | 'people-in-state-baseline'
  | 'change-in-state'
  | 'move'
  // staff and activity
  | 'posts-needed'
  | 'added-posts'
  | 'staff-years'
  | 'pay'
  | 'extra-costs'
  | 'times'
  | 'hours'
  // money
  | 'price'
  | 'remaining-price'
  | 'monthly-amount'
  | 'regulated'
  | 'amount'
  | 'saving'
  | 'destination-cost'
  | 'refund'
  | 'grant'
  | 'line'
  | 'line-year'
  | 'net'
  | 'net-year'
  | 'accumulated'
  // leaves
  | 'assumption'
  | 'parameter'
  | 'moment'
  | 'conversion'
  | 'scenario-effect'
  | 'scenario-delay'
  | 'scenario-scale'

/** Fixed numbers that turn one unit or pace into another. */
export const conversionNames = [
  'months-a-year',
  'full-year-persons-per-person-and-month',
  'staff-years-per-post-and-month',
  'weeks-a-month',
  'kr/month-to-year',
  'kr/week-to-year',
  'first-days',
  'even-share',
  'line-share',
  'nothing',
  'everything',
] as const
export type ConversionName = (typeof conversionNames)[number]

export type Label = {
  readonly code: LabelCode
  readonly name: string | null
  /** The field of a driver that an assumption was entered in; `name` is then the driver's. */
  readonly field?: string
}
