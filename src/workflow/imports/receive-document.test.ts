import { expect, test } from 'vitest'
import { type DocumentSketch, sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { receive, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { createFinding } from '../../core/check/finding.ts'
import { eventsAfter } from '../../store/events/events.ts'
import { dismissDocument } from './dismiss-document.ts'
import { readUpload } from './read-upload.ts'
import { receiveDocument } from './receive-document.ts'
import { viewDocument } from './view-document.ts'

const sketch: DocumentSketch = {
  fileName: 'forslag.md',
  proposals: [
    { number: '1', title: 'Flere i job' },
    { number: '2', title: 'Mentor' },
  ],
  findings: ([first = '']) => [
    createFinding('field-empty', { proposal: first, data: { field: 'staff' } }),
    createFinding('number-gap', { data: { missing: ['3'] } }),
  ],
}

onEveryEngine('receiving a document', fresh => {
  const who = createWho(3)

  test('keeps the file byte for byte, and what was read and found in it', async () => {
    const { store } = fresh()
    const sketched = sketchDocument(sketch)
    const { documentId, status } = await receive(store, sketched, who())
    expect(status).toBe('pending')
    const upload = await readUpload(store, documentId)
    expect(upload).toMatchObject({ fileName: 'forslag.md', format: 'markdown', encoding: 'utf-8' })
    expect(Buffer.from(upload?.content ?? []).equals(sketched.content)).toBe(true)
    const view = await viewDocument(store, documentId)
    expect(view?.proposals.map(each => each.content)).toEqual(
      sketched.read.document.proposals.map(each => each.content),
    )
    expect(view?.content).toEqual(sketched.read.document.content)
    expect(view?.findings).toEqual(expect.arrayContaining([...sketched.read.findings]))
    expect(view).toMatchObject({
      status: 'pending',
      catalogueId: null,
      hash: sketched.read.hash,
      bytes: sketched.content.length,
      proposalCount: 2,
      counts: { error: 0, warning: 0, note: 2 },
      leaving: [],
    })
    expect(view?.effects.map(each => each.effect)).toEqual(['new', 'new'])
  })

  test('is for those whom the rules name, and leaves nothing of others', async () => {
    const { store } = fresh()
    const proposer = asPerson(4, 'pia', 'proposer', 'validator', 'manager', 'reader')
    const refused = await receiveDocument(store, sketchDocument(sketch), proposer())
    expect(refused).toMatchObject({ kind: 'refused', refusal: { why: 'role' } })
    const nobody = { ...proposer(), person: null }
    expect((await receiveDocument(store, sketchDocument(sketch), nobody)).kind).toBe('refused')
    expect(await store.read(tx => eventsAfter(tx, 0, 10))).toEqual([])
    expect((await receiveDocument(store, sketchDocument(sketch), who())).kind).toBe('received')
  })

  test('of the same bytes while they are pending is the same document, and no new event', async () => {
    const first = await receive(fresh().store, sketchDocument(sketch), who())
    expect(await receive(fresh().store, sketchDocument(sketch), who())).toEqual(first)
    expect(await fresh().store.read(tx => eventsAfter(tx, 0, 10))).toHaveLength(1)
  })

  test('at the same moment by several is one document', async () => {
    const received = await Promise.all(
      [1, 2, 3].map(() => receive(fresh().store, sketchDocument(sketch), who())),
    )
    expect(new Set(received.map(each => each.documentId)).size).toBe(1)
  })

  test('of the same bytes read better by a later version is another document', async () => {
    const { read, content } = sketchDocument(sketch)
    const first = await receive(fresh().store, { read, content }, who())
    const better = { ...read, findings: read.findings.slice(1) }
    const second = await receive(fresh().store, { read: better, content }, who())
    expect(second.documentId).not.toBe(first.documentId)
  })

  test('that was dismissed once can be received again', async () => {
    const first = await receive(fresh().store, sketchDocument(sketch), who())
    await dismissDocument(fresh().store, first.documentId, who())
    const second = await receive(fresh().store, sketchDocument(sketch), who())
    expect(second).toMatchObject({ status: 'pending' })
    expect(second.documentId).not.toBe(first.documentId)
    expect(await viewDocument(fresh().store, first.documentId)).toMatchObject({ status: 'dismissed' })
  })

  test('refuses a reading that is of other bytes', async () => {
    const { read } = sketchDocument(sketch)
    const content = new Uint8Array([1, 2, 3])
    await expect(receive(fresh().store, { read, content }, who())).rejects.toThrow('these bytes')
  })

  test('shows before accepting what would be new, changed, unchanged and leaving', async () => {
    const { store } = fresh()
    await takeIn(store, sketchDocument(sketch), who)
    const next = sketchDocument({
      proposals: [
        { number: '2', title: 'Mentor', amounts: [1, 2] },
        { number: '4', title: 'Nyt' },
      ],
    })
    const { documentId } = await receive(store, next, who())
    const pending = await viewDocument(store, documentId)
    expect(pending?.effects.map(each => each.effect)).toEqual(['changed', 'new'])
    expect(pending?.leaving.map(each => each.title)).toEqual(['Flere i job'])
    expect(pending?.catalogueId).not.toBeNull()
    await takeIn(store, next, who)
    const taken = await viewDocument(store, documentId)
    expect(taken?.status).toBe('accepted')
    expect(taken?.effects.map(each => each.effect)).toEqual(['changed', 'new'])
    expect(taken?.effects.every(each => each.proposalId !== null)).toBe(true)
  })

  test('shows a large document page by page, with the findings of each', async () => {
    const proposals = Array.from({ length: 25 }, (_, i) => ({ number: `${i}`, title: `Forslag ${i}` }))
    const findings: DocumentSketch['findings'] = keys => [
      createFinding('number-gap', { data: { missing: ['99'] } }),
      ...keys.map(proposal => createFinding('field-empty', { proposal, data: { field: 'staff' } })),
    ]
    const { documentId } = await receive(fresh().store, sketchDocument({ proposals, findings }), who())
    const first = await viewDocument(fresh().store, documentId, { pageSize: 10 })
    const last = await viewDocument(fresh().store, documentId, { pageSize: 10, page: 3 })
    expect([first?.page, first?.pages, first?.proposals.length, first?.findings.length]).toEqual([
      1, 3, 10, 11,
    ])
    expect([last?.page, last?.proposals.length, last?.findings.length]).toEqual([3, 5, 5])
    expect(last?.effects).toHaveLength(25)
  })
})
