/** Who is told of a proposal's way by mail, on both engines. */
import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import type { Grant, Role, Scope } from '../../core/person/person.ts'
import { type Checklist, checkItems } from '../../core/process/checklist.ts'
import { insertPerson, replaceGrants, updatePerson } from '../../store/people/people.ts'
import { sayNotice } from '../../words/notices.ts'
import { approveProposal } from '../process/approve-proposal.ts'
import { saveIdea, sendIdea, startIdea } from '../process/ideas.ts'
import { moveProposal } from '../process/move-proposal.ts'
import { answerQuestion, askQuestion } from '../process/questions.ts'
import { findStanding } from '../process/standing.ts'
import { viewProcess } from '../process/view-process.ts'
import { editProposal } from '../proposals/edit-proposal.ts'
import { toGrantRows } from './grants.ts'
import { knownPlaces } from './known-places.ts'
import { type Mail, noteSent, takeMail } from './outbox.ts'

const basis = { chart: tinyChart, parameters: new Map() }
const leads = { change: 'Forskel', cost: 'Koster', gain: 'Giver', evidence: 'Virker' }
const collection = { title: 'Nye forslag', years: [2028, 2029] }
const checklist: Checklist = Object.fromEntries(checkItems.map(item => [item, { answer: 'yes', remark: '' }]))
const everywhere: Scope = { kind: 'everywhere' }

