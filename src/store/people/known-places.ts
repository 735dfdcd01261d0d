/** The centres and committees that people and proposals already belong to, each as it is written. */
import type { Tx } from '../engine/transaction.ts'

export type KnownPlaces = { readonly centres: readonly string[]; readonly committees: readonly string[] }

export async function knownPlacesIn(tx: Tx): Promise<KnownPlaces> {
  const scopes = await tx.db
    .selectFrom('person_grant')
    .select(['scope_kind', 'scope_name'])
    .distinct()
    .where('scope_name', '!=', '')
    .execute()
  const scoped = (kind: string) => scopes.flatMap(row => (row.scope_kind === kind ? [row.scope_name] : []))
  // what is a draft is nobody's but its writer's
  const centres = await tx.db
    .selectFrom('process')
    .select('centre')
    .distinct()
    .where('centre', 'is not', null)
    .where('state', '!=', 'draft')
    .execute()
  const committees = await tx.db.selectFrom('facet').select('committee').distinct().execute()
  return {
    centres: [...scoped('centre'), ...centres.flatMap(row => row.centre ?? [])],
    committees: [...scoped('committee'), ...committees.map(row => row.committee)],
  }
}
