/**
 * Where the typed amounts of a proposal's table come from: the document that they were read from, or who typed each in
 * which revision. It tells of amounts as they stand in one revision, and of nothing that was calculated.
 */
import type { Money } from '../../core/money.ts'
import type { Budget, PrintedCell } from '../../core/proposal/content.ts'
import { isStated } from '../../core/proposal/printed-budget.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { readPayloads } from '../../store/events/events.ts'
import { parseProposal, readContents } from '../../store/proposals/contents.ts'
import { lastDocument, type RevisionStep, stepsBackFrom } from '../../store/proposals/proposals.ts'
import { findDocument } from '../../store/received/documents.ts'
import { byHand } from '../catalogues/create-catalogue.ts'
import { reasonIn } from '../told.ts'
import type { Store } from '../who.ts'

export type TypedOrigins = {
  /** What the amounts that have a place were read from; null where nothing of the table was. */
  readonly document: { readonly id: string; readonly fileName: string } | null
  /** Amounts that somebody typed, by the revision in which each became what it is. */
  readonly typed: readonly TypedStep[]
}

export type TypedStep = {
  readonly revision: number
  /** They may be older: only so far back was it looked. */
  readonly isOrEarlier: boolean
  readonly actor: string
  readonly at: string
  readonly reason: string | null
  readonly cells: readonly TypedAmount[]
}

export type TypedAmount = { readonly line: string; readonly year: number; readonly amount: Money }

/** More of its history than this tells nobody anything about a number. */
const mostRevisions = 60
/** Most amounts were typed in one of the newest ones. */
const atATime = 12

/** `number`: the revision whose table they stand in. */
export function readTypedOrigins(store: Store, proposalId: string, number: number): Promise<TypedOrigins> {
  return store.read(async tx => {
    const [newest, ...older] = await stepsBackFrom(tx, proposalId, number, mostRevisions)
    if (!newest) return { document: null, typed: [] }
    const cells = (await cellsOf(tx, [newest])).get(newest.text_hash) ?? new Map<string, TypedCell>()
    const isRead = [...cells.values()].some(({ cell }) => cell.place !== null)
    return {
      document: isRead ? await documentBehind(tx, proposalId, number) : null,
      typed: await readSteps(tx, cells, newest, older),
    }
  })
}

async function documentBehind(tx: Tx, proposalId: string, number: number): Promise<TypedOrigins['document']> {
  const id = await lastDocument(tx, proposalId, number)
  const document = id === null ? undefined : await findDocument(tx, id)
  // what stands in for the document of a catalogue opened here was never anybody's file
  return document && document.format !== byHand ? { id: document.id, fileName: document.file_name } : null
}

type TypedCell = { readonly line: string; readonly year: number; readonly cell: PrintedCell }
type Cells = ReadonlyMap<string, TypedCell>

/** From the newest revision backwards, until each amount was something else before. */
async function readSteps(
  tx: Tx,
  cells: Cells,
  newest: RevisionStep,
  older: readonly RevisionStep[],
): Promise<readonly TypedStep[]> {
  const open = new Map([...cells].filter(([, { cell }]) => cell.amount !== null && cell.place === null))
  const found: { step: RevisionStep; isOrEarlier: boolean; cells: TypedCell[] }[] = []
  let since = newest
  for (let from = 0; from < older.length && open.size > 0; from += atATime) {
    const some = older.slice(from, from + atATime)
    const tables = await cellsOf(tx, some)
    for (const step of some) {
      const before = tables.get(step.text_hash)
      const changed = [...open].filter(([key, { cell }]) => before?.get(key)?.cell.amount !== cell.amount)
      if (changed.length > 0)
        found.push({ step: since, isOrEarlier: false, cells: changed.map(([, each]) => each) })
      for (const [key] of changed) open.delete(key)
      since = step
    }
  }
  if (open.size > 0) found.push({ step: since, isOrEarlier: since.number > 1, cells: [...open.values()] })
  const payloads = await readPayloads(
    tx,
    found.map(({ step }) => step.event),
  )
  return found.map(({ step, isOrEarlier, cells: typed }) => ({
    revision: step.number,
    isOrEarlier,
    actor: step.actor_id,
    at: step.at,
    reason: reasonIn(payloads.get(step.event)?.payload),
    cells: typed.flatMap(({ line, year, cell: { amount } }) =>
      amount === null ? [] : [{ line, year, amount }],
    ),
  }))
}

/** The typed amounts of several revisions, by the hash of what each says. */
async function cellsOf(tx: Tx, steps: readonly RevisionStep[]): Promise<ReadonlyMap<string, Cells>> {
  const contents = await readContents(
    tx,
    steps.map(step => step.text_hash),
  )
  return new Map([...contents].map(([hash, json]) => [hash, typedCells(parseProposal(json).budget)]))
}

/** What stands in the table, and what stood in the lines that are calculated now. */
function typedCells(budget: Budget | null): Cells {
  const cells = new Map<string, TypedCell>()
  for (const table of [budget?.printed, budget])
    for (const line of table?.lines.filter(isStated) ?? [])
      for (const [i, { year }] of table?.periods.entries() ?? []) {
        const cell = line.cells[i]
        if (cell) cells.set(`${line.id}/${year}`, { line: line.id, year, cell })
      }
  return cells
}
