/**
 * One connection to a PostgreSQL server. What is asked of a server is answered when this process next has time to look,
 * which may be long after: so statements are sent as they come, and only those are waited for whose answer is needed.
 */
import type { Writable } from 'node:stream'
import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely'
import type pg from 'pg'
import type { Tables } from '../tables/tables.ts'
import { overConnection } from './one-connection.ts'
import type { StatementNames } from './postgres-statements.ts'
import { isUnwaited } from './unwaited.ts'

/** So many may be on their way unanswered, and none that is large: what is sent lies in memory until it is taken. */
const mostUnanswered = 60
const mostValues = 1_000

/** Who looks from one snapshot for long asks some things again, and is answered as before without asking the server. */
export type Mode = 'reading' | 'looking' | 'writing'

/** Long lists are hardly asked for twice. */
const mostAskedOnce = 20

export type PostgresConnection = {
  readonly db: Kysely<Tables>
  /** Sent, and not waited for: if it fails, so does what follows. */
  readonly begin: (mode: Mode, ...statements: readonly string[]) => void
  /** Answered when everything is on the server's disk; throws what went wrong with any statement. */
  readonly commit: () => Promise<void>
  /** Of what only read: nobody waits. */
  readonly end: () => void
  readonly rollback: () => Promise<void>
  /** Once all that was sent is answered. */
  readonly release: () => void
}

export function connectionOn(client: pg.PoolClient, names: StatementNames): PostgresConnection {
  let failure: { readonly error: unknown } | null = null
  const throwFailure = (): void => {
    if (failure) throw failure.error
  }
  let mode: Mode = 'reading'
  const answers = new Map<string, Promise<pg.QueryResult>>()
  let unanswered = 0
  let isBroken = false
  let last: Promise<void> = Promise.resolve()

  const hold = holdTogether(client)
  const ask = (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> => {
    hold()
    const name = values.length > 0 ? names.nameOf(text) : null
    return client.query({ text, values: [...values], ...(name !== null && { name }) })
  }
  const sendOff = (text: string, values?: readonly unknown[]): void => {
    unanswered += 1
    last = ask(text, values)
      .then(
        () => {},
        (error: unknown) => {
          failure ??= { error }
        },
      )
      .finally(() => {
        unanswered -= 1
      })
  }
  const askAndWait = async (text: string, values?: readonly unknown[]): Promise<pg.QueryResult> => {
    throwFailure()
    try {
      return await ask(text, values)
    } catch (error) {
      // what was sent before is answered before, so the first that failed is known by now
      await last
      throwFailure()
      throw error
    }
  }
  const askOnce = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    if (values.length > mostAskedOnce) return askAndWait(text, values)
    const question = JSON.stringify([text, ...values])
    const answer = answers.get(question) ?? askAndWait(text, values)
    answers.set(question, answer)
    return answer
  }
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const { sql, parameters } = query
      const isSmall = unanswered < mostUnanswered && parameters.length <= mostValues
      // of what reads, nobody waits for the end, so each statement is waited for
      if (mode === 'writing' && isSmall && isUnwaited(query)) {
        sendOff(sql, parameters)
        return { rows: [] }
      }
      const answer = await (mode === 'looking' ? askOnce(sql, parameters) : askAndWait(sql, parameters))
      const rows = [...answer.rows]
      return answer.command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(answer.rowCount ?? 0) }
    },
    streamQuery: () => {
      throw new Error('streaming is not used: read in pages')
    },
  }
  return {
    db: overConnection('postgres', connection),
    begin: (how, ...statements) => {
      failure = null
      mode = how
      answers.clear()
      for (const statement of statements) sendOff(statement)
    },
    commit: async () => {
      const { command } = await askAndWait('commit')
      throwFailure()
      // the server says so where a statement failed and was answered after all
      if (command !== 'COMMIT') throw new Error(`a transaction ended with ${command}`)
    },
    end: () => {
      answers.clear()
      sendOff('commit')
    },
    rollback: async () => {
      try {
        await ask('rollback')
      } catch {
        isBroken = true
      }
    },
    release: () => void last.then(() => client.release(isBroken)),
  }
}

type Corked = { readonly connection: { readonly stream: Pick<Writable, 'cork' | 'uncork'> } }

/**
 * What is asked before this process looks at anything else leaves in one piece: a page asks eight things at once, and
 * handing each to the system by itself took longer than writing them.
 */
function holdTogether(client: pg.PoolClient): () => void {
  // the driver keeps its socket there, and its types do not say so
  const { stream } = (client as unknown as Corked).connection
  let isHeld = false
  return () => {
    if (isHeld) return
    isHeld = true
    stream.cork()
    process.nextTick(() => {
      isHeld = false
      stream.uncork()
    })
  }
}
