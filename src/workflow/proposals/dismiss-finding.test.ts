import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { createFinding } from '../../core/check/finding.ts'
import { findingFingerprint } from '../../core/check/professional/dismissible.ts'
import { fromKroner } from '../../core/money.ts'
import { eventsAbout } from '../../store/events/events.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { listCatalogues } from '../catalogues/list-catalogues.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { erasePayload } from '../erase-payload.ts'
import { viewDocument } from '../imports/view-document.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { dismissFinding, type FindingDismissal, reopenFinding, viewFinding } from './dismiss-finding.ts'
import { viewProposal } from './view-proposal.ts'

/** A note of a professional rule, an ordinary note and an error about the first of two proposals. */
function sketched({ change = 100, line = 1, text = '' } = {}) {
  return sketchDocument({
    line,
    proposals: [
      { number: '1', title: 'Flere i job', text },
      { number: '2', title: 'Mentor' },
    ],
    findings: ([proposal = '']) => [
      createFinding('pay-changes', {
        proposal,
        line: 'l-1',
        data: { label: 'Løn', change: fromKroner(change) },
      }),
      createFinding('field-empty', { proposal, data: { field: 'staff' } }),
      createFinding('row-sum', { proposal, line: 'l-1', data: { label: 'Løn' } }),
    ],
  })
}

