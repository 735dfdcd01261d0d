/** How long it takes from `npm start` until the first page is answered. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bestOf } from '../parts/best-of.ts'
import { ms, ratio } from '../parts/figure.ts'
import { project } from '../parts/project.ts'
import { addressSaidBy, buildProgram, mainFile } from '../parts/serve.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'

const repeats = 5

type Started = { readonly listening: number; readonly answered: number }

/** A command that serves on a database, and what it is called. */
type Way = { readonly command: string; readonly words: readonly string[] }

export async function start(): Promise<Report[]> {
  await buildProgram()
  const npm = npmStart()
  const bare: Way = { command: process.execPath, words: [mainFile, 'serve'] }
  const node = await bestOf(repeats, emptyNode, elapsed => elapsed)
  return inTemporaryFolder(async folder => {
    const known = join(folder, 'known.db')
    await startOnce(bare, known)
    let fresh = 0
    const rows = [
      await measure('npm start', () => startOnce(npm, known), node),
      await measure(
        'npm start, first ever (loads the examples)',
        () => startOnce(npm, join(folder, `fresh-${fresh++}.db`)),
        node,
      ),
      await measure('without npm', () => startOnce(bare, known), node),
    ]
    return [
      {
        heading: 'From the command to the first page',
        rows: [
          ['', 'to empty Node', 'listening', 'first page'],
          ...rows,
          ['an empty Node process', '', '', ms(node)],
        ],
        notes: [
          `the program is built, the page is the list of catalogues; best of ${repeats}`,
          'wanted: first page within 3,000 ms of a built start',
        ],
      },
    ]
  })
}

async function measure(name: string, run: () => Promise<Started>, node: number): Promise<string[]> {
  const { listening, answered } = await bestOf(repeats, run, started => started.answered)
  return [name, ratio(answered / node), ms(listening), ms(answered)]
}

/** npm tells those it runs where it lies; outside of it the one on the path must do. */
function npmStart(): Way {
  const npm = process.env['npm_execpath']
  const words = ['start', '--silent', '--']
  if (npm !== undefined && /\.c?js$/.test(npm)) return { command: process.execPath, words: [npm, ...words] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', words }
}

async function startOnce({ command, words }: Way, database: string): Promise<Started> {
  const started = performance.now()
  const child = spawn(command, [...words, '--port', '0', '--data', database, '--lang', 'en'], {
    cwd: project,
    // a group of its own, because npm stands between us and the program
    detached: process.platform !== 'win32',
    shell: command.endsWith('.cmd'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await addressSaidBy(child)
    const listening = performance.now() - started
    const response = await fetch(`${url}/`)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`the first page answered ${response.status}`)
    return { listening, answered: performance.now() - started }
  } finally {
    await stopGroup(child)
  }
}

function stopGroup(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.pid === undefined || child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    else process.kill(-child.pid, 'SIGTERM')
  })
}

function emptyNode(): Promise<number> {
  const started = performance.now()
  return new Promise(resolve =>
    spawn(process.execPath, ['-e', '0']).once('exit', () => resolve(performance.now() - started)),
  )
}
