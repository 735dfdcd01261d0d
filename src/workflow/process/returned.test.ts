import { expect, test } from 'vitest'
import { tinyChart as chart } from '../../../tests/database/chart.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import type { Leads } from '../../core/propose/to-content.ts'
import { plainText } from '../../core/text/rich-text.ts'
import { saveDraft } from '../proposals/drafts.ts'
import { openEditing, writeDraft } from '../proposals/open-editing.ts'
import { attachFile } from './attachments.ts'
import { discardGuided, readGuided, saveGuided, sendGuided } from './guided.ts'
import type { Idea } from './idea.ts'
import { markOf } from './idea.ts'
import { saveIdea, sendIdea, startIdea } from './ideas.ts'
import { moveProposal } from './move-proposal.ts'
import { answerQuestion, askQuestion } from './questions.ts'
import { findStanding } from './standing.ts'
import { viewMine } from './view-mine.ts'

const leads: Leads = { change: 'Forskel', cost: 'Koster', gain: 'Giver', evidence: 'Virker' }
const known = [leads]
const basis = { chart, parameters: new Map() }
const collection = { title: 'Nye forslag', years: [2028, 2029, 2030, 2031] }

onEveryEngine('a proposal that came back', fresh => {
  const pia = asPerson(1, 'pia', 'proposer')
  const eva = asPerson(2, 'eva', 'economist')
  const ole = asPerson(3, 'ole', 'proposer')

  async function sentBack(): Promise<string> {
    const { store } = fresh()
    const id = (await startIdea(store, pia())) ?? ''
    const answers = {
      title: 'Mentorer til unge',
      idea: 'To mentorer følger unge i praktik.',
      targetGroup: 'Unge på uddannelseshjælp',
      cost: 'To mentorer',
      centre: 'Center for Arbejdsmarked',
    }
    await saveIdea(store, { id, answers, shown: {} }, pia())
    const sent = await sendIdea(store, { id, leads, collection }, { chart }, pia())
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    const { proposalId } = sent
    await askQuestion(store, { proposalId, spot: 'content', text: 'Hvor mange timer?' }, eva())
    const back = { move: 'send-back', reason: 'Skriv, hvad mentorerne koster.', spot: 'content' } as const
    expect(await moveProposal(store, { proposalId, ...back }, { chart }, eva())).toMatchObject({
      kind: 'moved',
      to: 'draft',
    })
    return proposalId
  }
  const read = (id: string, by = pia) => readGuided(fresh().store, id, known, by())
  async function readFor(id: string): Promise<Idea> {
    const idea = await read(id)
    if (!idea) throw new Error('nothing there')
    return idea
  }

  test('opens in the guided form with its answers, the reason, and what was asked', async () => {
    const id = await sentBack()
    const idea = await readFor(id)
    expect(idea.answers).toMatchObject({
      idea: 'To mentorer følger unge i praktik.',
      cost: 'To mentorer',
      targetGroup: 'Unge på uddannelseshjælp',
      centre: 'Center for Arbejdsmarked',
    })
    expect(idea.returned).toMatchObject({
      reason: 'Skriv, hvad mentorerne koster.',
      spot: { kind: 'field', field: 'content' },
      questions: [{ text: 'Hvor mange timer?' }],
      isChanged: false,
      isTorn: false,
    })
    const { person } = pia()
    expect(person && (await viewMine(fresh().store, person, basis)).waiting).toMatchObject([
      { task: 'finish-draft', proposalId: id },
      { task: 'answer', proposalId: id },
    ])
    const [question] = idea.returned?.questions ?? []
    const answer = { proposalId: id, questionId: question?.id ?? '', text: '37 timer' }
    expect(await answerQuestion(fresh().store, answer, pia())).toMatchObject({ kind: 'answered' })
    expect((await readFor(id)).returned?.questions).toEqual([])
  })

  test('is opened by nobody but its proposer, and only while it lies there', async () => {
    const id = await sentBack()
    expect(await read(id, ole)).toBeNull()
    expect(await read(id, eva)).toBeNull()
    expect(
      await sendGuided(fresh().store, await readFor(id), { known, collection }, { chart }, ole()),
    ).toEqual({ kind: 'unknown' })
    await moveProposal(fresh().store, { proposalId: id, move: 'submit' }, { chart }, pia())
    expect(await read(id)).toBeNull()
  })

  test('is corrected and sent again in one step, as one version, with what was not touched as it was', async () => {
    const { store } = fresh()
    const id = await sentBack()
    const before = await store.read(tx => findStanding(tx, id))
    const idea = await readFor(id)
    const saving = {
      id,
      answers: { cost: 'To mentorer: 1,1 mio. kr.' },
      shown: { cost: markOf('To mentorer') },
    }
    expect(await saveGuided(store, idea, saving, known, pia())).toMatchObject({ kind: 'saved' })
    expect(await readFor(id)).toMatchObject({
      answers: { cost: 'To mentorer: 1,1 mio. kr.' },
      returned: { isChanged: true },
    })
    expect(await sendGuided(store, await readFor(id), { known, collection }, { chart }, pia())).toEqual({
      kind: 'sent',
      proposalId: id,
    })
    const after = await store.read(tx => findStanding(tx, id))
    expect(after?.subject.state).toBe('submitted')
    expect(after?.head.number).toBe((before?.head.number ?? 0) + 1)
    expect(after?.content.fields.targetGroup).toEqual(before?.content.fields.targetGroup)
    expect(plainText(after?.content.fields.content?.text ?? [])).toBe(
      'To mentorer følger unge i praktik.\nKoster\nTo mentorer: 1,1 mio. kr.',
    )
  })

  test('is sent again unchanged without a new version', async () => {
    const { store } = fresh()
    const id = await sentBack()
    await sendGuided(store, await readFor(id), { known, collection }, { chart }, pia())
    const after = await store.read(tx => findStanding(tx, id))
    expect([after?.subject.state, after?.head.number]).toEqual(['submitted', 1])
  })

  test('shares its draft with the page of all fields, and is not overwritten unseen from either', async () => {
    const { store } = fresh()
    const id = await sentBack()
    const opened = await openEditing(store, id, pia())
    if (opened.kind !== 'open') throw new Error(opened.kind)
    const { form, head } = opened.editing
    const texts = { ...form.texts, staff: 'Skrevet på siden med alle felter', number: '7' }
    const saving = { proposalId: id, part: 'fields', baseRevision: head.id, expectedVersion: 0 } as const
    await saveDraft(store, { ...saving, changes: writeDraft({ ...form, texts }) }, pia())
    const idea = await readFor(id)
    expect(idea.answers.staff).toBe('Skrevet på siden med alle felter')
    const other = { id, answers: { staff: 'Noget andet' }, shown: { staff: markOf('') } }
    expect(await saveGuided(store, idea, other, known, pia())).toMatchObject({
      kind: 'conflict',
      keys: ['staff'],
    })
    await saveGuided(store, idea, { id, answers: { risks: 'Få mentorer' }, shown: {} }, known, pia())
    const again = await openEditing(store, id, pia())
    expect(again.kind === 'open' && again.editing.form.texts).toMatchObject({
      staff: 'Skrevet på siden med alle felter',
      number: '7',
      risks: 'Få mentorer',
    })
    expect(await discardGuided(store, idea, pia())).toBe(true)
    expect((await readFor(id)).answers.staff).toBe('')
  })

  test('is not sent with what was typed on another device after it was read', async () => {
    const { store } = fresh()
    const id = await sentBack()
    const idea = await readFor(id)
    const type = (answers: Idea['answers']) =>
      saveGuided(store, idea, { id, answers, shown: {} }, known, pia())
    await type({ risks: 'Set' })
    const [sent, typed] = await Promise.all([
      sendGuided(store, idea, { known, collection }, { chart }, pia()),
      type({ risks: 'Ikke set' }),
    ])
    // whichever came first, nothing that was acknowledged is gone
    const standing = await store.read(tx => findStanding(tx, id))
    const risks = plainText(standing?.content.supplement.risks ?? [])
    if (sent.kind === 'sent' && typed.kind === 'saved') expect(risks).toBe('Ikke set')
    else expect([sent.kind, typed.kind]).toContain(sent.kind === 'sent' ? 'unknown' : 'saved')
  })

  test('sends its proposer to the page that shows both, where others changed what was typed before', async () => {
    const { store } = fresh()
    const id = await sentBack()
    const idea = await readFor(id)
    await saveGuided(store, idea, { id, answers: { staff: 'Mit' }, shown: {} }, known, pia())
    const standing = await store.read(tx => findStanding(tx, id))
    if (!standing) throw new Error('gone')
    const content = {
      ...standing.content,
      fields: {
        ...standing.content.fields,
        staff: { text: [{ kind: 'paragraph' as const, runs: [{ text: 'Deres' }] }], place: null },
      },
    }
    const revising = { proposalId: id, expectedRevision: standing.head.id, content }
    await reviseProposal(store, { ...revising, reason: 'Rettet' }, { chart }, eva())
    expect((await readFor(id)).returned?.isTorn).toBe(true)
    expect(await saveGuided(store, idea, { id, answers: { staff: 'x' }, shown: {} }, known, pia())).toEqual({
      kind: 'unknown',
    })
  })

  test('asks nothing more once it is withdrawn', async () => {
    const { store } = fresh()
    const id = await sentBack()
    await moveProposal(store, { proposalId: id, move: 'withdraw', reason: 'Ikke nu' }, { chart }, pia())
    expect(await read(id)).toBeNull()
    const { person } = pia()
    expect(person && (await viewMine(store, person, basis)).waiting).toEqual([])
  })

  test('keeps files with the proposal', async () => {
    const { store } = fresh()
    const id = await sentBack()
    const bytes = new TextEncoder().encode('priser')
    await attachFile(store, { to: { proposal: id }, fileName: 'priser.txt', bytes }, pia())
    expect((await readFor(id)).attachments).toMatchObject([{ fileName: 'priser.txt' }])
  })
})
