/** Old figure, new figure, reason: what an own value would change, and what has changed since figures were kept. */
import { expect, test } from 'vitest'
import { sketchCase, surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { OwnValue } from '../../core/parameter/own-value.ts'
import { attachCase } from '../calculation/attach-case.ts'
import { recalculateCase } from '../calculation/recalculate-case.ts'
import { viewCalculation } from '../calculation/view-calculation.ts'
import type { Acting } from '../process/acting.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { createCurrentParameters } from './current-parameters.ts'
import { changeOwnValue, type OwnValueWish } from './own-values.ts'
import { previewOwnValue } from './preview-own-value.ts'
import { compareWithToday } from './rate-changes.ts'
import { viewAccountUse } from './view-account.ts'
import { viewParameter } from './view-parameter.ts'

const then = surroundings(10_000)
const shipped = then.parameters

function wish(from: string, value: number, change: Partial<OwnValue> = {}): OwnValueWish {
  const own = { parameter: 'ydelse', from, until: null, value, source: 'Regnskab 2019', ...change }
  return { act: 'enter', value: own }
}

onEveryEngine('what other rates do to open proposals', fresh => {
  const anna = createWho(1, 'anna')
  const economist = (): Acting => ({
    ...anna(),
    person: { id: 'anna', grants: [{ role: 'economist', scope: { kind: 'everywhere' } }] },
  })
  const basis = () => ({ shipped, chart: then.chart })
  const preview = (asked: OwnValueWish) => previewOwnValue(fresh().store, asked, basis())
  const enter = (asked: OwnValueWish, seen: number | null = null) =>
    changeOwnValue(fresh().store, { wish: asked, seen, reason: null }, basis(), economist())
  const today = async () => ({
    chart: then.chart,
    parameters: await createCurrentParameters(fresh().store, shipped)(),
  })

  /** Two proposals, of which the first is calculated with the rate: ten people at 10,000 a month. */
  async function start(): Promise<string> {
    const proposals = [
      { number: '1', title: 'Flere i job', amounts: [-200, -200] },
      { number: '2', title: 'Mentor', amounts: [10, 10] },
    ]
    const id = proposalAt(await takeIn(fresh().store, sketchDocument({ proposals }), anna), 0)
    const expectedRevision = (await viewProposal(fresh().store, id))?.revision.id ?? ''
    await attachCase(fresh().store, { proposalId: id, expectedRevision, plain: sketchCase() }, then, anna())
    return id
  }

  test('is told before it happens, with the rate as its reason, and changes nothing', async () => {
    const id = await start()
    const seen = await preview(wish('2019-01-01', 11_000))
    expect(seen).toMatchObject({
      kind: 'preview',
      proposals: {
        asked: 1,
        changes: [
          {
            proposal: { id, title: 'Flere i job' },
            difference: {
              kind: 'differs',
              before: -40_000_000,
              after: -64_000_000,
              reasons: [
                {
                  figure: 'parameter/ydelse',
                  before: [10_000],
                  after: [11_000],
                  netEffect: expect.closeTo(-240_000, 3),
                },
              ],
            },
          },
        ],
      },
    })
    expect((await viewCalculation(fresh().store, id, await today()))?.today).toBeNull()
  })

  test('is nothing where the value lies beyond every horizon', async () => {
    await start()
    expect(await preview(wish('2040-01-01', 11_000))).toMatchObject({ proposals: { asked: 1, changes: [] } })
  })

  test('is that one can no longer be calculated where a needed rate is ended', async () => {
    const id = await start()
    const ended = wish('2018-01-01', 9_000)
    const gone = new Map([...shipped].map(([name, rate]) => [name, { ...rate, values: [] }]))
    const without = { shipped: gone, chart: then.chart }
    await changeOwnValue(fresh().store, { wish: ended, seen: null, reason: null }, without, economist())
    const book = (await viewParameter(fresh().store, 'ydelse', gone, 5))?.book ?? []
    const asked: OwnValueWish = { act: 'end', entry: book[0]?.id ?? '', until: '2018-06-01' }
    const seen = await previewOwnValue(fresh().store, asked, without)
    expect(seen).toMatchObject({
      proposals: {
        changes: [{ proposal: { id }, difference: { kind: 'not-calculable', before: -16_000_000 } }],
      },
    })
  })

  test('is not made on a book that somebody else has written in meanwhile', async () => {
    await start()
    const seen = await preview(wish('2019-01-01', 11_000))
    await enter(wish('2020-01-01', 500))
    const number = seen.kind === 'preview' ? seen.seen : null
    expect(await enter(wish('2019-01-01', 11_000), number)).toEqual({
      kind: 'changed-meanwhile',
      parameter: 'ydelse',
    })
  })

  test('is listed afterwards, and gone when the proposal is calculated again', async () => {
    const id = await start()
    expect(await compareWithToday(fresh().store, await today())).toEqual({ asked: 1, changes: [] })
    await enter(wish('2019-01-01', 11_000))
    const { changes } = await compareWithToday(fresh().store, await today())
    expect(changes).toMatchObject([
      { proposal: { id }, difference: { kind: 'differs', before: -40_000_000, after: -64_000_000 } },
    ])
    const again = {
      proposalId: id,
      expectedRevision: changes[0]?.proposal.revisionId ?? '',
      reason: 'Nye satser',
    }
    const basisOfToday = await today()
    expect(await recalculateCase(fresh().store, again, basisOfToday, economist())).toMatchObject({
      kind: 'attached',
    })
    expect((await compareWithToday(fresh().store, basisOfToday)).changes).toEqual([])
    const view = await viewCalculation(fresh().store, id, basisOfToday)
    expect(view?.table.parameters).toMatchObject([
      { name: 'ydelse', origin: 'own', used: [{ value: 11_000, origin: 'own', reference: 'Regnskab 2019' }] },
    ])
    expect(view?.table.total).toBe(-64_000_000)
  })

  test('leaves out proposals that do not name the rate, and names those that do', async () => {
    const id = await start()
    const view = await viewParameter(fresh().store, 'ydelse', shipped, 5)
    expect(view?.usedBy).toEqual([{ id, title: 'Flere i job' }])
    expect(await viewParameter(fresh().store, 'findes-ikke', shipped, 5)).toBeNull()
    const onAccount = await viewAccountUse(fresh().store, '5.57.73', 5)
    expect(onAccount.map(({ title }) => title)).toContain('Flere i job')
    expect(await viewAccountUse(fresh().store, '5.57.71', 5)).toEqual([])
  })

  test('keeps why a value was entered beside it', async () => {
    const act = { wish: wish('2019-01-01', 9_000), seen: null, reason: 'Ny opgørelse' }
    await changeOwnValue(fresh().store, act, basis(), economist())
    const view = await viewParameter(fresh().store, 'ydelse', shipped, 5)
    expect(view?.book).toMatchObject([
      { act: 'entered', actor: 'anna', isStanding: true, reason: 'Ny opgørelse', source: 'Regnskab 2019' },
    ])
    expect([view?.parameter.values[0]?.value, view?.shipped.values[0]?.value]).toEqual([9_000, 10_000])
  })
})
