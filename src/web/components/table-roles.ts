/**
 * The roles of a table's parts, said aloud: older browsers forget that a table is one when its rows are stacked
 * on a narrow screen.
 */
export const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const
