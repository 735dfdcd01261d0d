/** The one rounding of the calculation, at the table's edge: to whole units, half away from zero. */
import { type Money, money, type Unit, unitInOere } from '../../money.ts'

/** What computers lose in the last digits is put back first, so that 322,393.49999999994 is read as the half it is. */
const snap = 1e6

/** Kroner as money in whole printed units. */
export function roundToUnit(kroner: number, unit: Unit): Money {
  const inUnits = Math.round(((kroner * 100) / unitInOere[unit]) * snap) / snap
  const rounded = Math.sign(inUnits) * Math.floor(Math.abs(inUnits) + 0.5)
  return money(rounded * unitInOere[unit])
}
