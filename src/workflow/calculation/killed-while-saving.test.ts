/** A process that is killed while it saves in the workbench leaves a whole revision or none, and no sum that disagrees. */
import { expect, test } from 'vitest'
import { engines, freshDatabase } from '../../../tests/database/engines.ts'
import { spawnWriter } from '../../../tests/database/spawn-writer.ts'
import { openStore } from '../../store/store.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import { readCaseDraft } from './case-draft.ts'
import { readComputed } from './computed.ts'

test.each(engines)(
  'killed while saving on %s, nothing acknowledged is lost and nothing is half',
  async engine => {
    const { config, drop } = await freshDatabase(engine)
    const acknowledged: string[] = []
    for (const seed of [1, 2, 3, 4]) {
      const writer = spawnWriter(config, 'save-until-killed', seed)
      await writer.hasSaid(3 + 2 * seed)
      // anywhere between two keystrokes and in the middle of a revision
      await new Promise(resolve => setTimeout(resolve, 3 * seed))
      writer.process.kill('SIGKILL')
      expect(await writer.ended).toBe('SIGKILL')
      for (const line of writer.said) expect(line).toMatch(/^(draft saved|saved \S+|unchanged )$/)
      acknowledged.push(...writer.said.flatMap(line => (line.startsWith('saved ') ? [line.slice(6)] : [])))
    }
    const store = await openStore(config)
    const kept = await store.read(async ({ db }) => ({
      proposals: await db.selectFrom('proposal').selectAll().execute(),
      revisions: await db.selectFrom('revision').selectAll().orderBy('number').execute(),
      saved: await db.selectFrom('event').selectAll().where('kind', '=', 'case-saved').execute(),
      payloads: await db.selectFrom('event_payload').selectAll().execute(),
      rows: await db.selectFrom('catalogue_row').selectAll().execute(),
      catalogues: await db.selectFrom('catalogue').selectAll().execute(),
      drafts: await db.selectFrom('draft').selectAll().execute(),
    }))
    expect(kept.revisions.map(each => each.id)).toEqual(expect.arrayContaining(acknowledged))
    expect(kept.revisions.map(each => each.number)).toEqual(kept.revisions.map((_, i) => i + 1))
    const byHand = kept.revisions.slice(1)
    expect(kept.saved.map(event => event.sequence)).toEqual(byHand.map(each => each.event))
    expect(kept.payloads).toHaveLength(byHand.length)
    const head = kept.revisions.at(-1)
    expect(kept.proposals[0]?.revision_id).toBe(head?.id)
    const { economy } = readComputed(head?.computed ?? '')
    expect(kept.rows[0]?.net).toBe(economy?.net)
    expect(kept.catalogues[0]?.net).toBe(economy?.net)
    for (const draft of kept.drafts) expect(readCaseDraft(draft.changes)).not.toBeNull()
    expect((await verifyStored(store)).faults).toEqual([])
    expect(await verifyEvents(store)).toMatchObject({ brokenAt: null, lostPayloads: [], changedPayloads: [] })
    await store.close()
    await drop()
  },
)
