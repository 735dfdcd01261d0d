/** What was published or put before politicians cannot be changed behind the program unseen. */
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { tamper } from '../../../tests/database/tamper.ts'
import { assume, people, validate } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { publishCatalogue } from '../catalogues/publish-catalogue.ts'
import { recallProposals } from '../catalogues/recall-proposals.ts'
import { previewReferral, referCatalogue, seenOf } from '../catalogues/refer-catalogue.ts'
import { verifyStored } from './verify-stored.ts'

const basis = surroundings(1000)
const { eva, mia } = people
const titles = ['Flere i job', 'Mentorer', 'Ungekurser']

onEveryEngine('frozen lists', fresh => {
  /** Two are validated and go, one stays; the whole is published. */
  async function start() {
    const { store } = fresh()
    const proposals = titles.map((title, i) => ({ number: String(i + 1), title, amounts: [100, -300] }))
    const accepted = await takeIn(store, sketchDocument({ proposals }), createWho(1))
    const { catalogueId } = accepted
    const ids = titles.map((_, i) => proposalAt(accepted, i))
    for (const id of ids.slice(0, 2)) await validate(store, id, basis)
    await publishCatalogue(store, { catalogueId }, basis, mia())
    const seen = seenOf(await previewReferral(store, catalogueId, basis, mia()))
    await referCatalogue(store, { catalogueId, seen, text: null }, basis, mia())
    return { store, catalogueId, ids, list: { catalogue: catalogueId, number: 1 } }
  }

  test('prove themselves whole, also after a change, a new list and a recall', async () => {
    const { store, catalogueId, ids } = await start()
    expect(await verifyStored(store)).toMatchObject({ looked: { lists: 2 }, faults: [] })
    const [first = '', second = ''] = ids
    await assume(store, first, 3, { basis, by: eva() })
    const recalling = { catalogueId, proposalIds: [second], reason: 'Vent' }
    expect((await recallProposals(store, recalling, mia())).kind).toBe('recalled')
    await takeIn(
      store,
      sketchDocument({ proposals: [{ number: '1', title: 'Flere i job', amounts: [1, 2] }] }),
      createWho(2),
    )
    await publishCatalogue(store, { catalogueId }, basis, mia())
    expect(await verifyStored(store)).toMatchObject({ looked: { lists: 3 }, faults: [] })
  })

  test.each([
    [
      'another revision went',
      'referral_member',
      'update referral_member set revision_id = (select max(id) from revision where proposal_id = referral_member.proposal_id and id <> referral_member.revision_id) where position = 0',
    ],
    [
      'one that stayed went',
      'referral_member',
      'update referral_member set revision_id = (select max(id) from revision where proposal_id = referral_member.proposal_id), stayed = null where stayed is not null',
    ],
    ['the order is another', 'referral_member', 'update referral_member set position = 9 - position'],
    ['one is gone', 'referral_member', 'delete from referral_member where position = 1'],
    ['the list has another fingerprint', 'referral', "update referral set hash = 'x'"],
    ['the list is said of another event', 'referral', 'update referral set event = 1'],
    [
      'what went says something else',
      'revision',
      "update revision set hash = 'x' where id = (select revision_id from referral_member where position = 1)",
    ],
  ])('of a referral are found where %s', async (_, table, statement) => {
    const { store, list } = await start()
    await tamper(store, table, statement)
    expect((await verifyStored(store)).faults).toContainEqual({ kind: 'referral', ...list })
  })

  test.each([
    ['another state', 'publication_revision', "update publication_revision set state = 'validated'"],
    ['one less', 'publication_revision', 'delete from publication_revision where position = 2'],
    ['another fingerprint', 'publication', "update publication set hash = 'x'"],
  ])('of a publication are found where they have %s', async (_, table, statement) => {
    const { store, list } = await start()
    await tamper(store, table, statement)
    expect((await verifyStored(store)).faults).toEqual([{ kind: 'publication', ...list }])
  })

  test.each([
    ['is gone', 'delete from referred where proposal_id = $1'],
    [
      'stands with another version',
      'update referred set revision_id = (select min(id) from revision where id <> referred.revision_id) where proposal_id = $1',
    ],
  ])('tell where what stands before politicians %s', async (_, statement) => {
    const { store, ids } = await start()
    const [first = ''] = ids
    await tamper(store, 'referred', statement.replace('$1', `'${first}'`))
    expect((await verifyStored(store)).faults).toEqual([{ kind: 'misplaced', proposal: first }])
  })

  test('tell where something stands before politicians that nobody put there', async () => {
    const { store, ids } = await start()
    const [first = '', , third = ''] = ids
    await tamper(
      store,
      'referred',
      `update referred set proposal_id = '${third}' where proposal_id = '${first}'`,
    )
    expect((await verifyStored(store)).faults).toEqual([
      { kind: 'misplaced', proposal: first },
      { kind: 'misplaced', proposal: third },
    ])
  })
})
