/** How quickly a started server answers many readers at once, with a catalogue of 10,000 proposals stored. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateCatalogue } from '../generate.ts'
import { bestOf } from '../parts/best-of.ts'
import { askChild } from '../parts/child.ts'
import { count, mb, ms, quantile, ratio } from '../parts/figure.ts'
import { buildProgram, importThroughProgram, serveProgram } from '../parts/serve.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'
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
    const catalogue = importThroughProgram(database, file)
    const server = await serveProgram({ database })
    try {
      return [await measureAll(server.url, catalogue)]
    } finally {
      await server.stop()
    }
  })
}

async function measureAll(url: string, catalogue: string): Promise<Report> {
  const proposal = await firstProposal(url + catalogue)
  const addresses: Readonly<Record<string, string>> = {
    [yardstick]: '/laes',
    catalogue,
    'catalogue in English': `/en${catalogue}`,
    'one committee': `${catalogue}?udvalg=Seniorudvalget`,
    'sorted by title': `${catalogue}?sorter=titel`,
    'sorted by a year': `${catalogue}?sorter=2028&orden=faldende`,
    'search (2,000 hits)': `${catalogue}?q=mentor`,
    'last page': `${catalogue}?side=200`,
    proposal,
  }
  const rows: string[][] = []
  let bare: number | null = null
  for (const [name, address] of Object.entries(addresses)) {
    await crowd({ url: url + address, readers, seconds: 1, mostRequests: 500 })
    const best = await bestOf(
      repeats,
      () => crowd({ url: url + address, readers, seconds, mostRequests }),
      answered => quantile(answered.latencies, 0.99),
    )
    const perSecond = best.latencies.length / best.seconds
    bare ??= perSecond
    rows.push([name, ratio(bare / perSecond), ...columns(best, perSecond)])
  }
  return {
    heading: `Pages with ${count(proposals)} proposals stored, ${readers} readers at once`,
    rows: [['', 'to bare page', 'p50', 'p99', 'slowest', 'pages/s', 'asked', 'sent'], ...rows],
    notes: [
      `to bare page: time per page against "${yardstick}" of the same server`,
      `every reader asks again as soon as it is answered: the server is never idle; best of ${repeats} runs of ${seconds} s`,
      'sent: one answer, compressed as a browser asks for it',
      'wanted: p99 of the catalogue under 100 ms on a quiet machine',
    ],
  }
}

function columns({ latencies, bytes }: Answered, perSecond: number): string[] {
  return [
    ms(quantile(latencies, 0.5)),
    ms(quantile(latencies, 0.99)),
    ms(quantile(latencies, 1)),
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
