/**
 * One YAML file of parameters: its data, and a way back from any value to its line and column.
 * What the data must look like is said in shapes (shape.ts) and rules; what is wrong is gathered as faults.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'

/** Keys and list positions from the top of the file, as in `functions[3].name`. */
export type Path = readonly (string | number)[]

export type Fault = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly found: string
  readonly expected: string
}

export type ParameterFile = {
  readonly name: string
  readonly data: unknown
  /** Notes a fault at the value, or at its key with `at: 'key'`. */
  readonly fault: (path: Path, found: string, expected: string, at?: 'value' | 'key') => void
  /** Throws one ParameterError with every fault noted so far, if there is any. */
  readonly requireSound: () => void
}

/** A file that ships with the program is wrong: a programmer's error, told with every place at once. */
export class ParameterError extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(sayFault).join('\n'))
    this.name = 'ParameterError'
    this.faults = faults
  }
}

export function openParameterFile(path: string): ParameterFile {
  return parseParameterFile(basename(path), readFileSync(path, 'utf8'))
}

export function parseParameterFile(name: string, text: string): ParameterFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults: Fault[] = document.errors.map(error => ({
    file: name,
    ...place(lines, error.pos[0]),
    path: '',
    found: error.message,
    expected: 'YAML that can be read',
  }))
  if (faults.length > 0) throw new ParameterError(faults)
  return {
    name,
    data: document.toJS(),
    fault(path, found, expected, at = 'value') {
      const offset = at === 'key' ? keyOffset(document, path) : valueOffset(document, path)
      faults.push({ file: name, ...place(lines, offset), path: writePath(path), found, expected })
    },
    requireSound() {
      if (faults.length > 0) throw new ParameterError(faults)
    },
  }
}

/** `functions[3].refund[0].share` */
function writePath(path: Path): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/** A value as it is shown in a fault: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function sayFault(fault: Fault): string {
  const where = fault.path === '' ? '' : ` ${fault.path}`
  return `${fault.file}:${fault.line}:${fault.column}${where}: found ${fault.found}, expected ${fault.expected}`
}

type Document = ReturnType<typeof parseDocument>

/** Where a value begins; for one that is missing, where the nearest thing around it begins. */
function valueOffset(document: Document, path: Path): number {
  const node = document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : valueOffset(document, path.slice(0, -1))
}

function keyOffset(document: Document, path: Path): number {
  const parent = document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent) ? parent.items.find(item => hasKey(item, path.at(-1))) : undefined
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : valueOffset(document, path)
}

function hasKey(pair: Pair, key: string | number | undefined): boolean {
  return isScalar(pair.key) && String(pair.key.value) === String(key)
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}
