/** Documents as if they had been read, made to order for tests of what is done with them. */
import { hashBytes } from '../../src/core/canonical.ts'
import type { CatalogueContent, Overview } from '../../src/core/catalogue/content.ts'
import type { ReadDocument } from '../../src/core/catalogue/document.ts'
import type { Finding } from '../../src/core/check/finding.ts'
import { fromKroner, type Money } from '../../src/core/money.ts'
import { year } from '../../src/core/period.ts'
import {
  type PrintedCell,
  type ProposalContent,
  proposalSchema,
  type StatedText,
} from '../../src/core/proposal/content.ts'
import { proposalKeys } from '../../src/core/proposal/identity.ts'
import { emptySupplement } from '../../src/core/proposal/supplement.ts'
import { fromPlainText } from '../../src/core/text/rich-text.ts'

export type Sketch = {
  readonly number?: string | null
  readonly title: string
  readonly committee?: string | null
  readonly policyArea?: string | null
  readonly text?: string
  /** Thousands of kroner per year; null is blank. */
  readonly amounts?: readonly (number | null)[]
}

export type DocumentSketch = {
  readonly title?: string | null
  readonly kind?: CatalogueContent['kind']
  readonly fileName?: string
  readonly years?: readonly number[]
  readonly proposals: readonly Sketch[]
  readonly overview?: (content: readonly ProposalContent[]) => Overview
  readonly findings?: (keys: readonly string[]) => readonly Finding[]
  /** Where the document's lines start: moving it moves every place and changes nothing that is said. */
  readonly line?: number
}

export type Sketched = { readonly read: ReadDocument; readonly content: Uint8Array }

export function sketchDocument(sketch: DocumentSketch): Sketched {
  const { title = 'Katalog', kind = 'catalogue', fileName = 'katalog.md', line = 1 } = sketch
  const years = sketch.years ?? [2019, 2020]
  const contents = sketch.proposals.map((proposal, i) => sketchProposal(proposal, years, line + 10 * i))
  const keys = proposalKeys(sketch.proposals.map(({ number = null, title }) => ({ number, title })))
  const bytes = new TextEncoder().encode(`${line}\n${JSON.stringify({ ...sketch, kind, fileName })}`)
  const read: ReadDocument = {
    fileName,
    format: 'markdown',
    encoding: 'utf-8',
    notation: 'da',
    hash: hashBytes(bytes),
    bytes: bytes.length,
    document: {
      content: {
        schema: 1,
        kind,
        title: stated(title, line),
        introduction: [],
        overview: sketch.overview?.(contents) ?? null,
        leftovers: [],
      },
      proposals: contents.map((content, i) => ({ key: keys[i] ?? '', content })),
    },
    findings: sketch.findings?.(keys) ?? [],
  }
  return { read, content: bytes }
}

export function sketchProposal(sketch: Sketch, years: readonly number[], line: number): ProposalContent {
  const amounts = sketch.amounts ?? years.map(() => -10)
  return {
    schema: proposalSchema,
    number: stated(sketch.number ?? null, line),
    title: stated(sketch.title, line),
    committee: stated(sketch.committee ?? null, line),
    policyArea: stated(sketch.policyArea ?? null, line),
    proposedBy: null,
    fields: {
      content: { text: fromPlainText(sketch.text ?? ''), place: null },
      targetGroup: null,
      staff: null,
      relations: null,
    },
    budget: {
      periods: years.map(year),
      unit: '1000kr',
      priceLevel: 2019,
      lines: [
        {
          origin: 'stated',
          id: 'l-1',
          label: '05.73 Kontanthjælp',
          account: { certainty: 'stated', written: '05.73', code: '5.57.73' },
          kind: 'expense',
          cells: amounts.map(amount => sketchCell(amount, line + 1)),
          total: null,
          place: { at: 'line', line: line + 1, cell: null },
        },
      ],
      totals: null,
      place: null,
    },
    supplement: emptySupplement,
  }
}

export function sketchCell(thousands: number | null, line: number): PrintedCell {
  const amount: Money | null = thousands === null ? null : fromKroner(thousands * 1000)
  const text = thousands === null ? '' : String(thousands)
  return { amount, step: fromKroner(1000), text, place: { at: 'line', line, cell: null } }
}

function stated(text: string | null, line: number): StatedText | null {
  return text === null ? null : { text, place: { at: 'line', line, cell: null } }
}
