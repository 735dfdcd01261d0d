/** Where the program's own files lie: the folder that holds package.json, whether this runs from src/ or build/. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectFolder } from '../../shipped/parameters-folder.ts'

export const packageRoot = projectFolder(import.meta.dirname)

/** The folder `dist` of the design system; its package hides its files, but not where it lies. */
export const designSystem = join(
  dirname(createRequire(join(packageRoot, 'package.json')).resolve('dkfds')),
  '..',
)
