/** The table as it was computed a second time, beside what is stated where the two differ. */
import type { Difference } from '../../core/calculation/recompute/recompute.ts'
import type { Money } from '../../core/money.ts'
import { formatCell } from '../../words/number.ts'
import { checkWords } from '../../words/pages/validate.ts'
import type { Recomputed } from '../../workflow/recompute-proposal.ts'
import { TableRegion } from '../components/table-region.tsx'
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
    <td>
      {amount === null ? '' : say(amount, site)}
      {wrong(line, year) && (
        <span class="wrong-figure">
          {words.stated}: {say(wrong(line, year)?.stated ?? null, site)}
        </span>
      )}
    </td>
  )
  return (
    <TableRegion label={words.recomputation} isStacked={false}>
      <table class="figures">
        <caption>{words.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            {years.map(year => (
              <th scope="col">{year}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row">{row.label}</th>
              {years.map((year, i) => cell(row.id, year, row.cells[i] ?? null))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {years.map((year, i) => cell(null, year, totals[i] ?? null))}
          </tr>
        </tfoot>
      </table>
    </TableRegion>
  )
}

function say(amount: Money | null, { language }: Site): string {
  return amount === null ? checkWords[language].blank : formatCell(amount, '1000kr', language)
}
