/** Opens the database the environment names, or says in words why it cannot be opened. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { defaultFile, type StoreConfig, storeConfig } from '../store/engine/config.ts'
import { storeProblem } from '../store/engine/problem.ts'
import { openStore, type Store } from '../store/store.ts'
import { cliWords } from '../words/cli.ts'
import type { Language } from '../words/language.ts'

/** null where it could not be opened; the reason has then been said on standard error. */
export async function openStoreOrSay(file: string | null, language: Language): Promise<Store | null> {
  const config = configOf(file)
  const words = cliWords[language]
  if (!config || (config.engine === 'postgres' && !URL.canParse(config.url)))
    return say(words.databaseProblem('bad-address', defaultFile))
  try {
    if (config.engine === 'sqlite') mkdirSync(dirname(config.file), { recursive: true })
    return await openStore(config)
  } catch (error) {
    const problem = storeProblem(error) ?? (isFileError(error) ? 'unreachable' : null)
    if (problem === null || problem === 'closed') throw error
    return say(words.databaseProblem(problem, nameOf(config)))
  }
}

/** The file that was asked for, or else what the environment names; null where that is no database. */
export function configOf(file: string | null): StoreConfig | null {
  return file === null ? storeConfig(process.env['DATABASE_URL']) : { engine: 'sqlite', file }
}

function say(sentence: string): null {
  process.stderr.write(`${sentence}\n`)
  return null
}

/** The address without its password. */
function nameOf(config: StoreConfig): string {
  if (config.engine === 'sqlite') return config.file
  const { host, pathname } = new URL(config.url)
  return `${host}${pathname}`
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
