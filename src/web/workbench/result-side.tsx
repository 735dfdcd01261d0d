/** The side that shows what the assumptions come to: table, explanation, picture, stress cases, sensitivities. */
import type { NetFigures } from '../../charts/net-chart.ts'
import type { BudgetTable } from '../../core/calculation/readings/budget-table.ts'
import type { Result } from '../../core/calculation/readings/result.ts'
import { money } from '../../core/money.ts'
import { year } from '../../core/period.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { SensitivitySection } from '../calculation/sensitivity-section.tsx'
import { StressSection } from '../calculation/stress-section.tsx'
import { NetChartFigure } from '../components/net-chart-figure.tsx'
import type { BenchState } from './bench-state.ts'
import { BenchTable, TableHint } from './bench-table.tsx'
import { CellExplanation } from './cell-explanation.tsx'
import { isWhole } from './evaluation.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { TypedTableSection } from './typed-table-section.tsx'

export function ResultSide({ state }: { readonly state: BenchState }) {
  const { desk, shown, evaluation, cell, readings, live, plain } = state
  const words = workbenchWords[desk.language]
  return (
    <div class="bench-result">
      <h2>{words.result}</h2>
      <Standing state={state} />
      {shown && (
        <>
          <BenchTable
            calculation={shown}
            typed={state.typed}
            desk={desk}
            cell={cell}
            focusCell={
              live
                ? (live.focusCell ?? {
                    line: firstLine(shown.result.table),
                    year: firstYear(shown.result.table),
                  })
                : null
            }
          />
          <TableHint desk={desk} />
          {cell && <CellExplanation calculation={shown} cell={cell} desk={desk} />}
        </>
      )}
      {state.typed && <TypedTableSection typed={state.typed} desk={desk} />}
      <ProblemSummary plain={plain} problems={evaluation.problems} desk={desk} />
      {shown && (
        <>
          <h3>{words.chart}</h3>
          <NetChartFigure
            figures={figuresOf(shown.result)}
            id="regn"
            language={desk.language}
            unit={shown.result.table.unit}
          />
        </>
      )}
      {readings && shown && (
        <>
          <StressSection readings={readings} unit={shown.result.table.unit} language={desk.language} />
          <SensitivitySection readings={readings} language={desk.language} />
        </>
      )}
    </div>
  )
}

/** Whether the table is of what stands in the fields right now. */
function Standing({ state: { desk, shown, evaluation } }: { readonly state: BenchState }) {
  const words = workbenchWords[desk.language]
  if (!shown) return <p class="alert-text">{words.nothingYet}</p>
  if (!evaluation.calculation) return <p class="bench-note">{words.lastGood}</p>
  const { without } = evaluation.calculation
  if (without.length > 0)
    return <p class="bench-note">{words.stillToSay(without.map(name => `»${name}«`).join(', '))}</p>
  return isWhole(evaluation) ? null : <p class="bench-note">{words.lastGood}</p>
}

function firstLine(table: BudgetTable): string {
  return table.rows[0]?.line.id ?? 'net'
}

function firstYear({ rows, years }: BudgetTable): number | 'all' {
  const index = rows[0]?.cells.findIndex(amount => amount !== null) ?? 0
  return years[index] ?? 'all'
}

/** The table's net as the chart draws it. */
function figuresOf({ table: { years, totals }, paybackHalfYear }: Result): NetFigures {
  let running = 0
  const periods = years.map((each, i) => {
    const net = totals[i] ?? null
    running += net ?? 0
    return { period: year(each), net, accumulated: money(running) }
  })
  return { periods, paidBackIn: paybackHalfYear ? year(paybackHalfYear.year) : null }
}
