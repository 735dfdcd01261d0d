/**
 * The workbench while somebody uses it: holds the case and its history, calculates after every change, and tells
 * whoever draws it. It knows no page: what is typed and clicked comes in by name.
 */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import { applyEdit } from '../../../core/calculation/editing/apply-edit.ts'
import type { Edit } from '../../../core/calculation/editing/edit.ts'
import { type History, record, redo, startHistory, undo } from '../../../core/calculation/editing/history.ts'
import { mergeCases, resolveConflicts } from '../../../core/calculation/editing/merge-cases.ts'
import { joinWindows, mergeWork } from '../../../core/calculation/editing/merge-work.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { readForm } from '../../../core/calculation/editing/read-form.ts'
import { driversOf } from '../../../core/calculation/editing/walk-fields.ts'
import {
  choose,
  countConflicts,
  noConflicts,
  openConflicts,
  type Work,
} from '../../../core/calculation/editing/work-conflicts.ts'
import type { Moved } from '../../../core/calculation/readings/all-readings.ts'
import type { TableEdit } from '../../../core/proposal/edit-table.ts'
import { pasteIntoTable, type TablePaste } from '../../../core/proposal/paste-table.ts'
import { typedLinesOf } from '../../../core/proposal/printed-budget.ts'
import { conflictWords } from '../../../words/calculation/conflicts.ts'
import { sayEditProblem } from '../../../words/calculation/edit-problem.ts'
import { sayTableProblem } from '../../../words/calculation/saving.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import type { CellAddress } from '../../address.ts'
import { type Calculation, type Evaluation, evaluate } from '../../workbench/figures/evaluation.ts'
import { followedOf } from '../../workbench/figures/followed.ts'
import { type ReplaceLine, replaceLine } from '../../workbench/figures/replace-line.ts'
import { tableChanges } from '../../workbench/figures/table-changes.ts'
import {
  editOfTableField,
  isTableField,
  tableEditsSince,
  withTableEdit,
} from '../../workbench/figures/table-form.ts'
import { editAll, layTable, namedIn } from '../../workbench/figures/table-view.ts'
import { savedAs } from '../../workbench/figures/typed-cell.ts'
import type { BenchState, LiveState } from '../../workbench/state/bench-state.ts'
import type { Choice } from '../../workbench/state/choice.ts'
import type { Typing } from '../../workbench/state/desk.ts'
import type { BenchVersion, Handed, NewestAnswer } from '../../workbench/state/handed.ts'
import { setDesk } from '../../workbench/state/set-desk.ts'
import { afterFrame } from '../after-frame.ts'
import type { MovedReader } from './moved-reader.ts'
import { surroundingsOf } from './surroundings.ts'

export type Bench = ReturnType<typeof createBench>

type Options = {
  readonly handed: Handed
  readonly start: Work
  readonly draw: (state: BenchState) => void
  readonly readMoved: MovedReader
  /** Told of every change. */
  readonly onChange: (work: Work) => void
}

type Shared = Pick<Work, 'plain' | 'table'>

type News = Pick<LiveState, 'savedness' | 'announcement' | 'notice'>

