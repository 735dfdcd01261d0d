/** Starts a script of this folder in a process of its own and listens to what it says. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { StoreConfig } from '../../src/store/engine/config.ts'
import { databaseUrl } from './engines.ts'

export type Writer = {
  readonly process: ChildProcess
  /** The lines it has said: of write-until-killed.ts the documents as they were acknowledged. */
  readonly said: string[]
  /** Resolves after so many lines. */
  readonly hasSaid: (count: number) => Promise<void>
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

type Script =
  | 'write-until-killed'
  | 'save-until-killed'
  | 'act-in-turn'
  | 'send-them-all'
  | 'act-until-cut'
  | 'stop-halfway'
  | 'start-with-examples'

export function spawnWriter(config: StoreConfig, script: Script, ...words: readonly number[]): Writer {
  const path = fileURLToPath(new URL(`${script}.ts`, import.meta.url))
  const child = spawn(process.execPath, [path, ...words.map(String)], {
    env: { ...process.env, DATABASE_URL: databaseUrl(config) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  createInterface({ input: child.stdout }).on('line', line => {
    said.push(line)
    for (const { count, resolve } of waiting) if (said.length >= count) resolve()
  })
  // close comes after the last line that it said
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string | null)
  const hasSaid = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      if (said.length >= count) return resolve()
      waiting.push({ count, resolve })
      ended.then(how => reject(new Error(`the writer ended early: ${how}`)))
    })
  return { process: child, said, hasSaid, ended }
}
