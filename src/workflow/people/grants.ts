/** Grants between the rules, which know roles and scopes, and the rows that keep them. */
import { type Grant, isRole, type Person, type Role, type Scope } from '../../core/person/person.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { grantsOf } from '../../store/people/people.ts'
import type { PersonGrantTable } from '../../store/tables/people-tables.ts'

/** People as the rules know them, by id: also those who hold nothing. */
export async function peopleWithGrants(tx: Tx, ids: readonly string[]): Promise<Map<string, Person>> {
  const grants = await grantsOf(tx, ids)
  return new Map(ids.map(id => [id, { id, grants: toGrants(grants.get(id) ?? []) }]))
}

export function toGrants(rows: readonly PersonGrantTable[]): Grant[] {
  return rows.flatMap(row => (isRole(row.role) ? [{ role: row.role, scope: toScope(row) }] : []))
}

export function toGrantRows(
  personId: string,
  source: PersonGrantTable['source'],
  grants: readonly Grant[],
): PersonGrantTable[] {
  const rows = grants.map(({ role, scope }) => ({
    person_id: personId,
    role,
    ...scopeColumns(role, scope),
    source,
  }))
  return [...new Map(rows.map(row => [JSON.stringify(row), row])).values()]
}

/** Whether two lists from the same source give the same, in whatever order. */
export function areSameGrants(a: readonly PersonGrantTable[], b: readonly PersonGrantTable[]): boolean {
  const keys = (rows: readonly PersonGrantTable[]) =>
    rows.map(({ role, scope_kind, scope_name }) => JSON.stringify([role, scope_kind, scope_name])).sort()
  return keys(a).join() === keys(b).join()
}

function toScope({ scope_kind: kind, scope_name: name }: PersonGrantTable): Scope {
  return kind === 'centre' || kind === 'committee' ? { kind, name } : { kind: 'everywhere' }
}

/** Looking after people is for the whole house: nobody administers one centre. */
function scopeColumns(role: Role, scope: Scope): Pick<PersonGrantTable, 'scope_kind' | 'scope_name'> {
  const isEverywhere = role === 'administrator' || scope.kind === 'everywhere'
  return isEverywhere
    ? { scope_kind: 'everywhere', scope_name: '' }
    : { scope_kind: scope.kind, scope_name: scope.name.normalize('NFC').trim() }
}
