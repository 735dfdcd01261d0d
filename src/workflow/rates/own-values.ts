/**
 * A municipality enters values of its own, corrects them, ends them or takes them away as wrong. Each is a new entry
 * in the book with one event; what stood before stays readable.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { type Hash, hashOf } from '../../core/canonical.ts'
import type { EventKind } from '../../core/event/event.ts'
import { checkOwnValue, isDay, type OwnValueProblem } from '../../core/parameter/check-own-value.ts'
import {
  type OwnAct,
  type OwnEntry,
  type OwnValue,
  overlayOwnValues,
  standingEntries,
} from '../../core/parameter/own-value.ts'
import type { Parameter, ParameterSet } from '../../core/parameter/parameter.ts'
import { mayInGeneral } from '../../core/process/may.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { insertOwnEntry, type KeptOwnEntry, ownEntries } from '../../store/figures/own-values.ts'
import { createId } from '../../store/id.ts'
import type { Acting } from '../process/acting.ts'
import { foreseeVoided, isStillForeseen, noteForeseen } from '../process/void-stamp.ts'
import { tell } from '../told.ts'
import type { Store, Who } from '../who.ts'

export type OwnValueWish =
  /** A new value; where one stands on the same day already, it is corrected. */
  | { readonly act: 'enter'; readonly value: OwnValue }
  /** The value no longer holds from a day. */
  | { readonly act: 'end'; readonly entry: string; readonly until: string }
  /** It was wrong from the start. */
  | { readonly act: 'withdraw'; readonly entry: string }

export type OwnValueResult =
  | { readonly kind: 'done'; readonly id: string; readonly parameter: string }
  /** It stands just so already. */
  | { readonly kind: 'unchanged'; readonly parameter: string }
  | { readonly kind: 'problems'; readonly problems: readonly OwnValueProblem[] }
  /** Not one of those who may. */
  | { readonly kind: 'refused' }
  /** Somebody has changed the book since it was looked at. */
  | { readonly kind: 'changed-meanwhile'; readonly parameter: string }
  /** No such parameter, or the entry has been replaced meanwhile. */
  | { readonly kind: 'unknown' }

/** What the book gains if the wish is granted. */
export type Planned = Omit<OwnEntry, 'id'>

export type Plan =
  | { readonly kind: 'planned'; readonly entry: Planned }
  | Exclude<OwnValueResult, { kind: 'done' | 'changed-meanwhile' | 'refused' }>

export type OwnValueAct = {
  readonly wish: OwnValueWish
  /** The book as it was previewed; null where nobody looked. */
  readonly seen: number | null
  readonly reason: string | null
}

/** What own values are laid over, and the accounts that are calculated with. */
export type OwnValueBasis = { readonly shipped: ParameterSet; readonly chart: ChartOfAccounts }

/** Whoever signed figures that the value changes is told in the same transaction. */
export async function changeOwnValue(
  store: Store,
  act: OwnValueAct,
  basis: OwnValueBasis,
  acting: Acting,
): Promise<OwnValueResult> {
  if (mayInGeneral('enter-own-rate', acting.person)) return { kind: 'refused' }
  for (;;) {
    const book = await store.read(ownEntries)
    const plan = planOwnValue(act.wish, book, basis.shipped)
    if (plan.kind !== 'planned') return plan
    const { parameter } = plan.entry
    if (act.seen !== null && act.seen !== seenOf(book)) return { kind: 'changed-meanwhile', parameter }
    // calculating takes too long for a transaction; what it was calculated from is looked at once more inside
    const then = { chart: basis.chart, parameters: afterwards(basis.shipped, book, plan.entry) }
    const foreseen = await foreseeVoided(store, then, parameter)
    const id = createId(acting.random)
    const isMade = await store.write(async tx => {
      if (seenOf(await ownEntries(tx)) !== seenOf(book)) return false
      if (!(await isStillForeseen(tx, foreseen))) return false
      await write(tx, { ...plan.entry, id }, acting, act.reason)
      await noteForeseen(tx, foreseen, acting)
      return true
    })
    if (isMade) return { kind: 'done', id, parameter }
  }
}

/** The rates as they would be with one entry more. */
export function afterwards(shipped: ParameterSet, book: readonly OwnEntry[], entry: Planned): ParameterSet {
  return overlayOwnValues(shipped, standingEntries([...book, { ...entry, id: 'planned' }]))
}

/** A number that grows with every entry, for telling whether the book is as somebody saw it. */
export function seenOf(book: readonly KeptOwnEntry[]): number {
  return book.at(-1)?.event ?? 0
}

/** The same for a preview, which writes nothing. */
export function planOwnValue(wish: OwnValueWish, book: readonly OwnEntry[], shipped: ParameterSet): Plan {
  const standing = standingEntries(book)
  if (wish.act === 'enter') {
    const parameter = shipped.get(wish.value.parameter)
    return parameter ? planEntry(wish.value, standing, parameter) : { kind: 'unknown' }
  }
  const entry = standing.find(({ id }) => id === wish.entry)
  const parameter = entry && shipped.get(entry.parameter)
  if (!entry || !parameter) return { kind: 'unknown' }
  if (wish.act === 'withdraw') return planned(entry, 'withdrawn', entry.id)
  const { until } = wish
  if (!isDay(until))
    return { kind: 'problems', problems: [{ code: 'not-a-day', field: 'until', text: until }] }
  if (entry.until === until) return { kind: 'unchanged', parameter: entry.parameter }
  const ended = { ...entry, until }
  const problems = checkOwnValue(ended, parameter)
  return problems.length > 0 ? { kind: 'problems', problems } : planned(ended, 'ended', entry.id)
}

function planEntry(given: OwnValue, standing: readonly OwnEntry[], rate: Parameter): Plan {
  const value = { ...given, source: wellFormed(given.source).trim() }
  const problems = checkOwnValue(value, rate)
  if (problems.length > 0) return { kind: 'problems', problems }
  const before = standing.find(({ parameter, from }) => parameter === value.parameter && from === value.from)
  if (!before) return planned(value, 'entered', null)
  const isSame =
    before.value === value.value && before.until === value.until && before.source === value.source
  return isSame ? { kind: 'unchanged', parameter: value.parameter } : planned(value, 'corrected', before.id)
}

function planned(
  { parameter, from, until, value, source }: OwnValue,
  act: OwnAct,
  replaces: string | null,
): Plan {
  return { kind: 'planned', entry: { parameter, from, until, value, source, act, replaces } }
}

const eventOf: Readonly<Record<OwnAct, EventKind>> = {
  entered: 'own-value-entered',
  corrected: 'own-value-corrected',
  ended: 'own-value-ended',
  withdrawn: 'own-value-withdrawn',
}

/** All that an entry says, so that its event proves it. */
export function entryHash(entry: OwnEntry): Hash {
  const { id, parameter, act, from, until, value, source, replaces } = entry
  return hashOf({ id, parameter, act, from, until, value, source, replaces })
}

async function write(tx: Tx, entry: OwnEntry, who: Who, reason: string | null): Promise<void> {
  const { parameter, act } = entry
  const { kept, payloadHash } = tell(reason, who)
  const { now: at, actor } = who
  const event = await appendEvent(
    tx,
    {
      at,
      kind: eventOf[act],
      actor,
      subject: { kind: 'parameter', id: parameter },
      facts: { entry: entryHash(entry) },
      payloadHash,
    },
    kept,
  )
  await insertOwnEntry(tx, { ...entry, at, actor: actor.id, event: event.sequence })
}
