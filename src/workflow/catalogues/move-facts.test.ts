import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import type { Finding } from '../../core/check/finding.ts'
import { findingFingerprint } from '../../core/check/professional/dismissible.ts'
import type { PlacedFacts } from '../../core/check/professional/facts.ts'
import { createNeighbours } from '../../core/check/professional/neighbours.ts'
import { askAmong } from '../../core/check/professional/professional.ts'
import { money } from '../../core/money.ts'
import { year } from '../../core/period.ts'
import { dismissalsOf, insertDismissal } from '../../store/catalogues/dismissals.ts'
import { factsOf, findRecheck } from '../../store/catalogues/member-facts.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { neighboursOf, parseFacts, totalsIn } from './member-facts.ts'
import { moveFacts, rememberedOf } from './move-facts.ts'

const members = 9
const code = fc.constantFrom('05.73', '05.78')
const group = fc.constantFrom('unge', 'ledige', 'syge')

/** Few of everything, so that members meet. */
const said = fc.record({
  name: fc.constantFrom('A', 'B', 'C'),
  net: fc.constantFrom(-90, -40, -30, 10),
  benefits: fc.constant([
    { code: '05.73', line: 'x', place: null, amounts: [money(-1), money(-2)] },
    { code: '05.78', line: 'y', place: null, amounts: [money(-3), money(-4)] },
  ]),
  prices: fc.uniqueArray(
    fc.record({
      code,
      price: fc.constantFrom(100, 110, 130, 200).map(money),
      groups: fc.uniqueArray(group, { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 2, selector: ({ code: one }) => one },
  ),
  people: fc.uniqueArray(
    fc.tuple(code, group).map(parts => parts.join('|')),
    { maxLength: 3 },
  ),
  amounts: fc.uniqueArray(
    fc.tuple(code, group, fc.constantFrom('2026|-1|-2', '2026|-3|-4')).map(parts => parts.join('|')),
    { maxLength: 3 },
  ),
  perPost: fc.option(fc.constantFrom(100, 110, 125, 160, 300), { freq: 3 }),
})
const step = fc.record({
  member: fc.nat({ max: members - 1 }),
  said: fc.option(said, { freq: 6 }),
  dismiss: fc.boolean(),
})

onEveryEngine('moving what is remembered of a member', fresh => {
  const eva = asPerson(2, 'eva', 'economist')
  let catalogues = 0

  test('names all of whom anything else is asked, and finds what all facts together give', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async steps => {
        const { catalogueId, effects } = await takeIn(
          fresh().store,
          sketchDocument({
            title: `Katalog ${++catalogues}`,
            proposals: Array.from({ length: members }, (_, i) => ({ title: `F${i}`, number: `${i + 1}` })),
          }),
          eva,
        )
        const ids = effects.map(({ proposalId }) => proposalId ?? '')
        await fresh().store.write(async tx => {
          const open = await openIn(tx, catalogueId)
          for (const each of steps) {
            const proposalId = ids[each.member] ?? ''
            const at = { catalogueId, proposalId }
            const turned = await moveFacts(tx, at, await rememberedOf(tx, at), factsIn(each))
            const now = await openIn(tx, catalogueId)
            for (const id of turned) open.set(id, now.get(id) ?? 0)
            expect(filled(open)).toEqual(filled(now))
            if (each.dismiss) await dismissFirst(tx, catalogueId, proposalId)
            open.set(proposalId, (await openIn(tx, catalogueId)).get(proposalId) ?? 0)
          }
        })
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

function factsIn({
  member,
  said,
}: typeof step extends fc.Arbitrary<infer T> ? T : never): PlacedFacts | null {
  if (!said) return null
  const { perPost, net, ...rest } = said
  return {
    ...rest,
    ...{ key: `k${member}`, position: member, place: null, net: money(net) },
    periods: [2026, 2027].map(year),
    pay: perPost === null ? null : { posts: 1, perPost, place: null },
  }
}

/** How much is still asked of each, as all facts together say; and what rows alone say must be the same. */
async function openIn(tx: Tx, catalogueId: string): Promise<Map<string, number>> {
  const all = await foundAnew(tx, catalogueId)
  const totals = totalsIn(await findRecheck(tx, catalogueId))
  for (const [id, { facts, found }] of all) {
    const neighbours = await neighboursOf(tx, catalogueId, [facts], totals)
    expect([id, askAmong(facts, neighbours)]).toEqual([id, found])
  }
  const dismissed = new Set(
    (await dismissalsOf(tx, [...all.keys()])).map(each => `${each.proposal_id} ${each.finding}`),
  )
  const isOpen = (id: string, finding: Finding): boolean =>
    !dismissed.has(`${id} ${findingFingerprint(finding)}`)
  return new Map([...all].map(([id, { found }]) => [id, found.filter(each => isOpen(id, each)).length]))
}

async function foundAnew(tx: Tx, catalogueId: string) {
  const rows = await factsOf(tx, catalogueId, null)
  const neighbours = createNeighbours(rows.map(parseFacts))
  return new Map(
    rows.map(row => {
      const facts = parseFacts(row)
      return [row.proposal_id, { facts, found: askAmong(facts, neighbours) }] as const
    }),
  )
}

async function dismissFirst(tx: Tx, catalogueId: string, proposalId: string): Promise<void> {
  const [finding] = (await foundAnew(tx, catalogueId)).get(proposalId)?.found ?? []
  if (!finding) return
  const named = { proposal_id: proposalId, finding: findingFingerprint(finding) }
  await tx.db
    .deleteFrom('dismissal')
    .where('proposal_id', '=', proposalId)
    .where('finding', '=', named.finding)
    .execute()
  await insertDismissal(tx, { ...named, code: finding.code, at: '', actor_id: '', event: 1 })
}

function filled(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1))
}
