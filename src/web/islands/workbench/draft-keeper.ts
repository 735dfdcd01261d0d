/** Keeps the workbench's draft: the case and the typed table, as JSON, joined where the same person wrote elsewhere. */
import { readPlainCase } from '../../../core/calculation/editing/plain.ts'
import { readWorkConflicts, type Work } from '../../../core/calculation/editing/work-conflicts.ts'
import { readTableEdits } from '../../../core/proposal/read-table-edit.ts'
import type { DraftAnswer, DraftSent } from '../../workbench/state/handed.ts'
import { createKeeper, type Kept, type KeptState } from '../drafts/keeper.ts'
import { readLocal } from '../drafts/local-copy.ts'
import { postJson } from './post-json.ts'

export type Savedness = 'saved' | 'saving' | 'local' | 'signedOut' | 'failed'

type Shared = Pick<Work, 'plain' | 'table'>

type Options = {
  readonly address: string
  readonly localKey: string
  /** The version that the draft begins with. */
  readonly base: () => string
  /** The draft as the server last had it, and how often it was saved. */
  readonly version: number
  readonly acknowledged: Shared
  readonly onState: (state: Savedness) => void
  /** The same person wrote somewhere else; gives what to go on with. */
  readonly onElsewhere: (theirs: Shared, acknowledged: Shared) => Work
  /** The newest version of the proposal, whenever the server names it. */
  readonly onHead: (head: string) => void
}

export type DraftKeeper = {
  readonly keep: (work: Work) => void
  readonly flush: () => Promise<unknown>
  /** Sends what is not sent from a page that is going away, without waiting for an answer. */
  readonly leave: () => void
  /** After a version was saved there is no draft any more. */
  readonly forget: (work: Work) => void
}

/** Long enough for a word, short enough that nobody waits for it. */
const pause = 250
/** What a browser lets a page send while it goes away. */
const mostWhenLeaving = 60_000

const shownAs: Readonly<Record<KeptState, Savedness>> = {
  saved: 'saved',
  saving: 'saving',
  unreachable: 'local',
  'signed-out': 'signedOut',
  elsewhere: 'failed',
  refused: 'failed',
}

export function createDraftKeeper(options: Options): DraftKeeper {
  const { address, localKey, base, onState, onElsewhere, onHead } = options
  let { version, acknowledged }: { version: number; acknowledged: Shared } = options
  const toSent = (work: Work): DraftSent => ({ ...work, base: base(), version })

  const send = async (work: Work): Promise<Kept<Work>> => {
    const answer = await postJson<DraftAnswer>(address, toSent(work))
    if (answer === 'signed-out') return { kind: 'signed-out' }
    if (answer?.kind === 'saved') {
      version = answer.version
      acknowledged = work
      onHead(answer.head)
      return { kind: 'saved' }
    }
    if (answer?.kind === 'conflict') {
      version = answer.version
      const joined = onElsewhere(answer, acknowledged)
      acknowledged = answer
      return { kind: 'joined', work: joined }
    }
    return { kind: answer ? 'refused' : 'unreachable' }
  }

  const keeper = createKeeper<Work>({
    localKey,
    toLocal: toSent,
    send,
    sendLeaving: work => {
      const body = JSON.stringify(toSent(work))
      if (body.length > mostWhenLeaving) return
      const headers = { 'content-type': 'application/json' }
      fetch(address, { method: 'POST', headers, body, keepalive: true }).catch(() => undefined)
    },
    onState: state => onState(shownAs[state]),
    pause,
  })
  const forget = (work: Work): void => {
    version = 0
    acknowledged = work
    keeper.forget()
  }
  return { keep: keeper.keep, flush: keeper.flush, leave: keeper.leave, forget }
}

/** What was typed on this machine and never acknowledged; null where there is nothing. */
export function readUnsent(key: string): DraftSent | null {
  const raw = readLocal(key)
  if (typeof raw !== 'object' || raw === null) return null
  if (!('plain' in raw && 'table' in raw && 'base' in raw && 'version' in raw)) return null
  const plain = readPlainCase(raw.plain)
  const table = readTableEdits(raw.table)
  const conflicts = readWorkConflicts('conflicts' in raw ? raw.conflicts : undefined)
  if (!plain || !table || !conflicts) return null
  if (typeof raw.base !== 'string' || typeof raw.version !== 'number') return null
  return { plain, table, conflicts, base: raw.base, version: raw.version }
}
