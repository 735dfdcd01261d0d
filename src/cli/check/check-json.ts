/** The one JSON object of `check --json`: amounts in whole kroner, null where the document leaves a cell empty. */
import { codeOf } from '../../core/account/reading.ts'
import type { DocumentProposal } from '../../core/catalogue/content.ts'
import type { ReadDocument } from '../../core/catalogue/document.ts'
import type { Unreadable } from '../../core/catalogue/unreadable.ts'
import type { Finding } from '../../core/check/finding.ts'
import { overviewRowId } from '../../core/check/overview.ts'
import { type Money, toWholeKroner } from '../../core/money.ts'
import { placeKey } from '../../core/place.ts'
import {
  type BudgetLine,
  fieldNames,
  type PrintedCell,
  type TotalRow,
  unitOf,
} from '../../core/proposal/content.ts'
import { plainText } from '../../core/text/rich-text.ts'
import { sayFinding } from '../../words/finding.ts'
import type { Language } from '../../words/language.ts'
import { unitName } from '../../words/number.ts'
import { sayUnreadable } from '../../words/unreadable.ts'
import { personNumbersJson, personNumbersOf } from './person-numbers.ts'

export function documentJson(read: ReadDocument, language: Language): object {
  const { content, proposals } = read.document
  const { overview } = content
  const names = new Map(proposals.map(p => [p.key, p.content.number?.text ?? p.content.title?.text ?? null]))
  const labels = new Map(
    proposals.flatMap(p =>
      (p.content.budget?.lines ?? []).map(line => [`${p.key}/${line.id}`, line.label] as const),
    ),
  )
  const rows = new Map((overview?.rows ?? []).map(row => [overviewRowId(row), row.title]))
  return {
    file: read.fileName,
    format: read.format,
    encoding: read.encoding,
    notation: read.notation,
    kind: content.kind,
    title: content.title?.text ?? null,
    introduction: plainText(content.introduction),
    proposals: proposals.map(proposalJson),
    overview: overview && {
      years: overview.periods.map(p => p.year),
      unit: overview.unit && unitName(overview.unit, 'da'),
      rows: overview.rows.map(row => ({
        committee: row.committee,
        number: row.number,
        title: row.title,
        amounts: row.cells.map(kroner),
        total: kroner(row.total),
      })),
      committeeTotals: overview.committeeTotals.map(row => ({
        committee: row.committee,
        ...totalsJson(row),
      })),
      ...totalsJson(overview.totals),
    },
    findings: read.findings.map(finding => {
      const line =
        finding.line === null
          ? null
          : (labels.get(`${finding.proposal}/${finding.line}`) ?? rows.get(finding.line) ?? null)
      return findingJson(
        finding,
        { proposal: finding.proposal && (names.get(finding.proposal) ?? null), line },
        read,
        language,
      )
    }),
    personNumbers: personNumbersJson(personNumbersOf(read), read.fileName),
  }
}

export function unreadableJson(
  file: string,
  why: Unreadable,
  language: Language,
): { file: string; code: string; message: string } {
  return { file, code: why.code, message: sayUnreadable(why, language) }
}

function proposalJson({ content }: DocumentProposal): object {
  const { budget } = content
  const texts = fieldNames.map(name => [name, content.fields[name] && plainText(content.fields[name].text)])
  const trees = fieldNames.map(name => [name, content.fields[name]?.text ?? null])
  return {
    number: content.number?.text ?? null,
    title: content.title?.text ?? null,
    committee: content.committee?.text ?? null,
    policyArea: content.policyArea?.text ?? null,
    proposedBy: content.proposedBy?.text ?? null,
    years: budget?.periods.map(p => p.year) ?? [],
    unit: budget ? unitName(unitOf(budget), 'da') : null,
    priceLevel: budget?.priceLevel ?? null,
    fields: Object.fromEntries(texts),
    richText: Object.fromEntries(trees),
    lines: budget?.lines.map(lineJson) ?? [],
    ...totalsJson(budget?.totals ?? null, budget?.periods.length ?? 0),
  }
}

function lineJson(line: BudgetLine): object {
  return {
    account: codeOf(line.account),
    interpreted: line.account.certainty === 'interpreted',
    written: line.account.certainty === 'none' ? null : line.account.written,
    kind: line.kind,
    label: line.label,
    amounts: line.cells.map(kroner),
    total: kroner(line.total),
  }
}

function totalsJson(row: TotalRow | null, count = 0): { totals: (number | null)[]; total: number | null } {
  const totals = row ? row.cells.map(kroner) : Array.from({ length: count }, () => null)
  return { totals, total: kroner(row?.total ?? null) }
}

function findingJson(
  finding: Finding,
  named: { proposal: string | null; line: string | null },
  read: ReadDocument,
  language: Language,
): object {
  const { message, todo } = sayFinding(finding, language, documentUnit(read))
  return {
    id: finding.id,
    code: finding.code,
    severity: finding.severity,
    proposal: named.proposal,
    line: named.line,
    year: finding.period?.year ?? null,
    stated: amountJson(finding.stated),
    computed: amountJson(finding.computed),
    where: finding.place ? `${read.fileName}:${placeKey(finding.place)}` : read.fileName,
    message,
    todo,
    causedBy: finding.causedBy.length === 0 ? null : finding.causedBy,
  }
}

/** The unit that sentences about the whole document speak in: the overview's, or the first form's. */
export function documentUnit(read: ReadDocument): 'kr' | '1000kr' | 'mio' {
  const { content, proposals } = read.document
  return content.overview?.unit ?? proposals.find(p => p.content.budget?.unit)?.content.budget?.unit ?? 'kr'
}

function kroner(cell: PrintedCell | null): number | null {
  return cell?.amount == null ? null : toWholeKroner(cell.amount)
}

function amountJson(amount: Money | null): number | null {
  return amount === null ? null : toWholeKroner(amount)
}
