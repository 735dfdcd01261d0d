/** One driver: what it is in plain words, its fields, and what can be done to it as a whole. */
import type { CaseProblem } from '../../../core/calculation/case/problem.ts'
import type { DriverKind } from '../../../core/calculation/drivers/registry.ts'
import { driverEntries } from '../../../core/calculation/editing/form-entries.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { nameOf } from '../../../core/calculation/editing/outcome.ts'
import { fieldOf, type Plain, type PlainEntry } from '../../../core/calculation/editing/plain.ts'
import { kindOf } from '../../../core/calculation/editing/walk-fields.ts'
import { driverWords } from '../../../words/calculation/driver.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { drawByValue } from '../../components/draw-by-value.ts'
import { ActButton } from '../controls/act-button.tsx'
import { ChangeMark } from '../controls/change-mark.tsx'
import { type Desk, textIn } from '../state/desk.ts'
import { sayAtField } from '../state/field-words.ts'
import { EntryFields } from './entry-fields.tsx'
import { type EntryNode, isStated, toTree } from './entry-tree.ts'

export type DriverCardProps = {
  readonly driver: Plain
  readonly index: number
  readonly count: number
  /** Of the driver and of what stands in it. */
  readonly problems: readonly CaseProblem[]
  /** As the driver sees it. */
  readonly desk: Desk
  /** The shared assumptions, as far as the driver shows them. */
  readonly assumptions: PlainEntry
  /** Of all drivers, where this one names others. */
  readonly driverNames: readonly string[]
}

export const DriverCard = drawByValue(
  ({ driver, index, count, problems, desk, assumptions, driverNames }: DriverCardProps) => {
    const kind = kindOf(driver)
    const name = nameOf(driver) ?? ''
    const words = driverWords[desk.language]
    if (!kind) return null
    const isPaused = fieldOf(driver, 'paused') === true
    const entries = driverEntries(driver, index, problems)
    const nodes = toTree(entries).filter(({ entry }) => entry.field !== 'name')
    const shown = new Set(entries.flatMap(entry => entry.problems))
    return (
      <section
        class={isPaused ? 'bench-driver bench-driver--paused' : 'bench-driver'}
        id={formName(['drivers', index])}
      >
        <DriverHead {...{ index, count, name, kind, isPaused, desk }} />
        <p class="bench-quiet">{words[kind].help}</p>
        {problems
          .filter(problem => !shown.has(problem))
          .map(problem => (
            <p class="form-error-message">{sayAtField(problem, desk.language)}</p>
          ))}
        <EntryFields
          nodes={nodes}
          main={[...mainFields[kind], ...openChoice(kind, nodes)]}
          path={['drivers', index]}
          desk={desk}
          assumptions={assumptions}
          driverNames={driverNames.filter((_, i) => i !== index)}
        />
      </section>
    )
  },
)

/** Of fields that each would do, all are shown until one is filled in: a choice that is folded away is none. */
function openChoice(kind: DriverKind, nodes: readonly EntryNode[]): readonly string[] {
  const ways = kind === 'support-change' ? ['people', 'targetGroup', 'fullYearPersons'] : []
  const isMade = nodes.some(node => ways.includes(node.entry.field) && isStated(node))
  return isMade ? [] : ways
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
