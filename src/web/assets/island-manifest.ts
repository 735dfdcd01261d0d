/** What the build leaves about the islands: which script files there are, and which of them an island begins with. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

export type IslandManifest = {
  /** Every script file, shared ones too. */
  readonly files: readonly string[]
  readonly islands: Readonly<Record<string, IslandFiles>>
}

export type ScriptFiles = {
  /** The file that a page asks for; it fetches the others by itself. */
  readonly script: string
  readonly imports: readonly string[]
}

export type IslandFiles = ScriptFiles & {
  /** What the island runs beside the page; null where it does nothing there. */
  readonly thread: ScriptFiles | null
}

/** All that a browser fetches for an island, each once. */
export function filesOfIsland({ script, imports, thread }: IslandFiles): readonly string[] {
  return [...new Set([script, ...imports, ...(thread ? [thread.script, ...thread.imports] : [])])]
}

export const islandFolder = join(packageRoot, 'build', 'islands')
export const manifestName = 'islands.json'
export const packedEndings = { br: '.br', gzip: '.gz' } as const

/** Without a build there are no islands, and every page works as the form that it is. */
export function readIslandManifest(folder = islandFolder): IslandManifest {
  const file = join(folder, manifestName)
  if (!existsSync(file)) return { files: [], islands: {} }
  return JSON.parse(readFileSync(file, 'utf8')) as IslandManifest
}
