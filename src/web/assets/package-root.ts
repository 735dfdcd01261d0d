/** Where the program's own files lie: the folder that holds package.json, whether this runs from src/ or build/. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const packageRoot = findUpwards(import.meta.dirname)

/** The folder `dist` of the design system; its package hides its files, but not where it lies. */
export const designSystem = join(
  dirname(createRequire(join(packageRoot, 'package.json')).resolve('dkfds')),
  '..',
)

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('no package.json above the program')
  return findUpwards(parent)
}
