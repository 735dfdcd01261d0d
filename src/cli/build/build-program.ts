/** Builds what the program runs from: the server's code compiled, the islands bundled. Only where a source is newer. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../shipped/parameters-folder.ts'
import { bundleIslands } from './bundle-islands.ts'

const project = projectFolder(import.meta.dirname)
const stamp = join(project, 'build', '.built')

/** Everything that can change what is built. */
const sources = ['src/**/*.ts', 'src/**/*.tsx', 'tsconfig*.json', 'package-lock.json']

export function isStale(): boolean {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return globSync(sources, { cwd: project }).some(file => statSync(join(project, file)).mtimeMs > built)
}

/** False where the compiler found something wrong; it has then said what. */
export async function buildProgram(): Promise<boolean> {
  const started = new Date()
  if (!compile()) return false
  await bundleIslands({
    sources: join(project, 'src', 'web', 'islands'),
    out: join(project, 'build', 'islands'),
    tsconfig: join(project, 'tsconfig.islands.json'),
  })
  mkdirSync(join(project, 'build'), { recursive: true })
  writeFileSync(stamp, '')
  // a source saved while the compiler ran counts as newer
  utimesSync(stamp, started, started)
  return true
}

function compile(): boolean {
  const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(project, 'tsconfig.build.json')], {
    stdio: 'inherit',
  })
  return status === 0
}