export function createBench({ handed, start, draw, readMoved, onChange }: Options) {
  const surroundings = surroundingsOf(handed)
  const lastChanges = new Map(handed.lastChanges)
  let { base, others }: { base: BenchVersion; others: readonly string[] } = handed
  let authors: BenchState['authors'] = new Map(handed.authors)
  let origins: BenchState['origins'] = handed.origins
  let history: History = startHistory(start.plain)
  // what goes with the case of the same moment, so that one history turns all of it
  type Beside = Omit<Work, 'plain'>
  const beside = new WeakMap<PlainCase, Beside>([[start.plain, start]])
  let typing: Typing | null = null
  let open: ReadonlySet<string> = new Set()
  let cell: CellAddress | null = null
  let focusCell: CellAddress | null = null
  let evaluation: Evaluation = evaluate(start.plain, surroundings)
  let shown: Calculation | null = evaluation.calculation ?? evaluate(base.plain, surroundings).calculation
  let typed = layTable({ budget: base.budget, table: start.table, shown, chart: handed.chart })
  let moved: Moved | null = null
  /** What they are of, and what it was laid into. */
  let read: Calculation | null = null
  let typedThen: typeof typed = null
  let stopReading = (): void => undefined
  let refusal: string | null = null
  let isTelling = false
  let news: News = { savedness: 'saved', announcement: '', notice: null }

  const besideOf = (plain: PlainCase): Beside => beside.get(plain) ?? { table: [], conflicts: noConflicts }
  const tableNow = () => besideOf(history.present).table
  const editedTable = () => editAll(base.budget, tableNow(), handed.chart).budget
  const work = (): Work => {
    const { table, conflicts } = besideOf(history.present)
    const isAgreed = countConflicts(conflicts) === 0
    return {
      ...{ plain: history.present, table },
      conflicts: isAgreed ? noConflicts : openConflicts(conflicts, history.present, editedTable()),
    }
  }

  const changesNow = () =>
    tableChanges({
      ...{ budget: base.budget, table: tableNow(), chart: handed.chart, language: handed.language },
    })

  /** Whether only the strip and the table are drawn. */
  let isHeld = false

  const state = (): BenchState => {
    if (read === shown) typedThen = typed
    const basis = {
      language: handed.language,
      surroundings,
      evidence: handed.evidence,
      base: base.plain,
      budget: base.budget,
      lastChanges,
    }
    const turns = { canUndo: history.past.length > 0, canRedo: history.future.length > 0 }
    return {
      desk: setDesk(basis, history.present, { typing, open }),
      plain: history.present,
      base: base.number,
      newest: base.number,
      ...{ evaluation, shown, cell, refusal, others, origins },
      followed: read && moved && followedOf(read, moved, typedThen),
      isBehind: read !== shown,
      conflicts: work().conflicts,
      authors,
      budget: base.budget,
      tableChanges: changesNow(),
      needsReason: handed.needsReason,
      typed,
      live: { ...news, ...turns, focusCell, isHeld },
    }
  }

  // a field that is taken away while it is typed in is left at that moment, in the middle of the drawing
  let isDrawing = false
  let isOutdated = false
  /** `isTableFirst`: what somebody who types looks at is painted before the rest is drawn. */
  const show = (isTableFirst = false): void => {
    isOutdated = isDrawing
    if (isDrawing) return
    isDrawing = true
    isHeld = isTableFirst
    try {
      draw(state())
    } finally {
      isDrawing = false
    }
    if (isOutdated) show()
    else if (isTableFirst) afterFrame(() => isHeld && show())
  }

  const lay = () => layTable({ budget: base.budget, table: tableNow(), shown, chart: handed.chart })

  const calculate = (): void => {
    stopReading()
    evaluation = evaluate(history.present, surroundings, shown)
    shown = evaluation.calculation ?? shown
    typed = lay()
  }

  const take = (
    plain: PlainCase,
    changed: readonly CasePath[],
    joins: boolean,
    more: Partial<Beside> = {},
  ): void => {
    if (plain === history.present) return
    beside.set(plain, { ...besideOf(history.present), ...more })
    history = record(history, plain, changed, { joins })
    news = { ...news, notice: null }
    calculate()
    tellOthers()
  }

  /** Whoever is told may have news at once; it is drawn with the change and not before it. */
  const tellOthers = (): void => {
    isTelling = true
    onChange(work())
    isTelling = false
  }

  const edit = (one: Edit, joins: boolean): readonly CasePath[] => {
    const edited = applyEdit(history.present, one)
    refusal = edited.ok ? null : sayEditProblem(edited.problem, handed.language)
    if (!edited.ok) return []
    take(edited.case, edited.changed, joins)
    return edited.changed
  }

  const editTable = (one: TableEdit, field: string | null): void => {
    const table = withTableEdit(tableNow(), one)
    const { problem } = editAll(base.budget, table, handed.chart)
    refusal = problem ? sayTableProblem(problem, handed.language) : null
    // the case says the same; a copy of it stands for this moment in the history
    if (!problem) take({ ...history.present }, [field?.split('/') ?? ['tabel']], field !== null, { table })
  }

  /** Another window's or another person's work has come in. */
  const takeWork = ({ plain, ...more }: Work): void => {
    take({ ...plain }, [], false, more)
    typed = lay()
    const count = countConflicts(work().conflicts)
    if (count > 0) news = { ...news, announcement: conflictWords[handed.language].heading(count) }
    show()
  }

  const turn = (turned: ReturnType<typeof undo>): readonly CasePath[] => {
    if (!turned) return []
    history = turned.history
    typing = null
    refusal = null
    calculate()
    tellOthers()
    show()
    return turned.changed
  }

  return {
    state,
    show,
    work,
    base: () => base,
    calculation: () => evaluation.calculation,
    /** What stands in a field; keystrokes in one field are one step to undo. A choice may change the fields themselves. */
    type: (name: string, text: string, isChosen = false): void => {
      typing = { name, text }
      const ofTable = isTableField(name) ? editOfTableField(name, text, handed.language) : null
      const renamed = /^drivers\/(\d+)\/name$/.exec(name)
      if (ofTable) editTable(ofTable, name)
      else if (renamed) edit({ kind: 'rename-driver', index: Number(renamed[1]), name: text }, true)
      else {
        const form = readForm(history.present, [[name, text]], handed.language)
        if (form.ok) take(form.case, form.changed, true)
      }
      show(!isChosen)
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
    replaceLine: (one: ReplaceLine): readonly CasePath[] => {
      const table = editedTable()
      const line = typedLinesOf(table).find(each => each.id === one.line)
      if (!table || !line) return []
      const place: CasePath = ['drivers', driversOf(history.present).length]
      take(replaceLine(history.present, table, line, one), [place], false)
      show()
      return [place]
    },
    actOnTable: (one: TableEdit): void => {
      editTable(one, null)
      show()
    },
    /** All of it is one step to undo. */
    pasteIntoTable: (paste: TablePaste): void => {
      const now = editedTable()
      const pasted = now && pasteIntoTable(now, paste)
      refusal = pasted && !pasted.ok ? sayEditProblem(pasted.problem, handed.language) : null
      if (pasted?.ok)
        take({ ...history.present }, [['tabel']], false, { table: [...tableNow(), ...pasted.edits] })
      show()
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
      if (!isTelling) show()
    },
    refuse: (message: string | null): void => {
      refusal = message
      show()
    },
    /**
     * Stress cases and sensitivities: a moment behind, because nobody reads them while typing, and said to be so. A
     * change meanwhile begins them anew. `whenRead` draws what has been read.
     */
    readMore: (whenRead: () => void = show): void => {
      stopReading()
      const reading = shown
      if (!reading || read === reading) {
        whenRead()
        return
      }
      stopReading = readMoved(reading, found => {
        moved = found
        read = reading
        whenRead()
      })
    },
    /** What the same person did in another window is taken over; where both changed a field, this one's stands. */
    merge: (common: Shared, theirs: Shared): void => {
      takeWork(joinWindows(base.budget, { common, mine: work(), theirs }, handed.chart))
    },
    /** Goes on from a newer version of somebody else, with one's own changes on top of it. */
    goOn: (newer: NewestAnswer): void => {
      const mine = work()
      const plain = namedIn(mine.plain, { ...mine, budget: base.budget, shown, chart: handed.chart })
      const merged = mergeWork(base, { ...mine, plain }, newer, handed.chart)
      base = newer
      authors = new Map([...authors, [newer.author, newer.authorName]])
      origins = null
      takeWork(merged)
    },
    /** Of two that said something else. */
    choose: (one: Choice): void => {
      const { plain, ...more } = choose(work(), one, editedTable(), handed.chart)
      take(plain === history.present ? { ...plain } : plain, [], false, more)
      show()
    },
    seeOthers: (names: readonly string[]): void => {
      if (names.join() === others.join()) return
      others = names
      show()
    },
    /** Back to the version that the work began with: a step as any other, so that it can be undone. */
    discard: (): void => {
      take({ ...base.plain }, [], false, { table: [], conflicts: noConflicts })
      const notice = workbenchWords[handed.language].discarded
      news = { ...news, notice, announcement: notice }
      show()
    },
    /** What was sent is a version now; tells whether anything was changed while it was on its way. */
    saved: (version: BenchVersion, sent: Shared): boolean => {
      origins = origins && savedAs(origins, version, changesNow())
      base = version
      const isMore = history.present !== sent.plain
      // as the version says it: what the server adds to a case, or leaves out where nothing is assumed, is no change
      const plain = isMore
        ? resolveConflicts(mergeCases(sent.plain, history.present, version.plain), () => 'mine')
        : { ...version.plain }
      beside.set(plain, { table: tableEditsSince(sent.table, tableNow()), conflicts: noConflicts })
      history = startHistory(plain)
      typed = lay()
      show()
      return isMore
    },
  }
}
