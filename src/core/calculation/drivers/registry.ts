/** All kinds of drivers by name. A new kind is one file and one line here. */
import { activity } from './activity.ts'
import { fixedAmount } from './fixed-amount.ts'
import { grant } from './grant.ts'
import { pathway } from './pathway.ts'
import { refund } from './refund.ts'
import { staff } from './staff.ts'
import { supportChange } from './support-change.ts'

/** In the order in which a form offers them. */
export const driverKinds = {
  'fixed-amount': fixedAmount,
  staff,
  activity,
  'support-change': supportChange,
  pathway,
  grant,
  refund,
} as const

export type DriverKind = keyof typeof driverKinds
export const driverKindNames = Object.keys(driverKinds) as readonly DriverKind[]

export function isDriverKind(name: string): name is DriverKind {
  return Object.hasOwn(driverKinds, name)
}