onEveryEngine('setting a finding aside', fresh => {
  const anna = createWho(1, 'anna')
  const bo = asPerson(2, 'bo', 'economist')

  async function start(sketch = sketched()): Promise<string> {
    return proposalAt(await takeIn(fresh().store, sketch, anna), 0)
  }

  async function fingerprints(id: string): Promise<Map<string, string>> {
    const view = await viewProposal(fresh().store, id)
    return new Map((view?.findings ?? []).map(finding => [finding.code, findingFingerprint(finding)]))
  }

  async function dismiss(
    id: string,
    code = 'pay-changes',
    reason = ' Aftalt med HR ',
  ): Promise<FindingDismissal> {
    const finding = (await fingerprints(id)).get(code) ?? 'b-gone'
    return dismissFinding(fresh().store, { proposalId: id, finding, reason }, bo())
  }

  async function shown(id: string) {
    const view = await viewProposal(fresh().store, id)
    return {
      open: view?.findings.map(finding => finding.code),
      dismissed: view?.dismissed.map(({ finding, reason, actor }) => [finding.code, reason, actor]),
    }
  }

  /** Notes of the row, of the catalogue, in the list, and on the page of its document. */
  async function notes() {
    const { store } = fresh()
    const [listing] = await listCatalogues(store)
    const view = await viewCatalogue(store, listing?.id ?? '', everyProposal)
    const document = await viewDocument(store, view?.documentId ?? '')
    return [view?.rows[0]?.counts.note, view?.counts.note, listing?.findings.note, document?.counts.note]
  }

  test('keeps who, when and why, and counts it as open no more', async () => {
    const id = await start()
    expect(await notes()).toEqual([2, 2, 2, 2])
    expect(await dismiss(id)).toEqual({ kind: 'dismissed' })
    expect(await shown(id)).toEqual({
      open: ['field-empty', 'row-sum'],
      dismissed: [['pay-changes', 'Aftalt med HR', 'bo']],
    })
    expect(await notes()).toEqual([1, 1, 1, 1])
    const [event] = (await fresh().store.read(tx => eventsAbout(tx, { kind: 'proposal', id }))).slice(-1)
    expect(event).toMatchObject({
      kind: 'finding-dismissed',
      actor: { id: 'bo' },
      facts: { code: 'pay-changes' },
    })
    expect(JSON.stringify(event)).not.toContain('HR')
    expect(await verifyEvents(fresh().store)).toMatchObject({ brokenAt: null, changedPayloads: [] })
  })

  test('is shown on the page of the document it was found in', async () => {
    await dismiss(await start())
    const [catalogue] = await listCatalogues(fresh().store)
    const view = await viewCatalogue(fresh().store, catalogue?.id ?? '', everyProposal)
    const document = await viewDocument(fresh().store, view?.documentId ?? '')
    expect(document?.findings.map(finding => finding.code)).toEqual(['field-empty', 'row-sum'])
    expect(document?.dismissed).toMatchObject([{ finding: { code: 'pay-changes' }, reason: 'Aftalt med HR' }])
  })

  test('lasts through a document read again with other words and other places', async () => {
    const id = await start()
    await dismiss(id)
    await takeIn(fresh().store, sketched({ line: 40, text: 'Nu med en begrundelse.' }), anna)
    expect((await viewProposal(fresh().store, id))?.revision.number).toBe(2)
    expect((await shown(id)).dismissed).toEqual([['pay-changes', 'Aftalt med HR', 'bo']])
    expect(await notes()).toEqual([1, 1, 1, 1])
  })

  test('ends when the figures that it speaks of change', async () => {
    const id = await start()
    await dismiss(id)
    await takeIn(fresh().store, sketched({ change: 200 }), anna)
    expect(await shown(id)).toEqual({ open: ['pay-changes', 'field-empty', 'row-sum'], dismissed: [] })
    expect(await notes()).toEqual([2, 2, 2, 2])
    await takeIn(fresh().store, sketched({ change: 100, line: 7 }), anna)
    expect((await shown(id)).dismissed).toHaveLength(1)
  })

  test('can be taken back, once', async () => {
    const { store } = fresh()
    const id = await start()
    const finding = (await fingerprints(id)).get('pay-changes') ?? ''
    await dismiss(id)
    expect(await reopenFinding(store, { proposalId: id, finding }, bo())).toEqual({ kind: 'reopened' })
    expect(await reopenFinding(store, { proposalId: id, finding }, bo())).toEqual({ kind: 'unchanged' })
    expect((await shown(id)).open).toContain('pay-changes')
    expect(await notes()).toEqual([2, 2, 2, 2])
    const events = await store.read(tx => eventsAbout(tx, { kind: 'proposal', id }))
    expect(events.map(event => event.kind)).toEqual(['finding-dismissed', 'finding-reopened'])
    expect(await dismiss(id)).toEqual({ kind: 'dismissed' })
  })

  test('needs a reason, and is for professional questions only', async () => {
    const id = await start()
    expect(await dismiss(id, 'pay-changes', '  ')).toEqual({ kind: 'reason-missing' })
    expect(await dismiss(id, 'pay-changes', 'x'.repeat(2001))).toEqual({
      kind: 'reason-too-long',
      most: 2000,
    })
    expect(await dismiss(id, 'row-sum')).toEqual({ kind: 'not-dismissible' })
    expect(await dismiss(id, 'field-empty')).toEqual({ kind: 'not-dismissible' })
    expect(await dismiss(id, 'saving-stops')).toEqual({ kind: 'unknown' })
    expect(await dismiss('000000000000')).toEqual({ kind: 'unknown' })
    expect((await shown(id)).dismissed).toEqual([])
  })

  test('is for economists and validators, and nobody else', async () => {
    const { store } = fresh()
    const id = await start()
    const finding = (await fingerprints(id)).get('pay-changes') ?? ''
    const reader = asPerson(3, 'carl', 'reader')
    const dismissing = { proposalId: id, finding, reason: 'Nej' }
    expect(await dismissFinding(store, dismissing, reader())).toMatchObject({
      kind: 'refused',
      refusal: { why: 'role' },
    })
    await dismiss(id)
    expect(await reopenFinding(store, dismissing, reader())).toMatchObject({ kind: 'refused' })
    expect((await shown(id)).dismissed).toHaveLength(1)
  })

  test('by two people at once keeps the first', async () => {
    const id = await start()
    const finding = (await fingerprints(id)).get('pay-changes') ?? ''
    const both = ['Den ene', 'Den anden'].map(reason =>
      dismissFinding(fresh().store, { proposalId: id, finding, reason }, bo()),
    )
    expect((await Promise.all(both)).map(each => each.kind).sort()).toEqual(['dismissed', 'unchanged'])
  })

  test('stays when its reason is erased', async () => {
    const id = await start()
    await dismiss(id)
    const [event] = (await fresh().store.read(tx => eventsAbout(tx, { kind: 'proposal', id }))).slice(-1)
    await erasePayload(fresh().store, event?.sequence ?? 0, anna())
    expect((await shown(id)).dismissed).toEqual([['pay-changes', null, 'bo']])
    expect(await verifyEvents(fresh().store)).toMatchObject({ brokenAt: null, lostPayloads: [] })
  })

  test('can be looked at by its fingerprint as long as it is said', async () => {
    const { store } = fresh()
    const id = await start()
    const finding = (await fingerprints(id)).get('pay-changes') ?? ''
    expect(await viewFinding(store, id, finding, bo())).toMatchObject({
      isDismissible: true,
      dismissed: null,
    })
    await dismiss(id)
    expect(await viewFinding(store, id, finding, bo())).toMatchObject({
      dismissed: { reason: 'Aftalt med HR' },
    })
    expect(await viewFinding(store, id, 'b-other', bo())).toBeNull()
    const stranger = asPerson(9, 'ole', 'administrator')
    expect(await viewFinding(store, id, finding, { person: null })).toBeNull()
    expect(await viewFinding(store, id, finding, stranger())).not.toBeNull()
  })

  test('a revision by hand is checked as it stands', async () => {
    const { store } = fresh()
    const id = await start()
    const seen = await viewProposal(store, id)
    if (!seen?.content.budget) throw new Error('no budget')
    const content = { ...seen.content, proposedBy: { text: 'Jobcentret', place: null } }
    await reviseProposal(
      store,
      { proposalId: id, expectedRevision: seen.revision.id, content },
      { chart: tinyChart },
      anna(),
    )
    const open = (await viewProposal(store, id))?.findings ?? []
    expect(open.map(finding => finding.code)).not.toContain('row-sum')
    expect(open.every(finding => finding.place === null)).toBe(true)
    const counted = open.filter(finding => finding.severity === 'note').length
    expect((await notes())[0]).toBe(counted)
  })
})
