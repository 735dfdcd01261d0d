/** What is told of other proposals to somebody who may see some of them only: found, linked, pointed to, copied. */
import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument, sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { publishCatalogue } from '../catalogues/publish-catalogue.ts'
import { moveProposal } from '../process/move-proposal.ts'
import { createSight } from '../process/sight.ts'
import { copyProposal, createProposal, viewOriginal } from './create-proposal.ts'
import { searchProposals } from './search-proposals.ts'
import { viewProposal } from './view-proposal.ts'

const basis = { chart: tinyChart, parameters: new Map() }

onEveryEngine('other proposals', fresh => {
  const eva = asPerson(2, 'eva', 'economist')
  const poul = asPerson(3, 'poul', 'proposer')
  const mia = asPerson(4, 'mia', 'manager')

  /** One that a document brought, and one that Eva calculates and that points to it. */
  async function start() {
    const document = sketchDocument({ proposals: [{ number: '1', title: 'Mentor til unge' }] })
    const taken = await takeIn(fresh().store, document, createWho(1, 'anna'))
    const { catalogueId } = taken
    const known = proposalAt(taken, 0)
    const sketch = sketchProposal({ title: 'Hemmelig mentor', amounts: [5, -50] }, [2019, 2020], 1)
    const content = {
      ...sketch,
      supplement: {
        ...sketch.supplement,
        relations: [{ kind: 'overlaps' as const, proposal: known, note: '' }],
      },
    }
    const made = await createProposal(fresh().store, { catalogueId, content }, basis, eva())
    if (made.kind !== 'created') throw new Error(made.kind)
    return { catalogueId, known, hidden: made.proposalId }
  }

  const found = async (catalogueId: string, text: string, by: typeof eva) => {
    const { person } = by()
    const all = await searchProposals(fresh().store, { text, catalogueId, except: '', person })
    return all.map(({ title }) => title).sort()
  }

  test('are found by whoever may see them', async () => {
    const { catalogueId } = await start()
    expect(await found(catalogueId, 'mentor', eva)).toEqual(['Hemmelig mentor', 'Mentor til unge'])
    expect(await found(catalogueId, 'mentor', poul)).toEqual(['Mentor til unge'])
  })

  test('are named where they point to one, to whoever may see them', async () => {
    const { known } = await start()
    const pointing = async (by: typeof eva) => {
      const view = await viewProposal(fresh().store, known, { reader: by().person })
      return view?.pointing.map(({ proposal }) => proposal.title)
    }
    expect(await pointing(eva)).toEqual(['Hemmelig mentor'])
    expect(await pointing(poul)).toEqual([])
  })

  test('are copied by whoever may see them', async () => {
    const { catalogueId, hidden } = await start()
    const { store } = fresh()
    expect((await viewOriginal(store, hidden, eva()))?.content.title?.text).toBe('Hemmelig mentor')
    expect(await viewOriginal(store, hidden, poul())).toBeNull()
    const copying = { proposalId: hidden, catalogueId, title: 'Kopi', number: null }
    expect(await copyProposal(store, copying, basis, poul())).toEqual({ kind: 'unknown' })
  })

  test('go on being found as they were published, whatever is done with them since', async () => {
    const { catalogueId, known } = await start()
    const { store } = fresh()
    const hide = { proposalId: known, move: 'withdraw', reason: 'Skal laves om' } as const
    await publishCatalogue(store, { catalogueId }, basis, mia())
    expect(await moveProposal(store, hide, basis, mia())).toMatchObject({ kind: 'moved' })
    const sight = createSight(store)
    const { person } = poul()
    const seen = await viewProposal(await sight.ofProposal(known, person), known, { reader: person })
    expect(seen?.pointing.map(({ proposal }) => proposal.title)).toEqual(['Hemmelig mentor'])
    expect(await found(catalogueId, 'hemmelig', poul)).toEqual(['Hemmelig mentor'])
  })
})
