/** `serve`, and so `npm start`: builds what is missing, then starts the program from the build. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../../shipped/parameters-folder.ts'
import { cliWords } from '../../words/cli.ts'
import type { CommandLine } from '../arguments.ts'
import { buildProgram, isStale } from '../build/build-program.ts'

const project = projectFolder(import.meta.dirname)

export async function serve(line: CommandLine): Promise<number> {
  const words = cliWords[line.language]
  if (isStale()) {
    process.stdout.write(`${words.building}\n`)
    if (!(await buildProgram())) {
      process.stderr.write(`${words.buildFailed}\n`)
      return 2
    }
  }
  // The pages are .tsx, which only runs compiled; so the server is the build's own copy of everything.
  const entry: { start: (line: CommandLine) => Promise<number> } = await import(
    pathToFileURL(join(project, 'build', 'cli', 'serve', 'start.js')).href
  )
  return entry.start(line)
}
