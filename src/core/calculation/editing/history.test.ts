/** Undo and redo lead through exactly the cases that were there. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyEdit, edited, realCases } from '../../../../tests/editing/cases.ts'
import { applyEdit } from './apply-edit.ts'
import { record, redo, startHistory, undo } from './history.ts'

const [start = {}] = realCases

it('takes back every step, and does it again', () => {
  fc.assert(
    fc.property(fc.array(anyEdit(start), { maxLength: 12 }), edits => {
      let history = startHistory(start)
      const seen = [history.present]
      for (const edit of edits) {
        const done = applyEdit(history.present, edit)
        if (!done.ok || done.case === history.present) continue
        history = record(history, done.case, done.changed)
        seen.push(history.present)
      }
      for (const plain of seen.slice(0, -1).reverse()) {
        history = undo(history)?.history ?? history
        expect(history.present).toBe(plain)
      }
      expect(undo(history)).toBeNull()
      for (const plain of seen.slice(1)) {
        history = redo(history)?.history ?? history
        expect(history.present).toBe(plain)
      }
      expect(redo(history)).toBeNull()
    }),
  )
})

it('takes back a whole field that was typed letter by letter, and leads to it', () => {
  const path = ['drivers', 0, 'pay']
  let history = startHistory(start)
  for (const text of ['4', '48', '480000'])
    history = record(history, edited(start, { kind: 'type', path, text, notation: 'da' }), [path], {
      joins: true,
    })
  const turned = undo(history)
  expect(turned?.changed).toEqual([path])
  expect(turned?.history.present).toBe(start)
})

it('forgets what was undone when something else is done', () => {
  const title = (value: string) => edited(start, { kind: 'set', path: ['title'], value })
  const undone = undo(record(startHistory(start), title('En'), [['title']]))
  if (!undone) throw new Error('nothing to undo')
  expect(redo(record(undone.history, title('To'), [['title']]))).toBeNull()
})
