/**
 * A process that takes some proposals one after the other through the whole way, by four people. After each action that
 * was acknowledged it says the proposal and how many events it must have by now.
 */
import type { Role } from '../../src/core/person/person.ts'
import type { Checklist } from '../../src/core/process/checklist.ts'
import { checkItems } from '../../src/core/process/checklist.ts'
import { storeConfig } from '../../src/store/engine/config.ts'
import { openStore } from '../../src/store/store.ts'
import { publishCatalogue } from '../../src/workflow/catalogues/publish-catalogue.ts'
import { approveProposal } from '../../src/workflow/process/approve-proposal.ts'
import { attachFile } from '../../src/workflow/process/attachments.ts'
import { saveIdea, sendIdea, startIdea } from '../../src/workflow/process/ideas.ts'
import { type Move, moveProposal } from '../../src/workflow/process/move-proposal.ts'
import { answerQuestion, askQuestion } from '../../src/workflow/process/questions.ts'
import { findStanding } from '../../src/workflow/process/standing.ts'
import { editProposal } from '../../src/workflow/proposals/edit-proposal.ts'
import { tinyChart } from './chart.ts'
import { sketchProposal } from './documents.ts'
import { asPerson } from './people.ts'

const [seed = '1', rounds = 'Infinity'] = process.argv.slice(2)
const config = storeConfig(process.env['DATABASE_URL'])
if (!config) throw new Error('DATABASE_URL names no database')
const store = await openStore(config)
const person = (n: number, id: string, ...roles: readonly Role[]) =>
  asPerson(Number(seed) * 10 + n, id, ...roles)
const pia = person(1, 'pia', 'proposer')
const eva = person(2, 'eva', 'economist')
const vera = person(3, 'vera', 'validator')
const mia = person(4, 'mia', 'manager')

const basis = { chart: tinyChart, parameters: new Map() }
const leads = { change: 'Forskel', cost: 'Koster', gain: 'Giver', evidence: 'Virker' }
const collection = { title: 'Nye forslag til budget 2028', years: [2028, 2029] }
const checklist: Checklist = Object.fromEntries(
  checkItems.map(item => [item, { answer: 'remark', remark: `set efter: ${item}` }]),
)

for (let round = 1; round <= Number(rounds); round++) await oneProposal(`Forslag ${seed}.${round}`)
await store.close()

async function oneProposal(title: string): Promise<void> {
  const id = await propose(title)
  let events = 2
  const done = (result: { readonly kind: string }, expected: string): void => {
    if (result.kind !== expected) throw new Error(`${expected} was meant, ${JSON.stringify(result)} came`)
    events += 1
    process.stdout.write(`${id} ${events}\n`)
  }
  const move = async (what: Move, by: typeof pia) =>
    done(await moveProposal(store, { proposalId: id, move: what, reason: 'fordi' }, basis, by()), 'moved')
  process.stdout.write(`${id} ${events}\n`)
  await move('send-back', eva)
  await move('submit', pia)
  await move('take-for-calculation', eva)
  const asked = await askQuestion(store, { proposalId: id, spot: 'content', text: 'Hvor mange?' }, eva())
  done(asked, 'asked')
  const questionId = asked.kind === 'asked' ? asked.questionId : ''
  done(await answerQuestion(store, { proposalId: id, questionId, text: 'Fire' }, pia()), 'answered')
  done(await addBudget(id), 'revised')
  const file = { to: { proposal: id }, fileName: 'bilag.txt', bytes: new TextEncoder().encode(title) }
  done(await attachFile(store, file, eva()), 'attached')
  await move('finish-calculation', eva)
  await move('send-to-validation', eva)
  await move('take-for-validation', vera)
  await move('send-back', vera)
  await move('finish-calculation', eva)
  await move('send-to-validation', eva)
  await move('take-for-validation', vera)
  done(await approve(id), 'validated')
  const standing = await store.read(tx => findStanding(tx, id))
  await publishCatalogue(store, { catalogueId: standing?.proposal.catalogue_id ?? '' }, basis, mia())
  await move('withdraw', mia)
  await move('revive', pia)
}

async function propose(title: string): Promise<string> {
  const id = (await startIdea(store, pia())) ?? ''
  const answers = { title, idea: 'To mentorer '.repeat(50), targetGroup: 'Unge', centre: 'Center' }
  await saveIdea(store, { id, answers, shown: {} }, pia())
  const sent = await sendIdea(store, { id, leads, collection }, basis, pia())
  if (sent.kind !== 'sent') throw new Error(`not sent: ${sent.kind}`)
  return sent.proposalId
}

async function addBudget(proposalId: string) {
  const standing = await store.read(tx => findStanding(tx, proposalId))
  if (!standing) throw new Error('gone')
  const { budget } = sketchProposal({ title: 'x', amounts: [100, -300] }, [2028, 2029], 1)
  const content = { ...standing.content, budget }
  const revising = { proposalId, expectedRevision: standing.head.id, content, reason: 'Beregnet' }
  return editProposal(store, revising, basis, eva())
}

async function approve(proposalId: string) {
  const standing = await store.read(tx => findStanding(tx, proposalId))
  const expectedRevision = standing?.head.id ?? ''
  return approveProposal(store, { proposalId, expectedRevision, checklist }, basis, vera())
}
