/** A database as it was before the public read copies: brought up to date, it shows what was published, and no more. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { systemActor } from '../../core/event/event.ts'
import { migrationNames } from '../../store/migrations/migrate.ts'
import { publishedStore } from '../../store/published.ts'
import { openStore, type Store } from '../../store/store.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { everyProposal } from './every-proposal.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { showAgain } from './show-again.ts'
import { viewCatalogue } from './view-catalogue.ts'

const basis = surroundings(10_000)

onEveryEngine('what was published before the public read copies', fresh => {
  const who = createWho(7)
  const program = () => ({ ...who(), actor: systemActor })

  async function publish(title: string, amount: number): Promise<string> {
    const { store } = fresh()
    const proposals = [{ number: '1', title: 'Flere i job', amounts: [amount, amount] }]
    const { catalogueId } = await takeIn(store, sketchDocument({ title, proposals }), who)
    await publishCatalogue(store, { catalogueId }, basis, who())
    return catalogueId
  }

  const shownOf = (store: Store, id: string) => viewCatalogue(publishedStore(store), id, everyProposal)

  test('is shown again by the next start, once', async () => {
    const id = await publish('Katalog', -10)
    await undoSince('011-published', fresh().store)
    const store = await openStore(fresh().config)
    expect(await shownOf(store, id)).toBeNull()
    expect(await showAgain(store, basis, program())).toEqual([id])
    const living = await viewCatalogue(store, id, everyProposal)
    expect(await shownOf(store, id)).toEqual({ ...living, story: [] })
    const { events, brokenAt } = await verifyEvents(store)
    expect([events, brokenAt]).toEqual([4, null])
    expect(await showAgain(store, basis, program())).toEqual([])
    expect((await verifyEvents(store)).events).toBe(events)
    await store.close()
  })

  test('and has been changed since is not shown before it is published anew', async () => {
    const id = await publish('Katalog', -10)
    const proposals = [{ number: '1', title: 'Flere i job', amounts: [-99, -99] }]
    await takeIn(fresh().store, sketchDocument({ title: 'Katalog', proposals }), who)
    const other = await publish('Et andet', -5)
    await undoSince('011-published', fresh().store)
    const store = await openStore(fresh().config)
    expect(await showAgain(store, basis, program())).toEqual([other])
    expect(await shownOf(store, id)).toBeNull()
    expect((await publishCatalogue(store, { catalogueId: id }, basis, who())).kind).toBe('published')
    expect((await shownOf(store, id))?.rows).toHaveLength(1)
    await store.close()
  })
})

/** Takes away what that migration and those after it made, so that the schema is what the ones before it left. */
async function undoSince(name: string, store: Store): Promise<void> {
  const undone = migrationNames.slice(migrationNames.indexOf(name))
  const statements: Record<string, readonly string[]> = {
    '011-published': mirrored.map(table => `drop table published_${table}`),
    '012-relations': ['drop table relation', 'drop table published_relation'],
    '014-referrals': [
      'drop table published_referred',
      'drop table referred',
      'drop table referral_member',
      'drop table referral',
    ],
    '013-notices': ['alter table mail drop column event'],
    '017-places-in-documents': ['drop index document_proposal_proposal'],
    '016-groups': ['drop index catalogue_row_group'],
    '018-mentions': [
      'drop table mention',
      ...['revision_calculated', 'proposal_revision', 'published_proposal_revision'].map(
        index => `drop index ${index}`,
      ),
    ],
    '019-event-indexes': [
      ...['event_subject', 'event_subject_id', 'event_kind', 'event_actor'].map(
        index => `drop index ${index}`,
      ),
      'create index event_subject on event (subject_kind, subject_id)',
    ],
    // no catalogue of these tests has more than one block
    '020-words-in-blocks': ['word', 'published_word'].flatMap(table => [
      `create table ${table}_whole as select catalogue_id, word, positions from ${table}`,
      `drop table ${table}`,
      `alter table ${table}_whole rename to ${table}`,
    ]),
    '015-member-facts': [
      ...['member_fact', 'member_key', 'published_member_fact', 'published_member_key'].map(
        table => `drop table ${table}`,
      ),
      ...['recheck', 'published_recheck'].flatMap(table =>
        ['basis', 'proposals', 'gain', 'paid', 'twice_median'].map(
          column => `alter table ${table} drop column ${column}`,
        ),
      ),
      'drop index dismissal_code',
    ],
  }
  await store.write(async ({ db }) => {
    for (const migration of undone.toReversed()) {
      const steps = statements[migration]
      if (!steps) throw new Error(`say here how ${migration} is undone`)
      for (const step of steps) await sql.raw(step).execute(db)
      await db.deleteFrom('migration').where('name', '=', migration).execute()
    }
  })
}

/** As 011 made them. */
const mirrored = [
  ...['catalogue', 'proposal', 'catalogue_row', 'catalogue_row_year', 'facet', 'facet_year', 'word'],
  ...['recheck', 'member_finding', 'dismissal'],
]
