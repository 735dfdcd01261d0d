/** What comes out of reading a file, whoever read it, and what a workflow needs to take it in. */
import type { ChartOfAccounts } from '../account/chart.ts'
import type { Hash } from '../canonical.ts'
import type { Finding } from '../check/finding.ts'
import type { CatalogueDocument } from './content.ts'

export type DocumentFormat = 'markdown' | 'html' | 'csv'

/** da: 1.234,5 · en: 1,234.5 */
export type Notation = 'da' | 'en'

/** A file read, understood and checked. */
export type ReadDocument = {
  readonly fileName: string
  readonly format: DocumentFormat
  readonly encoding: string
  readonly notation: Notation
  readonly hash: Hash
  readonly bytes: number
  readonly document: CatalogueDocument
  readonly findings: readonly Finding[]
}

/** The parameters a reading was made with, kept with it. */
export type ReadingBasis = { readonly chart: ChartOfAccounts }
