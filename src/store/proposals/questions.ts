/** Questions and answers about a proposal, or about one field or amount of it. */
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { QuestionTable } from '../tables/process-tables.ts'

export async function insertQuestion(tx: Tx, question: QuestionTable): Promise<void> {
  await insertRows(tx, 'question', [question])
}

export function findQuestion(tx: Tx, id: string): Promise<QuestionTable | undefined> {
  return tx.db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst()
}

/** In the order they were asked. */
export function questionsOf(tx: Tx, proposalId: string): Promise<QuestionTable[]> {
  return tx.db
    .selectFrom('question')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('event')
    .execute()
}

export async function noteAnswer(
  tx: Tx,
  id: string,
  answer: Pick<QuestionTable, 'answered_by' | 'answered_at' | 'answer_event'>,
): Promise<void> {
  await send(tx, tx.db.updateTable('question').set(answer).where('id', '=', id))
}

/** How many are open, by proposal; those without any are not among them. */
export async function countOpenQuestions(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, number>> {
  if (proposalIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('question')
    .select(['proposal_id', eb => eb.fn.countAll<number>().as('count')])
    .where('proposal_id', 'in', proposalIds)
    .where('answer_event', 'is', null)
    .groupBy('proposal_id')
    .execute()
  return new Map(rows.map(row => [row.proposal_id, Number(row.count)]))
}
