/** The report of `calculate` for people: the table, what it comes to, and the questions "and if not?". */
import { categoryOfTarget, groupRows } from '../../core/calculation/readings/budget-table.ts'
import { readStress, type StressResult } from '../../core/calculation/readings/stress.ts'
import type { Finding } from '../../core/check/finding.ts'
import { fromKroner, type Money, sum, type Unit } from '../../core/money.ts'
import type { CaseFileProblem } from '../../shipped/read-case.ts'
import { calculateWords } from '../../words/calculate.ts'
import { sayCaseProblem } from '../../words/calculation/problem.ts'
import { sayBreakEven, sayLasting, sayPayback, stressNames } from '../../words/calculation/result.ts'
import { cliWords } from '../../words/cli.ts'
import { sayFinding } from '../../words/finding.ts'
import type { Language } from '../../words/language.ts'
import { formatCell, sayMoney, unitName } from '../../words/number.ts'
import { severityNames } from '../../words/parts.ts'
import { alignTable } from '../table.ts'
import type { Calculation } from './calculation.ts'

export function reportCalculation(file: string, calculation: Calculation, language: Language): string {
  const { prepared, result, findings, remarks } = calculation
  const { table } = result
  const words = calculateWords[language]
  const lines = [
    file,
    `${prepared.assembly.case.title} · ${table.years[0]}–${table.years.at(-1)}`,
    '',
    cliWords[language].amountsIn(unitName(table.unit, language)),
    ...tableLines(calculation, language),
    '',
    sayPayback(result, language),
    words.largestOutlay(sayMoney(fromKroner(result.largestOutlay), language)),
    sayBreakEven(result.breakEven, language),
    sayLasting(result.lasting, language),
    '',
    words.whatIf,
    ...stressLines(readStress(prepared), table.unit, language),
    ...findingLines(findings, table.unit, language),
    ...(remarks.length === 0 ? [] : ['', ...remarks.map(remark => problemLine(remark, language))]),
    '',
  ]
  return `${lines.join('\n')}\n`
}

export function reportProblems(
  file: string,
  problems: readonly CaseFileProblem[],
  language: Language,
): string {
  const head = calculateWords[language].notCalculated(file)
  return `${[head, ...problems.map(problem => problemLine(problem, language))].join('\n')}\n\n`
}

function findingLines(findings: readonly Finding[], unit: Unit, language: Language): string[] {
  if (findings.length === 0) return []
  const lines = findings.map(finding => {
    const { message } = sayFinding(finding, language, unit)
    return `  ${severityNames[language][finding.severity]}: ${message}`
  })
  return ['', calculateWords[language].findings, ...lines]
}

function problemLine({ problem, spot }: CaseFileProblem, language: Language): string {
  return `  ${calculateWords[language].spot(spot.line, spot.column)}: ${sayCaseProblem(problem, language)}`
}

function tableLines({ result: { table }, surroundings }: Calculation, language: Language): string[] {
  const words = calculateWords[language]
  const amounts = (cells: readonly (Money | null)[], total: Money): string[] =>
    [...cells, total].map(cell => formatCell(cell, table.unit, language))
  const groups = groupRows(table, target => categoryOfTarget(target, surroundings.chart))
  const rows = [
    ['', '', ...table.years.map(String), cliWords[language].total],
    ...table.rows.map(({ line: { target }, cells, total }) => [
      target.account ?? '',
      target.label,
      ...amounts(cells, total),
    ]),
    ['', words.net, ...amounts(table.totals, table.total)],
    [
      '',
      words.accumulated,
      ...runningTotals(table.totals).map(cell => formatCell(cell, table.unit, language)),
      '',
    ],
    ...groups.map(({ key, cells, total }) => ['', words.categories[key], ...amounts(cells, total)]),
  ]
  return alignTable(rows, ['left', 'left', ...table.years.map(() => 'right' as const), 'right'])
}

function runningTotals(totals: readonly Money[]): Money[] {
  return totals.map((_, i) => sum(totals.slice(0, i + 1)))
}

function stressLines(stress: readonly StressResult[], unit: Unit, language: Language): string[] {
  const rows = stress.map(each => {
    const name = stressNames[language][each.stress]
    return each.ok
      ? [name, formatCell(each.result.table.total, unit, language), sayPayback(each.result, language)]
      : [name, '', '']
  })
  return alignTable(rows, ['left', 'right', 'left']).map(line => `  ${line}`)
}