onEveryEngine('a step of a proposal', fresh => {
  const pia = asPerson(1, 'pia', 'proposer')
  const eva = asPerson(2, 'eva', 'economist')
  const vera = asPerson(3, 'vera', 'validator')

  async function add(id: string, role: Role, { scope = everywhere, language = 'da' } = {}): Promise<void> {
    const now = '2026-11-22T07:00:00.000Z'
    const grants: readonly Grant[] = [{ role, scope }]
    await fresh().store.write(async tx => {
      await insertPerson(tx, {
        id,
        name: `${id} navn`,
        email: `${id}@by.dk`,
        email_verified: 1,
        image: null,
        language,
        status: 'active',
        created_at: now,
        updated_at: now,
        event: 0,
      })
      await replaceGrants(tx, id, 'administrator', toGrantRows(id, 'administrator', grants))
    })
  }

  /** Sends what is due; who is told what since last time. */
  async function told(now = '2026-11-22T09:00:00.000Z'): Promise<Mail[]> {
    const mails: Mail[] = []
    for (;;) {
      const mail = await takeMail(fresh().store, { now })
      if (!mail) return mails.sort((a, b) => (a.address < b.address ? -1 : 1))
      await noteSent(fresh().store, mail.id, { now })
      mails.push(mail)
    }
  }

  const names = async () => (await told()).map(mail => `${mail.kind} ${mail.address}`)

  test('has nobody to tell where no role reaches its centre, and whoever follows it is told that', async () => {
    await add('else', 'economist', { scope: { kind: 'centre', name: 'Et andet center' } })
    const id = await sentFor('Center for Job')
    const nobodyFor = async () => (await viewProcess(fresh().store, id, pia().person, basis))?.nobodyFor
    expect(await nobodyFor()).toBe('take-for-calculation')
    expect((await viewProcess(fresh().store, id, null, basis))?.nobodyFor).toBeNull()
    await add('erik', 'economist', { scope: { kind: 'centre', name: ' center for JOB' } })
    expect(await nobodyFor()).toBeNull()
    await add('eva', 'economist')
    await move(id, 'take-for-calculation', eva)
    await addBudget(id)
    await move(id, 'finish-calculation', eva)
    await move(id, 'send-to-validation', eva)
    expect(await nobodyFor()).toBe('take-for-validation')
    await add('vera', 'validator')
    expect(await nobodyFor()).toBeNull()
    expect(await knownPlaces(fresh().store)).toEqual({
      centres: ['center for JOB', 'Et andet center'],
      committees: [],
    })
  })

  async function sent(): Promise<string> {
    await add('pia', 'proposer', { language: 'en' })
    await add('eva', 'economist')
    await add('erik', 'economist', { scope: { kind: 'centre', name: 'Center for Job' } })
    await add('else', 'economist', { scope: { kind: 'centre', name: 'Et andet center' } })
    await add('vera', 'validator')
    return sentFor('Center for Job')
  }

  async function sentFor(centre: string): Promise<string> {
    const { store } = fresh()
    const id = (await startIdea(store, pia())) ?? ''
    const answers = { title: 'Mentorer', idea: 'To mentorer', targetGroup: 'Unge', centre }
    await saveIdea(store, { id, answers, shown: {} }, pia())
    const result = await sendIdea(store, { id, leads, collection }, basis, pia())
    if (result.kind !== 'sent') throw new Error(result.kind)
    return result.proposalId
  }

  async function move(
    proposalId: string,
    what: Parameters<typeof moveProposal>[1]['move'],
    by: typeof pia,
  ): Promise<void> {
    const request = { proposalId, move: what, reason: 'Tallene mangler' }
    const moved = await moveProposal(fresh().store, request, basis, by())
    expect(moved).toMatchObject({ kind: 'moved' })
  }

  async function addBudget(proposalId: string): Promise<void> {
    const standing = await fresh().store.read(tx => findStanding(tx, proposalId))
    if (!standing) throw new Error('gone')
    const { budget } = sketchProposal({ title: 'x', amounts: [100, -300] }, [2028, 2029], 1)
    const content = { ...standing.content, budget }
    const revising = { proposalId, expectedRevision: standing.head.id, content, reason: 'Beregnet' }
    expect(await editProposal(fresh().store, revising, basis, eva())).toMatchObject({ kind: 'revised' })
  }

  test('is not told any more to who may no longer see the proposal when the mail leaves', async () => {
    const { store } = fresh()
    const id = await sent()
    // erik's role is taken away, and eva has left, before anything is sent
    await store.write(tx => replaceGrants(tx, 'erik', 'administrator', []))
    await store.write(tx => updatePerson(tx, 'eva', { status: 'deactivated' }))
    expect(await told()).toEqual([])
    const left = await store.read(({ db }) => db.selectFrom('mail').select('person_id').execute())
    expect(left).toEqual([])
    await store.write(tx => updatePerson(tx, 'eva', { status: 'active' }))
    await move(id, 'take-for-calculation', eva)
    expect(await names()).toEqual(['taken pia@by.dk'])
    // a question to pia that waits; what eva asked and pia answered is eva's no more once it is a draft again
    const asked = await askQuestion(store, { proposalId: id, spot: 'content', text: 'Hvor mange?' }, eva())
    expect(await names()).toEqual(['asked pia@by.dk'])
    const questionId = asked.kind === 'asked' ? asked.questionId : ''
    await answerQuestion(store, { proposalId: id, questionId, text: 'Fire' }, pia())
    await move(id, 'send-back', eva)
    expect(await names()).toEqual(['sent-back pia@by.dk'])
  })

  test('is told to those whom it concerns, and never to who took it', async () => {
    const { store } = fresh()
    const id = await sent()
    expect(await names()).toEqual(['submitted erik@by.dk', 'submitted eva@by.dk'])
    await move(id, 'take-for-calculation', eva)
    expect(await names()).toEqual(['taken pia@by.dk'])
    const asked = await askQuestion(store, { proposalId: id, spot: 'content', text: 'Hvor mange?' }, eva())
    expect(await names()).toEqual(['asked pia@by.dk'])
    const questionId = asked.kind === 'asked' ? asked.questionId : ''
    await answerQuestion(store, { proposalId: id, questionId, text: 'Fire' }, pia())
    expect(await names()).toEqual(['answered eva@by.dk'])
    await addBudget(id)
    await move(id, 'finish-calculation', eva)
    expect(await names()).toEqual(['calculated pia@by.dk'])
    await move(id, 'send-to-validation', eva)
    expect(await names()).toEqual(['sent-to-validation vera@by.dk'])
    await move(id, 'take-for-validation', vera)
    await move(id, 'send-back', vera)
    expect(await names()).toEqual(['sent-back eva@by.dk', 'sent-back pia@by.dk'])
    await move(id, 'finish-calculation', eva)
    await move(id, 'send-to-validation', eva)
    await move(id, 'take-for-validation', vera)
    await told()
    const standing = await store.read(tx => findStanding(tx, id))
    const approving = { proposalId: id, expectedRevision: standing?.head.id ?? '', checklist }
    expect(await approveProposal(store, approving, basis, vera())).toMatchObject({ kind: 'validated' })
    expect(await names()).toEqual(['approved eva@by.dk', 'approved pia@by.dk'])
  })

  test('is told in the language of who reads, with reason and address', async () => {
    const id = await sent()
    await told()
    await move(id, 'send-back', eva)
    const [mail] = await told()
    if (!mail || 'token' in mail) throw new Error('no notice')
    expect([mail.language, mail.proposalId]).toEqual(['en', id])
    const link = `https://by.dk/en/forslag/${id}/vej`
    expect(sayNotice(mail.kind, mail.language, { ...mail, link })).toEqual({
      subject: 'Sent back: Mentorer',
      text: `Hello

eva navn has sent the proposal “Mentorer” back.

The reason:
Tallene mangler

See the way of the proposal:
${link}
`,
    })
  })

  test('is no news after a week', async () => {
    await sent()
    expect(await told('2026-12-01T09:00:00.000Z')).toEqual([])
    expect((await told()).length).toBe(2)
  })

  test('that is refused is told to nobody', async () => {
    const id = await sent()
    await told()
    const request = { proposalId: id, move: 'finish-calculation' } as const
    expect(await moveProposal(fresh().store, request, basis, vera())).toMatchObject({ kind: 'refused' })
    expect(await names()).toEqual([])
  })
})
