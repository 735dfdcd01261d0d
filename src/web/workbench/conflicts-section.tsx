/** What two people changed otherwise, place by place, and a choice between them. */
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import type { WorkConflicts } from '../../core/calculation/editing/work-conflicts.ts'
import type { Budget } from '../../core/proposal/content.ts'
import { conflictWords } from '../../words/calculation/conflicts.ts'
import type { Language } from '../../words/language.ts'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import { ActButton } from './controls/act-button.tsx'
import { type ConflictRow, conflictRows } from './state/conflict-rows.ts'

type Props = {
  readonly conflicts: WorkConflicts
  readonly plain: PlainCase
  readonly budget: Budget | null
  /** What the others are called, by their ids. */
  readonly authors: ReadonlyMap<string, string>
  readonly language: Language
}

export function ConflictsSection({ conflicts, plain, budget, authors, language }: Props) {
  const rows = conflictRows(conflicts, { plain, budget, authors, language })
  if (rows.length === 0) return null
  const words = conflictWords[language]
  const heads = [words.place, words.mine, theirsOf(rows, language), words.before, words.choice]
  return (
    <section class="bench-note bench-conflicts" aria-labelledby="uens">
      <h2 id="uens" class="bench-note__head">
        {words.heading(rows.length)}
      </h2>
      <p>{words.lead}</p>
      <LeafTable caption={words.heading(rows.length)} heads={heads} isWide>
        {rows.map(row => (
          <Row key={row.key} row={row} language={language} />
        ))}
      </LeafTable>
    </section>
  )
}

/** By name where all of it is one person's. */
function theirsOf(rows: readonly ConflictRow[], language: Language): string {
  const words = conflictWords[language]
  const [name, ...more] = new Set(rows.map(row => row.by))
  return name && more.length === 0 ? words.wrote(name) : words.theirs
}

function Row({ row, language }: { readonly row: ConflictRow; readonly language: Language }) {
  const words = conflictWords[language]
  const { key, place, stands, hint } = row
  const mark = (side: 'mine' | 'theirs') =>
    side === stands ? (
      <>
        {row[side]} <strong>({words.stands})</strong>
      </>
    ) : (
      row[side]
    )
  const mine = stands === 'mine' ? words.keepMine : words.putMineBack
  const theirs = stands === 'mine' ? words.takeTheirs : words.keepTheirs
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {place}
        {hint !== null && <span class="bench-conflicts__hint">{hint}</span>}
      </th>
      <NamedCell name={words.mine} value={mark('mine')} />
      <NamedCell name={row.by === null ? words.theirs : words.wrote(row.by)} value={mark('theirs')} />
      <NamedCell name={words.before} value={row.base} />
      <td {...roles.cell}>
        <span class="bench-conflicts__choice">
          {row.hasMine && (
            <ActButton act={{ kind: 'choose', key, take: 'mine' }} label={`${mine}: ${place}`}>
              {mine}
            </ActButton>
          )}
          <ActButton act={{ kind: 'choose', key, take: 'theirs' }} label={`${theirs}: ${place}`}>
            {theirs}
          </ActButton>
        </span>
      </td>
    </tr>
  )
}
