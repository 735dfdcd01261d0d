/** The command line as people start it: a process of its own, in a temporary folder, with its output caught. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')
const entry = join(project, 'src', 'cli', 'run.mjs')

export const exampleFiles = {
  catalogue: join(project, 'examples', 'investeringskatalog-2019-2022.md'),
  form: join(project, 'examples', 'driftsforslag-2023-2026.md'),
} as const

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string }

export type Workplace = {
  readonly folder: string
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly run: (words: readonly string[], surroundings?: Surroundings) => Promise<Outcome>
  readonly leave: () => void
}

export type Surroundings = {
  readonly environment?: Readonly<Record<string, string>>
  /** Closes the reading end after as many characters of output, as `| head` does. */
  readonly closeAfter?: number
}

export function createWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'))
  return {
    folder,
    write(name, content) {
      writeFileSync(join(folder, name), content)
      return name
    },
    run: (words, surroundings = {}) => run(folder, words, surroundings),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function run(
  folder: string,
  words: readonly string[],
  { environment = {}, closeAfter }: Surroundings,
): Promise<Outcome> {
  const { DATABASE_URL: _, FORCE_COLOR: __, ...inherited } = process.env
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: folder,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (closeAfter !== undefined && out.length >= closeAfter) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
  })
}
