/** The side that shows what the assumptions come to: table, explanation, picture, stress cases, sensitivities. */
import type { ComponentChildren } from 'preact'
import type { NetFigures } from '../../../charts/net-chart.ts'
import type { BudgetTable } from '../../../core/calculation/readings/budget-table.ts'
import type { Result } from '../../../core/calculation/readings/result.ts'
import { type Money, money } from '../../../core/money.ts'
import { year } from '../../../core/period.ts'
import type { Language } from '../../../words/language.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import type { CellAddress } from '../../address.ts'
import { SensitivitySection } from '../../calculation/sensitivity-section.tsx'
import { StressSection } from '../../calculation/stress-section.tsx'
import { drawByValue } from '../../components/draw-by-value.ts'
import { Held } from '../../components/held.ts'
import { NetChartFigure } from '../../components/net-chart-figure.tsx'
import { type Calculation, isWhole } from '../figures/evaluation.ts'
import type { Followed } from '../figures/followed.ts'
import type { TypedTable } from '../figures/table-view.ts'
import type { BenchState } from '../state/bench-state.ts'
import { BenchTable, TableHint } from './bench-table.tsx'
import { CellExplanation } from './cell-explanation.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { ReplacedSection } from './replaced-section.tsx'
import { TypedExplanation } from './typed-explanation.tsx'
import { TypedTableSection } from './typed-table-section.tsx'

export function ResultSide({ state }: { readonly state: BenchState }) {
  const { desk, shown, evaluation, cell, followed, isBehind, live, plain } = state
  const words = workbenchWords[desk.language]
  const isHeld = live?.isHeld === true
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
            focusCell={live ? (live.focusCell ?? firstAmount(shown.result.table, state.typed)) : null}
          />
          {live && <TableHint desk={desk} />}
        </>
      )}
      <Held isHeld={isHeld}>
        {shown && cell && <Explanation calculation={shown} cell={cell} state={state} />}
        <ProblemSummary plain={plain} problems={evaluation.problems} desk={desk} />
      </Held>
      {followed && hasPicture(followed) && (
        <Further look="picture" isBehind={isBehind} language={desk.language}>
          <FollowedPicture followed={followed} language={desk.language} />
        </Further>
      )}
      <Held isHeld={isHeld}>
        {state.typed && <ReplacedSection typed={state.typed} base={state.budget} desk={desk} />}
        {state.typed && <TypedTableSection typed={state.typed} changes={state.tableChanges} desk={desk} />}
      </Held>
      {followed && followed.result.table.rows.length > 0 && (
        <Further look="cases" isBehind={isBehind} language={desk.language}>
          <FollowedCases followed={followed} language={desk.language} />
        </Further>
      )}
    </div>
  )
}

type ExplanationProps = {
  readonly calculation: Calculation
  readonly cell: CellAddress
  readonly state: BenchState
}

/** The net is typed as soon as one of its lines is. */
function Explanation({ calculation, cell, state }: ExplanationProps) {
  const { table } = calculation.result
  const isTyped = state.typed !== null && !isComputed(cell, table, state.typed)
  return isTyped ? (
    <TypedExplanation calculation={calculation} cell={cell} state={state} />
  ) : (
    <CellExplanation calculation={calculation} cell={cell} desk={state.desk} />
  )
}

function isComputed({ line }: CellAddress, { rows }: BudgetTable, { lines }: TypedTable): boolean {
  return line === 'net' ? lines.length === 0 : rows.some(row => row.line.id === line)
}

type FurtherProps = {
  readonly look: 'picture' | 'cases'
  readonly isBehind: boolean
  readonly language: Language
  readonly children: ComponentChildren
}

/** What follows the typing a moment later, and says so as long as it has not come. */
function Further({ look, isBehind, language, children }: FurtherProps) {
  return (
    <div class={`bench-further bench-further--${look}`} aria-busy={isBehind}>
      {/* always there: the styles of all that stands after it depend on what stands before it */}
      <p class="bench-further__sign">{isBehind ? workbenchWords[language].following : null}</p>
      {children}
    </div>
  )
}

type FollowedProps = { readonly followed: Followed; readonly language: Language }

/** Of nothing at all there is no picture. */
function hasPicture({ both, result }: Followed): boolean {
  return both !== null || result.table.rows.length > 0
}

/**
 * Beside the table, so that both are seen at once; apart from the sign, so that a key that puts what stands here
 * behind does not draw it again.
 */
const FollowedPicture = drawByValue(({ followed: { both, result }, language }: FollowedProps) => (
  <>
    <h3>{workbenchWords[language].chart}</h3>
    <NetChartFigure
      figures={both?.figures ?? figuresOf(result)}
      id="regn"
      language={language}
      unit={both?.unit ?? result.table.unit}
    />
  </>
))

const FollowedCases = drawByValue(({ followed, language }: FollowedProps) => (
  <>
    <StressSection readings={followed} unit={followed.result.table.unit} language={language} />
    <SensitivitySection readings={followed} language={language} />
  </>
))

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

/** Where the tab key comes into the table. */
function firstAmount({ rows, years }: BudgetTable, typed: TypedTable | null): CellAddress {
  const [row] = rows
  const line = row?.line.id ?? typed?.lines[0]?.id ?? 'net'
  const first = row
    ? years[row.cells.findIndex(amount => amount !== null)]
    : years.find(each => typed && amountIn(typed, line, each) !== null)
  return { line, year: first ?? 'all' }
}

function amountIn({ budget, lines }: TypedTable, id: string, year: number): Money | null {
  const at = budget.periods.findIndex(period => period.year === year)
  return lines.find(line => line.id === id)?.cells[at]?.amount ?? null
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
