/** The side where the assumptions are given: the case's own fields, shared assumptions, each driver, and a new one. */
import type { CaseProblem } from '../../core/calculation/case/problem.ts'
import { driverKindNames } from '../../core/calculation/drivers/registry.ts'
import {
  assumptionEntries,
  type FormEntry,
  headEntries,
} from '../../core/calculation/editing/form-entries.ts'
import { nameOf } from '../../core/calculation/editing/outcome.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import { driversOf, usesOf } from '../../core/calculation/editing/walk-fields.ts'
import { driverWords } from '../../words/calculation/driver.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { finishers } from './act.ts'
import { ActButton } from './act-button.tsx'
import type { Desk } from './desk.ts'
import { aroundOf, DriverCard } from './driver-card.tsx'
import { labelOf } from './label-of.ts'
import { PlainField } from './plain-field.tsx'
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
      <h2>{words.assumptions}</h2>
      <Head plain={plain} problems={problems} desk={desk} />
      <SharedAssumptions plain={plain} problems={problems} desk={desk} />
      {driversOf(plain).map((driver, index) => (
        <DriverCard
          // a driver keeps its card where it is moved, and so the focus in it
          key={nameOf(driver) ?? index}
          plain={plain}
          index={index}
          problems={problems}
          desk={desk}
          around={aroundOf(plain, index, problems, desk)}
        />
      ))}
      <NewDriver desk={desk} />
    </div>
  )
}

function Head({ plain, problems, desk }: Props) {
  const words = workbenchWords[desk.language]
  const entries = headEntries(plain, problems)
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
}

/** The number of years is a plain number of its own. */
function HeadField({ entry, desk }: { readonly entry: FormEntry; readonly desk: Desk }) {
  const type = entry.type.kind === 'quantity' ? ({ kind: 'year' } as const) : entry.type
  return <PlainField entry={{ ...entry, type }} desk={desk} />
}

function SharedAssumptions({ plain, problems, desk }: Props) {
  const words = workbenchWords[desk.language]
  const entries = assumptionEntries(plain, problems)
  if (entries.length === 0) return null
  return (
    <section class="bench-driver bench-driver--shared">
      <h3>{words.shared}</h3>
      <p class="bench-quiet">{words.sharedHint}</p>
      {entries.map(entry => (
        <div class="bench-shared" key={entry.name}>
          <QuantityField
            entry={entry}
            desk={desk}
            assumptions={null}
            label={labelOf(entry.value, entry.field)}
          />
          <SharedFoot plain={plain} name={entry.field} desk={desk} />
        </div>
      ))}
    </section>
  )
}

function SharedFoot({
  plain,
  name,
  desk,
}: {
  readonly plain: PlainCase
  readonly name: string
  readonly desk: Desk
}) {
  const words = workbenchWords[desk.language]
  const users = usesOf(plain, name).map(({ path }) => nameOf(driversOf(plain)[Number(path[1])]) ?? '')
  const key = `om/assumptions/${name}`
  return (
    <>
      {users.length > 0 && <p class="bench-quiet">{words.usedBy([...new Set(users)].join(', '))}</p>}
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
    </>
  )
}

function NewDriver({ desk }: { readonly desk: Desk }) {
  const words = workbenchWords[desk.language]
  const kinds = driverWords[desk.language]
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
}
