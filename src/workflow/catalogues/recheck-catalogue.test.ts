import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { type Sketch, sketchDocument, sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { findingFingerprint, isDismissible } from '../../core/check/professional/dismissible.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import { sumUp } from '../../store/catalogues/facets.ts'
import { membersOf } from '../../store/catalogues/member-findings.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { moveProposal } from '../process/move-proposal.ts'
import { dismissFinding } from '../proposals/dismiss-finding.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { findingsOfMembers } from './member-findings.ts'
import { recheckCatalogue } from './recheck-catalogue.ts'

const years = [2019, 2020]

/** Few words and few amounts, so that proposals meet. */
const sketches: readonly Sketch[] = [
  { title: 'Unge i job', amounts: [-10, -20] },
  { title: 'Unge i uddannelse', amounts: [-10, -20] },
  { title: 'Unge og jobparate', amounts: [-30, -40] },
  { title: 'Jobparate', text: 'Der ansættes 2 konsulenter.', amounts: [-10, -20] },
  { title: 'Mentor', amounts: [10, null] },
]

const said = fc.constantFrom(...sketches, { title: 'Unge alene', amounts: [-9000, -9000] })
const member = fc.nat({ max: sketches.length - 1 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('revise' as const), member, said }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restore' as const), member }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('withdraw', 'revive'), member }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('dismiss' as const), member }) },
)

onEveryEngine('checking a catalogue after one of its members changed', fresh => {
  const eva = asPerson(2, 'eva', 'economist')
  const mia = asPerson(4, 'mia', 'manager')
  let catalogues = 0

  test('finds and counts what checking all of it anew does, whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async steps => {
        const document = sketchDocument({
          title: `Katalog ${++catalogues}`,
          proposals: sketches.map((sketch, i) => ({ ...sketch, number: `${i + 1}` })),
        })
        const taken = await takeIn(fresh().store, document, eva)
        for (const each of steps) {
          await take(each, proposalAt(taken, each.member))
          const now = await kept(taken.catalogueId)
          expect(now).toEqual(await keptAnew(taken.catalogueId))
        }
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  async function take(each: typeof step extends fc.Arbitrary<infer T> ? T : never, id: string) {
    const seen = await viewProposal(fresh().store, id)
    if (!seen) return
    if (each.what === 'withdraw' || each.what === 'revive')
      await moveProposal(
        fresh().store,
        { proposalId: id, move: each.what, reason: 'Derfor' },
        { chart: tinyChart },
        mia(),
      )
    else if (each.what === 'dismiss') {
      const finding = seen.findings.find(isDismissible)
      if (finding)
        await dismissFinding(
          fresh().store,
          { proposalId: id, finding: findingFingerprint(finding), reason: 'Set' },
          eva(),
        )
    } else {
      const sketch = 'said' in each ? each.said : (sketches[each.member] ?? { title: '' })
      const content = sketchProposal({ ...sketch, number: `${each.member + 1}` }, years, 1)
      await reviseProposal(
        fresh().store,
        { proposalId: id, expectedRevision: seen.revision.id, content, reason: null },
        { chart: tinyChart },
        eva(),
      )
    }
  }

  /** As if nothing were remembered or counted. */
  async function keptAnew(catalogueId: string) {
    await fresh().store.write(async tx => {
      for (const table of ['recheck', 'member_fact', 'member_key', 'member_finding'] as const)
        await tx.db.deleteFrom(table).where('catalogue_id', '=', catalogueId).execute()
      await tx.db
        .updateTable('catalogue_row')
        .set({ errors: 9, warnings: 9, notes: 9 })
        .where('catalogue_id', '=', catalogueId)
        .execute()
      await recheckCatalogue(tx, catalogueId, '', { ...tinyChart })
      await sumUp(tx, catalogueId)
    })
    return kept(catalogueId)
  }

  function kept(catalogueId: string) {
    return fresh().store.read(async tx => ({
      ...(await rowsOf(tx, catalogueId)),
      found: await foundIn(tx, catalogueId),
    }))
  }

  async function foundIn(tx: Tx, catalogueId: string) {
    const catalogue = await findCatalogue(tx, catalogueId)
    if (!catalogue) throw new Error('no catalogue')
    return findingsOfMembers(tx, catalogue, await membersOf(tx, catalogueId))
  }

  async function rowsOf({ db }: Tx, catalogueId: string) {
    return {
      recheck: await db.selectFrom('recheck').selectAll().where('catalogue_id', '=', catalogueId).execute(),
      facts: await db
        .selectFrom('member_fact')
        .selectAll()
        .where('catalogue_id', '=', catalogueId)
        .orderBy('position')
        .execute(),
      keys: await db
        .selectFrom('member_key')
        .selectAll()
        .where('catalogue_id', '=', catalogueId)
        .orderBy('kind')
        .orderBy('key')
        .orderBy('position')
        .execute(),
      findings: await db
        .selectFrom('member_finding')
        .select(['proposal_id', 'position', 'json'])
        .where('catalogue_id', '=', catalogueId)
        .orderBy('proposal_id')
        .orderBy('position')
        .execute(),
      rows: await db
        .selectFrom('catalogue_row')
        .select(['proposal_id', 'errors', 'warnings', 'notes', 'worst'])
        .where('catalogue_id', '=', catalogueId)
        .orderBy('proposal_id')
        .execute(),
      catalogue: await db
        .selectFrom('catalogue')
        .select(['errors', 'warnings', 'notes'])
        .where('id', '=', catalogueId)
        .execute(),
      facetYears: await db
        .selectFrom('facet_year')
        .selectAll()
        .where('catalogue_id', '=', catalogueId)
        .orderBy('committee')
        .orderBy('policy_area')
        .orderBy('worst')
        .orderBy('year')
        .execute(),
      facets: await db
        .selectFrom('facet')
        .selectAll()
        .where('catalogue_id', '=', catalogueId)
        .orderBy('committee')
        .orderBy('policy_area')
        .orderBy('worst')
        .execute(),
    }
  }
})
