/**
 * The rates that `calculate` works with: those of the municipality where there is a database, else those that ship with
 * the program. Never makes a database: a calculation leaves nothing behind.
 */
import { existsSync } from 'node:fs'
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import { loadParameters } from '../../shipped/load-parameters.ts'
import { cliWords } from '../../words/cli.ts'
import type { Language } from '../../words/language.ts'
import { createCurrentParameters } from '../../workflow/rates/current-parameters.ts'
import { configOf, openStoreOrSay } from '../open-store.ts'

/** null where the database that was named cannot be opened; the reason has then been said on standard error. */
export async function currentRates(data: string | null, language: Language): Promise<ParameterSet | null> {
  const shipped = loadParameters()
  const config = configOf(data)
  if (config?.engine === 'sqlite' && !existsSync(config.file)) {
    const isNamed = data !== null || process.env['DATABASE_URL'] !== undefined
    if (!isNamed) return shipped
    process.stderr.write(`${cliWords[language].databaseProblem('unreachable', config.file)}\n`)
    return null
  }
  const store = await openStoreOrSay(data, language)
  if (!store) return null
  try {
    return await createCurrentParameters(store, shipped)()
  } finally {
    await store.close()
  }
}
