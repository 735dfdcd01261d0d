/** The whole way of one proposal through four pairs of hands, on both engines. */
import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument, sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { type Checklist, checkItems } from '../../core/process/checklist.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { approveProposal } from './approve-proposal.ts'
import { attachFile } from './attachments.ts'
import { findSimilar } from './find-similar.ts'
import { markOf } from './idea.ts'
import { listIdeas, readIdea, saveIdea, sendIdea, startIdea } from './ideas.ts'
import { moveProposal } from './move-proposal.ts'
import { answerQuestion, askQuestion } from './questions.ts'
import { type LogQuery, searchLog } from './search-log.ts'
import { findStanding } from './standing.ts'
import { viewMine } from './view-mine.ts'
import { viewProcess } from './view-process.ts'

const leads = {
  change: 'Forskel',
  cost: 'Hvad det koster',
  gain: 'Hvad det giver',
  evidence: 'Hvorfor det virker',
}
const collection = { title: 'Nye forslag til budget 2028', years: [2028, 2029, 2030, 2031] }
const chart = tinyChart
const basis = { chart, parameters: new Map() }
const done: Checklist = Object.fromEntries(checkItems.map(item => [item, { answer: 'yes', remark: '' }]))

onEveryEngine('the way of a proposal', fresh => {
  const pia = asPerson(1, 'pia', 'proposer')
  const eva = asPerson(2, 'eva', 'economist')
  const vera = asPerson(3, 'vera', 'validator')
  const adam = asPerson(4, 'adam', 'administrator')

  async function sent(): Promise<string> {
    const { store } = fresh()
    const id = (await startIdea(store, pia())) ?? ''
    await saveIdea(
      store,
      {
        id,
        answers: {
          title: 'Mentorer til unge',
          idea: 'To mentorer følger unge i praktik.',
          targetGroup: 'Unge på uddannelseshjælp',
          centre: 'Center for Arbejdsmarked',
        },
        shown: {},
      },
      pia(),
    )
    await attachFile(
      store,
      { to: { idea: id }, fileName: 'erfaring.txt', bytes: new TextEncoder().encode('120 unge') },
      pia(),
    )
    const result = await sendIdea(store, { id, leads, collection }, { chart }, pia())
    if (result.kind !== 'sent') throw new Error(`not sent: ${result.kind}`)
    return result.proposalId
  }

  const move = (
    proposalId: string,
    what: Parameters<typeof moveProposal>[1]['move'],
    by: typeof pia,
    reason?: string,
  ) => moveProposal(fresh().store, { proposalId, move: what, reason: reason ?? null }, { chart }, by())

  async function calculated(): Promise<string> {
    const id = await sent()
    await move(id, 'take-for-calculation', eva)
    const standing = await fresh().store.read(tx => findStanding(tx, id))
    if (!standing) throw new Error('gone')
    const content = {
      ...standing.content,
      budget: sketchProposal({ title: 'x', amounts: [100, -300] }, [2028, 2029], 1).budget,
    }
    const revised = await reviseProposal(
      fresh().store,
      { proposalId: id, expectedRevision: standing.head.id, content, reason: 'Beregnet' },
      { chart },
      eva(),
    )
    expect(revised.kind).toBe('revised')
    expect(await move(id, 'finish-calculation', eva)).toEqual({ kind: 'moved', to: 'calculated' })
    return id
  }

  const approve = async (id: string, by: typeof pia, checklist = done) => {
    const view = await viewProcess(fresh().store, id, by().person, basis)
    const expectedRevision = view?.revision.id ?? ''
    return approveProposal(fresh().store, { proposalId: id, expectedRevision, checklist }, basis, by())
  }

  test('goes from idea to validated, each step by whoever may', async () => {
    const { store } = fresh()
    const id = await calculated()
    expect(await move(id, 'send-to-validation', eva)).toMatchObject({ kind: 'moved' })
    expect(await move(id, 'take-for-validation', vera)).toMatchObject({ kind: 'moved' })
    expect(await approve(id, eva)).toMatchObject({ kind: 'refused', refusal: { why: 'role' } })
    expect(await approve(id, vera, {})).toEqual({
      kind: 'refused',
      refusal: { why: 'condition', condition: 'checklist-done' },
    })
    expect(await approve(id, vera)).toMatchObject({ kind: 'validated' })
    const view = await viewProcess(store, id, null, basis)
    expect(view?.subject.state).toBe('validated')
    expect(view?.stamp).toMatchObject({ by: 'vera', revision: 2, hash: view?.revision.hash, voids: [] })
    expect(view?.story.map(item => item.kind).reverse()).toEqual([
      'proposal-created',
      'proposal-moved',
      'proposal-moved',
      'proposal-revised',
      'proposal-moved',
      'proposal-moved',
      'proposal-moved',
      'proposal-validated',
    ])
    expect(await verifyEvents(store)).toMatchObject({ brokenAt: null, changedPayloads: [], lostPayloads: [] })
  })

  test('a later change of what was stamped voids the stamp and says what changed', async () => {
    const { store } = fresh()
    const id = await calculated()
    await move(id, 'send-to-validation', eva)
    await move(id, 'take-for-validation', vera)
    await approve(id, vera)
    const standing = await store.read(tx => findStanding(tx, id))
    if (!standing) throw new Error('gone')
    const content = { ...standing.content, title: { text: 'Tre mentorer', place: null } }
    await reviseProposal(
      store,
      { proposalId: id, expectedRevision: standing.head.id, content, reason: 'Én mere' },
      { chart },
      eva(),
    )
    const view = await viewProcess(store, id, null, basis)
    expect(view?.subject.state).toBe('calculated')
    expect(view?.stamp?.voids).toEqual([{ why: 'text', number: 3 }])
  })

  test('who calculated it cannot validate it, whatever roles they hold', async () => {
    const both = asPerson(7, 'eva', 'economist', 'validator')
    const id = await calculated()
    await move(id, 'send-to-validation', eva)
    expect(await move(id, 'take-for-validation', both)).toEqual({
      kind: 'refused',
      refusal: { why: 'standing', standing: 'different' },
    })
  })

  test('an open question holds the stamp back until it is answered', async () => {
    const { store } = fresh()
    const id = await calculated()
    const asked = await askQuestion(
      store,
      { proposalId: id, spot: 'content', text: 'Hvor mange timer?' },
      vera(),
    )
    if (asked.kind !== 'asked') throw new Error(asked.kind)
    await move(id, 'send-to-validation', eva)
    await move(id, 'take-for-validation', vera)
    expect(await approve(id, vera)).toEqual({
      kind: 'refused',
      refusal: { why: 'condition', condition: 'questions-answered' },
    })
    expect((await viewMine(store, { ...pia().person, id: 'pia', grants: [] }, basis)).waiting).toMatchObject([
      { task: 'answer', proposalId: id, count: 1 },
    ])
    const answer = { proposalId: id, questionId: asked.questionId, text: '37 om ugen' }
    expect(await answerQuestion(store, answer, pia())).toEqual({ kind: 'answered' })
    expect(await answerQuestion(store, answer, pia())).toMatchObject({ kind: 'refused' })
    expect(await approve(id, vera)).toMatchObject({ kind: 'validated' })
    const view = await viewProcess(store, id, null, basis)
    expect(view?.questions).toMatchObject([
      {
        text: 'Hvor mange timer?',
        spot: { kind: 'field', field: 'content' },
        answer: { text: '37 om ugen', by: 'pia' },
      },
    ])
  })

  test('each person sees what waits for them, and what happened to theirs', async () => {
    const { store } = fresh()
    const id = await sent()
    const mine = async (who: typeof pia) => {
      const { person } = who()
      if (!person) throw new Error('nobody')
      return viewMine(store, person, basis)
    }
    expect((await mine(eva)).waiting).toMatchObject([{ task: 'take-for-calculation', proposalId: id }])
    await move(id, 'take-for-calculation', eva)
    await move(id, 'send-back', eva, 'Skriv hvor mange unge')
    const pias = await mine(pia)
    expect(pias.waiting).toMatchObject([{ task: 'finish-draft', proposalId: id }])
    expect(pias.happened[0]).toMatchObject({
      kind: 'proposal-moved',
      proposalId: id,
      told: { reason: 'Skriv hvor mange unge' },
    })
    expect((await mine(eva)).waiting).toEqual([])
    expect((await mine(adam)).waiting).toEqual([])
  })

  test('what is written in an idea on two devices is never lost', async () => {
    const { store } = fresh()
    const id = (await startIdea(store, pia())) ?? ''
    const shown = { title: markOf('') }
    expect(await saveIdea(store, { id, answers: { title: 'På telefonen' }, shown }, pia())).toMatchObject({
      kind: 'saved',
    })
    expect(await saveIdea(store, { id, answers: { title: 'På kontoret' }, shown }, pia())).toMatchObject({
      kind: 'conflict',
      keys: ['title'],
      stored: { title: 'På telefonen' },
    })
    expect(
      await saveIdea(store, { id, answers: { idea: 'Noget' }, shown: { idea: markOf('') } }, pia()),
    ).toMatchObject({
      kind: 'saved',
    })
    expect((await readIdea(store, id, pia()))?.answers).toEqual({ title: 'På telefonen', idea: 'Noget' })
    expect(await readIdea(store, id, eva())).toBeNull()
    expect(await listIdeas(store, pia())).toHaveLength(1)
  })

  test('an idea is sent once, with its files, however often the button is pressed', async () => {
    const { store } = fresh()
    const id = await sent()
    expect((await viewProcess(store, id, null, basis))?.attachments).toMatchObject([
      { fileName: 'erfaring.txt', media: 'text/plain; charset=utf-8', bytes: 8 },
    ])
    expect(await listIdeas(store, pia())).toEqual([])
  })

  test('an idea that lacks what must be known is not sent', async () => {
    const { store } = fresh()
    const id = (await startIdea(store, pia())) ?? ''
    expect(await sendIdea(store, { id, leads, collection }, { chart }, pia())).toEqual({
      kind: 'missing',
      keys: ['title', 'idea', 'targetGroup', 'centre'],
    })
  })

  test('earlier proposals that speak of the same are found', async () => {
    const id = await sent()
    const text = 'Mentorer som følger unge i praktik'
    const found = await findSimilar(fresh().store, text, pia())
    expect(found.map(each => each.id)).toEqual([id])
    expect(await findSimilar(fresh().store, 'Asfalt på cykelstier', pia())).toEqual([])
    // nobody has calculated it yet, so other proposers do not know of it
    const other = asPerson(9, 'per', 'proposer')
    expect(await findSimilar(fresh().store, text, other())).toEqual([])
    expect(await findSimilar(fresh().store, text, eva())).toHaveLength(1)
  })

  test('the log is for administrators, and finds by who, what and when', async () => {
    const { store } = fresh()
    const id = await sent()
    const none: LogQuery = { kind: null, actors: null, about: null, from: null, until: null }
    expect(await searchLog(store, none, 1, pia())).toMatchObject({ kind: 'refused' })
    const look = async (query: Partial<LogQuery>) => {
      const page = await searchLog(store, { ...none, ...query }, 1, adam())
      return page.kind === 'found' ? page.items.map(item => item.kind) : []
    }
    const steps = ['proposal-moved', 'proposal-created']
    expect(await look({ about: id })).toEqual(steps)
    expect(await look({ about: 'mentorer' })).toEqual(steps)
    expect(await look({ about: 'til unge' })).toEqual(steps)
    expect(await look({ about: 'nye forslag' })).toEqual(['catalogue-created'])
    expect(await look({ about: '100%' })).toEqual([])
    const page = await searchLog(store, { ...none, about: 'Mentorer' }, 1, adam())
    expect(page.kind === 'found' && page.items.map(each => each.subject.name)).toEqual([
      'Mentorer til unge',
      'Mentorer til unge',
    ])
    expect(await look({ actors: ['nobody'] })).toEqual([])
    expect(await look({ from: '2026-11-22', until: '2026-11-22' })).toHaveLength(3)
    expect(await look({ until: '2026-11-21' })).toEqual([])
    await takeIn(store, sketchDocument({ fileName: 'Årets katalog.md', proposals: [] }), adam)
    const imported = await searchLog(store, { ...none, about: 'årets' }, 1, adam())
    expect(imported.kind === 'found' && imported.items.map(each => each.subject.name)).toEqual([
      'Årets katalog.md',
    ])
  })
})
