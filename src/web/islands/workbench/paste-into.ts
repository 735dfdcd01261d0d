/** Pasting cells of a spreadsheet into a number: a column or a row becomes one number for each year from there on. */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { assumptionsOf } from '../../../core/calculation/editing/shared-edits.ts'
import { quantityPlaces } from '../../../core/calculation/editing/walk-fields.ts'
import { editOfTableField, isTableField } from '../../workbench/figures/table-form.ts'
import type { Bench } from './bench.ts'

/** False for a single cell or a word: the browser pastes those itself. */
export function pasteInto(name: string, text: string, bench: Bench): boolean {
  if (!/[\t\n\r]/.test(text.trim())) return false
  const { plain, desk } = bench.state()
  const cell = isTableField(name) ? editOfTableField(name, '', desk.language) : null
  if (cell?.kind === 'set-cell') {
    bench.pasteIntoTable({ line: cell.line, year: cell.year, text, notation: desk.language })
    return true
  }
  const places: readonly CasePath[] = [
    ...Object.keys(assumptionsOf(plain)).map(each => ['assumptions', each]),
    ...quantityPlaces(plain).map(({ path }) => path),
  ]
  const isThis = (path: CasePath) =>
    name === `${formName(path)}/value` || name.startsWith(`${formName(path)}/years/`)
  const at = places.findIndex(isThis)
  const first = places[at]
  if (!first) return false
  const year = Number(/\/years\/(\d{4})$/.exec(name)?.[1] ?? desk.years[0] ?? 0)
  // further rows go to the numbers below it in the same driver
  const isNear = (path: CasePath) => path[0] === first[0] && (first[0] !== 'drivers' || path[1] === first[1])
  const paths = places.slice(at).filter(isNear)
  bench.act({ kind: 'paste', paths, text, notation: desk.language, fromYear: year })
  return true
}
