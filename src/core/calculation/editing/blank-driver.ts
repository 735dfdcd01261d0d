/**
 * What a new driver begins with: its years, its line and its first choices. Numbers are left out, because nobody has
 * said them; parseCase then names exactly those.
 */
import type { DriverKind } from '../drivers/registry.ts'
import type { Plain, PlainEntry } from './plain.ts'

type Start = { readonly name: string; readonly firstYear: number }

const blanks: Readonly<Record<DriverKind, (start: Start) => PlainEntry>> = {
  'fixed-amount': start => ({ per: 'year', from: start.firstYear, lines: oneLine(start) }),
  staff: start => ({ from: start.firstYear, lines: oneLine(start) }),
  activity: start => ({ is: 'expense', from: start.firstYear, lines: oneLine(start) }),
  'support-change': start => ({
    per: 'year',
    timing: 'evenly',
    from: start.firstYear,
    line: lineOf(start),
  }),
  pathway: start => ({
    states: [{ name: start.name, line: lineOf(start) }],
    measure: [{ from: start.name, to: 'outside' }],
    from: start.firstYear,
  }),
  grant: start => ({ per: 'year', from: start.firstYear, line: lineOf(start) }),
  refund: start => ({ of: [], line: lineOf(start) }),
}

export function blankDriver(kind: DriverKind, start: Start): PlainEntry {
  return { kind, name: start.name, ...blanks[kind](start) }
}

/** The line is called what the driver is called, until somebody names the account's line. */
function lineOf({ name }: Start): PlainEntry {
  return { label: name }
}

function oneLine(start: Start): Plain {
  return [lineOf(start)]
}
