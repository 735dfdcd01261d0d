/** Reads a case file: YAML text to a case, each problem with its line and column in the file. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { CalculationCase } from '../core/calculation/case/case.ts'
import { parseCase } from '../core/calculation/case/parse-case.ts'
import type { CasePath, CaseProblem } from '../core/calculation/case/problem.ts'

export type Spot = { readonly line: number; readonly column: number }

export type CaseFileProblem =
  | { readonly kind: 'case'; readonly problem: CaseProblem; readonly spot: Spot }
  /** Not YAML, or YAML that names the same thing twice; `detail` is the YAML reader's own code. */
  | { readonly kind: 'yaml'; readonly detail: string; readonly spot: Spot }
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }

export type CaseFileResult =
  | {
      readonly ok: true
      readonly case: CalculationCase
      readonly problems: readonly CaseFileProblem[]
      readonly spotOf: SpotOf
    }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] }

/** Finds where in the file a path stands, for problems that show only when the case is calculated. */
export type SpotOf = (path: CasePath) => Spot

/** A case is written by a person; a file longer than this is something else. */
const longestFile = 1_000_000

export function readCaseFile(text: string): CaseFileResult {
  if (text.length > longestFile)
    return { ok: false, problems: [{ kind: 'too-long', length: text.length, most: longestFile }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      error => ({ kind: 'yaml', detail: error.code, spot: spotAt(error.pos[0]) }) as const,
    )
    return { ok: false, problems }
  }
  const spotOf: SpotOf = path => spotAt(offsetOf(document, path))
  const parsed = parseCase(toPlain(document))
  const problems = parsed.problems.map(
    problem => ({ kind: 'case', problem, spot: spotOf(problem.path) }) as const,
  )
  return parsed.ok ? { ok: true, case: parsed.case, problems, spotOf } : { ok: false, problems }
}

type Document = ReturnType<typeof parseDocument>

/** Aliases are not needed in a case file and can be made to explode; more than a few are refused by the library. */
function toPlain(document: Document): unknown {
  return document.toJS({ maxAliasCount: 20 })
}

function offsetOf(document: Document, path: CasePath): number {
  const node = document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}
