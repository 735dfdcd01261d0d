/**
 * Statements whose answer nobody needs, such as an insert: where the engine is reached over a wire, the next statement
 * is sent behind them at once. If one of them fails, so does what comes after it and the whole transaction, with the
 * error of the first.
 */
import type { Compilable, CompiledQuery } from 'kysely'
import type { Tx } from './transaction.ts'

const unwaited = new WeakSet<CompiledQuery>()

export async function send(tx: Tx, query: CompiledQuery | Compilable): Promise<void> {
  const compiled = 'compile' in query ? query.compile() : query
  unwaited.add(compiled)
  await tx.db.executeQuery(compiled)
}

export function isUnwaited(query: CompiledQuery): boolean {
  return unwaited.has(query)
}
