/** How quickly pages come while fifty people work at once, on each engine, and how that grows with what is stored. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineName } from '../../src/store/engine/transaction.ts'
import { databaseUrl, engines, freshDatabase } from '../../tests/database/engines.ts'
import { generateCatalogue } from '../generate.ts'
import { askChild } from '../parts/child.ts'
import { count, ms, quantile, ratio } from '../parts/figure.ts'
import { buildProgram, importThroughProgram } from '../parts/serve.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'
import { serveWatched } from '../parts/watched-server.ts'
import { fill, type Workplace } from './fill.ts'
import { type Heavy, measureHeavy } from './heavy.ts'
import { bare, names } from './measured.ts'
import type { Work } from './people-at-work.ts'
import type { Asked } from './visitor.ts'

type Run = { readonly proposals: number; readonly seconds: number; readonly isWhole: boolean }

/** The small one only says how things grow. */
const runs: readonly Run[] = [
  { proposals: 1_000, seconds: 25, isWhole: false },
  // long enough that nearly everything is asked for a hundred times, so that its p99 is not its slowest
  { proposals: 10_000, seconds: 240, isWhole: true },
]
const people = 50
const revisions = 200
const events = 100_000
const pause = 1_000
const wanted = 100

export async function work(): Promise<Report[]> {
  await buildProgram()
  const reports: Report[] = []
  for (const engine of engines) {
    const [small, large] = [await measure(engine, runs[0]), await measure(engine, runs[1])]
    reports.push(...reportsOf(engine, small, large))
    console.log(`${engine}: measured`)
  }
  return reports
}

type Measured = {
  readonly asked: readonly Asked[]
  readonly heavy: readonly Heavy[]
  /** Of the serving process, per request, in milliseconds. */
  readonly processor: number
  readonly longestPause: number
}

async function measure(engine: EngineName, run: Run | undefined): Promise<Measured> {
  if (!run) throw new Error('nothing to measure')
  const { config, drop } = await freshDatabase(engine)
  const secret = randomBytes(32).toString('base64url')
  const environment = { DATABASE_URL: databaseUrl(config), SESSION_SECRET: secret }
  try {
    const catalogue = await inTemporaryFolder(async folder => {
      const file = join(folder, 'katalog.md')
      await writeFile(file, generateCatalogue(run.proposals))
      return importThroughProgram({ environment }, file)
    })
    const id = catalogue.slice('/katalog/'.length)
    const workplace = await fill(config, id, { people, revisions, events }, secret)
    const server = await serveWatched({ environment })
    try {
      return await letWork(server, workplace, run)
    } finally {
      await server.stop()
    }
  } finally {
    await drop()
  }
}

/** Once round before anything counts, because a server compiles what it is asked for. */
async function letWork(
  { url, report }: Awaited<ReturnType<typeof serveWatched>>,
  { cookies, desks }: Workplace,
  { proposals, seconds, isWhole }: Run,
): Promise<Measured> {
  const ask = (work: Pick<Work, 'seconds' | 'pause' | 'from'>) =>
    askChild<Work, Asked[]>(new URL('./people-at-work.ts', import.meta.url), { url, cookies, desks, ...work })
  await ask({ seconds: 12, pause: 600, from: 0 })
  await report()
  const asked = await ask({ seconds, pause, from: 3 })
  const { processor, longestPause } = await report()
  const [desk] = desks
  const [cookie] = cookies
  if (!desk || cookie === undefined) throw new Error('nobody is at work')
  const heavy = isWhole ? await measureHeavy({ url, cookie, desk, proposals }) : []
  return { asked, heavy, processor: processor / asked.length, longestPause }
}

function reportsOf(engine: EngineName, small: Measured, large: Measured): Report[] {
  return [pagesReport(engine, small, large), heavyReport(engine, large)]
}

function pagesReport(engine: EngineName, small: Measured, large: Measured): Report {
  const [before, after] = [byRoute(small.asked), byRoute(large.asked)]
  const all = large.asked.map(({ latency }) => latency)
  const base = quantile(after.get(bare) ?? [], 0.5)
  const row = (name: string, latencies: readonly number[], less: readonly number[]): string[] => [
    name,
    ...[0.5, 0.99, 1].map(share => ms(quantile(latencies, share))),
    ratio(quantile(latencies, 0.5) / base),
    less.length === 0 ? '' : ratio(quantile(latencies, 0.5) / quantile(less, 0.5)),
    count(latencies.length),
  ]
  const worstFirst = [...after].sort(([, a], [, b]) => quantile(b, 0.99) - quantile(a, 0.99))
  const unseen = Object.keys(names).filter(
    route => !large.asked.some(each => each.route === route || each.route.startsWith(`${route} (`)),
  )
  const tooSlow = worstFirst.filter(([, latencies]) => quantile(latencies, 0.99) > wanted)
  return {
    heading: `${people} people at work, ${engine}: 10,000 proposals, ${count(events)} events, ${revisions} versions of the busiest`,
    rows: [
      ['', 'p50', 'p99', 'slowest', 'to bare page', 'growth', 'asked'],
      row(
        'all',
        all,
        small.asked.map(({ latency }) => latency),
      ),
      ...worstFirst.map(([route, latencies]) => row(nameOf(route), latencies, before.get(route) ?? [])),
    ],
    notes: [
      tooSlow.length === 0
        ? `wanted: p99 under ${wanted} ms for every page and act; all ${after.size} have it`
        : `WANTED: p99 under ${wanted} ms for every page and act; ${tooSlow.length} of ${after.size} have more: ${tooSlow.map(([route]) => nameOf(route)).join(', ')}`,
      ...(unseen.length > 0 ? [`NOBODY CAME TO ${unseen.join(', ')}: more seconds are needed`] : []),
      `the server worked ${ms(large.processor)} of processor per request (${ms(small.processor)} with 1,000 proposals); its event loop stood still ${ms(large.longestPause)} at the longest`,
      `growth: median of 10,000 proposals to that of 1,000; to bare page: median against "${names[bare]}"`,
      `everybody is signed in, looks at what came for ${pause / 1000} s and goes on to the next thing; where fewer than a hundred were asked for, p99 is the slowest`,
      ...(engines.length === 1
        ? ['ONLY SQLITE WAS MEASURED: PostgreSQL is measured where TEST_DATABASE_URL names a server']
        : []),
    ],
  }
}

function heavyReport(engine: EngineName, { heavy }: Measured): Report {
  return {
    heading: `Heavy by nature, measured alone, ${engine}`,
    rows: [
      ['', 'takes', 'a reader waits'],
      ...heavy.map(({ name, took, readerWaits }) => [name, ms(took), ms(readerWaits)]),
    ],
    notes: ['a reader waits: the longest that another reader waited for the page of a proposal meanwhile'],
  }
}

function nameOf(route: string): string {
  const [, address = route, kind] = /^(.*?)(?: \((.*)\))?$/.exec(route) ?? []
  return [names[address] ?? address, ...(kind === undefined ? [] : [kind])].join(', ')
}

function byRoute(asked: readonly Asked[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { route, latency } of asked) {
    const known = found.get(route)
    if (known) known.push(latency)
    else found.set(route, [latency])
  }
  return found
}
