/** Catalogues in a store are asked again when `rulesVersion` moves; this notices where it should have. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../documents/read-document.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { projectFolder } from '../../shipped/parameters-folder.ts'
import { hashText } from '../canonical.ts'
import { createProfessional } from './professional/professional.ts'
import { rulesVersion } from './rules-version.ts'

test('whoever changes what the rules find moves their version on, and writes it down here', () => {
  expect([rulesVersion, hashText(foundInExamples())]).toEqual([
    2,
    '423ce59425fb03524e2a7d2bb1f26a410a94e4502bba6ba45177a263a29adda4',
  ])
})

function foundInExamples(): string {
  const chart = loadChart()
  const folder = join(projectFolder(import.meta.dirname), 'examples')
  const found = globSync('*.md', { cwd: folder })
    .sort()
    .map(name => {
      const reading = readDocument(name, readFileSync(join(folder, name)), { chart })
      if (!reading.ok) throw new Error(reading.why.code)
      const { content, proposals } = reading.read.document
      const { ask } = createProfessional(content, chart)
      return [reading.read.findings, proposals.map(proposal => ask(proposal))]
    })
  return JSON.stringify(found)
}
