/** Concurrent readers in a process of their own, so that asking and answering never share a thread. */
import { Agent, get } from 'node:http'
import { answerParent } from '../parts/child.ts'

/** Each reader asks again as soon as it is answered, over a connection it keeps. */
export type Crowd = {
  readonly url: string
  /** Every request to an address of its own, so that the server has no answer at hand. */
  readonly isNew: boolean
  readonly readers: number
  readonly seconds: number
  /** However quick the server is, no more than this. */
  readonly mostRequests: number
}

export type Answered = {
  readonly seconds: number
  /** From asking to the last byte, in milliseconds. */
  readonly latencies: readonly number[]
  /** Of one answer as it was sent. */
  readonly bytes: number
}

answerParent(async ({ url, isNew, readers, seconds, mostRequests }: Crowd): Promise<Answered> => {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const latencies: number[] = []
  let asked = 0
  let bytes = 0
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: readers }, async () => {
      while (performance.now() < end && asked < mostRequests) {
        asked += 1
        const asking = performance.now()
        bytes = await ask(isNew ? unlikeOthers(url, asked) : url, agent)
        latencies.push(performance.now() - asking)
      }
    }),
  )
  agent.destroy()
  return { seconds: (performance.now() - started) / 1000, latencies, bytes }
})

/** A part of the address that no page looks at; the time keeps runs apart. */
function unlikeOthers(url: string, turn: number): string {
  return `${url}${url.includes('?') ? '&' : '?'}n=${Date.now()}-${turn}`
}

function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(
      url,
      { agent, headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } },
      response => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('end', () =>
          response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${response.statusCode}`)),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
  })
}
