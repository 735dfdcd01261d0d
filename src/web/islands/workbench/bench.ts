/**
 * The workbench while somebody uses it: holds the case and its history, calculates after every change, and tells
 * whoever draws it. It knows no page: what is typed and clicked comes in by name.
 */
import type { Surroundings } from '../../../core/calculation/case/assemble.ts'
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import { applyEdit } from '../../../core/calculation/editing/apply-edit.ts'
import type { Edit } from '../../../core/calculation/editing/edit.ts'
import { type History, record, redo, startHistory, undo } from '../../../core/calculation/editing/history.ts'
import { mergeCases, resolveConflicts } from '../../../core/calculation/editing/merge-cases.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { readForm } from '../../../core/calculation/editing/read-form.ts'
import { type Readings, readAll } from '../../../core/calculation/readings/all-readings.ts'
import { sayEditProblem } from '../../../words/calculation/edit-problem.ts'
import type { CellAddress } from '../../address.ts'
import type { BenchState, LiveState } from '../../workbench/bench-state.ts'
import type { Typing } from '../../workbench/desk.ts'
import { type Calculation, type Evaluation, evaluate } from '../../workbench/evaluation.ts'
import type { Handed } from '../../workbench/handed.ts'
import { setDesk } from '../../workbench/set-desk.ts'

export type Bench = ReturnType<typeof createBench>

type Options = {
  readonly handed: Handed
  readonly start: PlainCase
  readonly draw: (state: BenchState) => void
  /** Told of every new case. */
  readonly onChange: (plain: PlainCase) => void
}

type News = Pick<LiveState, 'savedness' | 'others' | 'announcement' | 'notice'>

export function createBench({ handed, start, draw, onChange }: Options) {
  const surroundings: Surroundings = {
    chart: handed.chart,
    parameters: new Map(handed.parameters.map(parameter => [parameter.name, parameter])),
  }
  const lastChanges = new Map(handed.lastChanges)
  let base = handed.base
  let history: History = startHistory(start)
  let typing: Typing | null = null
  let open: ReadonlySet<string> = new Set()
  let cell: CellAddress | null = null
  let focusCell: CellAddress | null = null
  let evaluation: Evaluation = evaluate(start, surroundings)
  let shown: Calculation | null = evaluation.calculation ?? evaluate(base.plain, surroundings).calculation
  let readings: Readings | null = null
  let refusal: string | null = null
  let news: News = { savedness: 'saved', others: [], announcement: '', notice: null }

  const state = (): BenchState => {
    const basis = { language: handed.language, surroundings, base: base.plain, lastChanges }
    const turns = { canUndo: history.past.length > 0, canRedo: history.future.length > 0 }
    return {
      desk: setDesk(basis, history.present, { typing, open }),
      plain: history.present,
      base: base.number,
      ...{ evaluation, shown, readings, cell, refusal },
      live: { ...news, ...turns, focusCell },
    }
  }

  const show = (): void => draw(state())

  const calculate = (): void => {
    evaluation = evaluate(history.present, surroundings)
    shown = evaluation.calculation ?? shown
  }

  const take = (plain: PlainCase, changed: readonly CasePath[], joins: boolean): void => {
    if (plain === history.present) return
    history = record(history, plain, changed, { joins })
    news = { ...news, notice: null }
    calculate()
    onChange(plain)
  }

  const edit = (one: Edit, joins: boolean): readonly CasePath[] => {
    const edited = applyEdit(history.present, one)
    refusal = edited.ok ? null : sayEditProblem(edited.problem, handed.language)
    if (!edited.ok) return []
    take(edited.case, edited.changed, joins)
    return edited.changed
  }

  const turn = (turned: ReturnType<typeof undo>): readonly CasePath[] => {
    if (!turned) return []
    history = turned.history
    typing = null
    refusal = null
    calculate()
    onChange(history.present)
    show()
    return turned.changed
  }

  return {
    state,
    show,
    plain: () => history.present,
    base: () => base,
    calculation: () => evaluation.calculation,
    /** What stands in a field; keystrokes in one field are one step to undo. */
    type: (name: string, text: string): void => {
      typing = { name, text }
      const renamed = /^drivers\/(\d+)\/name$/.exec(name)
      if (renamed) edit({ kind: 'rename-driver', index: Number(renamed[1]), name: text }, true)
      else {
        const read = readForm(history.present, [[name, text]], handed.language)
        if (read.ok) take(read.case, read.changed, true)
      }
      show()
    },
    /** The field is left: what is kept stands in it again. */
    rest: (): void => {
      if (!typing) return
      typing = null
      show()
    },
    act: (one: Edit): readonly CasePath[] => {
      const changed = edit(one, false)
      show()
      return changed
    },
    undo: () => turn(undo(history)),
    redo: () => turn(redo(history)),
    unfold: (key: string, isOpen: boolean): void => {
      if (open.has(key) === isOpen) return
      open = new Set(isOpen ? [...open, key] : [...open].filter(each => each !== key))
      show()
    },
    openCell: (address: CellAddress | null): void => {
      cell = address
      focusCell = address ?? focusCell
      show()
    },
    focusCell: (address: CellAddress): void => {
      focusCell = address
      show()
    },
    tell: (more: Partial<News>): void => {
      news = { ...news, ...more }
      show()
    },
    refuse: (message: string | null): void => {
      refusal = message
      show()
    },
    /** Stress cases and sensitivities: a moment behind, because nobody reads them while typing. */
    readMore: (): void => {
      readings = shown && readAll(shown.prepared, surroundings)
      show()
    },
    /** Somebody else's changes are taken over field by field; where both changed a field, one's own stands. */
    merge: (common: PlainCase, theirs: PlainCase): void => {
      const merged = mergeCases(common, history.present, theirs)
      take(
        resolveConflicts(merged, () => 'mine'),
        [],
        false,
      )
      show()
    },
    /** The present case is a version now. */
    saved: (version: { readonly id: string; readonly number: number }): void => {
      base = { ...version, plain: history.present }
      show()
    },
  }
}
