/** Where the program lies that is measured. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectFolder } from '../../src/shipped/parameters-folder.ts'

export const project = projectFolder(dirname(fileURLToPath(import.meta.url)))
