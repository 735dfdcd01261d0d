/** The program as its users run it: `serve` in a process of its own, on loopback, on a port that is free. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { project } from './project.ts'
import { inTemporaryFolder } from './temporary.ts'

export const mainFile = join(project, 'src', 'cli', 'run.mjs')

export type Served = {
  /** Without a slash at the end. */
  readonly url: string
  readonly child: ChildProcess
  readonly stop: () => Promise<void>
}

/** Where the program keeps its data: a file, or what its environment says. */
export type Place = { readonly database: string } | { readonly environment: Readonly<Record<string, string>> }

export type ServeOptions = Place & {
  /** Options of Node itself, such as a module to load first. */
  readonly nodeOptions?: readonly string[]
}

export async function serveProgram({ nodeOptions = [], ...place }: ServeOptions): Promise<Served> {
  const { args, env } = say(place)
  const child = fork(mainFile, ['serve', '--port', '0', '--lang', 'en', ...args], {
    cwd: project,
    env,
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return { url: await addressSaidBy(child), child, stop: () => stop(child) }
}

function say(place: Place): { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv } {
  if ('database' in place) return { args: ['--data', place.database], env: process.env }
  return { args: [], env: { ...process.env, ...place.environment } }
}

/** The program tells where it listens; that is when it can be asked. */
export function addressSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Puts a file into a database through the program itself, and gives the catalogue's address. */
export function importThroughProgram(place: Place, file: string): string {
  const { args, env } = say(place)
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [mainFile, 'import', file, '--publish', '--json', ...args],
    { cwd: project, env, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`import ended with ${status}: ${stderr}`)
  const { imported } = JSON.parse(stdout) as { imported: { catalogue: string }[] }
  const [first] = imported
  if (!first) throw new Error(`nothing was imported: ${stdout}`)
  return `/katalog/${first.catalogue}`
}

/** The first start compiles what is stale, so that no measurement pays for it. */
export async function buildProgram(): Promise<void> {
  await inTemporaryFolder(async folder => {
    const served = await serveProgram({ database: join(folder, 'build.db') })
    await served.stop()
  })
}
