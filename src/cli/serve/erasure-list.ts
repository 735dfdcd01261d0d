/**
 * The list of who was erased, by id only, in a file beside the database. A backup that is put back is told it at the
 * next start, and forgets them again. The store keeps the same list, in case the file is lost.
 */
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { isId } from '../../store/id.ts'
import { eraseAgain, erasedPersons } from '../../workflow/people/erase-person.ts'
import type { Store, Who } from '../../workflow/who.ts'

const fileName = 'erased.list'

export function createErasureList(folder: string) {
  const file = join(folder, fileName)
  return {
    remember: (personId: string): Promise<void> => appendFile(file, `${personId}\n`, { mode: 0o600 }),
    /** Gives how many had come back. */
    apply: async (
      store: Store,
      basis: { readonly chart: ChartOfAccounts },
      at: Pick<Who, 'now' | 'random'>,
    ): Promise<number> => {
      const listed = await readList(file)
      const known = await erasedPersons(store)
      for (const id of known.filter(each => !listed.has(each)))
        await appendFile(file, `${id}\n`, { mode: 0o600 })
      return eraseAgain(store, [...listed], basis, at)
    },
  }
}

async function readList(file: string): Promise<Set<string>> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n')
    return new Set(lines.map(line => line.trim()).filter(isId))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set()
    throw error
  }
}
