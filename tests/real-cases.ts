/**
 * The two real documents, which lie beside the project and not in it. Tests that need them skip with a loud word
 * where they are not there; in CI they must be there.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', 'shared', 'cases')

export const realCases = {
  catalogue: join(folder, 'slagelse-investeringskatalog-2019-2022.md'),
  form: join(folder, 'slagelse-driftsforslag-2023-2026.md'),
} as const

export const areRealCasesHere = Object.values(realCases).every(path => existsSync(path))

if (!areRealCasesHere) {
  const word =
    'THE REAL CASES ARE NOT HERE: ../shared/cases is missing, so nothing was tested against the real documents.'
  if (process.env['CI']) throw new Error(word)
  console.warn(`\n${'!'.repeat(word.length)}\n${word}\n${'!'.repeat(word.length)}\n`)
}
