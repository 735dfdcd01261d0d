/** How quickly the workbench answers: a keystroke in a real browser, against a spreadsheet engine in the same one. */
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { parseCase } from '../../src/core/calculation/case/parse-case.ts'
import type { PlainCase } from '../../src/core/calculation/editing/plain.ts'
import { prepareCase } from '../../src/core/calculation/readings/prepare.ts'
import { toSeenTable } from '../../src/core/calculation/readings/seen-table.ts'
import { takeSnapshot } from '../../src/core/calculation/readings/snapshot.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { loadParameters } from '../../src/shipped/load-parameters.ts'
import {
  filesOfIsland,
  islandFolder,
  packedEndings,
  readIslandManifest,
} from '../../src/web/assets/island-manifest.ts'
import { benchIds } from '../../src/web/workbench/state/handed.ts'
import { launchBrowser } from '../../tests/browser/browser.ts'
import { asSheet } from '../calculation/as-sheet.ts'
import { bestOf } from '../parts/best-of.ts'
import { count, mb, ms, quantile, ratio } from '../parts/figure.ts'
import { project } from '../parts/project.ts'
import { buildProgram, serveProgram } from '../parts/serve.ts'
import { signIn } from '../parts/sign-in.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'
import { measureDraftEngines } from './draft-engines.ts'
import { measureDrafts, proposalsOf } from './drafts.ts'
import { handedIn } from './handed-in.ts'
import { largeCase, size } from './large-case.ts'
import { changeAmountsOnly, type Typed, typeAndTime, withoutScreen } from './typing.ts'

type Signed = Parameters<typeof proposalsOf>[0]

/** The same case as a spreadsheet's author would write it. */
type Sheet = {
  readonly cells: readonly (readonly (string | number)[])[]
  /** Row of the number that is typed. */
  readonly typed: number
  /** Rows whose amounts the table shows. */
  readonly shown: readonly number[]
  readonly formulas: number
}

const keystrokes = 200
const repeats = 2
/** The price that all support drivers share: what moves most of the table. */
const typedField = 'assumptions/ydelse/value'

export async function workbench(): Promise<Report[]> {
  return [...(await typing()), await draftsOfFreshServer(), await measureDraftEngines(largeCase())]
}

/** Of all that only the keystroke. */
export async function typing(): Promise<Report[]> {
  await buildProgram()
  return inTemporaryFolder(async folder => {
    const database = join(folder, 'bench.db')
    const served = await serveProgram({ database })
    const browser = await launchBrowser(withoutScreen)
    try {
      const cookie = await signIn(served.url, database)
      const signed: Signed = { url: served.url, headers: { cookie, origin: served.url } }
      return [await measureTyping(browser, signed)]
    } finally {
      await browser.close()
      await served.stop()
    }
  })
}

async function draftsOfFreshServer(): Promise<Report> {
  return inTemporaryFolder(async folder => {
    const database = join(folder, 'fresh.db')
    const served = await serveProgram({ database })
    try {
      const cookie = await signIn(served.url, database)
      return await measureDrafts({ url: served.url, headers: { cookie, origin: served.url } }, largeCase())
    } finally {
      await served.stop()
    }
  })
}

/** Gives a proposal of the examples a large case, as the page itself would save it. */
async function prepareProposal({ url, headers }: Signed, index: number, plain: PlainCase): Promise<string> {
  const proposal = (await proposalsOf({ url, headers }))[index]
  const address = `${proposal}/regn`
  const { base } = handedIn(await (await fetch(url + address, { headers })).text())
  const seen = toSeenTable(takeSnapshot(readyCase(plain).prepared))
  const answer = await fetch(`${url}${address}/gem`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ base: base.id, plain, table: [], reason: 'Til måling', seen }),
  })
  if (!answer.ok) throw new Error(`the large case was not saved: ${answer.status} ${await answer.text()}`)
  return url + address
}

/** As a municipality's cheapest laptop may be. */
const slowly = 4
const growth = 3

