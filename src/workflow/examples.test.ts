import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onceOnEveryEngine } from '../../tests/database/on-every-engine.ts'
import { takeIn } from '../../tests/database/take-in.ts'
import { createWho } from '../../tests/database/who.ts'
import { readDocument } from '../documents/read-document.ts'
import { loadChart } from '../shipped/load-chart.ts'
import { everyProposal } from './catalogues/every-proposal.ts'
import { listCatalogues } from './catalogues/list-catalogues.ts'
import { viewCatalogue } from './catalogues/view-catalogue.ts'
import { viewProposal } from './proposals/view-proposal.ts'

const chart = loadChart()

onceOnEveryEngine('the examples', fresh => {
  const who = createWho(1)

  function takeExample(name: string) {
    const content = readFileSync(new URL(`../../examples/${name}`, import.meta.url))
    const reading = readDocument(name, content, { chart })
    if (!reading.ok) throw new Error(reading.why.code)
    return takeIn(fresh().store, { read: reading.read, content }, who, { isExample: true, chart })
  }

  const takeCatalogue = () => takeExample('investeringskatalog-2019-2022.md')

  test('show ten proposals, of which all but one have paid themselves back by the end', async () => {
    const { catalogueId } = await takeCatalogue()
    const view = await viewCatalogue(fresh().store, catalogueId, everyProposal)
    expect(view).toMatchObject({ proposals: 10, paidBack: 9, isExample: true, counts: { error: 3 } })
    expect(view?.economy.periods.map(each => each.net)).toEqual(
      [-1_101, -17_234, -32_604, -5_812].map(thousands => thousands * 100_000),
    )
  })

  test('show both contradictions of the overview at their proposals, and what is built on them at the total', async () => {
    const { catalogueId } = await takeCatalogue()
    const view = await viewCatalogue(fresh().store, catalogueId, { ...everyProposal, findings: 'error' })
    expect(
      view?.rows.map(row => row.overviewFindings.map(found => [found.code, found.stated, found.computed])),
    ).toEqual([[['overview-cell', -191_300_000, -181_300_000]], [['overview-cell', 36_100_000, -36_100_000]]])
    expect(
      view?.overviewFindings.filter(found => found.severity === 'error').map(found => found.code),
    ).toEqual(['overview-total'])
    expect(view?.content.overview?.rows).toEqual([])
    expect(view?.rows.every(row => row.printed !== null)).toBe(true)
  })

  test('lead from each proposal to the one before and after it', async () => {
    const { effects } = await takeCatalogue()
    const ids = effects.map(each => each.proposalId ?? '')
    const views = await Promise.all(ids.map(id => viewProposal(fresh().store, id)))
    expect(views.map(view => view?.previous?.id ?? null)).toEqual([null, ...ids.slice(0, -1)])
    expect(views.map(view => view?.next?.id ?? null)).toEqual([...ids.slice(1), null])
    expect(views.every(view => view?.economy?.net === view?.content.budget?.totals?.total?.amount)).toBe(true)
  })

  test('taken in again change nothing', async () => {
    const first = await takeCatalogue()
    const form = await takeExample('driftsforslag-2023-2026.md')
    const before = await listCatalogues(fresh().store)
    expect((await takeCatalogue()).catalogueId).toBe(first.catalogueId)
    expect((await takeExample('driftsforslag-2023-2026.md')).catalogueId).toBe(form.catalogueId)
    expect(await listCatalogues(fresh().store)).toEqual(before)
    expect(before.map(each => each.kind).sort()).toEqual(['catalogue', 'form'])
  })
})
