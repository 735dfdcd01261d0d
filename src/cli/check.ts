/** `check FILE…`: reads documents, says what is wrong in them, keeps nothing. */
import type { ReadDocument } from '../core/catalogue/document.ts'
import { openFile } from '../documents/open-file.ts'
import type { Reading } from '../documents/read-document.ts'
import { readInWorker } from '../documents/read-in-worker.ts'
import { loadChart } from '../shipped/load-chart.ts'
import type { CommandLine } from './arguments.ts'
import { documentJson, unreadableJson } from './check-json.ts'
import { reportDocument, reportUnreadable } from './check-report.ts'

export async function check({ files, json, language }: CommandLine): Promise<number> {
  const chart = loadChart()
  const documents: ReadDocument[] = []
  const unreadable: ReturnType<typeof unreadableJson>[] = []
  for (const file of files) {
    const reading = await readFile(file, { chart })
    if (reading.ok) documents.push(reading.read)
    else unreadable.push(unreadableJson(file, reading.why, language))
    if (!json)
      process.stdout.write(
        reading.ok ? reportDocument(reading.read, language) : reportUnreadable(file, reading.why, language),
      )
  }
  if (json) await writeJson({ documents: documents.map(read => documentJson(read, language)), unreadable })
  if (unreadable.length > 0) return 2
  return documents.some(read => read.findings.some(f => f.severity === 'error')) ? 1 : 0
}

/** A file by its path, read in its own thread under limits. The path stays the document's name, as it was given. */
export async function readFile(file: string, basis: Parameters<typeof readInWorker>[2]): Promise<Reading> {
  const opened = await openFile(file)
  return opened.ok ? readInWorker(file, opened.bytes, basis) : opened
}

async function writeJson(value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`
  await new Promise<void>(done => process.stdout.write(text, () => done()))
}
