import { expect, test } from 'vitest'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { numbersOf } from './catalogue-rows.ts'

onEveryEngine('the numbers in use in a catalogue', fresh => {
  const who = createWho(5)

  test('are told by the greatest of those that are alike, in order', async () => {
    const { store } = fresh()
    const numbers = [
      ['1 2 1 9', 'Social'],
      ['1 2 1 10', 'Social'],
      ['1 2 1 8', 'Social'],
      ['B-099', 'Kultur'],
      ['1 2 1 7', 'Kultur'],
      ['B-100', 'Kultur'],
      [null, 'Kultur'],
      ['alfa', null],
      ['12', null],
      ['11', null],
    ] as const
    const proposals = numbers.map(([number, committee], i) => ({ number, committee, title: `Forslag ${i}` }))
    const { catalogueId } = await takeIn(store, sketchDocument({ proposals }), who)
    const found = await store.read(tx => numbersOf(tx, catalogueId))
    expect(found.map(({ committee, number, count }) => [committee, number, count])).toEqual([
      ['Social', '1 2 1 9', 2],
      ['Social', '1 2 1 10', 1],
      ['Kultur', 'B-100', 2],
      ['Kultur', '1 2 1 7', 1],
      [null, 'alfa', 1],
      [null, '12', 2],
    ])
  })
})
