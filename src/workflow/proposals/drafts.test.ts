import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument, sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { eventsAfter } from '../../store/events/events.ts'
import { discardDraft, listDrafts, readDraft, saveDraft } from './drafts.ts'
import { viewProposal } from './view-proposal.ts'

onEveryEngine('a draft', fresh => {
  const anna = createWho(1, 'anna')
  const bo = createWho(2, 'bo')

  async function start(): Promise<{ proposalId: string; baseRevision: string }> {
    const document = sketchDocument({ proposals: [{ number: '1', title: 'Flere i job' }] })
    const proposalId = proposalAt(await takeIn(fresh().store, document, anna), 0)
    const view = await viewProposal(fresh().store, proposalId)
    return { proposalId, baseRevision: view?.revision.id ?? '' }
  }

  test('is saved while typing, without a revision and without an event', async () => {
    const { store } = fresh()
    const base = await start()
    const before = await store.read(tx => eventsAfter(tx, 0, 100))
    for (const [expectedVersion, changes] of ['F', 'Fl', 'Fle'].entries())
      expect(await saveDraft(store, { ...base, changes, expectedVersion }, anna())).toEqual({
        kind: 'saved',
        version: expectedVersion + 1,
        isBehind: false,
        head: base.baseRevision,
      })
    expect(await readDraft(store, base.proposalId, anna())).toMatchObject({ changes: 'Fle', version: 3 })
    expect(await store.read(tx => eventsAfter(tx, 0, 100))).toEqual(before)
    expect((await viewProposal(store, base.proposalId))?.revisions).toHaveLength(1)
  })

  test('belongs to one person', async () => {
    const { store } = fresh()
    const base = await start()
    await saveDraft(store, { ...base, changes: 'annas', expectedVersion: 0 }, anna())
    await saveDraft(store, { ...base, changes: 'bos', expectedVersion: 0 }, bo())
    expect((await readDraft(store, base.proposalId, anna()))?.changes).toBe('annas')
    expect((await listDrafts(store, bo())).map(draft => draft.changes)).toEqual(['bos'])
  })

  test('saved from two windows at once keeps the first and hands it to the second', async () => {
    const { store } = fresh()
    const base = await start()
    await saveDraft(store, { ...base, changes: 'et', expectedVersion: 0 }, anna())
    await saveDraft(store, { ...base, changes: 'to', expectedVersion: 1 }, anna())
    const late = await saveDraft(store, { ...base, changes: 'sent', expectedVersion: 1 }, anna())
    expect(late).toMatchObject({ kind: 'conflict', draft: { changes: 'to', version: 2 } })
    expect((await readDraft(store, base.proposalId, anna()))?.changes).toBe('to')
  })

  test('whose proposal has moved on is kept, and its author is told', async () => {
    const { store } = fresh()
    const base = await start()
    await saveDraft(store, { ...base, changes: 'mit', expectedVersion: 0 }, anna())
    const content = sketchProposal({ number: '1', title: 'Noget andet' }, [2019, 2020], 1)
    const revised = await reviseProposal(
      store,
      { proposalId: base.proposalId, expectedRevision: base.baseRevision, content },
      { chart: tinyChart },
      bo(),
    )
    const saved = await saveDraft(store, { ...base, changes: 'mit stadig', expectedVersion: 1 }, anna())
    expect(saved).toMatchObject({ kind: 'saved', isBehind: true })
    expect(saved.kind === 'saved' && saved.head).toBe(revised.kind === 'revised' && revised.revisionId)
    expect(await readDraft(store, base.proposalId, anna())).toMatchObject({ baseRevision: base.baseRevision })
  })

  test('of the fields ends when its author makes it a revision; of the assumptions, only when it is discarded', async () => {
    const { store } = fresh()
    const base = await start()
    const { proposalId, baseRevision } = base
    await saveDraft(store, { ...base, part: 'fields', changes: 'mit', expectedVersion: 0 }, anna())
    await saveDraft(store, { ...base, changes: 'tallene', expectedVersion: 0 }, anna())
    await saveDraft(store, { ...base, changes: 'bos', expectedVersion: 0 }, bo())
    const content = sketchProposal({ number: '1', title: 'Ny titel' }, [2019, 2020], 1)
    await reviseProposal(
      store,
      { proposalId, expectedRevision: baseRevision, content },
      { chart: tinyChart },
      anna(),
    )
    expect(await readDraft(store, proposalId, anna(), 'fields')).toBeNull()
    expect((await readDraft(store, proposalId, anna()))?.changes).toBe('tallene')
    expect(await discardDraft(store, proposalId, bo())).toBe(true)
    expect(await discardDraft(store, proposalId, bo())).toBe(false)
  })

  test('of a proposal or a base that is not there is refused', async () => {
    const base = await start()
    const saving = { ...base, changes: '', expectedVersion: 0 }
    expect(await saveDraft(fresh().store, { ...saving, proposalId: 'none' }, anna())).toEqual({
      kind: 'unknown',
    })
    expect(await saveDraft(fresh().store, { ...saving, baseRevision: 'none' }, anna())).toEqual({
      kind: 'unknown',
    })
  })
})
