/** `serve`, and so `npm start`: builds what is missing, then starts the program from the build. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../shipped/parameters-folder.ts'
import { cliWords } from '../words/cli.ts'
import type { CommandLine } from './arguments.ts'

const project = projectFolder(import.meta.dirname)
const stamp = join(project, 'build', '.built')

export async function serve(line: CommandLine): Promise<number> {
  const words = cliWords[line.language]
  if (isStale()) {
    process.stdout.write(`${words.building}\n`)
    if (!build()) {
      process.stderr.write(`${words.buildFailed}\n`)
      return 2
    }
  }
  // The pages are .tsx, which only runs compiled; so the server is the build's own copy of everything.
  const entry: { start: (line: CommandLine) => Promise<number> } = await import(
    pathToFileURL(join(project, 'build', 'cli', 'start.js')).href
  )
  return entry.start(line)
}

/** Whether a source is newer than the last build. */
function isStale(): boolean {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  const sources = globSync(['src/**/*.ts', 'src/**/*.tsx', 'tsconfig*.json'], { cwd: project })
  return sources.some(file => statSync(join(project, file)).mtimeMs > built)
}

function build(): boolean {
  const started = new Date()
  const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(project, 'tsconfig.build.json')], {
    stdio: 'inherit',
  })
  if (status !== 0) return false
  mkdirSync(join(project, 'build'), { recursive: true })
  writeFileSync(stamp, '')
  // a source saved while the compiler ran counts as newer
  utimesSync(stamp, started, started)
  return true
}
