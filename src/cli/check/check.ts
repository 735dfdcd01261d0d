/** `check FILE…`: reads documents, says what is wrong in them, keeps nothing. */
import { extname } from 'node:path'
import type { ReadingBasis } from '../../core/catalogue/document.ts'
import type { Unreadable } from '../../core/catalogue/unreadable.ts'
import { runGuarded } from '../../documents/guarded-thread.ts'
import { openFile } from '../../documents/open-file.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import type { CommandLine } from '../arguments.ts'
import { type Look, lookOf } from '../look.ts'
import { unreadableJson } from './check-json.ts'
import { reportUnreadable } from './check-report.ts'
import type { CheckMessage, CheckTask } from './check-worker.ts'
import { jsonPieces } from './json-pieces.ts'

type Checked =
  | { readonly ok: true; readonly isWrong: boolean; readonly pieces: readonly string[] }
  | { readonly ok: false; readonly why: Unreadable }

type How = Pick<CheckTask, 'basis' | 'look' | 'jsonIndent'>

export async function check({ files, json, language }: CommandLine): Promise<number> {
  const look = lookOf(language, process.stdout)
  const basis = { chart: loadChart() }
  return json ? checkAsJson(files, basis, look) : checkAsReport(files, basis, look)
}

async function checkAsReport(files: readonly string[], basis: ReadingBasis, look: Look): Promise<number> {
  let code = 0
  for (const file of files) {
    const checked = await checkFile(file, { basis, look, jsonIndent: null })
    write(checked.ok ? checked.pieces : [reportUnreadable(file, checked.why, look)])
    code = Math.max(code, exitCode(checked))
  }
  return code
}

/** One object over all files, written as they are read. */
async function checkAsJson(files: readonly string[], basis: ReadingBasis, look: Look): Promise<number> {
  const unreadable: ReturnType<typeof unreadableJson>[] = []
  let code = 0
  let written = 0
  write(['{\n  "documents": ['])
  for (const file of files) {
    const checked = await checkFile(file, { basis, look, jsonIndent: '    ' })
    if (checked.ok) write([written++ === 0 ? '' : ',', '\n    ', ...checked.pieces])
    else unreadable.push(unreadableJson(file, checked.why, look.language))
    code = Math.max(code, exitCode(checked))
  }
  write([written === 0 ? '],' : '\n  ],', '\n  "unreadable": ', ...jsonPieces(unreadable, '  '), '\n}\n'])
  return code
}

function exitCode(checked: Checked): number {
  return !checked.ok ? 2 : checked.isWrong ? 1 : 0
}

/** A file by its path, in its own thread under limits. The path stays the document's name, as it was given. */
async function checkFile(file: string, how: How): Promise<Checked> {
  const opened = await openFile(file)
  if (!opened.ok) return opened
  // kept until the thread is done: half a report would look like a whole one
  const pieces: string[] = []
  let isWrong = false
  let refused: Unreadable | null = null
  const failed = await runGuarded<CheckMessage>({
    // the thread's file has the ending of this one: .ts from the sources, .js from the build
    file: new URL(`./check-worker${extname(import.meta.url)}`, import.meta.url),
    input: { file, bytes: opened.bytes, ...how } satisfies CheckTask,
    take: message => {
      if (message.kind === 'text') pieces.push(message.text)
      else if (message.kind === 'read') isWrong = message.isWrong
      else refused = message.why
    },
  })
  const why = failed ?? refused
  return why ? { ok: false, why } : { ok: true, isWrong, pieces }
}

function write(pieces: readonly string[]): void {
  for (const piece of pieces) process.stdout.write(piece)
}
