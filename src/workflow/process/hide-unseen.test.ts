import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { move, people } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { hideUnseen } from './hide-unseen.ts'

const basis = surroundings(1000)

onEveryEngine('a row of a catalogue', fresh => {
  test('is called nothing to who may not see its proposal yet, and counts all the same', async () => {
    const { store } = fresh()
    const proposals = [
      { number: '1', title: 'Flere i job', amounts: [100, -300] },
      { number: '2', title: 'Mentorer', amounts: [5, 5] },
    ]
    const { catalogueId } = await takeIn(store, sketchDocument({ proposals }), createWho(1))
    const view = await viewCatalogue(store, catalogueId, everyProposal)
    const id = view?.rows[0]?.id ?? ''
    await move(store, id, 'take-for-calculation', { by: people.eva(), basis })
    const seenBy = async (who: ReturnType<typeof asPerson>) => {
      const found = await viewCatalogue(store, catalogueId, everyProposal)
      const rows = await hideUnseen(store, found?.rows ?? [], who().person)
      return [
        ...rows.map(row => (row.isHidden ? row.title : `${row.number} ${row.title}`)),
        found?.economy.net,
      ]
    }
    const net = view?.economy.net
    expect(await seenBy(people.eva)).toEqual(['1 Flere i job', '2 Mentorer', net])
    expect(await seenBy(asPerson(8, 'rie', 'reader'))).toEqual([null, '2 Mentorer', net])
    expect(await seenBy(asPerson(9, 'pia', 'proposer'))).toEqual([null, '2 Mentorer', net])
  })
})
