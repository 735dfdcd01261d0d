/**
 * Erasing a person leaves their name, address and private writing nowhere: not in any table, whatever it is called, nor
 * in the engine's own files. A backup from before forgets them again.
 */
import { expect, test } from 'vitest'
import { backUp } from '../../../tests/database/back-up.ts'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import type { FreshStore } from '../../../tests/database/engines.ts'
import { findInFiles, findInTables } from '../../../tests/database/find-traces.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho, seededRandom } from '../../../tests/database/who.ts'
import { createIdentity } from '../../identity/identity.ts'
import { openStore, type Store } from '../../store/store.ts'
import { publishCatalogue } from '../catalogues/publish-catalogue.ts'
import { attachFile } from '../process/attachments.ts'
import { saveIdea, startIdea } from '../process/ideas.ts'
import { askQuestion } from '../process/questions.ts'
import { saveDraft } from '../proposals/drafts.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { eraseAgain, erasePerson } from './erase-person.ts'
import { becomeFirstAdministrator, openFirstAdministratorLink } from './first-administrator.ts'
import { invitePerson } from './invite-person.ts'
import { changeAccount } from './my-account.ts'
import { exportMyData } from './my-data.ts'
import { askForReset } from './passwords.ts'
import { welcomeVouched } from './provider-sign-in.ts'

const basis = surroundings(10_000)

/** Each of them occurs in what is kept of the person, and nowhere else. */
const traces = ['perlemor', 'kvistgaard', 'hemmelig tanke', 'mosekonen'] as const

onEveryEngine('a person who was erased', fresh => {
  test('is named in no table and in no file of the database, and the chain is whole', async () => {
    const { store } = fresh()
    const { ada, personId } = await lives(fresh())
    expect(await findInTables(store, traces)).not.toEqual([])
    const remembered: string[] = []
    const erased = await erasePerson(
      store,
      personId,
      { ...basis, remember: async id => void remembered.push(id) },
      ada(),
    )
    expect([erased.kind, remembered]).toEqual(['erased', [personId]])
    expect(await findInTables(store, traces)).toEqual([])
    expect(await tracesOnDisk(fresh())).toEqual([])
    const { brokenAt, lostPayloads, changedPayloads } = await verifyEvents(store)
    expect([brokenAt, lostPayloads, changedPayloads]).toEqual([null, [], []])
  })

  test('could take along whatever the database said of them', async () => {
    const { store } = fresh()
    const { personId } = await lives(fresh())
    const who = { actor: { id: personId, kind: 'person' }, now: new Date().toISOString() } as const
    const data = await exportMyData(store, who)
    const text = JSON.stringify(data).toLowerCase()
    expect([...traces, 'kvistgaard.txt', 'perlemor.txt'].filter(each => !text.includes(each))).toEqual([])
    expect(data).toMatchObject({ mails: [{ kind: 'invitation' }, { kind: 'reset' }], looked: [] })
  })

  test('is erased again from a backup that is put back', async () => {
    const { store, config } = fresh()
    const { ada, personId } = await lives(fresh())
    const backup = await backUp(config)
    const remembered: string[] = []
    await erasePerson(store, personId, { ...basis, remember: async id => void remembered.push(id) }, ada())
    const restored = await openStore(backup.config)
    expect(await findInTables(restored, traces)).not.toEqual([])
    expect(await eraseAgain(restored, remembered, basis, ada())).toBe(1)
    expect(await findInTables(restored, traces)).toEqual([])
    expect((await verifyEvents(restored)).brokenAt).toBeNull()
    expect(await eraseAgain(restored, remembered, basis, ada())).toBe(0)
    await restored.close()
    await backup.drop()
  })
})

/**
 * PostgreSQL keeps what an older snapshot on the server may still see, of whatever program; the next wiping takes it.
 * So it is wiped again until nobody reads an older state, as the next erasure would do it.
 */
