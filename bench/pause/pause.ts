/** How long the serving process stands still while one large document is imported through its own pages. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateCatalogue } from '../generate.ts'
import { bestOf } from '../parts/best-of.ts'
import { count, mb, ms, quantile } from '../parts/figure.ts'
import { project } from '../parts/project.ts'
import { buildProgram } from '../parts/serve.ts'
import { signIn } from '../parts/sign-in.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'
import type { Watched } from '../parts/watch.ts'
import { serveWatched, type WatchedServer } from '../parts/watched-server.ts'
import { askMeanwhile, oneConnectionEach } from './others.ts'

const proposals = 10_000
const repeats = 2

/** Who asks. */
type Headers = Readonly<Record<string, string>>

type Step = Watched & { readonly name: string; readonly elapsed: number; readonly waits: readonly number[] }

export async function pause(): Promise<Report[]> {
  await buildProgram()
  const text = generateCatalogue(proposals)
  const steps = await bestOf(repeats, () => importOnce(text), longestOf)
  const idle = steps[0]?.longestPause ?? Number.NaN
  return [
    {
      heading: `The serving process while ${count(proposals)} proposals are imported (${mb(text.length)})`,
      rows: [
        [
          '',
          'longest pause',
          'beyond idle',
          'loop busy',
          'processor',
          'step took',
          'others p50',
          'others slowest',
          'peak so far',
        ],
        ...steps.map(step => columns(step, idle)),
      ],
      notes: [
        `longest pause: between two turns of the event loop; longest of all: ${ms(longestOf(steps))}`,
        'others: what another reader waits for a catalogue page, asked 20 times a second meanwhile',
        'peak so far: the most memory that the process has ever held, its threads and Node included',
        `the run of ${repeats} whose longest pause was shortest`,
      ],
    },
  ]
}

function longestOf(steps: readonly Step[]): number {
  return Math.max(...steps.map(step => step.longestPause))
}

function columns(
  { name, longestPause, busy, processor, elapsed, waits, peak }: Step,
  idle: number,
): string[] {
  return [
    name,
    ms(longestPause),
    `+${ms(Math.max(0, longestPause - idle))}`,
    `${Math.round(busy * 100)} %`,
    ms(processor),
    ms(elapsed),
    ms(quantile(waits, 0.5)),
    ms(quantile(waits, 1)),
    mb(peak),
  ]
}

function importOnce(text: string): Promise<Step[]> {
  return inTemporaryFolder(async folder => {
    const database = join(folder, 'bench.db')
    const server = await serveWatched({ database })
    try {
      const as = { cookie: await signIn(server.url, database), ...oneConnectionEach.headers }
      return await importThroughPages(server, as, text)
    } finally {
      await server.stop()
    }
  })
}

/** What a person does: look, choose a file, look at what it would become, accept, look at what it became. */
async function importThroughPages(server: WatchedServer, as: Headers, text: string): Promise<Step[]> {
  const { url } = server
  const example = await addressOf(`${url}/`, 'katalog')
  // a process that has answered nothing yet compiles as it goes
  await send(
    as,
    `${url}/import`,
    fileForm(await readFile(join(project, 'examples', 'driftsforslag-2023-2026.md'))),
  )
  const steps: Step[] = []
  let preview = ''
  let catalogue = ''
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    await server.report()
    const others = askMeanwhile(url + example)
    const started = performance.now()
    await act()
    const elapsed = performance.now() - started
    const waits = await others.stop()
    steps.push({ name, elapsed, waits, ...(await server.report()) })
  }
  await step('idle', () => new Promise(resolve => setTimeout(resolve, 2_000)))
  await step('receive', async () => {
    preview = await send(as, `${url}/import`, fileForm(Buffer.from(text)))
  })
  await step('preview', () => look(as, url + preview))
  await step('accept', async () => {
    catalogue = await send(as, url + preview, new URLSearchParams({ valg: 'godkend' }))
  })
  await step('catalogue', () => look(as, url + catalogue))
  return steps
}

function fileForm(bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.set('fil', new Blob([bytes], { type: 'text/markdown' }), 'katalog.md')
  return form
}

/** Posts a form as a browser does, and gives the address it leads to. */
async function send(as: Headers, address: string, body: FormData | URLSearchParams): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: new URL(address).origin, ...as },
  })
  await response.arrayBuffer()
  const next = response.headers.get('location')
  if (response.status !== 303 || next === null) throw new Error(`POST ${address} answered ${response.status}`)
  return next
}

async function look(as: Headers, address: string): Promise<void> {
  const response = await fetch(address, { headers: as })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
}

async function addressOf(address: string, kind: string): Promise<string> {
  const text = await (await fetch(address, oneConnectionEach)).text()
  const found = new RegExp(`href="(/${kind}/[^"?#]+)`).exec(text)?.[1]
  if (found === undefined) throw new Error(`${address} leads to no ${kind}`)
  return found
}
