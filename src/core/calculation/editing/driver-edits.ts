/** Edits of whole drivers: add, copy, move, pause, rename, remove. Refunds name other drivers and follow them. */
import { blankDriver } from './blank-driver.ts'
import type { EditOf } from './edit.ts'
import { changed, horizonOf, nameOf, type Outcome, problem, replaced, uniqueName } from './outcome.ts'
import { fieldOf, isPlainEntry, isPlainList, type Plain, type PlainCase } from './plain.ts'
import { moveItem } from './value-edits.ts'
import { driversOf } from './walk-fields.ts'

const mostDrivers = 300

export const driverEdits = {
  'add-driver': (plain: PlainCase, { driver, name, at }: EditOf<'add-driver'>): Outcome => {
    const [firstYear] = horizonOf(plain)
    const blank = (unique: string) => blankDriver(driver, { name: unique, firstYear: firstYear ?? 0 })
    return insert(plain, at ?? driversOf(plain).length, name, blank)
  },
  'copy-driver': (plain: PlainCase, { index, name }: EditOf<'copy-driver'>): Outcome => {
    const driver = driversOf(plain)[index]
    if (!isPlainEntry(driver)) return problem('place-unknown', { path: ['drivers', index] })
    return insert(plain, index + 1, name, unique => ({ ...driver, name: unique }))
  },
  'move-driver': (plain: PlainCase, { from, to }: EditOf<'move-driver'>): Outcome => {
    const moved = moveItem(driversOf(plain), from, to)
    return moved ? replaced(plain, ['drivers'], moved) : problem('place-unknown', { path: ['drivers', from] })
  },
  'pause-driver': (plain: PlainCase, { index, isPaused }: EditOf<'pause-driver'>): Outcome =>
    onDriver(plain, index, () => replaced(plain, ['drivers', index, 'paused'], isPaused || undefined)),
  'rename-driver': renameDriver,
  'remove-driver': (plain: PlainCase, { index }: EditOf<'remove-driver'>): Outcome =>
    onDriver(plain, index, () =>
      changed({ ...plain, drivers: driversOf(plain).filter((_, i) => i !== index) }, ['drivers']),
    ),
}

function onDriver(plain: PlainCase, index: number, then: () => Outcome): Outcome {
  return isPlainEntry(driversOf(plain)[index])
    ? then()
    : problem('place-unknown', { path: ['drivers', index] })
}

function insert(plain: PlainCase, at: number, name: string, make: (unique: string) => Plain): Outcome {
  const drivers = driversOf(plain)
  if (name.trim() === '') return problem('name-missing', {})
  if (drivers.length >= mostDrivers) return problem('too-many', { most: mostDrivers })
  const taken = drivers.flatMap(driver => nameOf(driver) ?? [])
  const place = Math.max(0, Math.min(drivers.length, Math.trunc(at)))
  const made = make(uniqueName(name.trim(), taken))
  const next = [...drivers.slice(0, place), made, ...drivers.slice(place)]
  return changed({ ...plain, drivers: next }, ['drivers', place])
}

function renameDriver(plain: PlainCase, { index, name: wanted }: EditOf<'rename-driver'>): Outcome {
  const drivers = driversOf(plain)
  const name = wanted.trim()
  const before = nameOf(drivers[index])
  if (name === '') return problem('name-missing', {})
  if (drivers.some((driver, i) => i !== index && nameOf(driver) === name))
    return problem('name-taken', { name })
  return onDriver(plain, index, () => {
    const next = drivers.map((driver, i) =>
      i === index && isPlainEntry(driver) ? { ...driver, name } : follow(driver, before, name),
    )
    const following = drivers.flatMap((driver, i) => (next[i] === driver ? [] : [['drivers', i, 'of']]))
    return changed(
      { ...plain, drivers: next },
      ['drivers', index, 'name'],
      ...following.filter(path => path[1] !== index),
    )
  })
}

/** A refund of the driver goes on being a refund of it. */
function follow(driver: Plain, before: string | null, after: string): Plain {
  const of = fieldOf(driver, 'of')
  if (!isPlainEntry(driver) || !isPlainList(of) || before === null || !of.includes(before)) return driver
  return { ...driver, of: of.map(one => (one === before ? after : one)) }
}
