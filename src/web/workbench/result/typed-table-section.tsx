/** The typed lines of a proposal's table: each can be changed as it stands, or be calculated instead. */
import { type Budget, type PrintedCell, type StatedLine, unitOf } from '../../../core/proposal/content.ts'
import { driverWords } from '../../../words/calculation/driver.ts'
import { unitName } from '../../../words/number.ts'
import { sayChoice, workbenchWords } from '../../../words/pages/workbench.ts'
import { drawByValue } from '../../components/draw-by-value.ts'
import { ActButton } from '../controls/act-button.tsx'
import { accountList } from '../controls/plain-field.tsx'
import { replacingKinds } from '../figures/replace-line.ts'
import { changesOfLine, type TableChanges } from '../figures/table-changes.ts'
import { tableFields, textsOf } from '../figures/table-form.ts'
import type { TypedTable } from '../figures/table-view.ts'
import { type Desk, deskWhere, textIn } from '../state/desk.ts'

type Props = { readonly typed: TypedTable; readonly changes: TableChanges; readonly desk: Desk }

export function TypedTableSection({ typed, changes, desk }: Props) {
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
          changes={changesOfLine(changes, line)}
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
  readonly changes: TableChanges
  /** As the line sees it. */
  readonly desk: Desk
}

const TypedLine = drawByValue(({ line, periods, unit, changes, desk }: LineProps) => {
  const words = workbenchWords[desk.language]
  const texts = textsOf(line, { periods, unit }, desk.language)
  const text = (name: string) => textIn(desk, name, texts.get(name) ?? '')
  const key = replacingId(line)
  const markOf = (name: string): string | null => {
    const before = changes.get(name)
    if (before === undefined || before === null) return null
    const isKind = name === tableFields.kind(line.id)
    const said = isKind ? sayChoice(before, desk.language) : before
    return `${words.changed}, ${words.before(said === '' ? words.nothing : said)}`
  }
  return (
    <fieldset class="bench-driver">
      <legend class="sr-only">{line.label}</legend>
      {changes.has(tableFields.line(line.id)) && <span class="bench-changed">{words.isNew}</span>}
      <div class="bench-typed__head">
        <Mini
          name={tableFields.label(line.id)}
          label={words.lineText}
          text={text(tableFields.label(line.id))}
          mark={markOf(tableFields.label(line.id))}
        />
        <Mini
          name={tableFields.account(line.id)}
          label={words.lineAccount}
          text={text(tableFields.account(line.id))}
          mark={markOf(tableFields.account(line.id))}
          list={accountList}
        />
        <Kind line={line} mark={markOf(tableFields.kind(line.id))} desk={desk} />
      </div>
      <div class="bench-years">
        {periods.map(({ year }, i) => {
          const name = tableFields.cell(line.id, year)
          const isUnread = isUnreadable(line.cells[i])
          const isChanged = changes.has(name)
          const described = [isChanged && `${name}-mark`, isUnread && `${name}/fejl`].filter(Boolean)
          return (
            <span class={isChanged ? 'bench-year bench-field--changed' : 'bench-year'} key={year}>
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
                aria-describedby={described.length > 0 ? described.join(' ') : undefined}
              />
            </span>
          )
        })}
      </div>
      {periods.map(({ year }) => {
        const name = tableFields.cell(line.id, year)
        const mark = markOf(name)
        return mark === null ? null : (
          <span class="bench-changed" id={`${name}-mark`} key={`${year}-mark`}>
            {year}: {mark}
          </span>
        )
      })}
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
        <ul class="bench-kinds" id={key}>
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

/** What a line can be calculated as instead; a link to what is folded away unfolds it. */
export function replacingId({ id }: StatedLine): string {
  return `erstat/${id}`
}

/** Something stands there, and it is no number: it counts as nothing until it is one. */
function isUnreadable(cell: PrintedCell | undefined): boolean {
  return cell !== undefined && cell.amount === null && cell.text.trim() !== ''
}

type MiniProps = {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly list?: string
  /** What it said before it was changed, in words. */
  readonly mark: string | null
}

function Mini({ name, label, text, list, mark }: MiniProps) {
  const id = `${name}-mark`
  return (
    <div class={mark === null ? 'bench-mini' : 'bench-mini bench-field--changed'}>
      <label for={name}>{label}</label>
      <input
        class="form-input"
        id={name}
        name={name}
        value={text}
        list={list}
        autocomplete="off"
        aria-describedby={mark === null ? undefined : id}
      />
      <Mark id={id} text={mark} />
    </div>
  )
}

function Mark({ id, text }: { readonly id: string; readonly text: string | null }) {
  return text === null ? null : (
    <span class="bench-changed" id={id}>
      {text}
    </span>
  )
}

type KindProps = Pick<MiniProps, 'mark'> & { readonly line: StatedLine; readonly desk: Desk }

function Kind({ line, mark, desk }: KindProps) {
  const name = tableFields.kind(line.id)
  const id = `${name}-mark`
  return (
    <div class={mark === null ? 'bench-mini' : 'bench-mini bench-field--changed'}>
      <label for={name}>{workbenchWords[desk.language].lineKind}</label>
      <select
        class="form-select"
        id={name}
        name={name}
        value={line.kind}
        aria-describedby={mark === null ? undefined : id}
      >
        {(['expense', 'refund', 'income', 'net', 'unknown'] as const).map(kind => (
          <option value={kind} selected={kind === line.kind} key={kind}>
            {sayChoice(kind, desk.language)}
          </option>
        ))}
      </select>
      <Mark id={id} text={mark} />
    </div>
  )
}
