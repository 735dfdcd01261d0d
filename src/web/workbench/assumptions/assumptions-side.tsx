/** The side where the assumptions are given: the case's own fields, shared assumptions, each driver, and a new one. */
import type { CaseProblem } from '../../../core/calculation/case/problem.ts'
import { driverKindNames } from '../../../core/calculation/drivers/registry.ts'
import {
  assumptionEntries,
  type FormEntry,
  headEntries,
  isIndexPath,
} from '../../../core/calculation/editing/form-entries.ts'
import { nameOf } from '../../../core/calculation/editing/outcome.ts'
import type { Plain, PlainCase } from '../../../core/calculation/editing/plain.ts'
import { assumptionsOf } from '../../../core/calculation/editing/shared-edits.ts'
import {
  driverFields,
  driversOf,
  kindOf,
  quantitiesOf,
  usesByName,
} from '../../../core/calculation/editing/walk-fields.ts'
import { driverWords } from '../../../words/calculation/driver.ts'
import type { Language } from '../../../words/language.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { drawByValue } from '../../components/draw-by-value.ts'
import { ActButton } from '../controls/act-button.tsx'
import { PlainField } from '../controls/plain-field.tsx'
import { finishers } from '../state/act.ts'
import { type Desk, deskAt, desksOfDrivers, deskWhere } from '../state/desk.ts'
import { assumptionsId } from '../state/ids.ts'
import { labelOf } from '../state/label-of.ts'
import { assumptionsAt } from './assumptions-at.ts'
import { DriverCard } from './driver-card.tsx'
import { IndexField } from './index-field.tsx'
import { QuantityField } from './quantity-field.tsx'

type Props = {
  readonly plain: PlainCase
  readonly problems: readonly CaseProblem[]
  readonly desk: Desk
}

export function AssumptionsSide({ plain, problems, desk }: Props) {
  const words = workbenchWords[desk.language]
  return (
    <div class="bench-side">
      <h2 id={assumptionsId}>{words.assumptions}</h2>
      <Head entries={headEntries(plain, problems)} desk={deskOfHead(desk)} />
      <SharedAssumptions plain={plain} problems={problems} desk={desk} />
      <Drivers plain={plain} problems={problems} desk={desk} />
      <NewDriver language={desk.language} />
    </div>
  )
}

function Drivers({ plain, problems, desk }: Props) {
  const drivers = driversOf(plain)
  const assumptions = assumptionsOf(plain)
  const names = drivers.map(nameOf)
  const desks = desksOfDrivers(desk, drivers.length)
  const driverNames = names.map(name => name ?? '')
  const noNames: readonly string[] = []
  return drivers.map((driver, index) => {
    const used = new Set(quantitiesOf(driver, index).map(({ value }) => value))
    return (
      <DriverCard
        // a driver keeps its card where it is moved, and so the focus in it
        key={names[index] ?? index}
        driver={driver}
        index={index}
        count={drivers.length}
        problems={problems.filter(({ path }) => path[0] === 'drivers' && path[1] === index)}
        desk={desks[index] ?? desk}
        assumptions={assumptionsAt(assumptions, name => used.has(name))}
        driverNames={namesOthers(driver) ? driverNames : noNames}
      />
    )
  })
}

/** Only a refund says which drivers it is of. */
function namesOthers(driver: Plain): boolean {
  const kind = kindOf(driver)
  return kind !== null && Object.values(driverFields(kind)).some(({ type }) => type.kind === 'texts')
}

/** The head's fields stand beside the drivers, under names of their own. */
function deskOfHead(desk: Desk): Desk {
  return deskWhere(desk, name => !/^(drivers|assumptions)(\/|$)/.test(name))
}

type HeadProps = { readonly entries: readonly FormEntry[]; readonly desk: Desk }

const Head = drawByValue(({ entries, desk }: HeadProps) => {
  const words = workbenchWords[desk.language]
  const isWrong = entries.some(entry => entry.problems.length > 0)
  const key = 'hoved'
  return (
    <details class="bench-head" data-details={key} open={isWrong || desk.open?.has(key) || undefined}>
      <summary>{words.head}</summary>
      {(desk.open === null || isWrong || desk.open.has(key)) &&
        entries
          .filter(({ type }) => type.kind !== 'entry')
          .map(entry => <HeadField key={entry.name} entry={entry} desk={desk} />)}
    </details>
  )
})

/** The number of years is a plain number of its own. */
function HeadField({ entry, desk }: { readonly entry: FormEntry; readonly desk: Desk }) {
  if (isIndexPath(entry.path)) return <IndexField entry={entry} desk={desk} />
  const type = entry.type.kind === 'quantity' ? ({ kind: 'year' } as const) : entry.type
  return <PlainField entry={{ ...entry, type }} desk={desk} />
}

function SharedAssumptions({ plain, problems, desk }: Props) {
  const words = workbenchWords[desk.language]
  const entries = assumptionEntries(plain, problems)
  const uses = usesByName(plain)
  const drivers = driversOf(plain)
  if (entries.length === 0) return null
  return (
    <section class="bench-driver bench-driver--shared">
      <h3>{words.shared}</h3>
      <p class="bench-quiet">{words.sharedHint}</p>
      {entries.map(entry => {
        const users = (uses.get(entry.field) ?? []).map(({ path }) => nameOf(drivers[Number(path[1])]) ?? '')
        return (
          <SharedAssumption
            key={entry.name}
            entry={entry}
            users={[...new Set(users)]}
            desk={deskAt(desk, entry.path)}
          />
        )
      })}
    </section>
  )
}

type SharedProps = {
  readonly entry: FormEntry
  /** The drivers that use it. */
  readonly users: readonly string[]
  readonly desk: Desk
}

const SharedAssumption = drawByValue(({ entry, users, desk }: SharedProps) => {
  const words = workbenchWords[desk.language]
  const { field: name } = entry
  const key = `om/assumptions/${name}`
  return (
    <div class="bench-shared">
      <QuantityField entry={entry} desk={desk} assumptions={null} label={labelOf(entry.value, name)} />
      {users.length > 0 && <p class="bench-quiet">{words.usedBy(users.join(', '))}</p>}
      {(desk.open === null || desk.open.has(key)) && (
        <div class="bench-mini bench-mini--act">
          <label for={finishers.newName(name)}>{words.newName}</label>
          <input
            class="form-input"
            id={finishers.newName(name)}
            name={finishers.newName(name)}
            autocomplete="off"
          />
          <ActButton
            act={{ kind: 'rename-assumption', from: name, to: '' }}
            label={`${words.rename}: ${name}`}
          >
            {words.rename}
          </ActButton>
          <ActButton act={{ kind: 'remove-assumption', name }} label={`${words.remove}: ${name}`}>
            {words.remove}
          </ActButton>
        </div>
      )}
    </div>
  )
})

const NewDriver = drawByValue(({ language }: { readonly language: Language }) => {
  const words = workbenchWords[language]
  const kinds = driverWords[language]
  return (
    <section class="bench-new">
      <h3 id="ny">{words.newDriver}</h3>
      <p class="bench-quiet">{words.newDriverHint}</p>
      <ul class="bench-kinds">
        {driverKindNames.map(kind => (
          <li key={kind}>
            <ActButton act={{ kind: 'add-driver', driver: kind, name: kinds[kind].name }}>
              <strong>{kinds[kind].name}</strong>
              <span class="bench-quiet">{kinds[kind].help}</span>
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  )
})
