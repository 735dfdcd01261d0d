/**
 * What a budget line's label means, read once per label and years: a catalogue repeats the same few labels in every
 * form, and the same reading serves them all.
 */
import type { AccountReading } from '../../core/account/reading.ts'
import type { AccountReader } from '../../core/account/resolve.ts'
import { shortId } from '../../core/canonical.ts'
import type { LineKind } from '../../core/proposal/content.ts'
import { likeness } from '../../core/text/likeness.ts'
import { lineKind } from './line-kind.ts'
import { remember } from './remember.ts'

export type LabelReading = {
  readonly label: string
  /** The likeness that lines of the same table are counted by. */
  readonly name: string
  /** The line's id where it is the first of its name in its table. */
  readonly id: string
  readonly account: AccountReading
  readonly kind: LineKind
}

/** Reads the labels of a table with these years. */
export type LabelReader = (label: string) => LabelReading

export function createLineReader(accounts: AccountReader): (years: readonly number[]) => LabelReader {
  const readers = new Map<string, LabelReader>()
  return years => remember(readers, `${years[0]}-${years.at(-1)}`, () => createLabelReader(accounts, years))
}

function createLabelReader(accounts: AccountReader, years: readonly number[]): LabelReader {
  const readings = new Map<string, LabelReading>()
  return label =>
    remember(readings, label, () => {
      const account = accounts.read(label, years)
      const name = likeness(label)
      // dranst 2 is the state's refund, whatever the words beside it
      const kind = accounts.split(label).dranst === 2 ? 'refund' : lineKind(label, account)
      return { label, name, id: lineId(name, 1), account, kind }
    })
}

/** A line's id: made of its name and which of that name it is in its table. */
export function lineId(name: string, occurrence: number): string {
  return shortId('l', name, occurrence)
}
