/** What every part of the workbench is given: the language, the law and rates, and where the person stands. */
import type { Surroundings } from '../../../core/calculation/case/assemble.ts'
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import type { CaseChange } from '../../../core/calculation/editing/changes.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import type { Unit } from '../../../core/money.ts'
import type { Language } from '../../../words/language.ts'
import type { EvidenceChoice } from './evidence-choice.ts'

export type Desk = {
  readonly language: Language
  readonly surroundings: Surroundings
  /** Measured effects that an assumption can be taken from. */
  readonly evidence: readonly EvidenceChoice[]
  readonly years: readonly number[]
  /** Of the typed table that what is calculated is laid into; null where there is none. */
  readonly tableUnit: Unit | null
  /** By the name of the place: what it said in the version that the person began with. */
  readonly changes: ReadonlyMap<string, CaseChange>
  /** The same by every place that has a change somewhere under it. */
  readonly changedUnder: ReadonlyMap<string, CaseChange>
  /** Who changed a place last, in the saved versions. */
  readonly lastChanges: ReadonlyMap<string, LastChange>
  /** The field somebody is typing in, and the text as it stands there. */
  readonly typing: Typing | null
  /** Details that are open; null without script, where all are there and the browser opens them. */
  readonly open: ReadonlySet<string> | null
}

export type Typing = { readonly name: string; readonly text: string }

export type LastChange = { readonly by: string; readonly on: string; readonly version: number }

/** The text of a field: what is being typed, or what is kept. */
export function textIn({ typing }: Desk, name: string, kept: string): string {
  return typing?.name === name ? typing.text : kept
}

/** The desk as one place sees it: what concerns others alone is left out, so that it does not redraw this one. */
export function deskAt(desk: Desk, path: CasePath): Desk {
  const here = formName(path)
  const isNear = (name: string): boolean =>
    name === here || name.startsWith(`${here}/`) || here.startsWith(`${name}/`)
  return deskWhere(desk, isNear)
}

/** The same for every driver of a case at once. */
export function desksOfDrivers(desk: Desk, count: number): readonly Desk[] {
  const { typing } = desk
  const changes = byDriver([...desk.changes], ([name]) => name)
  const changedUnder = byDriver([...desk.changedUnder], ([name]) => name)
  const open = byDriver([...(desk.open ?? [])], placeOfDetails)
  const typed = typing && driverIn(typing.name)
  return Array.from({ length: count }, (_, i) => ({
    ...desk,
    changes: new Map(changes(i)),
    changedUnder: new Map(changedUnder(i)),
    typing: typed === i ? typing : null,
    open: desk.open && new Set(open(i)),
  }))
}

/** The desk with what concerns places of these names. */
export function deskWhere(desk: Desk, isNear: (name: string) => boolean): Desk {
  const { changes, changedUnder, typing, open } = desk
  return {
    ...desk,
    changes: new Map([...changes].filter(([name]) => isNear(name))),
    changedUnder: new Map([...changedUnder].filter(([name]) => isNear(name))),
    typing: typing && isNear(typing.name) ? typing : null,
    open: open && new Set([...open].filter(key => isNear(placeOfDetails(key)))),
  }
}

/** `om/drivers/3/pay` is what is known about the pay of the fourth driver. */
function placeOfDetails(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}

/** What concerns each driver; what concerns all of them is with each. */
function byDriver<T>(all: readonly T[], nameOf: (one: T) => string): (index: number) => readonly T[] {
  const ofAll: T[] = []
  const ofEach = new Map<number, T[]>()
  for (const one of all) {
    const index = driverIn(nameOf(one))
    if (index === 'all') ofAll.push(one)
    else if (index !== null) ofEach.set(index, [...(ofEach.get(index) ?? []), one])
  }
  return index => [...ofAll, ...(ofEach.get(index) ?? [])]
}

function driverIn(name: string): number | 'all' | null {
  if (name === 'drivers') return 'all'
  const index = /^drivers\/(\d+)/.exec(name)?.[1]
  return index === undefined ? null : Number(index)
}

/** The change at a place, under it, or around it; what is new as a whole marks none of its fields. */
export function changeAt({ changes, changedUnder }: Desk, path: CasePath): CaseChange | null {
  if (changes.size === 0) return null
  const here = formName(path)
  const found = changes.get(here) ?? changedUnder.get(here)
  if (found) return found
  for (let length = path.length - 1; length > 0; length--) {
    const around = changes.get(formName(path.slice(0, length)))
    if (around) return around.before === undefined ? null : around
  }
  return null
}
