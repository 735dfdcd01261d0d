/** The budget table as it is right now; every amount opens how it was calculated. */
import { Component } from 'preact'
import type { TableRow } from '../../core/calculation/readings/budget-table.ts'
import { type Money, sum, type Unit, zero } from '../../core/money.ts'
import type { Language } from '../../words/language.ts'
import { formatCell, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { lineKindNames } from '../../words/parts.ts'
import { type CellAddress, cellSegments } from '../address.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { mostStacked } from '../components/table-region.tsx'
import { roles } from '../components/table-roles.ts'
import type { Desk } from './desk.ts'
import type { Calculation } from './evaluation.ts'
import type { TypedTable } from './table-view.ts'

type Props = {
  readonly calculation: Calculation
  /** Lines that were typed and are not calculated: they count in the sums. */
  readonly typed: TypedTable | null
  readonly desk: Desk
  readonly cell: CellAddress | null
  /** The one amount that the tab key reaches; null where all are plain links. */
  readonly focusCell: CellAddress | null
}

export function BenchTable({ calculation: { result, prepared }, typed, desk, cell, focusCell }: Props) {
  const { language } = desk
  const words = budgetTableWords[language]
  const { table } = result
  const stated = typed?.lines ?? []
  const inYear = (each: number) => typed?.budget.periods.findIndex(period => period.year === each) ?? -1
  const sums =
    typed && stated.length > 0
      ? [...table.years.map(each => typed.economy.periods[inYear(each)]?.net ?? null), typed.economy.net]
      : [...table.totals, table.total]
  const cells = [...sums, ...table.rows.flatMap(row => [...row.cells, row.total])]
  const common = { unit: table.unit, years: table.years, language, cell, focusCell }
  return (
    <FiguresTable
      label={words.scrollRegion}
      caption={words.caption(unitName(table.unit, language), words.prices(prepared.assembly.case.priceLevel))}
      name={words.line}
      years={table.years}
      total={words.total}
      texts={
        table.years.length < mostStacked
          ? cells.map(amount => formatCell(amount, table.unit, language))
          : tooMany
      }
    >
      <tbody {...roles.rowgroup}>
        {table.rows.map(row => (
          <Row
            key={row.line.id}
            id={row.line.id}
            label={row.line.target.label}
            details={detailsOf(row, language)}
            amounts={[...row.cells, row.total]}
            {...common}
          />
        ))}
        {stated.map(line => {
          const amounts = table.years.map(each => line.cells[inYear(each)]?.amount ?? null)
          return (
            <Row
              key={line.id}
              id={line.id}
              label={line.label}
              details={workbenchWords[language].stated}
              amounts={[...amounts, sum(amounts.map(amount => amount ?? zero))]}
              isStated={true}
              {...common}
            />
          )
        })}
        <Row id="net" label={words.net} details="" amounts={sums} isStated={stated.length > 0} {...common} />
      </tbody>
    </FiguresTable>
  )
}

/** A table of many years is never stacked, so nobody need know how narrow its amounts are. */
const tooMany: readonly string[] = ['']

type RowProps = {
  readonly id: string
  readonly label: string
  readonly details: string
  readonly amounts: readonly (Money | null)[]
  readonly years: readonly number[]
  readonly unit: Unit
  readonly language: Language
  readonly cell: CellAddress | null
  readonly focusCell: CellAddress | null
  /** There is nothing behind its amounts to be opened. */
  readonly isStated?: boolean
}

class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { amounts, cell, focusCell, ...rest } = this.props
    const isOurs = (one: CellAddress | null) => one?.line === next.id
    return (
      next.amounts.some((amount, i) => amount !== amounts[i]) ||
      next.amounts.length !== amounts.length ||
      next.label !== rest.label ||
      next.details !== rest.details ||
      next.unit !== rest.unit ||
      next.isStated !== rest.isStated ||
      (next.cell !== cell && (isOurs(next.cell) || isOurs(cell))) ||
      (next.focusCell !== focusCell && (isOurs(next.focusCell) || isOurs(focusCell)))
    )
  }

  override render({
    id,
    label,
    details,
    amounts,
    years,
    unit,
    language,
    cell,
    focusCell,
    isStated,
  }: RowProps) {
    return (
      <tr {...roles.row} class={id === 'net' ? 'figures__total' : undefined}>
        <th {...roles.rowheader} scope="row" class="figures__name">
          {label}
          {details !== '' && <span class="figures__account">{details}</span>}
        </th>
        {amounts.map((amount, i) => {
          const address = { line: id, year: years[i] ?? 'all' } as const
          const isFocus = focusCell?.line === id && focusCell.year === address.year
          const isOpen = cell?.line === id && cell.year === address.year
          return (
            <td {...roles.cell} class={i === years.length ? 'amount amount--total' : 'amount'} key={i}>
              {amount !== null && isStated && formatCell(amount, unit, language)}
              {amount !== null && !isStated && (
                <a
                  class={isOpen ? 'amount__open amount__open--here' : 'amount__open'}
                  href={`?celle=${cellSegments(address)}#forklaring`}
                  data-cell={cellSegments(address)}
                  tabIndex={focusCell === null || isFocus ? undefined : -1}
                  aria-expanded={focusCell === null ? undefined : isOpen}
                >
                  {formatCell(amount, unit, language)}
                </a>
              )}
            </td>
          )
        })}
      </tr>
    )
  }
}

function detailsOf({ line: { target } }: TableRow, language: Language): string {
  const parts = [target.kind === 'unknown' ? null : lineKindNames[language][target.kind], target.account]
  return parts.filter(part => part !== null).join(' · ')
}

export function TableHint({ desk }: { readonly desk: Desk }) {
  return <p class="bench-quiet">{workbenchWords[desk.language].tableHint}</p>
}
