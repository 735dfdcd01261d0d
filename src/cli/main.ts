/** The command line: finds the command, hands it its arguments, and turns what it answers into an exit code. */
import { cliWords } from '../words/cli.ts'
import { type CommandLine, parseCommandLine } from './arguments.ts'

const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check/check.ts')).check],
  ['import', async () => (await import('./import/import.ts')).importFiles],
  ['calculate', async () => (await import('./calculate/calculate.ts')).calculateFiles],
  ['user', async () => (await import('./user.ts')).user],
  ['serve', async () => (await import('./serve/serve.ts')).serve],
])

/** Gives the exit code: 0 done, 1 findings of severity error, 2 something could not be read or done. */
export type Command = (line: CommandLine) => Promise<number>

// A reader that closes early (`… | head`) is no error: the work goes on, and its exit code is told as ever.
const isClosed = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
process.stdout.on('error', error => {
  if (!isClosed(error)) throw error
})

process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  const parsed = parseCommandLine(words)
  if (!parsed.ok) {
    process.stderr.write(`${cliWords[parsed.language].problem(parsed.problem)}\n`)
    return 2
  }
  const { line } = parsed
  const load = commands.get(line.command)
  if (!load || line.help) {
    const known = line.command === '' || line.command === 'help' || load !== undefined
    const stream = known ? process.stdout : process.stderr
    if (!known)
      stream.write(
        `${cliWords[line.language].problem({ code: 'unknown-command', command: line.command })}\n\n`,
      )
    stream.write(`${cliWords[line.language].help}\n`)
    return known ? 0 : 2
  }
  const command = await load()
  return command(line)
}