async function tracesOnDisk(database: FreshStore): Promise<string[]> {
  for (let turn = 0; turn < 20; turn++) {
    const found = await findInFiles(database, traces)
    if (found.length === 0 || database.config.engine === 'sqlite') return found
    await new Promise(resolve => setTimeout(resolve, 250))
    await database.store.wipe()
  }
  return findInFiles(database, traces)
}

/** An administrator, and a person who has been everywhere: invited, signed in both ways, writing, asking, attaching. */
async function lives({ store }: FreshStore) {
  const at = createWho(1)
  const token = (await openFirstAdministratorLink(store, at())) ?? ''
  const founding = { token, name: 'Ada', email: 'ada@by.dk', passwordHash: 'h', language: 'da' } as const
  const founded = await becomeFirstAdministrator(store, founding, at())
  const ada = asPerson(2, founded.kind === 'joined' ? founded.personId : '', 'administrator')
  const grants = [{ role: 'proposer', scope: { kind: 'everywhere' } }] as const
  const email = 'perlemor@by.dk'
  const invited = await invitePerson(store, { email, grants, language: 'da' }, ada())
  if (invited.kind !== 'invited') throw new Error(invited.kind)
  const { personId } = invited
  await signIn(store, invited.token, email)
  const vouched = { provider: 'oidc', subject: 'mosekonen', name: 'Perlemor', email, grants }
  await welcomeVouched(store, { ...vouched, isEmailVerified: true }, basis, at())
  const per = asPerson(3, personId, 'proposer', 'economist')
  await changeAccount(store, { name: 'Perlemor Kvistgaard', language: 'en' }, per())
  await askForReset(store, email, at())
  await writes(store, per)
  return { ada, personId }
}

async function signIn(store: Store, token: string, email: string): Promise<void> {
  const identity = createIdentity({
    store,
    secret: 'a secret of tests that is long enough',
    publicUrl: 'http://127.0.0.1:3000',
    oidc: null,
    ...basis,
    now: () => new Date().toISOString(),
    random: seededRandom(77),
    onError: error => {
      throw error
    },
  })
  const password = 'tre blå heste'
  const joining = { token, name: 'Perlemor', passwordHash: await identity.hash(password) }
  await acceptInvitation(store, joining, createWho(5)())
  const browser = 'Kvistgaard/1.0'
  const signed = await identity.signIn({ email, password, remember: true, address: null, browser })
  expect(signed.kind).toBe('in')
}

async function writes(store: Store, per: ReturnType<typeof asPerson>): Promise<void> {
  const bytes = new TextEncoder().encode(`Perlemors hemmelig tanke ${'lang '.repeat(4_000)}`)
  const idea = (await startIdea(store, per())) ?? ''
  await saveIdea(
    store,
    { id: idea, answers: { title: 'Perlemors idé', idea: 'hemmelig tanke' }, shown: {} },
    per(),
  )
  await attachFile(store, { to: { idea }, fileName: 'kvistgaard.txt', bytes }, per())
  const discarded = (await startIdea(store, per())) ?? ''
  await attachFile(store, { to: { idea: discarded }, fileName: 'perlemor.txt', bytes: bytes.slice(1) }, per())
  const taken = await takeIn(store, sketchDocument({ proposals: [{ title: 'Flere i job' }] }), createWho(9))
  const proposalId = proposalAt(taken, 0)
  await publishCatalogue(store, { catalogueId: taken.catalogueId }, basis, createWho(10)())
  const seen = await viewProposal(store, proposalId)
  const changes = JSON.stringify({ note: 'Perlemors hemmelige, hemmelig tanke' })
  const draft = { proposalId, baseRevision: seen?.revision.id ?? '', changes, expectedVersion: 0 }
  expect((await saveDraft(store, draft, per())).kind).toBe('saved')
  await askQuestion(store, { proposalId, spot: 'content', text: 'Hvor mange?' }, per())
}
