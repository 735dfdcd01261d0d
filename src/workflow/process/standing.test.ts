import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { move, people, validate } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { findStanding, standingsOf } from './standing.ts'

const basis = surroundings(1000)

function counted(tx: Tx): { readonly tx: Tx; readonly asked: () => number } {
  let asked = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { tx: { ...tx, db: tx.db.withPlugin(plugin) }, asked: () => asked }
}

onEveryEngine('where proposals stand', fresh => {
  test('is the same for each of several as for it alone, and takes as many questions as of one', async () => {
    const { store } = fresh()
    const proposals = Array.from({ length: 12 }, (_, i) => ({
      number: `${i + 1}`,
      title: `Forslag ${i + 1}`,
      amounts: [100, -300],
    }))
    const { catalogueId } = await takeIn(store, sketchDocument({ proposals }), createWho(1))
    const ids = (await viewCatalogue(store, catalogueId, everyProposal))?.rows.map(({ id }) => id) ?? []
    const [first = '', second = ''] = ids
    await move(store, first, 'take-for-calculation', { by: people.eva(), basis })
    await validate(store, second, basis)
    await store.read(async tx => {
      const [all, one] = [counted(tx), counted(tx)]
      const standings = await standingsOf(all.tx, [...ids, 'nobody'])
      const alone = await findStanding(one.tx, first)
      expect(alone?.subject.state).toBe('being-calculated')
      expect([...standings.keys()].sort()).toEqual([...ids].sort())
      for (const id of ids) expect(standings.get(id)).toEqual(await findStanding(tx, id))
      expect(all.asked()).toBe(one.asked())
    })
  })

  test('is nothing to ask about where there is none', async () => {
    await fresh().store.read(async tx => {
      const { tx: watched, asked } = counted(tx)
      expect([...(await standingsOf(watched, []))]).toEqual([])
      expect(asked()).toBe(0)
      expect(await findStanding(tx, 'nobody')).toBeNull()
    })
  })
})
