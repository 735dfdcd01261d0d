/**
 * What calculated lines make of the cells that were typed, in words and year by year: what is about to be replaced stands
 * open beside the fields that it follows from, what was replaced before is folded.
 */
import type { Replacement } from '../../../core/calculation/readings/lay-lines.ts'
import { type Money, negate, sum, type Unit, zero } from '../../../core/money.ts'
import { type Budget, unitOf } from '../../../core/proposal/content.ts'
import { isStated } from '../../../core/proposal/printed-budget.ts'
import { sayReplacement } from '../../../words/calculation/replacement.ts'
import type { Language } from '../../../words/language.ts'
import { formatCell } from '../../../words/number.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { drawByValue } from '../../components/draw-by-value.ts'
import { FiguresTable } from '../../components/figures-table.tsx'
import { roles } from '../../components/table-roles.ts'
import type { TypedTable } from '../figures/table-view.ts'
import type { Desk } from '../state/desk.ts'

type Props = {
  readonly typed: TypedTable
  /** The table that the work began with: what is typed there is replaced only when the work is saved. */
  readonly base: Budget | null
  readonly desk: Desk
}

export function ReplacedSection({ typed: { budget, replacements }, base, desk }: Props) {
  const words = workbenchWords[desk.language]
  const inForce = new Set((base?.lines ?? []).filter(isStated).map(line => line.id))
  const isNew = ({ typed }: Replacement) => typed.some(line => inForce.has(line.id))
  const [fresh, former] = [replacements.filter(isNew), replacements.filter(each => !isNew(each))]
  const list = (some: readonly Replacement[]) =>
    some.map(each => (
      <Replaced key={each.typed[0]?.id} replacement={each} unit={unitOf(budget)} language={desk.language} />
    ))
  return (
    <>
      {fresh.length > 0 && (
        <section class="bench-replaced">
          <h3>{words.replacedNow}</h3>
          <p class="bench-quiet">{words.replacedNowHint}</p>
          {list(fresh)}
        </section>
      )}
      {former.length > 0 && (
        <details
          class="bench-replaced"
          data-details="erstattet"
          open={desk.open?.has('erstattet') || undefined}
        >
          <summary>{words.replaced}</summary>
          <p class="bench-quiet">{words.replacedHint}</p>
          {(desk.open === null || desk.open.has('erstattet')) && list(former)}
        </details>
      )}
    </>
  )
}

type ReplacedProps = {
  readonly replacement: Replacement
  readonly unit: Unit
  readonly language: Language
}

/** What was typed, what is calculated, and how far they are apart. */
const Replaced = drawByValue(({ replacement: { typed, computed, cells }, unit, language }: ReplacedProps) => {
  const words = workbenchWords[language]
  const differences = cells.map(cell => apart(cell.printed, cell.computed))
  const rows = [
    { name: words.typedLine, amounts: cells.map(cell => cell.printed) },
    { name: words.calculatedLine, amounts: cells.map(cell => cell.computed) },
    { name: words.difference, amounts: differences },
  ].map(row => ({ ...row, amounts: [...row.amounts, total(row.amounts)] }))
  const say = (amount: Money | null) => formatCell(amount, unit, language)
  const said = sayReplacement(cells, unit, language)
  return (
    <>
      <p>
        <strong>{typed.map(line => line.label).join(' + ')}</strong>: {said.lead}
      </p>
      {said.cells.length > 0 && (
        <ul>
          {said.cells.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {said.total && <p>{said.total}</p>}
      {/* where nothing differs the sentence has said it all */}
      {said.cells.length > 0 && (
        <FiguresTable
          label={words.replaced}
          caption={`${typed.map(line => line.label).join(' + ')} → ${computed.map(line => line.label).join(' + ')}`}
          name={words.lineText}
          years={cells.map(cell => cell.year)}
          total={words.inAll}
          texts={rows.flatMap(row => row.amounts.map(say))}
        >
          <tbody {...roles.rowgroup}>
            {rows.map(({ name, amounts }) => (
              <tr {...roles.row} key={name}>
                <th {...roles.rowheader} scope="row" class="figures__name">
                  {name}
                </th>
                {amounts.map((amount, i) => (
                  <td {...roles.cell} class={i === cells.length ? 'amount amount--total' : 'amount'} key={i}>
                    {say(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </FiguresTable>
      )}
    </>
  )
})

/** Where both are blank there is nothing to be apart. */
function apart(printed: Money | null, computed: Money | null): Money | null {
  if (printed === null && computed === null) return null
  return sum([computed ?? zero, negate(printed ?? zero)])
}

function total(amounts: readonly (Money | null)[]): Money {
  return sum(amounts.map(amount => amount ?? zero))
}
