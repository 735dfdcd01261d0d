/** One driver: what it is in plain words, its fields, and what can be done to it as a whole. */
import { Component } from 'preact'
import type { CaseProblem } from '../../core/calculation/case/problem.ts'
import type { DriverKind } from '../../core/calculation/drivers/registry.ts'
import { driverEntries } from '../../core/calculation/editing/form-entries.ts'
import { formName } from '../../core/calculation/editing/form-name.ts'
import { nameOf } from '../../core/calculation/editing/outcome.ts'
import { fieldOf, type Plain, type PlainCase } from '../../core/calculation/editing/plain.ts'
import { assumptionsOf } from '../../core/calculation/editing/shared-edits.ts'
import { driversOf, kindOf } from '../../core/calculation/editing/walk-fields.ts'
import { driverWords } from '../../words/calculation/driver.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { ActButton } from './act-button.tsx'
import { ChangeMark } from './change-mark.tsx'
import { type Desk, textIn } from './desk.ts'
import { EntryFields } from './entry-fields.tsx'
import { toTree } from './entry-tree.ts'
import { sayAtField } from './field-words.ts'

export type DriverCardProps = {
  readonly plain: PlainCase
  readonly index: number
  readonly problems: readonly CaseProblem[]
  readonly desk: Desk
  /** All that the card shows and that does not follow from its driver, as one text: equal means nothing to redraw. */
  readonly around: string
}

/** Drawn again only where its own driver changed, or what stands around it: others may be many. */
export class DriverCard extends Component<DriverCardProps> {
  override shouldComponentUpdate(next: DriverCardProps): boolean {
    const isSame =
      driversOf(next.plain)[next.index] === driversOf(this.props.plain)[this.props.index] &&
      next.index === this.props.index &&
      next.around === this.props.around
    return !isSame
  }

  override render({ plain, index, problems, desk }: DriverCardProps) {
    const driver = driversOf(plain)[index]
    const kind = kindOf(driver)
    const name = nameOf(driver) ?? ''
    const words = driverWords[desk.language]
    if (!kind) return null
    const isPaused = fieldOf(driver, 'paused') === true
    const entries = driverEntries(plain, index, problems)
    const nodes = toTree(entries).filter(({ entry }) => entry.field !== 'name')
    const shown = new Set(entries.flatMap(entry => entry.problems))
    const others = driversOf(plain).flatMap((each, i) => (i === index ? [] : (nameOf(each) ?? [])))
    return (
      <section
        class={isPaused ? 'bench-driver bench-driver--paused' : 'bench-driver'}
        id={formName(['drivers', index])}
      >
        <DriverHead {...{ index, name, kind, isPaused, desk }} count={driversOf(plain).length} />
        <p class="bench-quiet">{words[kind].help}</p>
        {problems
          .filter(problem => !shown.has(problem) && problem.path[1] === index)
          .map(problem => (
            <p class="form-error-message">{sayAtField(problem, desk.language)}</p>
          ))}
        <EntryFields
          nodes={nodes}
          isMain={field => mainFields[kind].includes(field)}
          path={['drivers', index]}
          desk={desk}
          assumptions={fieldOf(plain, 'assumptions') ?? null}
          driverNames={others}
        />
      </section>
    )
  }
}

type HeadProps = {
  readonly index: number
  readonly count: number
  readonly name: string
  readonly kind: DriverKind
  readonly isPaused: boolean
  readonly desk: Desk
}

function DriverHead({ index, count, name, kind, isPaused, desk }: HeadProps) {
  const words = workbenchWords[desk.language]
  const field = formName(['drivers', index, 'name'])
  return (
    <header class="bench-driver__head">
      <h3 class="sr-only">{name}</h3>
      <div class="bench-driver__name">
        <label class="bench-quiet" for={field}>
          {driverWords[desk.language][kind].name}
        </label>
        <input
          class="form-input"
          id={field}
          name={field}
          value={textIn(desk, field, name)}
          autocomplete="off"
        />
        <ChangeMark path={['drivers', index, 'name']} desk={desk} />
        {desk.changes.get(formName(['drivers', index]))?.before === undefined &&
          desk.changes.has(formName(['drivers', index])) && <span class="bench-changed">{words.isNew}</span>}
        {isPaused && <strong class="bench-paused">{words.paused}</strong>}
      </div>
      <p class="bench-actions">
        <ActButton
          act={{ kind: 'pause-driver', index, isPaused: !isPaused }}
          label={`${isPaused ? words.resume : words.pause}: ${name}`}
        >
          {isPaused ? words.resume : words.pause}
        </ActButton>
        <ActButton
          act={{ kind: 'copy-driver', index, name: words.copyName(name) }}
          label={`${words.copy}: ${name}`}
        >
          {words.copy}
        </ActButton>
        {index > 0 && (
          <ActButton act={{ kind: 'move-driver', from: index, to: index - 1 }} label={`${words.up}: ${name}`}>
            {words.up}
          </ActButton>
        )}
        {index < count - 1 && (
          <ActButton
            act={{ kind: 'move-driver', from: index, to: index + 1 }}
            label={`${words.down}: ${name}`}
          >
            {words.down}
          </ActButton>
        )}
        <ActButton act={{ kind: 'remove-driver', index }} label={`${words.remove}: ${name}`}>
          {words.remove}
        </ActButton>
      </p>
    </header>
  )
}

/** What somebody expects to fill in first. */
const mainFields: Readonly<Record<DriverKind, readonly string[]>> = {
  'fixed-amount': ['amount', 'per', 'from', 'until', 'lines'],
  staff: ['posts', 'pay', 'from', 'until', 'lines'],
  activity: ['timesPerYear', 'people', 'hoursEach', 'ratePerHour', 'is', 'from', 'until', 'lines'],
  'support-change': [
    'targetGroup',
    'takeUp',
    'success',
    'deadweight',
    'per',
    'from',
    'until',
    'price',
    'line',
    'refund',
  ],
  pathway: ['states', 'baseline', 'measure', 'from', 'until'],
  grant: ['targetGroup', 'success', 'per', 'amount', 'from', 'until', 'line'],
  refund: ['of', 'share', 'line'],
}

/** What a card depends on besides its driver. */
export function aroundOf(
  plain: PlainCase,
  index: number,
  problems: readonly CaseProblem[],
  desk: Desk,
): string {
  const here = formName(['drivers', index])
  const isHere = (name: string) => name === here || name.startsWith(`${here}/`)
  const open = desk.open && [...desk.open].filter(key => key.includes(`/${here}`))
  const changes = [...desk.changes].filter(([name]) => isHere(name) || name === 'drivers')
  const typing = desk.typing && isHere(desk.typing.name) ? desk.typing : null
  const own = problems.filter(({ path }) => path[0] === 'drivers' && path[1] === index)
  const count = driversOf(plain).length
  return JSON.stringify([
    open,
    changes,
    typing,
    own,
    count,
    desk.years,
    namesIn(plain),
    usedBy(driversOf(plain)[index], plain),
  ])
}

function namesIn(plain: PlainCase): readonly (string | null)[] {
  return driversOf(plain).map((driver: Plain) => nameOf(driver))
}

/** The names of all shared assumptions, and those that the driver uses as they stand: others may change unseen. */
function usedBy(driver: Plain | undefined, plain: PlainCase): Plain {
  const assumptions = assumptionsOf(plain)
  const text = JSON.stringify(driver ?? null)
  return Object.entries(assumptions).map(([name, value]) =>
    text.includes(JSON.stringify(name)) ? [name, value] : name,
  )
}
