/** People and what they may: rows of persons and their grants. */
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { PersonGrantTable, PersonStatus, PersonTable } from '../tables/people-tables.ts'

export function findPerson(tx: Tx, id: string): Promise<PersonTable | undefined> {
  return tx.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

/** `email` in small letters. */
export function findPersonByEmail(tx: Tx, email: string): Promise<PersonTable | undefined> {
  return tx.db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
}

/** Everybody who was not erased, those who joined first first. */
export function listPersons(tx: Tx): Promise<PersonTable[]> {
  return tx.db
    .selectFrom('person')
    .selectAll()
    .where('status', '<>', 'erased')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function insertPerson(tx: Tx, person: PersonTable): Promise<void> {
  await insertRows(tx, 'person', [person])
}

export async function updatePerson(
  tx: Tx,
  id: string,
  change: Partial<Omit<PersonTable, 'id' | 'created_at'>>,
): Promise<void> {
  await send(tx, tx.db.updateTable('person').set(change).where('id', '=', id))
}

export async function grantsOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, PersonGrantTable[]>> {
  const found = new Map<string, PersonGrantTable[]>()
  for (const some of chunksOf(personIds)) {
    const rows = await tx.db
      .selectFrom('person_grant')
      .selectAll()
      .where('person_id', 'in', some)
      .orderBy('person_id')
      .orderBy('role')
      .orderBy('scope_kind')
      .orderBy('scope_name')
      .execute()
    for (const row of rows) found.set(row.person_id, [...(found.get(row.person_id) ?? []), row])
  }
  return found
}

/** Puts new grants in the place of those a person has from the same source. */
export async function replaceGrants(
  tx: Tx,
  personId: string,
  source: PersonGrantTable['source'],
  grants: readonly PersonGrantTable[],
): Promise<void> {
  await send(
    tx,
    tx.db.deleteFrom('person_grant').where('person_id', '=', personId).where('source', '=', source),
  )
  await insertRows(tx, 'person_grant', grants)
}

export async function deleteGrants(tx: Tx, personId: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('person_grant').where('person_id', '=', personId))
}

/** Those who hold one of some roles, each once. */
export function holdersOf(tx: Tx, roles: readonly string[], status: PersonStatus): Promise<PersonTable[]> {
  return tx.db
    .selectFrom('person')
    .selectAll()
    .where('status', '=', status)
    .where('id', 'in', each => each.selectFrom('person_grant').select('person_id').where('role', 'in', roles))
    .orderBy('id')
    .execute()
}

/** All that the holders of some roles hold: asked beside who they are, and not after it. */
export async function grantsOfHolders(
  tx: Tx,
  roles: readonly string[],
): Promise<Map<string, PersonGrantTable[]>> {
  const rows = await tx.db
    .selectFrom('person_grant')
    .selectAll()
    .where('person_id', 'in', each =>
      each.selectFrom('person_grant').select('person_id').where('role', 'in', roles),
    )
    .execute()
  return Map.groupBy(rows, row => row.person_id)
}

export async function namesOf(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx.db.selectFrom('person').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function personsNamed(tx: Tx, ids: readonly string[]): Promise<PersonTable[]> {
  const found: PersonTable[] = []
  for (const some of chunksOf(ids))
    found.push(
      ...(await tx.db.selectFrom('person').selectAll().where('id', 'in', some).orderBy('id').execute()),
    )
  return found
}
