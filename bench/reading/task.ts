/** Reads one file once, in a process that has done nothing else, with this program or with a plain parser. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as ReadDocument from '../../src/documents/read-document.ts'
import type * as LoadChart from '../../src/shipped/load-chart.ts'
import { answerParent } from '../parts/child.ts'
import { project } from '../parts/project.ts'

export type Reader = 'program' | 'markdown-it' | 'parse5'

export type Task = { readonly reader: Reader; readonly file: string }

export type Measured = {
  readonly bytes: number
  /** In milliseconds, on the clock and on the processors. */
  readonly elapsed: number
  readonly processor: number
  /** The most memory that the process ever held, Node itself included, in bytes. */
  readonly peak: number
  /** What came out: proposals, tokens or nodes. Shown, so that nobody measures a reader that reads nothing. */
  readonly parts: number
}

/** Each gives a function that is ready to read, because loading a parser is not reading. */
const readers: Readonly<Record<Reader, () => Promise<(bytes: Uint8Array, name: string) => number>>> = {
  program: async () => {
    const { readDocument }: typeof ReadDocument = await import(built('documents/read-document.js'))
    const { loadChart }: typeof LoadChart = await import(built('shipped/load-chart.js'))
    const basis = { chart: loadChart() }
    return (bytes, name) => {
      const reading = readDocument(name, bytes, basis)
      if (!reading.ok) throw new Error(`unreadable: ${reading.why.code}`)
      const isWrong = reading.read.findings.some(finding => finding.severity === 'error')
      if (isWrong) throw new Error('an error in a catalogue without mistakes')
      return reading.read.document.proposals.length
    }
  },
  'markdown-it': async () => {
    const { default: MarkdownIt } = await import('markdown-it')
    const parser = new MarkdownIt({ html: true })
    return bytes => parser.parse(new TextDecoder().decode(bytes), {}).length
  },
  parse5: async () => {
    const { parse } = await import('parse5')
    return bytes => parse(new TextDecoder().decode(bytes)).childNodes.length
  },
}

/** A module of the program as it runs once it is built. */
function built(module: string): string {
  return pathToFileURL(join(project, 'build', module)).href
}

answerParent(async ({ reader, file }: Task): Promise<Measured> => {
  const read = await readers[reader]()
  const bytes = await readFile(file)
  const before = process.cpuUsage()
  const started = performance.now()
  const parts = read(bytes, `katalog${extname(file)}`)
  const elapsed = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  const peak = process.resourceUsage().maxRSS * 1024
  return { bytes: bytes.length, elapsed, processor: (user + system) / 1000, peak, parts }
})
