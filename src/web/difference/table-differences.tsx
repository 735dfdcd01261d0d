/** Two tables of amounts against each other: for each line that changed what it was, what it is, and the difference. */
import type { Money, Unit } from '../../core/money.ts'
import { subtract, sum } from '../../core/money.ts'
import type { CellDifference, TableDifference } from '../../core/proposal/difference/table-difference.ts'
import { formatCell, unitName } from '../../words/number.ts'
import { differenceWords } from '../../words/pages/difference.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly heading: string
  readonly table: TableDifference
  readonly unit: Unit
  readonly labelOf: (line: string) => string
  readonly site: Site
}

const allSides = ['before', 'after', 'difference'] as const

type Cell = Omit<CellDifference, 'year'>

export function TableDifferences({ heading, table, unit, labelOf, site }: Props) {
  const words = differenceWords[site.language]
  const blocks = [
    ...table.lines.map(({ id, isNew, isGone, cells }) => ({
      label: labelOf(id),
      note: isNew ? words.newLine : isGone ? words.goneLine : null,
      sides: isNew ? (['after'] as const) : isGone ? (['before'] as const) : allSides,
      cells: [...cells, totalOf(cells)],
    })),
    { label: words.net, note: null, sides: allSides, cells: [...table.net, table.netTotal] },
  ]
  const texts = blocks.flatMap(({ cells }) =>
    cells.flatMap(({ before, after, difference }) =>
      [before, after, difference].map(amount => formatCell(amount, unit, site.language)),
    ),
  )
  return (
    <section class="budget">
      <h2>{heading}</h2>
      <FiguresTable
        label={words.scrollRegion}
        caption={words.caption(unitName(unit, site.language))}
        name={words.line}
        years={table.years}
        total={words.total}
        texts={texts}
      >
        {blocks.map(({ label, note, sides, cells }) => (
          <tbody {...roles.rowgroup}>
            <tr {...roles.row} class="difference__line">
              <th {...roles.rowheader} scope="rowgroup" colSpan={cells.length + 1} class="figures__name">
                {label}
                {note && <span class="figures__account">{note}</span>}
              </th>
            </tr>
            {sides.map(side => (
              <Row name={words[side]} side={side} cells={cells} unit={unit} site={site} />
            ))}
          </tbody>
        ))}
      </FiguresTable>
    </section>
  )
}

type RowProps = {
  readonly name: string
  readonly side: 'before' | 'after' | 'difference'
  readonly cells: readonly Cell[]
  readonly unit: Unit
  readonly site: Site
}

function Row({ name, side, cells, unit, site }: RowProps) {
  return (
    <tr {...roles.row} class={`difference__${side}`}>
      <th {...roles.rowheader} scope="row" class="figures__name">
        {name}
      </th>
      {cells.map((cell, i) => {
        const isChanged = cell.before !== cell.after
        const classes = ['amount', i === cells.length - 1 && 'amount--total', isChanged && 'difference__cell']
        return (
          <td {...roles.cell} class={classes.filter(Boolean).join(' ')}>
            {formatCell(cell[side], unit, site.language)}
          </td>
        )
      })}
    </tr>
  )
}

/** Over the years of one line; blanks have no part in it. */
function totalOf(cells: readonly CellDifference[]): Cell {
  const of = (side: 'before' | 'after'): Money | null => {
    const amounts = cells.map(cell => cell[side]).filter(amount => amount !== null)
    return amounts.length === 0 ? null : sum(amounts)
  }
  const [before, after] = [of('before'), of('after')]
  return { before, after, difference: before === null || after === null ? null : subtract(after, before) }
}
