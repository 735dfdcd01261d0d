/** What is known of a typed amount, beside the table: where it comes from, or what it is the sum of. */
import { unitOf } from '../../../core/proposal/content.ts'
import { typedAmountWords } from '../../../words/calculation/typed-amount.ts'
import type { Language } from '../../../words/language.ts'
import { formatAmount, unitName } from '../../../words/number.ts'
import { explanationPageWords } from '../../../words/pages/explanation-page.ts'
import type { CellAddress } from '../../address.ts'
import { cellSegments } from '../../address.ts'
import { passageQuery } from '../../findings/place-query.ts'
import type { Calculation } from '../figures/evaluation.ts'
import { type CellOrigin, readTypedCell, type TypedCell } from '../figures/typed-cell.ts'
import type { BenchState } from '../state/bench-state.ts'
import { ExplanationFrame } from './explanation-frame.tsx'
import { replacingId } from './typed-table-section.tsx'

type Props = {
  readonly calculation: Calculation
  readonly cell: CellAddress
  readonly state: Pick<BenchState, 'desk' | 'typed' | 'tableChanges' | 'origins'>
}

/** Nothing where the amount is not a typed one. */
export function TypedExplanation({ calculation: { result }, cell, state }: Props) {
  const { desk, typed, tableChanges: changes, origins } = state
  const { rows, years, unit } = result.table
  const read = typed && readTypedCell(cell, { typed, rows, years, changes, origins })
  if (!typed || !read) return null
  const { language } = desk
  const words = typedAmountWords[language]
  const say = (amount: TypedCell['amount']) => formatAmount(amount, unit, language)
  return (
    <ExplanationFrame
      line={read.line?.label ?? explanationPageWords[language].net}
      {...{ cell, unit, language }}
      amount={read.amount}
    >
      {read.kind === 'amount' ? (
        <>
          <p>
            {words.stated}{' '}
            {read.text !== '' && words.written(read.text, unitName(unitOf(typed.budget), language))}
          </p>
          <p>
            <Origin origin={read.origin} language={language} />
          </p>
          <p>
            <a href={`#${encodeURIComponent(replacingId(read.line))}`}>{words.toCalculate}</a>
          </p>
        </>
      ) : (
        <>
          <p>{read.of === 'years' ? words.sumOfYears : words.sumOfLines}</p>
          <ul class="parts">
            {read.parts.map(part => (
              <li key={cellSegments(part.cell)}>
                <a href={`?celle=${cellSegments(part.cell)}#forklaring`} data-cell={cellSegments(part.cell)}>
                  {part.label ?? part.cell.year}
                </a>{' '}
                <span class="parts__amount">{say(part.amount)}</span>
              </li>
            ))}
          </ul>
          {read.printed !== null && <p>{words.printedOtherwise(say(read.printed))}</p>}
        </>
      )}
    </ExplanationFrame>
  )
}

function Origin({ origin, language }: { readonly origin: CellOrigin; readonly language: Language }) {
  const words = typedAmountWords[language]
  if (origin.kind === 'draft') return <>{words.inDraft(origin.before)}</>
  if (origin.kind === 'mine') return <>{words.typedByYou(origin.version)}</>
  if (origin.kind === 'later') return <>{words.later}</>
  if (origin.kind === 'document') {
    const { document, place } = origin
    return (
      <>
        {words.readFrom}{' '}
        {document ? (
          <a href={`${document.href}${passageQuery(place)}`}>
            {document.fileName}, {words.at(place)}
          </a>
        ) : (
          `${words.aDocument}, ${words.at(place)}`
        )}
        .
      </>
    )
  }
  const { by, on, version, isOrEarlier, reason } = origin.by
  return (
    <>
      {isOrEarlier ? words.typedByOrEarlier(by, on, version) : words.typedBy(by, on, version)}{' '}
      {!isOrEarlier && (reason === null ? words.noReason : words.reason(reason))}
    </>
  )
}
