/** `calculate FILE…`: makes the budget table of a case file, and opens any cell of it down to its assumptions. */
import { findFunction } from '../../core/account/chart.ts'
import { codeOf } from '../../core/account/reading.ts'
import { accountReaderOf } from '../../core/account/resolve.ts'
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { prepareCase } from '../../core/calculation/readings/prepare.ts'
import { readResult } from '../../core/calculation/readings/result.ts'
import { takeSnapshot } from '../../core/calculation/readings/snapshot.ts'
import type { Unreadable } from '../../core/catalogue/unreadable.ts'
import { checkCase } from '../../core/check/check-members.ts'
import { openFile } from '../../documents/open-file.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { type CaseFileProblem, readCaseFile } from '../../shipped/read-case.ts'
import { calculateWords } from '../../words/calculate.ts'
import { sayUnreadable } from '../../words/unreadable.ts'
import type { CommandLine } from '../arguments.ts'
import { calculationJson, problemJson } from './calculate-json.ts'
import { reportCalculation, reportProblems } from './calculate-report.ts'
import type { Calculation } from './calculation.ts'
import { currentRates } from './current-rates.ts'
import { type CellAsked, explainCell, explainedCells } from './explain-cell.ts'

type Outcome =
  | { readonly kind: 'calculated'; readonly calculation: Calculation }
  | { readonly kind: 'problems'; readonly problems: readonly CaseFileProblem[] }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }

export async function calculateFiles({ files, json, language, explain, data }: CommandLine): Promise<number> {
  const parameters = await currentRates(data, language)
  if (!parameters) return 2
  const surroundings = { chart: loadChart(), parameters }
  const asked = explain === null ? null : readAsked(explain, surroundings)
  if (explain !== null && asked === null) {
    process.stderr.write(`${calculateWords[language].badCell(explain)}\n`)
    return 2
  }
  const objects: object[] = []
  let isAllDone = true
  for (const file of files) {
    const outcome = await calculateFile(file, surroundings)
    if (!isDone(outcome, asked, language)) isAllDone = false
    if (json) objects.push(jsonOf(file, outcome, asked, language))
    else process.stdout.write(reportOf(file, outcome, asked, language))
  }
  if (json) process.stdout.write(`${JSON.stringify({ cases: objects }, null, 2)}\n`)
  return isAllDone ? 0 : 2
}

/** Calculated, and with the cell that was asked for where one was. */
function isDone(outcome: Outcome, asked: CellAsked | null, language: CommandLine['language']): boolean {
  if (outcome.kind !== 'calculated') return false
  return asked === null || explainedCells(outcome.calculation, asked, language).length > 0
}

async function calculateFile(file: string, surroundings: Surroundings): Promise<Outcome> {
  const opened = await openFile(file)
  if (!opened.ok) return { kind: 'unreadable', why: opened.why }
  const read = readCaseFile(Buffer.from(opened.bytes).toString('utf8').toWellFormed())
  if (!read.ok) return { kind: 'problems', problems: read.problems }
  const spotted = (problem: CaseFileProblem['problem']): CaseFileProblem => ({
    problem,
    spot: read.spotOf(problem.path),
  })
  const ready = prepareCase(read.case, surroundings)
  if (!ready.ok) return { kind: 'problems', problems: ready.problems.map(spotted) }
  const { prepared } = ready
  const result = readResult(prepared)
  if (!result.ok) throw new Error(`figure ${result.problem.figure} of a prepared case has no value`)
  return {
    kind: 'calculated',
    calculation: {
      prepared,
      result: result.result,
      findings: checkCase(read.case, takeSnapshot(prepared), surroundings.chart),
      remarks: read.problems,
      surroundings,
    },
  }
}

/** `5.57.73:2020`, `05.73:2020`, or `net:2020` for the result. */
function readAsked(text: string, { chart }: Surroundings): CellAsked | null {
  const match = /^(.+):(\d{4})$/.exec(text.trim())
  if (!match) return null
  const [, name = '', year = ''] = match
  if (/^(net|netto|i alt)$/i.test(name)) return { account: null, year: Number(year) }
  const code = codeOf(accountReaderOf(chart).read(name, [Number(year)]))
  return code !== null && findFunction(chart, code) ? { account: code, year: Number(year) } : null
}

function jsonOf(
  file: string,
  outcome: Outcome,
  asked: CellAsked | null,
  language: CommandLine['language'],
): object {
  if (outcome.kind === 'unreadable')
    return { file, problems: [{ code: outcome.why.code, message: sayUnreadable(outcome.why, language) }] }
  if (outcome.kind === 'problems')
    return { file, problems: outcome.problems.map(p => problemJson(p, language)) }
  return { file, ...calculationJson(outcome.calculation, asked, language) }
}

function reportOf(
  file: string,
  outcome: Outcome,
  asked: CellAsked | null,
  language: CommandLine['language'],
): string {
  if (outcome.kind === 'unreadable') return `${file}\n  ${sayUnreadable(outcome.why, language)}\n\n`
  if (outcome.kind === 'problems') return reportProblems(file, outcome.problems, language)
  if (asked) return explainCell(outcome.calculation, asked, language).join('\n').concat('\n')
  return reportCalculation(file, outcome.calculation, language)
}
