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

export type LabelReading = {
  /** The likeness that lines of the same table are counted by. */
  readonly name: string
  readonly account: AccountReading
  readonly kind: LineKind
}

export type LineReader = {
  readonly read: (label: string, years: readonly number[]) => LabelReading
  /** The line's id: made of its name and which of that name it is in its table. */
  readonly idOf: (name: string, occurrence: number) => string
}

export function createLineReader(accounts: AccountReader): LineReader {
  const readings = new Map<string, LabelReading>()
  const ids = new Map<string, string>()
  return {
    read: (label, years) =>
      remember(readings, `${years[0]}-${years.at(-1)} ${label}`, () => {
        const account = accounts.read(label, years)
        return { name: likeness(label), account, kind: lineKind(label, account) }
      }),
    idOf: (name, occurrence) => remember(ids, `${occurrence} ${name}`, () => shortId('l', name, occurrence)),
  }
}

/** Labels that never repeat must not fill the memory. */
const mostRemembered = 10_000

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  if (known.size < mostRemembered) known.set(key, made)
  return made
}
