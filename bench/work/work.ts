/** How quickly pages come while fifty people work at once, on each engine, and how that grows with what is stored. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineName } from '../../src/store/transaction.ts'
import { databaseUrl, engines, freshDatabase } from '../../tests/database/engines.ts'
import { generateCatalogue } from '../generate.ts'
import { askChild } from '../parts/child.ts'
import { count, ms, quantile, ratio } from '../parts/figure.ts'
import { buildProgram, importThroughProgram, serveProgram } from '../parts/serve.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'
import { fill, type Workplace } from './fill.ts'
import type { Errand, Work, Worked } from './people-at-work.ts'

const sizes = [1_000, 10_000] as const
const people = 50
const revisions = 200
const events = 100_000
const seconds = 40
const pause = 1_000

export async function work(): Promise<Report[]> {
  await buildProgram()
  const reports: Report[] = []
  for (const engine of engines) {
    const runs: (readonly Worked[])[] = []
    for (const proposals of sizes) runs.push(await measure(engine, proposals))
    reports.push(reportOf(engine, runs))
  }
  return reports
}

async function measure(engine: EngineName, proposals: number): Promise<readonly Worked[]> {
  const { config, drop } = await freshDatabase(engine)
  const secret = randomBytes(32).toString('base64url')
  const environment = { DATABASE_URL: databaseUrl(config), SESSION_SECRET: secret }
  try {
    const catalogue = await inTemporaryFolder(async folder => {
      const file = join(folder, 'katalog.md')
      await writeFile(file, generateCatalogue(proposals))
      return importThroughProgram({ environment }, file)
    })
    const id = catalogue.slice('/katalog/'.length)
    const workplace = await fill(config, id, { people, revisions, events }, secret)
    const server = await serveProgram({ environment })
    try {
      return await letWork(server.url, catalogue, workplace)
    } finally {
      await server.stop()
    }
  } finally {
    await drop()
  }
}

/** Once round all errands first, because a server compiles what it is asked for. */
async function letWork(url: string, catalogue: string, { cookies, proposals }: Workplace): Promise<Worked[]> {
  const days = cookies.map((_, i) => dayOf(i, catalogue, proposals))
  const ask = (seconds: number, pause: number) =>
    askChild<Work, Worked[]>(new URL('./people-at-work.ts', import.meta.url), {
      url,
      cookies,
      days,
      pause,
      seconds,
    })
  await ask(10, 500)
  return ask(seconds, pause)
}

const bare = 'how to read (no data)'

/** Everybody does the same things, begins somewhere else, and has a proposal of their own. */
function dayOf(person: number, catalogue: string, proposals: readonly string[]): Errand[] {
  const [busiest = ''] = proposals
  const own = proposals[1 + (person % (proposals.length - 1))] ?? ''
  const look = (name: string, path: string): Errand => ({ name, path, form: null })
  const errands: Errand[] = [
    look(bare, '/laes'),
    look('front page', '/'),
    look('catalogue', catalogue),
    look('catalogue, sorted', `${catalogue}?sorter=titel`),
    look('catalogue, searched', `${catalogue}?q=mentor+${person}`),
    look('a proposal', `/forslag/${own}`),
    look('the busiest proposal', `/forslag/${busiest}`),
    look('two versions compared', `/forslag/${busiest}/forskel?fra=${1 + person}&til=200`),
    look('workbench', `/forslag/${own}/regn`),
    look('all fields to edit', `/forslag/${own}/rediger`),
    look('a proposal’s way', `/forslag/${busiest}/vej`),
    look('validation', `/forslag/${own}/valider`),
    look('my page', '/mit'),
    look('the log', '/log'),
    look('users', '/brugere'),
    look('library', '/bibliotek'),
    look('rates', '/bibliotek/satser'),
    { name: 'a question sent', path: `/forslag/${own}/spoerg`, form: { sted: '', tekst: 'Hvor står det?' } },
  ]
  const first = (person * 7) % errands.length
  return [...errands.slice(first), ...errands.slice(0, first)]
}

function reportOf(engine: EngineName, runs: readonly (readonly Worked[])[]): Report {
  const [small = [], large = []] = runs
  const names = dayOf(0, '', ['', '']).map(errand => errand.name)
  const base = middle(large, bare)
  const rows = ['all', ...names].map(name => [
    name,
    ratio(middle(large, name) / base),
    ...runs.flatMap(run => [ms(middle(run, name)), ms(at(run, name, 0.99))]),
    ratio(middle(large, name) / middle(small, name)),
    count(of(large, name).length),
  ])
  const columns = sizes.flatMap(size => [`p50 of ${count(size)}`, `p99 of ${count(size)}`])
  return {
    heading: `${people} people at work, ${engine}: ${count(events)} events, ${revisions} versions of the busiest`,
    rows: [['', 'to bare page', ...columns, 'growth', 'asked'], ...rows],
    notes: [
      `to bare page: median against "${bare}" of the same run; growth: median of ${count(sizes[1])} proposals to that of ${count(sizes[0])}`,
      `everybody is signed in, looks at what came for ${pause / 1000} s and goes on to the next thing; ${seconds} s`,
      'wanted: p99 under 100 ms on a quiet machine',
      ...(engines.length === 1 ? ['PostgreSQL is measured where TEST_DATABASE_URL names a server'] : []),
    ],
  }
}

function of(worked: readonly Worked[], name: string): number[] {
  return worked.filter(each => name === 'all' || each.name === name).map(each => each.latency)
}

function at(worked: readonly Worked[], name: string, share: number): number {
  return quantile(of(worked, name), share)
}

function middle(worked: readonly Worked[], name: string): number {
  return at(worked, name, 0.5)
}
