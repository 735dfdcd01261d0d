/** The typed lines of a proposal's table: each can be changed as it stands, or be calculated instead. */
import { type Budget, type PrintedCell, type StatedLine, unitOf } from '../../core/proposal/content.ts'
import { driverWords } from '../../words/calculation/driver.ts'
import { unitName } from '../../words/number.ts'
import { sayChoice, workbenchWords } from '../../words/pages/workbench.ts'
import { drawByValue } from '../components/draw-by-value.ts'
import { ActButton } from './act-button.tsx'
import { type Desk, deskWhere, textIn } from './desk.ts'
import { accountList } from './plain-field.tsx'
import { replacingKinds } from './replace-line.ts'
import { tableFields, textsOf } from './table-form.ts'
import type { TypedTable } from './table-view.ts'

type Props = { readonly typed: TypedTable; readonly desk: Desk }

export function TypedTableSection({ typed, desk }: Props) {
  const words = workbenchWords[desk.language]
  const { budget, lines } = typed
  if (lines.length === 0) return null
  return (
    <section class="bench-typed" id="tabel">
      <h2>{words.typedTable}</h2>
      <p class="bench-quiet">
        {words.typedHint} {words.typedUnit(unitName(unitOf(budget), desk.language))}
      </p>
      {lines.map(line => (
        <TypedLine
          key={line.id}
          line={line}
          periods={budget.periods}
          unit={budget.unit}
          desk={deskWhere(desk, name => name === line.id || name.startsWith(`tabel/${line.id}/`))}
        />
      ))}
      <p class="bench-actions">
        <ActButton act={{ kind: 'add-line', label: words.newLine }}>{words.addPart(words.newLine)}</ActButton>
      </p>
    </section>
  )
}

type LineProps = Pick<Budget, 'periods' | 'unit'> & {
  readonly line: StatedLine
  /** As the line sees it. */
  readonly desk: Desk
}

const TypedLine = drawByValue(({ line, periods, unit, desk }: LineProps) => {
  const words = workbenchWords[desk.language]
  const texts = textsOf(line, { periods, unit }, desk.language)
  const text = (name: string) => textIn(desk, name, texts.get(name) ?? '')
  const key = `erstat/${line.id}`
  return (
    <fieldset class="bench-driver">
      <legend class="sr-only">{line.label}</legend>
      <div class="bench-typed__head">
        <Mini
          name={tableFields.label(line.id)}
          label={words.lineText}
          text={text(tableFields.label(line.id))}
        />
        <Mini
          name={tableFields.account(line.id)}
          label={words.lineAccount}
          text={text(tableFields.account(line.id))}
          list={accountList}
        />
        <Kind line={line} desk={desk} />
      </div>
      <div class="bench-years">
        {periods.map(({ year }, i) => {
          const name = tableFields.cell(line.id, year)
          const isUnread = isUnreadable(line.cells[i])
          return (
            <span class="bench-year" key={year}>
              <span class="bench-year__name" aria-hidden="true">
                {year}
              </span>
              <input
                class="form-input bench-number"
                id={name}
                name={name}
                value={text(name)}
                autocomplete="off"
                aria-label={words.inYear(line.label, year)}
                aria-invalid={isUnread || undefined}
                aria-describedby={isUnread ? `${name}/fejl` : undefined}
              />
            </span>
          )
        })}
      </div>
      {periods.map(({ year }, i) => {
        const cell = line.cells[i]
        return cell && isUnreadable(cell) ? (
          <p
            class="form-error-message bench-field__problem"
            id={`${tableFields.cell(line.id, year)}/fejl`}
            key={year}
          >
            {year}: {words.notANumber(cell.text)}
          </p>
        ) : null
      })}
      <details data-details={key} open={desk.open?.has(key) || undefined}>
        <summary>{words.calculateInstead}</summary>
        <ul class="bench-kinds">
          {replacingKinds.map(driver => (
            <li key={driver}>
              <ActButton
                act={{ kind: 'replace-line', line: line.id, driver, source: words.typedSource }}
                label={`${words.calculateInstead}: ${line.label}, ${driverWords[desk.language][driver].name}`}
              >
                <strong>{driverWords[desk.language][driver].name}</strong>
              </ActButton>
            </li>
          ))}
        </ul>
      </details>
      <p class="bench-actions">
        <ActButton act={{ kind: 'remove-line', line: line.id }}>{words.removePart(line.label)}</ActButton>
      </p>
    </fieldset>
  )
})

/** Something stands there, and it is no number: it counts as nothing until it is one. */
function isUnreadable(cell: PrintedCell | undefined): boolean {
  return cell !== undefined && cell.amount === null && cell.text.trim() !== ''
}

type MiniProps = {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly list?: string
}

function Mini({ name, label, text, list }: MiniProps) {
  return (
    <div class="bench-mini">
      <label for={name}>{label}</label>
      <input class="form-input" id={name} name={name} value={text} list={list} autocomplete="off" />
    </div>
  )
}

function Kind({ line, desk }: { readonly line: StatedLine; readonly desk: Desk }) {
  const name = tableFields.kind(line.id)
  return (
    <div class="bench-mini">
      <label for={name}>{workbenchWords[desk.language].lineKind}</label>
      <select class="form-select" id={name} name={name} value={line.kind}>
        {(['expense', 'refund', 'income', 'net', 'unknown'] as const).map(kind => (
          <option value={kind} selected={kind === line.kind} key={kind}>
            {sayChoice(kind, desk.language)}
          </option>
        ))}
      </select>
    </div>
  )
}
