/**
 * Many people at work at once, in a process of their own: each asks for a page or sends something, looks at what came
 * for a while, and goes on to the next thing. What they do comes round in turn, so that two runs do the same.
 */
import { Agent, request } from 'node:http'
import { answerParent } from '../parts/child.ts'

export type Errand = {
  readonly name: string
  readonly path: string
  /** What is sent; null for what is only asked for. */
  readonly form: Readonly<Record<string, string>> | null
}

export type Work = {
  readonly url: string
  readonly cookies: readonly string[]
  /** One list per person, in the order of their day. */
  readonly days: readonly (readonly Errand[])[]
  /** How long somebody looks at what came, in milliseconds. */
  readonly pause: number
  readonly seconds: number
}

export type Worked = { readonly name: string; readonly latency: number }

answerParent(async ({ url, cookies, days, pause, seconds }: Work): Promise<Worked[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: cookies.length })
  const done: Worked[] = []
  const end = performance.now() + seconds * 1000
  await Promise.all(
    cookies.map(async (cookie, i) => {
      await rest((i * pause) / cookies.length)
      for (let turn = 0; performance.now() < end; turn++) {
        const day = days[i] ?? []
        const errand = day[turn % day.length]
        if (!errand) return
        const began = performance.now()
        await run(url, errand, cookie, agent)
        done.push({ name: errand.name, latency: performance.now() - began })
        await rest(pause)
      }
    }),
  )
  agent.destroy()
  return done
})

function rest(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

function run(url: string, { path, form }: Errand, cookie: string, agent: Agent): Promise<void> {
  const body = form && new URLSearchParams(form).toString()
  const headers = {
    cookie,
    'accept-encoding': 'gzip, br',
    ...(body && { origin: url, 'content-type': 'application/x-www-form-urlencoded' }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(url + path, { agent, headers, method: body ? 'POST' : 'GET' }, response => {
      response.resume()
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode = 0 } = response
        if (statusCode === 200 || statusCode === 303) resolve()
        else reject(new Error(`${path}: ${statusCode}`))
      })
    })
    asking.on('error', reject)
    asking.end(body ?? undefined)
  })
}
