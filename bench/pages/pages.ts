/** How quickly a started server answers many readers at once, with a catalogue of 10,000 proposals stored. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateCatalogue } from '../generate.ts'
import { bestOf } from '../parts/best-of.ts'
import { askChild } from '../parts/child.ts'
import { count, mb, ms, quantile, ratio } from '../parts/figure.ts'
import { buildProgram, importThroughProgram } from '../parts/serve.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'
import { serveWatched, type WatchedServer } from '../parts/watched-server.ts'
import type { Answered, Crowd } from './readers.ts'

const proposals = 10_000
const readers = 20
const seconds = 3
const mostRequests = 6_000
const repeats = 3

/** Ready-made: no database, the same frame. What the others cost beyond it is the cost of their data. */
const yardstick = 'how to read (no data)'

export async function pages(): Promise<Report[]> {
  await buildProgram()
  return inTemporaryFolder(async folder => {
    const database = join(folder, 'bench.db')
    const file = join(folder, 'katalog.md')
    await writeFile(file, generateCatalogue(proposals))
    const catalogue = importThroughProgram({ database }, file)
    const server = await serveWatched({ database })
    try {
      return [await measureAll(server, catalogue)]
    } finally {
      await server.stop()
    }
  })
}

async function measureAll(server: WatchedServer, catalogue: string): Promise<Report> {
  const proposal = await firstProposal(server.url + catalogue)
  const rows: string[][] = []
  let bare: number | null = null
  for (const { name, path, isNew } of kinds(catalogue, proposal)) {
    const best = await measure(server, { url: server.url + path, isNew, readers })
    const perSecond = best.latencies.length / best.seconds
    bare ??= perSecond
    rows.push([name, ratio(bare / perSecond), ...columns(best, perSecond)])
  }
  return {
    heading: `Pages with ${count(proposals)} proposals stored, ${readers} readers at once`,
    rows: [['', 'to bare page', 'p50', 'p99', 'slowest', 'processor', 'pages/s', 'asked', 'sent'], ...rows],
    notes: [
      `to bare page: time per page against "${yardstick}" of the same server`,
      'new: every request has an address of its own, so the page is made for it; otherwise sent as it was made before',
      `every reader asks again as soon as it is answered: the server is never idle; best of ${repeats} runs of ${seconds} s`,
      'processor: of the whole serving process, per page; sent: one answer, compressed as a browser asks for it',
      'wanted: p99 of the catalogue under 100 ms on a quiet machine',
    ],
  }
}

type Kind = { readonly name: string; readonly path: string; readonly isNew: boolean }

function kinds(catalogue: string, proposal: string): Kind[] {
  const isNew = true
  return [
    { name: yardstick, path: '/laes', isNew: false },
    { name: 'catalogue', path: catalogue, isNew: false },
    { name: 'proposal', path: proposal, isNew: false },
    { name: 'catalogue, new', path: catalogue, isNew },
    { name: 'one committee, new', path: `${catalogue}?udvalg=Seniorudvalget`, isNew },
    { name: 'sorted by title, new', path: `${catalogue}?sorter=titel`, isNew },
    { name: 'sorted by a year, new', path: `${catalogue}?sorter=2028&orden=faldende`, isNew },
    { name: 'search with 2,000 hits, new', path: `${catalogue}?q=mentor`, isNew },
    { name: 'search with one hit, new', path: `${catalogue}?q=mentor+4`, isNew },
    { name: 'last page, new', path: `${catalogue}?side=200`, isNew },
    { name: 'proposal, new', path: proposal, isNew },
  ]
}

type Measured = Answered & { readonly processor: number }

/** A short crowd first, because a server compiles what it is asked for. */
async function measure(
  server: WatchedServer,
  asked: Pick<Crowd, 'url' | 'isNew' | 'readers'>,
): Promise<Measured> {
  await crowd({ ...asked, seconds: 1, mostRequests: 500 })
  return bestOf(
    repeats,
    async () => {
      await server.report()
      const answered = await crowd({ ...asked, seconds, mostRequests })
      return { ...answered, processor: (await server.report()).processor }
    },
    answered => quantile(answered.latencies, 0.99),
  )
}

function columns({ latencies, bytes, processor }: Measured, perSecond: number): string[] {
  return [
    ms(quantile(latencies, 0.5)),
    ms(quantile(latencies, 0.99)),
    ms(quantile(latencies, 1)),
    ms(processor / latencies.length),
    count(perSecond),
    count(latencies.length),
    mb(bytes),
  ]
}

function crowd(asked: Crowd): Promise<Answered> {
  return askChild<Crowd, Answered>(new URL('./readers.ts', import.meta.url), asked)
}

async function firstProposal(catalogue: string): Promise<string> {
  const response = await fetch(catalogue)
  const address = /href="(\/forslag\/[^"?#]+)/.exec(await response.text())?.[1]
  if (address === undefined) throw new Error(`${catalogue} shows no proposal (${response.status})`)
  return address
}
