/** What one version says otherwise than another: texts, plans, the table, the calculation. */
import { differenceWords } from '../../words/pages/difference.ts'
import type { DifferenceView } from '../../workflow/proposals/view-difference.ts'
import type { Site } from '../site.ts'
import { CalculationDifferences } from './calculation-differences.tsx'
import { RowDifferences } from './row-differences.tsx'
import { TableDifferences } from './table-differences.tsx'
import { TextDifferences } from './text-differences.tsx'

export function DifferenceParts({ site, view }: { readonly site: Site; readonly view: DifferenceView }) {
  const { budget, calculation } = view
  return (
    <>
      <TextDifferences differences={view} site={site} />
      <RowDifferences differences={view} site={site} />
      {budget && (
        <TableDifferences
          heading={differenceWords[site.language].budget}
          table={budget.table}
          unit={budget.unit}
          labelOf={id => budget.labels.get(id) ?? id}
          site={site}
        />
      )}
      {calculation && <CalculationDifferences calculation={calculation} site={site} />}
    </>
  )
}
