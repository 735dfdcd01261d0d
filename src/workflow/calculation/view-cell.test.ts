import { expect, test } from 'vitest'
import { sketchCase, surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onceOnEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { leavesOf } from '../../core/calculation/readings/explain.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { attachCase } from './attach-case.ts'
import { viewCalculation } from './view-calculation.ts'
import { type CellQuery, type CellView, viewCell } from './view-cell.ts'

const basis = surroundings(10_000)

onceOnEveryEngine('an amount of a computed table', fresh => {
  const anna = createWho(1)
  let known: Promise<string> | undefined

  async function prepare(): Promise<string> {
    const document = sketchDocument({ proposals: [{ title: 'Flere i job', amounts: [-200, -200] }] })
    const id = proposalAt(await takeIn(fresh().store, document, anna), 0)
    const expectedRevision = (await viewProposal(fresh().store, id))?.revision.id ?? ''
    await attachCase(fresh().store, { proposalId: id, expectedRevision, plain: sketchCase() }, basis, anna())
    return id
  }

  async function open(query: CellQuery, today = basis): Promise<CellView | null> {
    known ??= prepare()
    return viewCell(fresh().store, await known, today, query)
  }

  async function lineCalled(label: string): Promise<string> {
    known ??= prepare()
    const view = await viewCalculation(fresh().store, await known, basis)
    return view?.table.rows.find(row => row.target.label === label)?.id ?? ''
  }

  test('opens down to the assumption and its owner', async () => {
    const cell = await open({ line: await lineCalled('Løn'), year: 2020 })
    expect(cell).toMatchObject({ amount: 100_000_000, year: 2020, target: { label: 'Løn' } })
    const leaves = cell?.root ? leavesOf(cell.root) : []
    expect(leaves.map(leaf => leaf.how)).toContainEqual(
      expect.objectContaining({ assumption: expect.objectContaining({ owner: 'Jobcentret' }) }),
    )
  })

  test('is explained by the rate of then, whatever the rate is today', async () => {
    const line = await lineCalled('Kontanthjælp')
    const cell = await open({ line, year: 2019 }, surroundings(99_999))
    expect(cell?.amount).toBe(-120_000_000)
    expect(cell?.root?.values).toEqual([-1_200_000])
  })

  test('of all lines is made of the lines, and of all years of the years', async () => {
    const net = await open({ line: 'net', year: 2019 })
    expect(net?.parts.map(part => [part.target?.label, part.amount])).toEqual([
      ['Løn', 100_000_000],
      ['Kontanthjælp', -120_000_000],
    ])
    expect(net?.root?.values[0]).toBeCloseTo(-200_000, 6)
    const total = await open({ line: 'net', year: 'all' })
    expect(total).toMatchObject({ amount: -40_000_000, root: null })
    expect(total?.parts.map(part => part.year)).toEqual([2019, 2020])
  })

  test('that the table does not have is nothing', async () => {
    expect(await open({ line: 'l-000000000000000', year: 2019 })).toBeNull()
    expect(await open({ line: 'net', year: 2031 })).toBeNull()
    expect(await open({ line: 'net', year: 2019, revision: 1 })).toBeNull()
    expect(await viewCell(fresh().store, 'x', basis, { line: 'net', year: 2019 })).toBeNull()
  })
})
