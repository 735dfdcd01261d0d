/** Walks through a case as it was written, gathering every problem with its place instead of stopping at the first. */
import type { Horizon } from '../graph/horizon.ts'
import type { FigureUnit } from '../graph/unit.ts'
import type { Given } from './given.ts'
import type { CasePath, CaseProblem, CaseProblemCode, CaseProblemData } from './problem.ts'

/** What a field gives where it could not be read; the problem is noted already. */
export const unread = Symbol('unread')
export type Unread = typeof unread

export type Reader = {
  readonly horizon: Horizon
  readonly path: CasePath
  readonly problems: CaseProblem[]
  readonly shared: SharedAssumptions
}

/** The assumptions that drivers refer to by name, and in which units they have been used so far. */
export type SharedAssumptions = {
  readonly given: ReadonlyMap<string, Given>
  /** Those that are there and could not be read: told once where they stand, not at every use. */
  readonly unreadable: ReadonlySet<string>
  readonly uses: Map<string, FigureUnit[]>
}

export function within(reader: Reader, ...steps: CasePath): Reader {
  return { ...reader, path: [...reader.path, ...steps] }
}

export function note<C extends CaseProblemCode>(reader: Reader, code: C, data: CaseProblemData[C]): Unread {
  // a code and its data always come together; the union cannot express it for a generic code
  reader.problems.push({ code, path: reader.path, data } as CaseProblem)
  return unread
}

export function isEntry(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** What somebody wrote, short and on one line, to show it back to them. */
export function writtenAs(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '')
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
