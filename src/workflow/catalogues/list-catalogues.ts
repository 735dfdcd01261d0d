/** All catalogues at a glance, newest first, without looking into any of them. */
import { money } from '../../core/money.ts'
import { type Period, year } from '../../core/period.ts'
import { listCatalogueRows } from '../../store/catalogues/catalogues.ts'
import type { CatalogueTable } from '../../store/tables/tables.ts'
import type { CatalogueListing, SeverityCounts } from '../views.ts'
import type { Store } from '../who.ts'

export function listCatalogues(store: Store): Promise<CatalogueListing[]> {
  return store.read(async tx => (await listCatalogueRows(tx)).map(toListing))
}

function toListing(row: Omit<CatalogueTable, 'header'>): CatalogueListing {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    isExample: row.is_example === 1,
    periods: parsePeriods(row.years),
    proposals: row.proposals,
    net: money(row.net),
    findings: countsOf(row),
    importedAt: row.imported_at,
  }
}

/** The years a catalogue row keeps as JSON. */
export function parsePeriods(years: string): Period[] {
  return (JSON.parse(years) as number[]).map(year)
}

/** The counts a row keeps in columns. */
export function countsOf(row: {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}): SeverityCounts {
  return { error: row.errors, warning: row.warnings, note: row.notes }
}
