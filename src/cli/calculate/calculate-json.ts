/** The JSON of `calculate --json`: amounts in whole kroner, null where a line is not calculated in a year. */
import { categoryOfTarget, groupRows, sumPayers } from '../../core/calculation/readings/budget-table.ts'
import { readStress } from '../../core/calculation/readings/stress.ts'
import { type Money, toWholeKroner } from '../../core/money.ts'
import type { CaseFileProblem } from '../../shipped/read-case.ts'
import { sayCaseProblem } from '../../words/calculation/problem.ts'
import { sayFinding } from '../../words/finding.ts'
import type { Language } from '../../words/language.ts'
import { unitName } from '../../words/number.ts'
import type { Calculation } from './calculation.ts'
import { type CellAsked, explainedCells } from './explain-cell.ts'

export function calculationJson(
  calculation: Calculation,
  asked: CellAsked | null,
  language: Language,
): object {
  const { prepared, result, findings, remarks, surroundings } = calculation
  const { table } = result
  const { title, committee, priceLevel, prices } = prepared.assembly.case
  const groups = groupRows(table, target => categoryOfTarget(target, surroundings.chart))
  const payers = sumPayers(table)
  return {
    title,
    committee,
    priceLevel,
    prices,
    years: table.years,
    unit: unitName(table.unit, 'da'),
    lines: table.rows.map(({ line: { id, target }, cells, exact, total }) => ({
      id,
      account: target.account,
      label: target.label,
      kind: target.kind,
      payer: target.payer,
      amounts: cells.map(kroner),
      exact,
      total: toWholeKroner(total),
    })),
    totals: table.totals.map(kroner),
    total: toWholeKroner(table.total),
    accumulated: accumulate(table.totals),
    byCategory: Object.fromEntries(groups.map(group => [group.key, group.cells.map(kroner)])),
    byPayer: {
      municipality: payers.municipality.map(kroner),
      state: payers.state.map(kroner),
      region: payers.region.map(kroner),
    },
    payback: result.payback,
    paybackHalfYear: result.paybackHalfYear,
    largestOutlay: result.largestOutlay,
    breakEven: result.breakEven,
    lasting: result.lasting,
    appraisal: result.appraisal,
    stress: readStress(prepared).map(each => ({
      case: each.stress,
      total: each.ok ? toWholeKroner(each.result.table.total) : null,
      paybackHalfYear: each.ok ? each.result.paybackHalfYear : null,
    })),
    findings: findings.map(finding => ({
      code: finding.code,
      severity: finding.severity,
      line: finding.line,
      message: sayFinding(finding, language, table.unit).message,
    })),
    remarks: remarks.map(problem => problemJson(problem, language)),
    ...(asked && { explanation: explainedCells(calculation, asked, language) }),
  }
}

export function problemJson({ problem, spot }: CaseFileProblem, language: Language): object {
  return {
    code: problem.code,
    line: spot.line,
    column: spot.column,
    message: sayCaseProblem(problem, language),
  }
}

function accumulate(totals: readonly Money[]): number[] {
  let running = 0
  return totals.map(total => {
    running += toWholeKroner(total)
    return running
  })
}

function kroner(amount: Money | null): number | null {
  return amount === null ? null : toWholeKroner(amount)
}
