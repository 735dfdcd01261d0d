/** A table of words and single values. On a telephone each row becomes a short list, in which a cell names itself. */
import type { ComponentChildren } from 'preact'
import { roles } from './table-roles.ts'

type LeafTableProps = {
  readonly caption: string
  /** Over a column of amounts it stands to the right, as they do. */
  readonly heads: readonly (string | { readonly amount: string })[]
  readonly children: ComponentChildren
  /** Many columns, each as wide as it needs. */
  readonly isWide?: boolean
}

/** On a telephone each row becomes a short list, in which a cell names itself. */
export function LeafTable({ caption, heads, children, isWide = false }: LeafTableProps) {
  return (
    <table {...roles.table} class={isWide ? 'leaves leaves--wide' : 'leaves'}>
      <caption class="sr-only">{caption}</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {heads.map(head => (
            <th
              {...roles.columnheader}
              scope="col"
              class={typeof head === 'string' ? undefined : 'leaves__amount'}
            >
              {typeof head === 'string' ? head : head.amount}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>{children}</tbody>
    </table>
  )
}

type NamedCellProps = { readonly name: string; readonly value: ComponentChildren; readonly missing?: string }

export function NamedCell({ name, value, missing = '' }: NamedCellProps) {
  return (
    <td {...roles.cell} class={value === null ? 'leaves__missing' : undefined}>
      <span class="leaves__name" aria-hidden="true">
        {name}:{' '}
      </span>
      {value ?? missing}
    </td>
  )
}
