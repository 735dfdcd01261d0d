/** Finds what ships with the program, whether it runs from src/ or from build/: beside the nearest package.json. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export function parametersFolder(): string {
  return join(projectFolder(dirname(fileURLToPath(import.meta.url))), 'parameters')
}

/** The folder itself or the nearest one above it that holds a package.json. */
export function projectFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from)
    throw new Error('no package.json found above the program: the installation is not whole')
  return projectFolder(above)
}
