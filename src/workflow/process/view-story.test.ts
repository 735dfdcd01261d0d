import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { move, people } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { readStory } from './view-story.ts'

const basis = surroundings(1000)
const document = (amounts: number[]) =>
  sketchDocument({
    proposals: [
      { number: '1', title: 'Flere i job', amounts },
      { number: '2', title: 'Mentor', amounts: [5, 5] },
    ],
  })

onEveryEngine('the story of a proposal', fresh => {
  test('begins with the document it was read from, and tells of each that changed it', async () => {
    const { store } = fresh()
    const first = await takeIn(store, document([100, -300]), createWho(1))
    const [changed, same] = [proposalAt(first, 0), proposalAt(first, 1)]
    await move(store, changed, 'take-for-calculation', { by: people.eva(), basis })
    await takeIn(store, document([100, -900]), createWho(2))
    const kindsOf = async (id: string) =>
      (await store.read(tx => readStory(tx, id))).map(({ kind }) => kind).reverse()
    expect(await kindsOf(changed)).toEqual(['catalogue-imported', 'proposal-moved', 'catalogue-imported'])
    expect(await kindsOf(same)).toEqual(['catalogue-imported'])
  })
})
