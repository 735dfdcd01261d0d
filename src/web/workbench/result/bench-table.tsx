/** The budget table as it is right now; every amount opens how it was calculated, or who stated it. */
import { Component, type ComponentChild, type ComponentChildren } from 'preact'
import type { TableRow } from '../../../core/calculation/readings/budget-table.ts'
import { type Money, sum, type Unit, zero } from '../../../core/money.ts'
import type { Language } from '../../../words/language.ts'
import { formatCell, unitName } from '../../../words/number.ts'
import { budgetTableWords } from '../../../words/pages/budget-table.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { lineKindNames } from '../../../words/parts.ts'
import { type CellAddress, cellSegments } from '../../address.ts'
import { drawByValue } from '../../components/draw-by-value.ts'
import { FiguresTable } from '../../components/figures-table.tsx'
import { roles } from '../../components/table-roles.ts'
import type { Calculation } from '../figures/evaluation.ts'
import type { TypedTable } from '../figures/table-view.ts'
import { widest } from '../figures/widest.ts'
import type { Desk } from '../state/desk.ts'

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
  const texts = widest(cells).map(amount => formatCell(amount, table.unit, language))
  const common = (id: string) => ({
    id,
    unit: table.unit,
    years: table.years,
    language,
    open: cell?.line === id ? cell.year : null,
    focus: focusCell?.line === id ? focusCell.year : null,
    hasKeys: focusCell !== null,
  })
  return (
    <Room characters={roomFor(texts)} isTyping={desk.typing !== null}>
      <FiguresTable
        label={words.scrollRegion}
        caption={words.caption(
          unitName(table.unit, language),
          words.prices(prepared.assembly.case.priceLevel),
        )}
        name={words.line}
        years={table.years}
        total={words.total}
        texts={texts}
      >
        <tbody {...roles.rowgroup}>
          {table.rows.map(row => (
            <Row
              key={row.line.id}
              label={row.line.target.label}
              details={detailsOf(row, language)}
              amounts={[...row.cells, row.total]}
              {...common(row.line.id)}
            />
          ))}
          {stated.map(line => {
            const amounts = table.years.map(each => line.cells[inYear(each)]?.amount ?? null)
            return (
              <Row
                key={line.id}
                label={line.label}
                details={workbenchWords[language].stated}
                amounts={[...amounts, sum(amounts.map(amount => amount ?? zero))]}
                {...common(line.id)}
              />
            )
          })}
          <Row label={words.net} details="" amounts={sums} {...common('net')} />
        </tbody>
      </FiguresTable>
    </Room>
  )
}

type RoomProps = {
  readonly characters: number
  readonly isTyping: boolean
  readonly children: ComponentChildren
}

/** While somebody types, columns get wider and not narrower: they would move to and fro with every digit. */
class Room extends Component<RoomProps> {
  private characters = 0

  override render({ characters, isTyping, children }: RoomProps): ComponentChild {
    this.characters = isTyping ? Math.max(this.characters, characters) : characters
    return <div class={`bench-table bench-table--${this.characters}`}>{children}</div>
  }
}

/** How many characters the columns of amounts have room for; the stylesheet knows these steps. */
const steps = [5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20]

function roomFor(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0)
  return steps.find(step => step >= longest) ?? Math.max(...steps)
}

type RowProps = {
  readonly id: string
  readonly label: string
  readonly details: string
  readonly amounts: readonly (Money | null)[]
  readonly years: readonly number[]
  readonly unit: Unit
  readonly language: Language
  /** Which amount of the row is explained, and which one the tab key reaches. */
  readonly open: CellAddress['year'] | null
  readonly focus: CellAddress['year'] | null
  /** Whether one amount of the whole table is reached by the tab key, and the arrow keys go on from it. */
  readonly hasKeys: boolean
}

const Row = drawByValue(
  ({ id, label, details, amounts, years, unit, language, open, focus, hasKeys }: RowProps) => (
    <tr {...roles.row} class={id === 'net' ? 'figures__total' : undefined}>
      <th {...roles.rowheader} scope="row" class="figures__name">
        {label}
        {details !== '' && <span class="figures__account">{details}</span>}
      </th>
      {amounts.map((amount, i) => {
        const year = years[i] ?? 'all'
        const segments = cellSegments({ line: id, year })
        return (
          <td {...roles.cell} class={i === years.length ? 'amount amount--total' : 'amount'} key={i}>
            {amount !== null && (
              <a
                class={open === year ? 'amount__open amount__open--here' : 'amount__open'}
                href={`?celle=${segments}#forklaring`}
                data-cell={segments}
                tabIndex={!hasKeys || focus === year ? undefined : -1}
                aria-expanded={hasKeys ? open === year : undefined}
              >
                {formatCell(amount, unit, language)}
              </a>
            )}
          </td>
        )
      })}
    </tr>
  ),
)

function detailsOf({ line: { target } }: TableRow, language: Language): string {
  const parts = [target.kind === 'unknown' ? null : lineKindNames[language][target.kind], target.account]
  return parts.filter(part => part !== null).join(' · ')
}

export function TableHint({ desk }: { readonly desk: Desk }) {
  return <p class="bench-quiet">{workbenchWords[desk.language].tableHint}</p>
}
