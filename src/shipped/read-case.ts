/** Reads a case file: YAML text to a case, each problem with its line and column in the file. */
import { isNode, LineCounter, parseDocument, visit } from 'yaml'
import type { CalculationCase } from '../core/calculation/case/case.ts'
import { parseCase } from '../core/calculation/case/parse-case.ts'
import type { CasePath, CaseProblem } from '../core/calculation/case/problem.ts'

export type Spot = { readonly line: number; readonly column: number }

export type CaseFileProblem = { readonly problem: CaseProblem; readonly spot: Spot }

/** Finds where in the file a path stands, for problems that show only when the case is calculated. */
export type SpotOf = (path: CasePath) => Spot

export type CaseFileResult =
  | {
      readonly ok: true
      readonly case: CalculationCase
      /** The same as the file gave it, for keeping: parseCase reads it again. */
      readonly plain: unknown
      /** Harmless ones. */
      readonly problems: readonly CaseFileProblem[]
      readonly spotOf: SpotOf
    }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] }

/** A case is written by a person; a file longer or deeper than this is something else. */
const longestFile = 1_000_000
const deepestFile = 100
const mostReferences = 20

export function readCaseFile(text: string): CaseFileResult {
  if (text.length > longestFile)
    return refuse({ code: 'file-too-long', path: [], data: { length: text.length, most: longestFile } })
  if (depthOf(text) > deepestFile) return refuse({ code: 'too-nested', path: [], data: {} })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  if (document.errors.length > 0)
    return { ok: false, problems: document.errors.map(({ code, pos }) => toProblem(code, spotAt(pos[0]))) }
  keepThousands(document)
  const raw = toPlain(document)
  if (!raw.ok) return refuse({ code: 'too-nested', path: [], data: {} })
  const parsed = parseCase(raw.value)
  const spotOf: SpotOf = path => spotAt(offsetOf(document, path))
  const problems = parsed.problems.map(problem => ({ problem, spot: spotOf(problem.path) }))
  return parsed.ok
    ? { ok: true, case: parsed.case, plain: raw.value, problems, spotOf }
    : { ok: false, problems }
}

function refuse(problem: CaseProblem): CaseFileResult {
  return { ok: false, problems: [{ problem, spot: { line: 1, column: 1 } }] }
}

function toProblem(code: string, spot: Spot): CaseFileProblem {
  if (code === 'DUPLICATE_KEY') return { problem: { code: 'key-doubled', path: [], data: {} }, spot }
  return { problem: { code: 'not-yaml', path: [], data: { detail: code } }, spot }
}

/** Brackets that are open at once: the only way to nest without a line of one's own. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

type Document = ReturnType<typeof parseDocument>

/** YAML takes `1.200` for 1.2; here it stays as it is written, so that it can be refused in words. */
function keepThousands(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && /^[-+]?\d{1,3}(\.\d{3})+$/.test(node.source ?? ''))
        node.value = node.source
    },
  })
}

/** References can be made to grow without end; beyond a few the YAML reader throws. */
function toPlain(
  document: Document,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: mostReferences }) }
  } catch {
    return { ok: false }
  }
}

function offsetOf(document: Document, path: CasePath): number {
  const node = document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}
