/**
 * Puts the examples into a database that nobody has used yet, so that a newcomer's first page shows what the program is
 * for. Every step finds what is there already: two processes that start at once, or one that was cut off and starts
 * again, come to the same.
 */
import { randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { systemActor } from '../../core/event/event.ts'
import { projectFolder } from '../../shipped/parameters-folder.ts'
import { areExamplesDue } from '../../workflow/catalogues/are-examples-due.ts'
import { listCatalogues } from '../../workflow/catalogues/list-catalogues.ts'
import { publishCatalogue } from '../../workflow/catalogues/publish-catalogue.ts'
import type { Store, Who } from '../../workflow/who.ts'
import { importFile } from '../import/import.ts'
import { attachExamples } from './attach-examples.ts'

export async function loadExamples(store: Store, basis: Surroundings): Promise<void> {
  const folder = join(projectFolder(import.meta.dirname), 'examples')
  const names = globSync('*.md', { cwd: folder }).sort()
  if (!(await areExamplesDue(store, names.length))) return
  for (const name of names) {
    const result = await importFile(store, join(folder, name), basis, { isExample: true, actor: systemActor })
    if (!result.ok) throw new Error(`the example ${name} cannot be read: ${result.why.code}`)
  }
  await attachExamples(store, join(folder, 'assumptions'), basis, program)
  for (const { id, isExample } of await listCatalogues(store))
    if (isExample) await publishCatalogue(store, { catalogueId: id }, basis, program())
}

function program(): Who {
  return { actor: systemActor, now: new Date().toISOString(), random: size => randomBytes(size) }
}
