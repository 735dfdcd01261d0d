import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sketchCase, surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { loadParameters } from '../../shipped/load-parameters.ts'
import { attachCase } from '../../workflow/calculation/attach-case.ts'
import { viewProposal } from '../../workflow/proposals/view-proposal.ts'
import { openStore, type Store } from '../store.ts'
import { namesIn } from './mentions.ts'

test('every rate and account that the program ships is found where it is named', () => {
  const accounts = loadChart().functions.map(({ code }) => code)
  const names = [...loadParameters().keys(), ...accounts]
  expect(names.length).toBeGreaterThan(150)
  for (const name of names) expect(namesIn(JSON.stringify({ lines: [{ name }] }))).toEqual([name])
})

test('keys, sentences and what a sentence quotes are not names', () => {
  const json = JSON.stringify({
    'a.key': 'Satsen 5.57.73 holder',
    note: 'kaldt "5.57.73" her',
    rate: 'ydelse',
  })
  expect(namesIn(json)).toEqual(['ydelse'])
})

onEveryEngine('what revisions name', fresh => {
  const anna = createWho(1, 'anna')

  test('is found for those from before it was kept, as for new ones', async () => {
    const { store, config } = fresh()
    const id = proposalAt(
      await takeIn(
        store,
        sketchDocument({ proposals: [{ number: '1', title: 'Flere i job', amounts: [-200, -200] }] }),
        anna,
      ),
      0,
    )
    const expectedRevision = (await viewProposal(store, id))?.revision.id ?? ''
    await attachCase(
      store,
      { proposalId: id, expectedRevision, plain: sketchCase() },
      surroundings(10_000),
      anna(),
    )
    const kept = await mentionsIn(store)
    expect(kept.map(({ name }) => name)).toContain('ydelse')
    await store.write(async ({ db }) => {
      await sql`drop table mention`.execute(db)
      await sql`drop index revision_calculated`.execute(db)
      for (const table of ['', 'published_'])
        await sql.raw(`drop index ${table}proposal_revision`).execute(db)
      await sql`delete from migration where name = '018-mentions'`.execute(db)
    })
    const again = await openStore(config)
    expect(await mentionsIn(again)).toEqual(kept)
    await again.close()
  })
})

function mentionsIn(store: Store) {
  return store.read(({ db }) =>
    db.selectFrom('mention').selectAll().orderBy('revision_id').orderBy('name').execute(),
  )
}
