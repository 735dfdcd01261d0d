import { expect, test } from 'vitest'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { firstHolders, priceExtremes, replaceKeys } from './member-facts.ts'

onEveryEngine('those who hold a key', fresh => {
  const who = createWho(6)

  /** Four members, who hold `all` at 30, 10, 10 and 20; the last holds `own` too. */
  async function fourHolders() {
    const { store } = fresh()
    const titles = ['Første', 'Anden', 'Tredje', 'Fjerde']
    const proposals = titles.map(title => ({ title, amounts: [-100, -200] }))
    const accepted = await takeIn(store, sketchDocument({ proposals }), who)
    const { catalogueId } = accepted
    await store.write(async tx => {
      for (const [position, price] of [30, 10, 10, 20].entries()) {
        const proposalId = proposalAt(accepted, position)
        const row = { catalogue_id: catalogueId, position, proposal_id: proposalId }
        const keys = position === 3 ? ['all', 'own'] : ['all']
        const rows = keys.flatMap(key => [
          { ...row, kind: 'people' as const, key, price: null },
          { ...row, kind: 'price' as const, key, price },
        ])
        await replaceKeys(tx, { catalogueId, proposalId }, ['people', 'price'], rows)
      }
    })
    return { store, catalogueId }
  }

  test('are told up to so many of each key, in the order of the catalogue', async () => {
    const { store, catalogueId } = await fourHolders()
    const first = async (most: number) => {
      const asked = { kind: 'people', keys: ['own', 'nobody', 'all', 'all'], most } as const
      const holders = await store.read(tx => firstHolders(tx, catalogueId, asked))
      return Object.fromEntries([...holders].map(([key, rows]) => [key, rows.map(({ name }) => name)]))
    }
    expect(await first(1)).toEqual({ all: ['Første'], own: ['Fjerde'] })
    expect(await first(3)).toEqual({ all: ['Første', 'Anden', 'Tredje'], own: ['Fjerde'] })
    expect(await first(9)).toEqual({ all: ['Første', 'Anden', 'Tredje', 'Fjerde'], own: ['Fjerde'] })
  })

  test('are told by the first of the cheapest and the first of the dearest', async () => {
    const { store, catalogueId } = await fourHolders()
    const found = await store.read(tx => priceExtremes(tx, catalogueId, ['all', 'own', 'nobody']))
    const told = [...found].map(([key, { cheapest, dearest }]) => [key, cheapest.position, dearest.position])
    expect(told.sort()).toEqual([
      ['all', 1, 0],
      ['own', 3, 3],
    ])
  })
})
