/** The example documents' typed tables, each beside the table that its assumptions give. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCase } from '../../src/core/calculation/case/parse-case.ts'
import type { ComputedTable } from '../../src/core/calculation/readings/as-budget.ts'
import { prepareCase } from '../../src/core/calculation/readings/prepare.ts'
import { takeSnapshot } from '../../src/core/calculation/readings/snapshot.ts'
import type { Budget } from '../../src/core/proposal/content.ts'
import { isAlike } from '../../src/core/text/likeness.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { projectFolder } from '../../src/shipped/parameters-folder.ts'
import { realCases } from './cases.ts'

const examples = join(projectFolder(import.meta.dirname), 'examples')
const files = ['investeringskatalog-2019-2022.md', 'driftsforslag-2023-2026.md']

export type RealTable = { readonly title: string; readonly budget: Budget; readonly table: ComputedTable }

export function realTables(): readonly RealTable[] {
  const chart = loadChart()
  const proposals = files.flatMap(name => {
    const read = readDocument(name, readFileSync(join(examples, name)), { chart })
    if (!read.ok) throw new Error(`${name} cannot be read`)
    return read.read.document.proposals
  })
  return realCases.map(plain => {
    const parsed = parseCase(plain)
    const ready = parsed.ok ? prepareCase(parsed.case, { chart, parameters: new Map() }) : null
    if (!parsed.ok || !ready?.ok) throw new Error('a real case cannot be calculated')
    const { title } = parsed.case
    const budget = proposals.find(each => isAlike(each.content.title?.text ?? '', title))?.content.budget
    if (!budget) throw new Error(`no table for ${title}`)
    return { title, budget, table: takeSnapshot(ready.prepared) }
  })
}
