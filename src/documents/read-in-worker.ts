/**
 * Reads a document in a thread of its own, under limits on memory and time, so that no file can stop or exhaust the
 * program that asks. Whatever happens in there comes back as a value.
 */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DocumentProposal } from '../core/catalogue/content.ts'
import type { ReadDocument, ReadingBasis } from '../core/catalogue/document.ts'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import type { Finding } from '../core/check/finding.ts'
import { limits } from './limits.ts'
import type { Reading } from './read-document.ts'
import type { Head, WorkerInput, WorkerMessage } from './worker-messages.ts'

export type WorkerLimits = { readonly memory: number; readonly seconds: number }

const usual: WorkerLimits = { memory: limits.workerMemory, seconds: limits.workerSeconds }

export function readInWorker(
  fileName: string,
  bytes: Uint8Array,
  basis: ReadingBasis,
  within: WorkerLimits = usual,
): Promise<Reading> {
  return new Promise(resolve => {
    const worker = startWorker({ fileName, bytes, basis }, within)
    const proposals: DocumentProposal[] = []
    const findings: Finding[] = []
    let head: Head | null = null
    const timer = setTimeout(
      () => fail({ code: 'out-of-time', data: { seconds: within.seconds } }),
      within.seconds * 1000,
    )

    function settle(reading: Reading): void {
      clearTimeout(timer)
      resolve(reading)
      void worker.terminate()
    }

    function fail(why: Unreadable): void {
      settle({ ok: false, why })
    }

    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'unreadable') fail(message.why)
      else if (message.kind === 'head') head = message.head
      else if (message.kind === 'proposals') proposals.push(...message.proposals)
      else if (message.kind === 'findings') findings.push(...message.findings)
      else if (head) settle({ ok: true, read: assemble(head, proposals, findings) })
    })
    worker.on('error', error =>
      fail(isOutOfMemory(error) ? { code: 'out-of-memory', data: {} } : { code: 'reader-failed', data: {} }),
    )
    worker.on('exit', code => {
      if (code !== 0) fail({ code: 'reader-failed', data: {} })
    })
  })
}

/** The worker's file has the ending of this one: .ts from the sources, .js from the build. */
function startWorker(input: WorkerInput, within: WorkerLimits): Worker {
  const file = new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url)
  return new Worker(file, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: within.memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  })
}

function assemble(
  { content, ...rest }: Head,
  proposals: readonly DocumentProposal[],
  findings: readonly Finding[],
): ReadDocument {
  return { ...rest, document: { content, proposals }, findings }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
