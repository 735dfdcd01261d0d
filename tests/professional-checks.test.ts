/**
 * The professional checks against the eleven real budgets: each rule speaks on the proposals named here and on no
 * others. docs/professional-checks.md says where and why this differs from what was worked out by hand.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CatalogueDocument } from '../src/core/catalogue/content.ts'
import { checkDocument } from '../src/core/check/check.ts'
import type { Finding, FindingCode } from '../src/core/check/finding.ts'
import { professionalSeverity } from '../src/core/check/professional/finding-data.ts'
import { type KnownFigures, knownFigures } from '../src/core/check/professional/known-figures.ts'
import { readDocument } from '../src/documents/read-document.ts'
import { loadChart } from '../src/shipped/load-chart.ts'
import { readCaseFile } from '../src/shipped/read-case.ts'
import { areRealCasesHere, realCases } from './real-cases.ts'

const chart = loadChart()
const folder = join(import.meta.dirname, '..', 'examples')
const examples = {
  catalogue: join(folder, 'investeringskatalog-2019-2022.md'),
  form: join(folder, 'driftsforslag-2023-2026.md'),
} as const
const assumptions = [
  '01-aktivitetsparate',
  '02-fastholdelse',
  '03-voksenlaerlinge',
  '04-udekoerende',
  '05-jobparate',
  '06-igu',
  '07-forsikrede',
  '08-eftervaern',
  '09-velkomst',
  '10-integration',
]

/** Rule × hits: proposals 1–10 of the catalogue, and `form` for the operating-budget proposal of 2023. */
const hits: readonly (readonly [rule: string, code: FindingCode, where: readonly (number | 'form')[]])[] = [
  ['only costs', 'only-costs', [9]],
  ['a saving, then blank years', 'saving-stops', [2, 8]],
  ['… with an end declared', 'saving-ends', [1, 3]],
  ['staff titles, pay on 5.68.90', 'pay-outside-service', [1, 2, 3, 4, 5, 7, 8, 9]],
  ['a refund share that the rules cannot give', 'refund-share', []],
  ['a refund share that shifts', 'refund-share-shifts', [10]],
  ['two prices for one group', 'price-per-person-differs', []],
  ['pay per post off the median', 'pay-per-post-differs', [3]],
  ['straight growth', 'growth-without-drop-off', [1, 3, 4, 5, 7]],
  ['… where assumptions say so', 'growth-drop-off-zero', []],
  ['doubling on the same staff', 'saving-doubles', [2]],
  ['full effect from the first day', 'full-effect-at-once', [5, 6, 7]],
  ['same benefit, same amount', 'same-amount', [6, 10]],
  ['same benefit, same people', 'same-people', [1, 3, 5, 7, 8]],
  ['a gain that a slip takes away', 'gain-is-thin', [8, 'form']],
  ['a gain over ten times the cost', 'gain-is-high', [3]],
  ["over half of the catalogue's gain", 'gain-in-one-proposal', [3]],
  ['a gain that rests on grants', 'gain-rests-on-grant', [10]],
  ['no account on a line', 'account-none', [6]],
  ['… or only its main account', 'account-interpreted', ['form']],
  ['flex jobs without ledighedsydelse', 'flex-jobs-alone', ['form']],
  ['people who leave and arrive nowhere', 'people-leave-unsaid', []],
  ['a benefit that turns', 'benefit-changes-sign', ['form']],
  ['a rise avoided, beside a saving', 'rise-avoided', [1, 10]],
  ['pay that changes without a word', 'pay-changes', ['form']],
]

/** What the reconstructed assumptions in examples/assumptions add and take. */
const hitsWithAssumptions: readonly (readonly [FindingCode, readonly (number | 'form')[]])[] = [
  ['price-per-person-differs', [3, 7]],
  ['growth-without-drop-off', []],
  ['growth-drop-off-zero', [1, 3, 4, 5, 7]],
  ['people-leave-unsaid', ['form']],
  // the file for 9 says one post, where the document gives no number: 250,000 kr. is half of what others pay
  ['pay-per-post-differs', [3, 9]],
  ['saving-stops', [2, 8]],
  ['saving-ends', [1, 3]],
]

function read(path: string): CatalogueDocument {
  const reading = readDocument('case.md', readFileSync(path), { chart })
  if (!reading.ok) throw new Error(reading.why.code)
  return reading.read.document
}

function known(name: string): KnownFigures {
  const reading = readCaseFile(readFileSync(join(folder, 'assumptions', `${name}.yaml`), 'utf8'))
  if (!reading.ok) throw new Error(name)
  return knownFigures(reading.case)
}

/** Where each code speaks: each proposal once, in order. */
function where(
  { catalogue, form }: Readonly<Record<'catalogue' | 'form', CatalogueDocument>>,
  options: (document: CatalogueDocument, names: readonly string[]) => Parameters<typeof checkDocument>[2],
): (code: FindingCode) => (number | 'form')[] {
  const inCatalogue = checkDocument(catalogue, chart, options(catalogue, assumptions))
  const inForm = checkDocument(form, chart, options(form, ['driftsforslag-2023']))
  const keys = catalogue.proposals.map(({ key }) => key)
  const speaks = (findings: readonly Finding[], code: FindingCode, key: string | undefined): boolean =>
    findings.some(finding => finding.code === code && finding.proposal === key)
  return code => [
    ...keys.flatMap((key, i) => (speaks(inCatalogue, code, key) ? [i + 1] : [])),
    ...(speaks(inForm, code, form.proposals[0]?.key) ? (['form'] as const) : []),
  ]
}

function withAssumptions(document: CatalogueDocument, names: readonly string[]) {
  const entries = document.proposals.map(({ key }, i) => [key, known(names[i] ?? '')] as const)
  return { known: new Map(entries) }
}

function describeDocuments(name: string, paths: Readonly<Record<'catalogue' | 'form', string>>): void {
  describe(name, () => {
    const documents = { catalogue: read(paths.catalogue), form: read(paths.form) }
    const typed = where(documents, () => ({}))
    const assumed = where(documents, withAssumptions)

    test.each(hits)('%s: %s', (_, code, expected) => {
      expect(typed(code)).toEqual(expected)
    })

    test.each(hitsWithAssumptions)('%s with reconstructed assumptions', (code, expected) => {
      expect(assumed(code)).toEqual(expected)
    })

    test('every proposal that shares people with others names them', () => {
      const titles = documents.catalogue.proposals.map(({ content }) => content.title?.text)
      const pairs = checkDocument(documents.catalogue, chart).flatMap(finding =>
        finding.code === 'same-people' ? finding.data.others.map(other => titles.indexOf(other) + 1) : [],
      )
      expect(pairs).toEqual([8, 5, 7, 3, 3, 1])
    })
  })
}

describeDocuments('the project’s own examples', examples)
if (areRealCasesHere) describeDocuments('the real documents', realCases)

test('every professional code has its row here', () => {
  const rows = new Set<string>(hits.map(([, code]) => code))
  expect(Object.keys(professionalSeverity).filter(code => !rows.has(code))).toEqual([])
})
