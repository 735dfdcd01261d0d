/** The examples as a first start stores them: what their pages ask, with the assumptions that they have. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onceOnEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { countBySeverity } from '../../core/check/check.ts'
import type { FindingCode } from '../../core/check/finding.ts'
import { readDocument } from '../../documents/read-document.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { loadParameters } from '../../shipped/load-parameters.ts'
import { projectFolder } from '../../shipped/parameters-folder.ts'
import { everyProposal } from '../../workflow/catalogues/every-proposal.ts'
import { viewCatalogue } from '../../workflow/catalogues/view-catalogue.ts'
import { viewDocument } from '../../workflow/imports/view-document.ts'
import { viewProposal } from '../../workflow/proposals/view-proposal.ts'
import { attachExamples } from './attach-examples.ts'

const surroundings = { chart: loadChart(), parameters: loadParameters() }
const folder = join(projectFolder(import.meta.dirname), 'examples')

/** Where the rules that assumptions speak to must ask (docs/professional-checks.md): proposals 1–10, and the form. */
const expected: readonly (readonly [FindingCode, readonly (number | 'form')[]])[] = [
  ['price-per-person-differs', [3, 7]],
  ['growth-without-drop-off', []],
  ['growth-drop-off-zero', [1, 3, 4, 5, 7]],
  ['pay-per-post-differs', [3, 9]],
  ['people-leave-unsaid', ['form']],
  ['saving-stops', [2, 8]],
  ['saving-ends', [1, 3]],
  ['full-effect-at-once', [5, 6, 7]],
  ['same-amount', [6, 10]],
  ['gain-in-one-proposal', [3]],
  ['account-none', [6]],
]

onceOnEveryEngine('the examples with their assumptions', fresh => {
  const who = createWho(1)
  let isLoaded = false
  let ids: string[] = []

  async function load(): Promise<string[]> {
    if (isLoaded) return ids
    isLoaded = true
    const taken = []
    for (const name of ['investeringskatalog-2019-2022.md', 'driftsforslag-2023-2026.md']) {
      const content = readFileSync(join(folder, name))
      const reading = readDocument(name, content, surroundings)
      if (!reading.ok) throw new Error(reading.why.code)
      taken.push(
        await takeIn(fresh().store, { read: reading.read, content }, who, { chart: surroundings.chart }),
      )
    }
    await attachExamples(fresh().store, join(folder, 'assumptions'), surroundings, who)
    ids = taken.flatMap(({ effects }) => effects.map(effect => effect.proposalId ?? ''))
    return ids
  }

  const look = async () => Promise.all((await load()).map(id => viewProposal(fresh().store, id)))

  test.each(expected)('%s is asked by the pages of %s', async (code, where) => {
    const asked = (await look()).flatMap((view, i) =>
      view?.findings.some(finding => finding.code === code) ? [i === 10 ? 'form' : i + 1] : [],
    )
    expect(asked).toEqual(where)
  })

  test('are counted in the list as their own pages and the page of the document say', async () => {
    const views = await look()
    const catalogues = [...new Set(views.map(view => view?.catalogue.id ?? ''))]
    for (const id of catalogues) {
      const catalogue = await viewCatalogue(fresh().store, id, everyProposal)
      const counts = catalogue?.rows.map(row => row.counts)
      const own = views.filter(view => view?.catalogue.id === id)
      expect(counts).toEqual(own.map(view => countBySeverity(view?.findings ?? [])))
      const document = await viewDocument(fresh().store, catalogue?.documentId ?? '')
      expect(document?.counts).toEqual(catalogue?.counts)
      expect(document?.counts).toEqual(countBySeverity(document?.findings ?? []))
    }
  })
})
