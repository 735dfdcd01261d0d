/** What every part of the workbench is given: the language, the law and rates, and where the person stands. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { CasePath } from '../../core/calculation/case/problem.ts'
import type { CaseChange } from '../../core/calculation/editing/changes.ts'
import { formName } from '../../core/calculation/editing/form-name.ts'
import type { Language } from '../../words/language.ts'
import type { EvidenceChoice } from './evidence-choice.ts'

export type Desk = {
  readonly language: Language
  readonly surroundings: Surroundings
  /** Measured effects that an assumption can be taken from. */
  readonly evidence: readonly EvidenceChoice[]
  readonly years: readonly number[]
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
