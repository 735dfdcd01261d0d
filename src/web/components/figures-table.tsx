/** A table of amounts per year: its frame, caption and head. What its rows are is for each table to say. */
import type { ComponentChildren } from 'preact'
import { figuresClass, mayStack, TableRegion } from './table-region.tsx'
import { roles } from './table-roles.ts'

type Props = {
  /** What the region is called where it scrolls. */
  readonly label: string
  readonly caption: string
  /** Heading of the column that names the rows. */
  readonly name: string
  readonly years: readonly (string | number)[]
  /** Heading of the last column; null for a table without totals. */
  readonly total: string | null
  /** Every amount as it is written, so that the table knows how narrow it can be. */
  readonly texts: readonly string[]
  /** The bodies of the table. */
  readonly children: ComponentChildren
}

export function FiguresTable({ label, caption, name, years, total, texts, children }: Props) {
  const columns = years.length + (total === null ? 0 : 1)
  const isStacked = mayStack(columns, texts)
  return (
    <TableRegion label={label} isStacked={isStacked}>
      <table {...roles.table} class={figuresClass(columns, isStacked)}>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            <th {...roles.columnheader} scope="col" class="figures__name">
              {name}
            </th>
            {years.map(year => (
              <th {...roles.columnheader} scope="col" class="amount">
                {year}
              </th>
            ))}
            {total !== null && (
              <th {...roles.columnheader} scope="col" class="amount amount--total">
                {total}
              </th>
            )}
          </tr>
        </thead>
        {children}
      </table>
    </TableRegion>
  )
}
