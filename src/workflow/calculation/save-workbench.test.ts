import { expect, test } from 'vitest'
import { plainSketch as plain, surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import { readSeenTable, toSeenTable } from '../../core/calculation/readings/seen-table.ts'
import { countBySeverity } from '../../core/check/check.ts'
import { eventsAfter } from '../../store/events/events.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import type { Acting } from '../process/acting.ts'
import { moveProposal } from '../process/move-proposal.ts'
import { copyProposal } from '../proposals/create-proposal.ts'
import { saveDraft } from '../proposals/drafts.ts'
import { tellGone, tellPresent } from '../proposals/presence.ts'
import { viewDifference } from '../proposals/view-difference.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import { writeCaseDraft } from './case-draft.ts'
import { openWorkbench } from './open-workbench.ts'
import { calculateCase } from './revise-case.ts'
import { saveWorkbench, type WorkbenchSaved, type WorkbenchSaving } from './save-workbench.ts'

const basis = surroundings(10_000)
onEveryEngine('the workbench', fresh => {
  const who = { anna: createWho(1, 'anna'), bo: createWho(2, 'bo') }
  const grants = [{ role: 'economist', scope: { kind: 'everywhere' } }] as const

  function acting(name: 'anna' | 'bo' = 'anna'): Acting {
    return { ...who[name](), person: { id: name, grants } }
  }

  async function start() {
    const document = sketchDocument({
      kind: 'catalogue',
      proposals: [
        { number: '1', title: 'Flere i job' },
        { number: '2', title: 'Noget andet' },
      ],
    })
    const catalogueId = await takeIn(fresh().store, document, who.anna)
    const proposalId = proposalAt(catalogueId, 0)
    const opened = await open(proposalId)
    return { catalogueId: catalogueId.catalogueId, proposalId, expectedRevision: opened.head.revisionId }
  }

  async function open(proposalId: string, name: 'anna' | 'bo' = 'anna') {
    const opened = await openWorkbench(fresh().store, proposalId, acting(name))
    if (!opened) throw new Error('no workbench')
    return opened
  }

  function seen(of: PlainCase) {
    const result = calculateCase(of, basis)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    return readSeenTable(JSON.stringify(toSeenTable(result.calculated.calculation)))
  }

  function save(
    saving: Partial<WorkbenchSaving> & Pick<WorkbenchSaving, 'proposalId' | 'expectedRevision'>,
    name: 'anna' | 'bo' = 'anna',
  ): Promise<WorkbenchSaved> {
    const { plain: of = null } = saving
    const whole = {
      plain: of,
      table: [],
      seen: saving.seen === undefined && of ? seen(of) : null,
      reason: 'Nyt lønniveau',
      ...saving,
    }
    return saveWorkbench(fresh().store, whole, basis, acting(name))
  }

  test('saves a case as a revision whose table is the calculated one, and list, sum and page agree', async () => {
    const { proposalId, expectedRevision, catalogueId } = await start()
    const before = await viewProposal(fresh().store, proposalId)
    const saved = await save({ proposalId, expectedRevision, plain: plain() })
    expect(saved).toMatchObject({ kind: 'saved', number: 2 })
    const page = await viewProposal(fresh().store, proposalId)
    const computed = page?.content.budget?.lines.filter(line => line.origin === 'computed') ?? []
    expect(computed.map(line => line.label)).toEqual(['Kontanthjælp', 'Løn'])
    expect(page?.content.budget?.printed?.lines).toEqual(before?.content.budget?.lines)
    const list = await viewCatalogue(fresh().store, catalogueId, everyProposal)
    const row = list?.rows.find(each => each.id === proposalId)
    expect(row?.net).toBe(page?.economy?.net)
    expect(row?.counts).toEqual(countBySeverity(page?.findings ?? []))
    expect(list?.economy.net).toBe((list?.rows ?? []).reduce((total, each) => total + each.net, 0))
    // with the typed line named that one of its lines stands for
    expect((await open(proposalId)).plain).toMatchObject(plain())
    expect(JSON.stringify((await open(proposalId)).plain)).toContain('"replaces":"05.73 Kontanthjælp"')
    const [event] = (await fresh().store.read(tx => eventsAfter(tx, 0, 100))).slice(-1)
    expect(event).toMatchObject({ kind: 'case-saved', actor: { id: 'anna' } })
    expect((await verifyStored(fresh().store)).faults).toEqual([])
    expect(await verifyEvents(fresh().store)).toMatchObject({ brokenAt: null })
  })

  test('its table says what two calculations differ in, once', async () => {
    const { proposalId, expectedRevision } = await start()
    const first = await save({ proposalId, expectedRevision, plain: plain(2) })
    if (first.kind !== 'saved') throw new Error(first.kind)
    await save({ proposalId, expectedRevision: first.revisionId, plain: plain(3) })
    const { store } = fresh()
    const calculated = await viewDifference(store, proposalId, { from: 2, to: 3 }, basis)
    expect(calculated?.budget?.table.lines.length).toBeGreaterThan(0)
    expect(calculated?.calculation).toMatchObject({ was: 'changed', table: null })
    expect(calculated?.calculation?.comparison?.reasons.length).toBeGreaterThan(0)
  })

  test('saves nothing where the browser printed something else than is calculated here', async () => {
    const { proposalId, expectedRevision } = await start()
    const saved = await save({ proposalId, expectedRevision, plain: plain(3), seen: seen(plain(2)) })
    expect(saved).toMatchObject({ kind: 'differs' })
    expect(saved.kind === 'differs' && saved.differences[0]).toMatchObject({ label: 'Løn', year: 2019 })
    expect(await save({ proposalId, expectedRevision, plain: plain(), seen: null })).toMatchObject({
      kind: 'differs',
    })
    expect((await open(proposalId)).head.number).toBe(1)
  })

  test('saves nothing that cannot be calculated, and says what is wrong', async () => {
    const { proposalId, expectedRevision } = await start()
    const saved = await save({ proposalId, expectedRevision, plain: plain('mange 2'), seen: null })
    expect(saved).toMatchObject({ kind: 'problems', problems: [{ code: 'not-a-number' }] })
  })

  test('the same once more makes no revision', async () => {
    const { proposalId, expectedRevision } = await start()
    const first = await save({ proposalId, expectedRevision, plain: plain() })
    if (first.kind !== 'saved') throw new Error(first.kind)
    const again = await save({ proposalId, expectedRevision: first.revisionId, plain: plain() })
    expect(again).toEqual({ kind: 'unchanged', revisionId: first.revisionId })
    const resent = await save({ proposalId, expectedRevision, plain: plain() })
    expect(resent).toEqual({ kind: 'unchanged', revisionId: first.revisionId })
  })

  test('of two who began with the same revision the second is given both, put together', async () => {
    const { proposalId, expectedRevision } = await start()
    const first = await save({ proposalId, expectedRevision, plain: plain() })
    if (first.kind !== 'saved') throw new Error(first.kind)
    const base = { proposalId, expectedRevision: first.revisionId }
    const titled = { ...plain(), title: 'Mange flere i job' }
    await save({ ...base, plain: plain(3) })
    const late = await save({ ...base, plain: titled }, 'bo')
    expect(late).toMatchObject({ kind: 'conflict', number: 3, work: { conflicts: { cases: [], table: [] } } })
    expect(late.kind === 'conflict' && late.work.plain).toEqual({ ...plain(3), title: 'Mange flere i job' })
    const both = await save({ ...base, plain: plain(4) }, 'bo')
    expect(both.kind === 'conflict' && both.work.conflicts.cases).toEqual([
      { path: ['assumptions', 'stillinger', 'value'], driver: null, by: 'anna', base: 2, mine: 4, theirs: 3 },
    ])
    expect((await open(proposalId)).head.number).toBe(3)
  })

  test('a typed cell is changed as a new revision, and a calculated line takes a typed one’s place', async () => {
    const { proposalId, expectedRevision } = await start()
    const typed = (await open(proposalId)).content.budget?.lines[0]
    const line = typed?.id ?? ''
    const year = (await open(proposalId)).content.budget?.periods[0]?.year ?? 0
    const table = [{ kind: 'set-cell', line, year, text: '1.234', notation: 'da' }] as const
    const first = await save({ proposalId, expectedRevision, table })
    if (first.kind !== 'saved') throw new Error(first.kind)
    const changed = await viewProposal(fresh().store, proposalId)
    expect(changed?.content.budget?.lines[0]?.cells[0]?.text).toBe('1.234')
    expect(changed?.economy?.periods[0]?.net).toBe(changed?.content.budget?.lines[0]?.cells[0]?.amount)
    const [staff, support] = plain()['drivers'] as readonly PlainCase[]
    const replacing = {
      ...plain(),
      drivers: [{ ...staff, lines: [{ label: 'Løn', replaces: typed?.label ?? '' }] }, support ?? {}],
    }
    const second = await save({ proposalId, expectedRevision: first.revisionId, plain: replacing })
    expect(second).toMatchObject({ kind: 'saved', number: 3 })
    const page = await viewProposal(fresh().store, proposalId)
    expect(page?.content.budget?.lines.map(each => `${each.origin} ${each.label}`)).toEqual([
      'computed Løn',
      'computed Kontanthjælp',
    ])
    expect(page?.content.budget?.lines[0]).toMatchObject({ replaces: [line] })
  })

  /** A proposal whose typed line is calculated instead by a fixed amount. */
  async function replacedLine() {
    const { proposalId, expectedRevision, catalogueId } = await start()
    const before = await viewProposal(fresh().store, proposalId)
    const [line] = before?.content.budget?.lines ?? []
    const years = before?.content.budget?.periods.map(period => period.year) ?? []
    const nothing = { ...plain(), assumptions: {}, drivers: [] }
    const amount = {
      kind: 'fixed-amount',
      name: 'Fast',
      from: years[0] ?? 0,
      amount: 5_000,
      lines: [{ label: 'Fast', replaces: line?.label ?? '' }],
    }
    const replacing = { ...nothing, drivers: [amount] }
    return {
      proposalId,
      expectedRevision,
      catalogueId,
      before,
      line: line?.id ?? '',
      years,
      nothing,
      replacing,
    }
  }

  test('the last assumption is taken out, and the typed table holds again as it was printed', async () => {
    const { proposalId, expectedRevision, catalogueId, before, nothing, replacing } = await replacedLine()
    const first = await save({ proposalId, expectedRevision, plain: replacing })
    if (first.kind !== 'saved') throw new Error(first.kind)
    const removing = { proposalId, expectedRevision: first.revisionId, plain: nothing, seen: null }
    const second = await save(removing)
    expect(second).toMatchObject({ kind: 'saved', number: 3 })
    const page = await viewProposal(fresh().store, proposalId)
    expect(page?.content.budget).toEqual(before?.content.budget)
    expect(page?.economy).toEqual(before?.economy)
    expect(await open(proposalId)).toMatchObject({ plain: null, kept: null })
    const list = await viewCatalogue(fresh().store, catalogueId, everyProposal)
    expect(list?.rows.find(each => each.id === proposalId)?.net).toBe(before?.economy?.net)
    const [event] = (await fresh().store.read(tx => eventsAfter(tx, 0, 100))).slice(-1)
    expect(event).toMatchObject({ kind: 'case-removed', facts: { assumptions: null } })
    expect((await verifyStored(fresh().store)).faults).toEqual([])
    // sent again because an answer was lost
    expect(await save(removing)).toMatchObject({ kind: 'unchanged' })
    const { store } = fresh()
    const difference = await viewDifference(store, proposalId, { from: 2, to: 3 }, basis)
    expect(difference?.budget?.table.lines.length).toBeGreaterThan(0)
  })

  test('the last assumption is taken out and a cell changed, and the line counts once', async () => {
    const { proposalId, expectedRevision, line, years, nothing, replacing } = await replacedLine()
    const first = await save({ proposalId, expectedRevision, plain: replacing })
    if (first.kind !== 'saved') throw new Error(first.kind)
    const table = [{ kind: 'set-cell', line, year: years[0] ?? 0, text: '7', notation: 'da' }] as const
    await save({ proposalId, expectedRevision: first.revisionId, plain: nothing, table, seen: null })
    const page = await viewProposal(fresh().store, proposalId)
    expect(page?.content.budget?.lines.map(({ origin }) => origin)).toEqual(['stated'])
    expect(page?.economy?.periods[0]?.net).toBe(700_000)
  })

  test('what one calculates instead of a cell that somebody changed meanwhile is not saved unseen', async () => {
    const { proposalId, expectedRevision, line, years, replacing } = await replacedLine()
    const table = [{ kind: 'set-cell', line, year: years[0] ?? 0, text: '7', notation: 'da' }] as const
    await save({ proposalId, expectedRevision, table })
    const late = await save({ proposalId, expectedRevision, plain: replacing }, 'bo')
    expect(late).toMatchObject({
      kind: 'conflict',
      work: { conflicts: { lines: [{ line, mine: { kind: 'computed' }, theirs: { kind: 'typed' } }] } },
    })
    if (late.kind !== 'conflict') throw new Error(late.kind)
    expect(
      await save({ proposalId, expectedRevision: late.revisionId, plain: late.work.plain }, 'bo'),
    ).toMatchObject({
      kind: 'saved',
    })
  })

  test('a document that is read again unchanged leaves what was calculated', async () => {
    const document = () => sketchDocument({ proposals: [{ number: '1', title: 'Flere i job' }] })
    const taken = await takeIn(fresh().store, document(), who.anna)
    const proposalId = proposalAt(taken, 0)
    const { head } = await open(proposalId)
    await save({ proposalId, expectedRevision: head.revisionId, plain: plain() })
    const before = await viewProposal(fresh().store, proposalId)
    await takeIn(
      fresh().store,
      sketchDocument({
        proposals: [
          { number: '1', title: 'Flere i job' },
          { number: '9', title: 'Endnu et' },
        ],
      }),
      who.anna,
    )
    const after = await viewProposal(fresh().store, proposalId)
    expect(after?.revision.number).toBe(2)
    expect(after?.content.budget).toEqual(before?.content.budget)
  })

  test('a document that says something else of a typed line leaves the calculated one in its place', async () => {
    const document = (amounts: readonly number[]) =>
      sketchDocument({ proposals: [{ number: '1', title: 'Flere i job', amounts }] })
    const proposalId = proposalAt(await takeIn(fresh().store, document([-10, -10]), who.anna), 0)
    const { head } = await open(proposalId)
    await save({ proposalId, expectedRevision: head.revisionId, plain: plain() })
    const before = await viewProposal(fresh().store, proposalId)
    await takeIn(fresh().store, document([-77, -77]), who.anna)
    const after = await viewProposal(fresh().store, proposalId)
    expect(after?.revision.number).toBe(3)
    expect(after?.economy).toEqual(before?.economy)
    expect(after?.content.budget?.printed?.lines[0]?.cells[0]?.amount).toBe(-7_700_000)
  })

  test('opens with the work that was left, and with what became of the proposal since', async () => {
    const { proposalId, expectedRevision } = await start()
    const changes = writeCaseDraft({ plain: plain(5), table: [] })
    await saveDraft(
      fresh().store,
      { proposalId, part: 'case', baseRevision: expectedRevision, changes, expectedVersion: 0 },
      who.bo(),
    )
    expect((await open(proposalId, 'bo')).draft).toMatchObject({
      plain: plain(5),
      version: 1,
      base: null,
    })
    expect((await open(proposalId)).draft).toBeNull()
    await save({ proposalId, expectedRevision, plain: plain() })
    const moved = (await open(proposalId, 'bo')).draft
    // the draft is as it was left; what both began with is there to merge it over
    expect(moved).toMatchObject({ plain: plain(5), base: null, baseNumber: 1 })
    expect(moved?.baseBudget?.lines).toHaveLength(1)
    expect((await open(proposalId, 'bo')).head.number).toBe(2)
  })

  test('of two who typed in one cell the second is given both, and nothing is saved', async () => {
    const { proposalId, expectedRevision } = await start()
    const { budget } = (await open(proposalId)).content
    const line = budget?.lines[0]?.id ?? ''
    const [first = 0, second = 0] = budget?.periods.map(period => period.year) ?? []
    const typed = (year: number, text: string) =>
      ({ kind: 'set-cell', line, year, text, notation: 'da' }) as const
    await save({ proposalId, expectedRevision, table: [typed(first, '5')] })
    const table = [typed(first, '7'), typed(second, '8')]
    const late = await save({ proposalId, expectedRevision, table }, 'bo')
    expect(late.kind === 'conflict' && late.work).toMatchObject({
      table,
      conflicts: { table: [{ line, part: first, mine: 700_000, theirs: 500_000, stands: 'mine' }] },
    })
    expect((await open(proposalId)).head.number).toBe(2)
    if (late.kind !== 'conflict') throw new Error(late.kind)
    const { work, revisionId } = late
    const changes = writeCaseDraft({ plain: null, table, conflicts: work.conflicts })
    const drafted = {
      proposalId,
      part: 'case',
      baseRevision: revisionId,
      changes,
      expectedVersion: 0,
    } as const
    await saveDraft(fresh().store, drafted, who.bo())
    expect((await open(proposalId, 'bo')).draft?.conflicts).toEqual(work.conflicts)
    const again = await save({ proposalId, expectedRevision: revisionId, table: work.table }, 'bo')
    expect(again).toMatchObject({ kind: 'saved', number: 3 })
  })

  test('saves without a reason, but where somebody else proposed it: they read why it was changed', async () => {
    const { proposalId, expectedRevision, catalogueId } = await start()
    expect(await open(proposalId)).toMatchObject({ refusal: null, needsReason: false })
    expect(await save({ proposalId, expectedRevision, plain: plain(), reason: ' ' })).toMatchObject({
      kind: 'saved',
    })
    const { store } = fresh()
    const copying = { proposalId, catalogueId, title: 'Bos udgave', number: '3' }
    const copied = await copyProposal(store, copying, basis, acting('bo'))
    if (copied.kind !== 'created') throw new Error(copied.kind)
    const bos = {
      proposalId: copied.proposalId,
      expectedRevision: (await open(copied.proposalId)).head.revisionId,
    }
    const move = { proposalId: bos.proposalId, move: 'finish-calculation', reason: null } as const
    expect(await moveProposal(store, move, basis, acting('bo'))).toMatchObject({ to: 'calculated' })
    expect(await open(bos.proposalId, 'anna')).toMatchObject({ refusal: null, needsReason: true })
    expect(await save({ ...bos, plain: plain(3), reason: ' ' })).toEqual({
      kind: 'refused',
      refusal: { why: 'condition', condition: 'reason-given' },
    })
    expect(await open(bos.proposalId, 'bo')).toMatchObject({ refusal: null, needsReason: false })
    expect(await save({ ...bos, plain: plain(3), reason: '' }, 'bo')).toMatchObject({ kind: 'saved' })
  })

  test('is closed to whoever may not calculate', async () => {
    const { proposalId, expectedRevision } = await start()
    const reader = {
      ...who.bo(),
      person: { id: 'bo', grants: [{ role: 'reader', scope: { kind: 'everywhere' } }] as const },
    }
    const saving = {
      proposalId,
      expectedRevision,
      plain: plain(),
      table: [],
      seen: seen(plain()),
      reason: 'x',
    }
    expect(await saveWorkbench(fresh().store, saving, basis, reader)).toMatchObject({ kind: 'refused' })
    expect((await openWorkbench(fresh().store, proposalId, reader))?.refusal).not.toBeNull()
  })

  test('shows who else has the proposal open, until they leave or are silent for long', async () => {
    const { proposalId } = await start()
    const { store } = fresh()
    const at = (name: string, now: string) => ({ ...asPerson(1, name, 'economist')(), now })
    expect(await tellPresent(store, proposalId, at('anna', '2026-11-24T08:00:00.000Z'))).toEqual([])
    const others = await tellPresent(store, proposalId, at('bo', '2026-11-24T08:00:20.000Z'))
    expect(others).toEqual([{ person: 'anna', seenAt: '2026-11-24T08:00:00.000Z' }])
    expect(await tellPresent(store, proposalId, at('bo', '2026-11-24T08:01:40.000Z'))).toEqual([])
    await tellPresent(store, proposalId, at('anna', '2026-11-24T08:01:50.000Z'))
    await tellGone(store, proposalId, at('anna', ''))
    expect(await tellPresent(store, proposalId, at('bo', '2026-11-24T08:02:00.000Z'))).toEqual([])
    const stranger = { ...at('bo', '2026-11-24T08:02:00.000Z'), person: null }
    expect(await tellPresent(store, proposalId, stranger)).toBeNull()
    expect(await tellPresent(store, 'none', at('bo', '2026-11-24T08:02:00.000Z'))).toBeNull()
  })
})
