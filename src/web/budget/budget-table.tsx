/** The budget of a proposal per account and year, as printed, with what is wrong said where it stands. */
import type { ComponentChild } from 'preact'
import type { Finding } from '../../core/check/finding.ts'
import type { Money } from '../../core/money.ts'
import { periodKey } from '../../core/period.ts'
import { formatAmount, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { Icon } from '../components/icon.tsx'
import { roles } from '../components/table-roles.ts'
import { FindingSentence } from '../findings/finding-sentence.tsx'
import type { Site } from '../site.ts'
import { type BudgetCell, type BudgetRow, type BudgetView, isUnverified } from './budget-view.ts'
import { LineName } from './line-name.tsx'

type Props = { readonly view: BudgetView; readonly site: Site }

export function BudgetTable({ view, site }: Props) {
  const words = budgetTableWords[site.language]
  const { budget, unit } = view
  const caption = words.caption(unitName(unit, site.language), words.prices(budget.priceLevel))
  return (
    <>
      <FiguresTable
        label={words.scrollRegion}
        caption={caption}
        name={words.line}
        years={budget.periods.map(periodKey)}
        total={words.total}
        texts={textsOf(view, site)}
      >
        <tbody {...roles.rowgroup}>
          {view.lines.map(row => (
            <Row
              row={row}
              name={<LineName row={row} isCalculated={view.isCalculated} site={site} />}
              view={view}
              site={site}
            />
          ))}
        </tbody>
        {view.totals && (
          <tbody {...roles.rowgroup} class="figures__totals">
            <Row
              row={view.totals}
              name={view.isCalculated ? words.net : words.total}
              view={view}
              site={site}
              isSum
            />
          </tbody>
        )}
      </FiguresTable>
      <Legend view={view} site={site} />
    </>
  )
}

type RowProps = Props & { readonly row: BudgetRow; readonly name: ComponentChild; readonly isSum?: boolean }

function Row({ row, name, view, site, isSum = false }: RowProps) {
  return (
    <>
      <tr {...roles.row} class={isSum ? 'figures__total' : undefined}>
        <th {...roles.rowheader} scope="row" class="figures__name">
          {name}
        </th>
        {row.cells.map(cell => (
          <Cell cell={cell} view={view} site={site} />
        ))}
        <Cell cell={row.total} view={view} site={site} isTotal />
      </tr>
      <FindingRow findings={row.findings} view={view} site={site} />
    </>
  )
}

type CellProps = Props & { readonly cell: BudgetCell; readonly isTotal?: boolean }

function Cell({ cell, view, site, isTotal = false }: CellProps) {
  const words = budgetTableWords[site.language]
  const classes = ['amount', isTotal && 'amount--total', cell.shouldBe !== null && 'amount--wrong']
  return (
    <td {...roles.cell} class={classes.filter(Boolean).join(' ')}>
      {cell.unreadable === null ? (
        <Amount cell={cell} view={view} site={site} />
      ) : (
        <span class="amount__unreadable">
          {cell.unreadable} <span class="figures__aside">({words.unreadable})</span>
        </span>
      )}
      {cell.shouldBe !== null && (
        <span class="amount__printed">
          {' '}
          <Icon name="error" />
          {words.shouldBe(sayAmount(cell.shouldBe, view, site))}
        </span>
      )}
    </td>
  )
}

function Amount({ cell: { amount, href }, view, site }: CellProps) {
  const said = sayAmount(amount, view, site)
  if (href === null || amount === null) return said
  return (
    <a class="amount__open" href={href}>
      {said}
    </a>
  )
}

type FindingRowProps = Props & { readonly findings: readonly Finding[] }

function FindingRow({ findings, view, site }: FindingRowProps) {
  if (findings.length === 0) return null
  return (
    <tr {...roles.row} class="figures__note">
      <td {...roles.cell} colSpan={view.budget.periods.length + 2}>
        {findings.map(finding => (
          <FindingSentence finding={finding} language={site.language} unit={view.unit} />
        ))}
      </td>
    </tr>
  )
}

/** Explains only the marks that this table has. */
function Legend({ view, site }: Props) {
  const words = budgetTableWords[site.language]
  const cells = [...view.lines, ...(view.totals ? [view.totals] : [])].flatMap(row => [
    ...row.cells,
    row.total,
  ])
  const isBlank = (cell: BudgetCell) => cell.amount === null && cell.unreadable === null
  const legends = [
    cells.some(cell => cell.shouldBe !== null) && words.correctionLegend,
    cells.some(isBlank) && words.blanksLegend,
    view.lines.some(row => row.line.account.certainty === 'interpreted') && words.interpretedLegend,
    view.lines.some(isUnverified) && words.unverifiedLegend,
  ].filter(legend => legend !== false)
  if (legends.length === 0) return null
  return (
    <ul class="legend">
      {legends.map(legend => (
        <li>{legend}</li>
      ))}
    </ul>
  )
}

function sayAmount(amount: Money | null, view: BudgetView, site: Site): string {
  return amount === null ? '' : formatAmount(amount, view.unit, site.language, view.decimals)
}

function textsOf(view: BudgetView, site: Site): string[] {
  const rows = [...view.lines, ...(view.totals ? [view.totals] : [])]
  return rows.flatMap(row =>
    [...row.cells, row.total].map(cell => cell.unreadable ?? sayAmount(cell.amount, view, site)),
  )
}
