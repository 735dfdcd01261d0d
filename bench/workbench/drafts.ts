/** How quickly a draft is saved while ten people type, each in a proposal, each waiting only for the last answer. */
import type { PlainCase } from '../../src/core/calculation/editing/plain.ts'
import type { DraftAnswer } from '../../src/web/workbench/state/handed.ts'
import { count, mb, ms, quantile } from '../parts/figure.ts'
import type { Report } from '../parts/table.ts'
import { handedIn } from './handed-in.ts'

const editors = 10
const seconds = 10
/** Nobody types without a rest: an editor saves as often as the page does while somebody types. */
const pause = 250

/** Who asks, and where. */
export type Signed = {
  readonly url: string
  readonly headers: { readonly cookie: string; readonly origin: string }
}

export async function measureDrafts({ url, headers }: Signed, plain: PlainCase): Promise<Report> {
  const proposals = await proposalsOf({ url, headers })
  const body = JSON.stringify(plain)
  const latencies: number[] = []
  const first: number[] = []
  const until = performance.now() + seconds * 1000
  const edit = async (proposal: string, i: number): Promise<void> => {
    const { base, draftVersion } = handedIn(await (await fetch(`${url}${proposal}/regn`, { headers })).text())
    let version = draftVersion
    await new Promise(resolve => setTimeout(resolve, (i * pause) / editors))
    while (performance.now() < until) {
      const began = performance.now()
      const response = await fetch(`${url}${proposal}/regn/kladde`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({
          base: base.id,
          version,
          plain: { ...plain, title: `Kladde ${version}` },
          table: [],
        }),
      })
      const answer = (await response.json()) as DraftAnswer
      latencies.push(performance.now() - began)
      if (version === draftVersion) first.push(performance.now() - began)
      if (answer.kind !== 'saved') throw new Error(`a draft was not saved: ${response.status} ${answer.kind}`)
      version = answer.version
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
  await Promise.all(proposals.slice(0, editors).map(edit))
  return {
    heading: `Saving drafts of ${mb(body.length)}, ${editors} editors at once`,
    rows: [
      ['', 'p50', 'p99', 'slowest', 'saved'],
      row('a draft saved', latencies),
      row('the first of each editor', first),
    ],
    notes: [
      `every editor saves the whole case of 40 drivers ${pause} ms after the last answer, for ${seconds} s; counted from the first request of a server that has just begun`,
      'SQLite, each saving on the disk before it is answered; wanted: p99 under 50 ms',
    ],
  }
}

function row(name: string, times: readonly number[]): string[] {
  return [name, ...[0.5, 0.99, 1].map(share => ms(quantile(times, share))), count(times.length)]
}

/** Of the first catalogue. */
export async function proposalsOf({ url, headers }: Signed): Promise<readonly string[]> {
  const home = await (await fetch(`${url}/`, { headers })).text()
  const catalogue = /href="(\/katalog\/[^"?#]+)/.exec(home)?.[1]
  const list = await (await fetch(url + catalogue, { headers })).text()
  return [...new Set([...list.matchAll(/href="(\/forslag\/[^"/?#]+)/g)].map(match => match[1] ?? ''))]
}