async function measureTyping(browser: Browser, signed: Signed): Promise<Report> {
  const large = await prepareProposal(signed, 0, largeCase())
  const larger = await prepareProposal(signed, 1, largeCase(size.drivers * growth))
  const page = await openWorkbench(browser, signed, large)
  const script = await scriptAfterReadable(page)
  const typed = await measureOn(page)
  const slow = await measureOn(page, slowly)
  const grown = await measureOn(await openWorkbench(browser, signed, larger))
  const bare = await openWorkbench(browser, signed, large)
  await bare.evaluate(changeAmountsOnly, benchIds.root)
  const floor = await measureOn(bare)
  const sheet = largeSheet()
  const other = await browser.newPage()
  const peer = await bestOf(
    2,
    () => timeSpreadsheet(other, sheet),
    times => quantile(times, 0.99),
  )
  const [peerMedian, peerSlow] = [quantile(peer, 0.5), quantile(peer, 0.99)]
  const row = (name: string, { keys, followed }: Typed): string[] => {
    const painted = keys.map(key => key.painted)
    const updated = keys.map(key => key.updated)
    const times = [0.5, 0.95, 0.99, 1].map(part => quantile(painted, part))
    const before = [0.5, 0.99].map(part => quantile(updated, part))
    const after = followed.length === 0 ? '' : ms(quantile(followed, 0.5))
    return [name, ratio((times[0] ?? 0) / peerMedian), ...[...before, ...times].map(ms), after]
  }
  return {
    heading: `Typing in a case of ${size.drivers} drivers over ${size.years} years`,
    rows: [
      [
        '',
        'to HyperFormula',
        'updated p50',
        'p99',
        'painted p50',
        'p95',
        'p99',
        'slowest',
        'the rest followed',
      ],
      row('keystroke to table and strip, painted', typed),
      row(`the same, processor ${slowly} times as slow`, slow),
      row(`the same, ${size.drivers * growth} drivers`, grown),
      row('the same page, only writing as many other amounts', floor),
      ['HyperFormula, recalculating alone', '', ms(peerMedian), ms(peerSlow), ...['', '', '', '', '']],
    ],
    notes: [
      `${keystrokes} keystrokes in a headless browser, best of ${repeats} runs, resting between 45 and 520 ms as a quick typist does; each changes a quarter of the table`,
      'from the browser’s own time of the key, until strip and table say the new amounts and until they are painted, the draft kept on the machine; the browser does not wait for a screen, which may add up to 17 ms',
      'the rest: stress cases and sensitivities, from the last key before a rest',
      `the peer recalculates ${count(sheet.formulas)} formulas and gives the amounts of the table back; it draws nothing`,
      `script of the page: ${mb(script.bytes)} compressed; the page was readable ${ms(script.readable)} after it was asked for, the script began ${ms(script.ran - script.readable)} later`,
      'wanted: strip and table updated under 16 ms, script under 150 kB, loaded after the page is readable',
    ],
  }
}

async function openWorkbench(browser: Browser, { headers }: Signed, address: string): Promise<Page> {
  const page = await browser.newPage({
    extraHTTPHeaders: { cookie: headers.cookie },
    viewport: { width: 1280, height: 900 },
  })
  await page.goto(address)
  await page.waitForSelector('[role=status]', { state: 'attached' })
  return page
}

async function measureOn(page: Page, rate = 1): Promise<Typed> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const typed = await bestOf(
    repeats,
    () => typeAndTime(page, typedField, keystrokes),
    ({ keys }) =>
      quantile(
        keys.map(key => key.painted),
        0.99,
      ),
  )
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return typed
}

async function scriptAfterReadable(page: Page) {
  const { readable, ran } = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return { readable: paint?.startTime ?? 0, ran: performance.getEntriesByName('island')[0]?.startTime ?? 0 }
  })
  return { bytes: scriptBytes(), readable, ran }
}

/** All that a browser fetches for the island, as it is sent. */
function scriptBytes(): number {
  const { islands } = readIslandManifest()
  const files = islands['workbench']
  if (!files) throw new Error('the workbench is not built')
  return filesOfIsland(files)
    .map(file => statSync(join(islandFolder, file + packedEndings.br)).size)
    .reduce((a, b) => a + b, 0)
}

function readyCase(plain: PlainCase) {
  const parsed = parseCase(plain)
  if (!parsed.ok) throw new Error(`the large case cannot be read: ${JSON.stringify(parsed.problems)}`)
  const ready = prepareCase(parsed.case, { chart: loadChart(), parameters: loadParameters() })
  if (!ready.ok) throw new Error(`the large case cannot be calculated: ${JSON.stringify(ready.problems)}`)
  return ready
}

function largeSheet(): Sheet {
  const { graph, lines, netYearly } = readyCase(largeCase()).prepared.assembly
  const sheet = asSheet(graph)
  const rowOf = (key: string) => sheet.rowOf.get(key) ?? -1
  const typed = graph.figures.find(figure => figure.key.includes('ydelse'))?.key ?? ''
  return {
    cells: sheet.cells,
    typed: rowOf(typed),
    shown: [...lines.map(line => line.yearly), netYearly].map(rowOf),
    formulas: sheet.cells.flat().filter(cell => typeof cell === 'string').length,
  }
}

async function timeSpreadsheet(page: Page, sheet: Sheet): Promise<number[]> {
  const library = createRequire(join(project, 'package.json')).resolve('hyperformula')
  const bundle = join(library, '..', '..', 'dist', 'hyperformula.full.min.js')
  await page.addScriptTag({ path: bundle })
  return page.evaluate(
    ({ sheet, times: count }) => {
      type Engine = {
        setCellContents: (at: { sheet: number; row: number; col: number }, value: unknown) => unknown
        getCellValue: (at: { sheet: number; row: number; col: number }) => unknown
      }
      const { HyperFormula } = globalThis as unknown as {
        HyperFormula: { buildFromArray: (cells: unknown, options: object) => Engine }
      }
      const engine = HyperFormula.buildFromArray(sheet.cells, {
        licenseKey: 'gpl-v3',
        maxColumns: 200,
        maxRows: 20_000,
      })
      const times: number[] = []
      for (let i = 0; i < count; i++) {
        const began = performance.now()
        engine.setCellContents({ sheet: 0, row: sheet.typed, col: 0 }, 100_000 + i)
        for (const row of sheet.shown)
          for (let col = 0; col < 10; col++) engine.getCellValue({ sheet: 0, row, col })
        times.push(performance.now() - began)
      }
      return times.slice(10)
    },
    { sheet, times: 60 },
  )
}
