/** The report of `check` for people: what was understood as one table, then the findings, gravest first. */
import type { ReadDocument } from '../../core/catalogue/document.ts'
import type { Unreadable } from '../../core/catalogue/unreadable.ts'
import { countBySeverity } from '../../core/check/check.ts'
import type { Finding, Severity } from '../../core/check/finding.ts'
import { type Money, sum, type Unit } from '../../core/money.ts'
import { unitePeriods } from '../../core/period.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { hideCpr } from '../../core/text/hide-cpr.ts'
import { cliWords } from '../../words/cli.ts'
import { sayFinding } from '../../words/finding.ts'
import { formatCell, unitName } from '../../words/number.ts'
import { severityNames } from '../../words/parts.ts'
import { sayPlace } from '../../words/place.ts'
import { sayUnreadable } from '../../words/unreadable.ts'
import { type Look, paint } from '../look.ts'
import { alignTable, cut } from '../table.ts'
import { documentUnit } from './check-json.ts'
import { personNumbersOf, reportPersonNumbers } from './person-numbers.ts'
import { proposalName } from './proposal-name.ts'

const severities: readonly Severity[] = ['error', 'warning', 'note']
const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const

/** The report in pieces, so that a large document's is never one text. What looks like a CPR number is not repeated. */
export function* reportDocument(read: ReadDocument, look: Look): Generator<string> {
  for (const line of linesOf(read, look)) yield `${hideCpr(line)}\n`
}

function* linesOf(read: ReadDocument, look: Look): Generator<string> {
  const words = cliWords[look.language]
  const unit = documentUnit(read)
  const { content, proposals } = read.document
  yield paint('bold', read.fileName, look)
  yield [content.title?.text, words.proposals(proposals.length)].filter(Boolean).join(' · ')
  yield ''
  yield* tableOf(read, unit, look)
  yield ''
  if (read.findings.length === 0) yield words.nothingFound
  else yield* reportFindings(read, unit, look)
  yield ''
  yield* reportPersonNumbers(personNumbersOf(read), 'checked', look)
}

export function reportUnreadable(file: string, why: Unreadable, look: Look): string {
  const { language } = look
  return `${paint('red', cliWords[language].unreadable(file), look)}\n  ${sayUnreadable(why, language)}\n\n`
}

function tableOf(read: ReadDocument, unit: Unit, look: Look): string[] {
  const { language } = look
  const words = cliWords[language]
  const { proposals } = read.document
  const periods = unitePeriods(proposals.map(p => p.content.budget?.periods ?? []))
  const head = ['', '', ...periods.map(p => String(p.year)), words.total]
  const rows = proposals.map(({ content }) => {
    const nets = periods.map(period => netIn(content, period.year))
    const known = nets.filter(net => net !== null)
    return [
      content.number?.text ?? '',
      cut(content.title?.text ?? words.untitled, 48),
      ...nets.map(net => formatCell(net, unit, language)),
      known.length === 0 ? '' : formatCell(sum(known), unit, language),
    ]
  })
  const [top = '', ...body] = alignTable(
    [head, ...rows],
    ['left', 'left', ...periods.map(() => 'right' as const), 'right'],
  )
  return [paint('dim', words.amountsIn(unitName(unit, language)), look), paint('bold', top, look), ...body]
}

/** Sum of the lines that have an amount; a year over blanks only stays blank. */
function netIn(content: ProposalContent, year: number): Money | null {
  const column = content.budget?.periods.findIndex(p => p.year === year) ?? -1
  const amounts = content.budget?.lines.flatMap(line => line.cells[column]?.amount ?? []) ?? []
  return amounts.length === 0 ? null : sum(amounts)
}

function* reportFindings(read: ReadDocument, unit: Unit, look: Look): Generator<string> {
  const { language } = look
  const titles = new Map(read.document.proposals.map(p => [p.key, proposalName(p.content)]))
  const byId = new Map(read.findings.map(f => [f.id, f]))
  for (const severity of severities) {
    const found = read.findings.filter(f => f.severity === severity)
    if (found.length === 0) continue
    yield paint(colours[severity], `${severityNames[language][severity]} (${found.length})`, look)
    for (const finding of found) yield* reportFinding(finding, titles, byId, unit, look)
    yield ''
  }
  yield cliWords[language].counts(countBySeverity(read.findings))
}

function reportFinding(
  finding: Finding,
  titles: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Finding>,
  unit: Unit,
  look: Look,
): string[] {
  const { language } = look
  const { message, todo } = sayFinding(finding, language, unit)
  const where = [
    finding.place && sayPlace(finding.place, language),
    finding.proposal && titles.get(finding.proposal),
  ].filter(Boolean)
  const causes = finding.causedBy
    .flatMap(id => byId.get(id)?.place ?? [])
    .map(place => sayPlace(place, language))
  return [
    ...(where.length > 0 ? [paint('dim', `  ${where.join(' · ')}`, look)] : []),
    `  ${message}`,
    `    ${todo}`,
    ...(causes.length > 0 ? [`    ${cliWords[language].followsFrom(causes.join('; '))}`] : []),
  ]
}
