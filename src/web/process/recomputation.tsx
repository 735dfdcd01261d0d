/** The table as it was computed a second time, beside what is stated where the two differ. */
import type { Difference } from '../../core/calculation/recompute/recompute.ts'
import type { Money } from '../../core/money.ts'
import { formatCell } from '../../words/number.ts'
import { checkWords } from '../../words/pages/validate.ts'
import type { Recomputed } from '../../workflow/calculation/recompute-proposal.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly recomputed: Recomputed }

export function RecomputationSection({ site, recomputed }: Props) {
  const words = checkWords[site.language]
  return (
    <section id="efterregning">
      <h2>{words.recomputation}</h2>
      <p class={recomputed.differences.length > 0 ? 'checklist__look checklist__look--wrong' : 'lead'}>
        {sayVerdict(recomputed, site)}
      </p>
      {recomputed.kind === 'computed' && <p>{words.recomputeHow}</p>}
      {recomputed.kind === 'computed' ? (
        <RecomputedTable site={site} recomputed={recomputed} />
      ) : (
        <SumList site={site} differences={recomputed.differences} />
      )}
    </section>
  )
}

function sayVerdict({ kind, differences: { length } }: Recomputed, { language }: Site): string {
  const words = checkWords[language]
  switch (kind) {
    case 'computed':
      return length === 0 ? words.agrees : words.differs(length)
    case 'typed':
      return length === 0 ? words.typed : words.typedDiffers(length)
    case 'not-calculable':
      return words.notCalculable
    default:
      return kind satisfies never
  }
}

function SumList({
  site,
  differences,
}: {
  readonly site: Site
  readonly differences: readonly Difference[]
}) {
  const words = checkWords[site.language]
  if (differences.length === 0) return null
  return (
    <ul>
      {differences.map(({ label, year, stated, recomputed }) => (
        <li>
          {label ?? words.total}, {year}: {words.stated} {say(stated, site)}, {words.recomputed}{' '}
          {say(recomputed, site)}
        </li>
      ))}
    </ul>
  )
}

type Computed = Extract<Recomputed, { kind: 'computed' }>

function RecomputedTable({ site, recomputed }: { readonly site: Site; readonly recomputed: Computed }) {
  const words = checkWords[site.language]
  const { years, rows, totals, differences } = recomputed.recomputation
  const wrong = (line: string | null, year: number) =>
    differences.find(each => each.line === line && each.year === year)
  const cell = (line: string | null, year: number, amount: Money | null) => (
    <td {...roles.cell} class="amount">
      {amount === null ? '' : say(amount, site)}
      {wrong(line, year) && (
        <span class="wrong-figure">
          {words.stated}: {say(wrong(line, year)?.stated ?? null, site)}
        </span>
      )}
    </td>
  )
  const lines = [
    ...rows.map(row => ({ id: row.id, label: row.label, cells: row.cells })),
    { id: null, label: words.total, cells: totals },
  ]
  return (
    <FiguresTable
      label={words.recomputation}
      caption={words.tableCaption}
      name={words.line}
      years={years}
      total={null}
      texts={lines.flatMap(line => line.cells.map(amount => say(amount, site)))}
    >
      <tbody {...roles.rowgroup}>
        {lines.map(({ id, label, cells }) => (
          <tr {...roles.row} class={id === null ? 'figures__total' : undefined}>
            <th {...roles.rowheader} scope="row" class="figures__name">
              {label}
            </th>
            {years.map((year, i) => cell(id, year, cells[i] ?? null))}
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}

function say(amount: Money | null, { language }: Site): string {
  return amount === null ? checkWords[language].blank : formatCell(amount, '1000kr', language)
}
