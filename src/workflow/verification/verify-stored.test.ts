/** Whatever is kept with a hash cannot be changed behind the program unseen, and what was changed is named. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { tamper } from '../../../tests/database/tamper.ts'
import { assume, move, people, validate } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { Fault } from '../../core/event/fault.ts'
import { appendEvent } from '../../store/events/events.ts'
import { revisionsOf } from '../../store/proposals/proposals.ts'
import { insertStamp } from '../../store/proposals/stamps.ts'
import { createCatalogue } from '../catalogues/create-catalogue.ts'
import { publishCatalogue } from '../catalogues/publish-catalogue.ts'
import { attachFile } from '../process/attachments.ts'
import { startIdea } from '../process/ideas.ts'
import { changeOwnValue } from '../rates/own-values.ts'
import { faultNames } from './fault-names.ts'
import { verifyEvents } from './verify-events.ts'
import { verifyStored } from './verify-stored.ts'

const basis = surroundings(1000)
const { eva, mia } = people
const pdf = new TextEncoder().encode('%PDF-1.7 en aftale')

const appendOnly: readonly [table: string, column: string][] = [
  ['content', 'json'],
  ['revision', 'computed'],
  ['catalogue_revision', 'members'],
  ['event', 'facts'],
  ['publication', 'hash'],
  ['publication_revision', 'revision_id'],
  ['stamp', 'statement'],
  ['kept_graph', 'text_hash'],
  ['own_value', 'value'],
]

onEveryEngine('everything stored', fresh => {
  /** Two proposals, one validated, one with a file beside it; published; a rate of their own; a catalogue by hand; an idea. */
  async function start() {
    const { store } = fresh()
    const titles = ['Flere i job', 'Mentorer']
    const proposals = titles.map((title, i) => ({ number: String(i + 1), title, amounts: [100, -300] }))
    const accepted = await takeIn(store, sketchDocument({ proposals }), createWho(1))
    const { catalogueId } = accepted
    const first = proposalAt(accepted, 0)
    const second = proposalAt(accepted, 1)
    await validate(store, first, basis)
    await move(store, second, 'take-for-calculation', { by: eva(), basis })
    await assume(store, second, 2, { basis, by: eva() })
    const attaching = { to: { proposal: second }, fileName: 'aftale.pdf', bytes: pdf }
    expect(await attachFile(store, attaching, eva())).toMatchObject({ kind: 'attached' })
    await publishCatalogue(store, { catalogueId }, basis, mia())
    const value = { parameter: 'ydelse', from: '2027-01-01', until: null, value: 1100, source: 'Budgettet' }
    const act = { wish: { act: 'enter', value }, seen: null, reason: null } as const
    await changeOwnValue(store, act, { shipped: basis.parameters, chart: basis.chart }, eva())
    await createCatalogue(store, { title: 'Nye idéer', years: [2027] }, mia())
    const idea = (await startIdea(store, mia())) ?? ''
    await attachFile(store, { to: { idea }, fileName: 'skitse.pdf', bytes: new Uint8Array([1, 2]) }, mia())
    return { store, catalogueId, first, second }
  }

  test('proves itself whole, one of each kind and more', async () => {
    const { store } = await start()
    expect(await verifyStored(store)).toEqual({
      looked: { revisions: 4, catalogues: 2, lists: 1, stamps: 1, ownValues: 1, files: 4 },
      unsealed: 0,
      faults: [],
    })
  })

  test('says of how many stamps no event tells what was answered', async () => {
    const { store, first } = await start()
    const [{ hash, id: revision } = { hash: '', id: '' }] = await store.read(tx => revisionsOf(tx, first))
    await store.write(async tx => {
      const event = await appendEvent(tx, {
        ...{ at: '2026-11-22T08:00:00.000Z', kind: 'proposal-validated', payloadHash: null },
        actor: { id: 'vera', kind: 'person' },
        subject: { kind: 'proposal', id: first },
        facts: { from: 'being-validated', to: 'validated', revision, number: 2, hash },
      })
      await insertStamp(tx, {
        ...{ id: 'old', proposal_id: first, revision_id: revision, revision_hash: hash, statement: '{}' },
        ...{ at: event.at, actor_id: 'vera', event: event.sequence },
      })
    })
    expect((await verifyStored(store)).unsealed).toBe(1)
  })

  test.each(appendOnly)('of %s can be neither changed nor removed', async (table, column) => {
    await start()
    for (const change of [`update ${table} set ${column} = ${column}`, `delete from ${table}`])
      await expect(fresh().store.write(tx => sql.raw(change).execute(tx.db))).rejects.toThrow('append-only')
  })

  type Ids = { readonly first: string; readonly second: string; readonly catalogueId: string }
  const revision =
    (number: number) =>
    ({ first }: Ids): Fault => ({ kind: 'revision', proposal: first, number })
  const figures = ({ first }: Ids): Fault => ({ kind: 'figures', proposal: first, number: 2 })
  const stamp = ({ first }: Ids): Fault => ({ kind: 'stamp', proposal: first, number: 2 })
  const catalogue = ({ catalogueId }: Ids): Fault => ({
    kind: 'catalogue',
    catalogue: catalogueId,
    number: 1,
  })
  const publishedFigures = ({ catalogueId }: Ids): Fault => ({
    kind: 'published-figures',
    catalogue: catalogueId,
    number: 1,
  })
  const document = { kind: 'document', file: 'katalog.md' }
  const file = (name: string) => ({ kind: 'file', file: name })
  const rate: Fault = { kind: 'own-value', parameter: 'ydelse', from: '2027-01-01' }
  const isFirst = "number = 1 and proposal_id = (select id from proposal where number = '1')"
  const isHead = "number = 2 and proposal_id = (select id from proposal where number = '1')"

  test.each<[string, string, string, ((ids: Ids) => Fault) | object]>([
    [
      'what a version says',
      'content',
      `update content set json = json || ' ' where text_hash = (select text_hash from revision where ${isHead})`,
      revision(2),
    ],
    [
      'what a version assumes',
      'content',
      `update content set json = json || ' ' where text_hash = (select assumptions from revision where ${isHead})`,
      revision(2),
    ],
    ['what was computed', 'revision', `update revision set computed = '{}' where ${isHead}`, revision(2)],
    [
      'the seal of a version that a document brought',
      'revision',
      `update revision set hash = 'x' where ${isFirst}`,
      revision(1),
    ],
    [
      'what a version is told apart by',
      'revision',
      `update revision set content_hash = 'x' where ${isHead}`,
      revision(2),
    ],
    [
      'which event made a version',
      'revision',
      `update revision set hash = previous where ${isHead}`,
      revision(2),
    ],
    [
      'the figures behind a stamp',
      'content',
      `update content set json = json || ' ' where text_hash = (select text_hash from kept_graph where revision_id = (select revision_id from stamp))`,
      figures,
    ],
    [
      'which figures are behind a stamp',
      'kept_graph',
      `update kept_graph set text_hash = (select text_hash from revision where ${isHead})`,
      figures,
    ],
    ['that there are figures', 'kept_graph', 'delete from kept_graph', figures],
    ['which version was stamped', 'stamp', "update stamp set revision_hash = 'x'", stamp],
    ['what was answered', 'stamp', "update stamp set statement = '{}'", stamp],
    ['who stamped', 'stamp', "update stamp set actor_id = 'eva'", stamp],
    ['that it was stamped', 'stamp', 'delete from stamp', stamp],
    [
      'which proposals stood in a catalogue',
      'catalogue_revision',
      `update catalogue_revision set members = '[]' where catalogue_id = (select catalogue_id from publication)`,
      catalogue,
    ],
    [
      'what a catalogue says',
      'content',
      `update content set json = json || ' ' where text_hash = (select text_hash from catalogue_revision where catalogue_id = (select catalogue_id from publication))`,
      catalogue,
    ],
    [
      'the seal of a catalogue',
      'catalogue_revision',
      `update catalogue_revision set hash = 'x' where catalogue_id = (select catalogue_id from publication)`,
      catalogue,
    ],
    ['an own rate', 'own_value', "update own_value set value = '1'", rate],
    ['who entered a rate', 'own_value', "update own_value set actor_id = 'mia'", rate],
    [
      'that a rate was entered',
      'own_value',
      'delete from own_value',
      { kind: 'own-value', parameter: 'ydelse', from: null },
    ],
    [
      'the bytes of a document',
      'upload',
      `update upload set bytes = (select bytes from upload order by hash desc limit 1) where hash = (select upload_hash from document where file_name = 'katalog.md')`,
      file('katalog.md'),
    ],
    [
      'the bytes of a file beside a proposal',
      'upload',
      `update upload set bytes = (select bytes from upload where hash = (select upload_hash from document where file_name = 'katalog.md')) where hash = (select upload_hash from attachment where file_name = 'aftale.pdf')`,
      file('aftale.pdf'),
    ],
    [
      'the bytes of a file beside an idea',
      'upload',
      `update upload set bytes = (select bytes from upload where hash = (select upload_hash from document where file_name = 'katalog.md')) where hash = (select upload_hash from attachment where file_name = 'skitse.pdf')`,
      file('skitse.pdf'),
    ],
    [
      'which file was attached',
      'attachment',
      `update attachment set upload_hash = (select upload_hash from document where file_name = 'katalog.md') where file_name = 'aftale.pdf'`,
      file('aftale.pdf'),
    ],
    [
      'what was read in a document',
      'document',
      "update document_proposal set key = 'x' where position = 1",
      document,
    ],
    [
      'the hash of what was read',
      'document',
      "update document set reading_hash = 'x' where file_name = 'katalog.md'",
      document,
    ],
    [
      'what a proposal in a document is told apart by',
      'document',
      "update document_proposal set content_hash = 'x' where position = 1",
      document,
    ],
    [
      'the figures behind a publication',
      'kept_graph',
      `update kept_graph set text_hash = (select text_hash from revision where ${isHead}) where revision_id <> (select revision_id from stamp)`,
      publishedFigures,
    ],
    [
      'that there are figures behind a publication',
      'kept_graph',
      'delete from kept_graph where revision_id <> (select revision_id from stamp)',
      publishedFigures,
    ],
    [
      'which version of a proposal is the newest',
      'proposal',
      `update proposal set revision_id = (select id from revision where ${isFirst}) where number = '1'`,
      ({ first }) => ({ kind: 'standing', proposal: first }),
    ],
    [
      'where a proposal is on its way',
      'process',
      "update process set state = 'validated' where state <> 'validated'",
      ({ second }) => ({ kind: 'standing', proposal: second }),
    ],
    [
      'that a proposal has moved',
      'process',
      "delete from process where state <> 'validated'",
      ({ second }) => ({ kind: 'standing', proposal: second }),
    ],
    [
      'which version of a catalogue is the newest',
      'catalogue',
      "update catalogue set revision_id = 'x' where id = (select catalogue_id from publication)",
      ({ catalogueId }) => ({ kind: 'catalogue', catalogue: catalogueId, number: null }),
    ],
    [
      'a publication',
      'publication',
      "update publication set hash = 'x'",
      ({ catalogueId }: Ids): Fault => ({ kind: 'publication', catalogue: catalogueId, number: 1 }),
    ],
  ])('tells where somebody has changed %s', async (_, table, statement, expected) => {
    const ids = await start()
    await tamper(ids.store, table, statement)
    const { faults } = await verifyStored(ids.store)
    const fault = typeof expected === 'function' ? expected(ids) : expected
    expect(faults).toContainEqual(expect.objectContaining(fault))
    expect((await verifyEvents(ids.store)).brokenAt).toBeNull()
  })

  test('is named by what people call it', async () => {
    const { store, first, catalogueId } = await start()
    await tamper(store, 'stamp', 'delete from stamp')
    await tamper(store, 'publication', "update publication set hash = 'x'")
    const names = await faultNames(store, (await verifyStored(store)).faults)
    expect(names.proposals.get(first)).toMatchObject({ number: '1', title: 'Flere i job' })
    expect(names.catalogues.get(catalogueId)).toBe('Katalog')
  })

  test('leaves what is done while it is gone through for the next time', async () => {
    const { store, second } = await start()
    const proving = verifyStored(store)
    await assume(store, second, 3, { basis, by: eva() })
    expect((await proving).faults).toEqual([])
    expect(await verifyStored(store)).toMatchObject({ looked: { revisions: 5 }, faults: [] })
  })

  test('tells of a text that nothing uses', async () => {
    const { store } = await start()
    const loose = { text_hash: 'f'.repeat(64), schema_version: 1, json: '{}' }
    await store.write(tx => tx.db.insertInto('content').values(loose).execute())
    expect((await verifyStored(store)).faults).toEqual([{ kind: 'loose', hash: loose.text_hash }])
  })
})
