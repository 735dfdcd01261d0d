/** Looks through a database for what is half done. */
import type { Tx } from '../../src/store/engine/transaction.ts'

/** Whatever does not fit what lies beside it. */
export async function findHalves({ db }: Tx): Promise<string[]> {
  const halves: string[] = []
  const last = new Map<string, string>()
  for (const event of await db.selectFrom('event').selectAll().orderBy('sequence').execute()) {
    const { to, state } = JSON.parse(event.facts) as { to?: string; state?: string }
    const now = to ?? (event.kind === 'proposal-created' ? state : undefined)
    if (event.subject_kind === 'proposal' && now !== undefined) last.set(event.subject_id, now)
  }
  const processes = await db.selectFrom('process').selectAll().execute()
  for (const { proposal_id, state } of processes)
    if (last.get(proposal_id) !== state)
      halves.push(`${proposal_id} is ${state}, told ${last.get(proposal_id)}`)
  const rows = await db.selectFrom('catalogue_row').select(['catalogue_id', 'proposal_id', 'net']).execute()
  for (const { id, proposals, net } of await db
    .selectFrom('catalogue')
    .select(['id', 'proposals', 'net'])
    .execute()) {
    const members = rows.filter(row => row.catalogue_id === id)
    const sum = members.reduce((total, row) => total + row.net, 0)
    if (members.length !== proposals || sum !== net) halves.push(`catalogue ${id}`)
  }
  const listed = new Set(rows.map(row => row.proposal_id))
  for (const { proposal_id, state } of processes)
    if (listed.has(proposal_id) === (state === 'draft' || state === 'withdrawn'))
      halves.push(`row of ${proposal_id}`)
  for (const idea of await db.selectFrom('idea').selectAll().execute())
    if ((idea.proposal_id !== null) !== (idea.answers === '{}') && idea.version > 1)
      halves.push(`idea ${idea.id}`)
  const uploads = new Set((await db.selectFrom('upload').select('hash').execute()).map(row => row.hash))
  for (const file of await db.selectFrom('attachment').selectAll().execute())
    if (!uploads.has(file.upload_hash)) halves.push(`file ${file.id}`)
  for (const question of await db.selectFrom('question').selectAll().execute())
    if ((question.answer_event === null) !== (question.answered_by === null))
      halves.push(`question ${question.id}`)
  return halves
}
