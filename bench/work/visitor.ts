/**
 * One person at a browser: asks, waits for the whole answer, looks at it for a while. How long each answer took is
 * written down under the address it came from, and a name where one address shows several kinds of page.
 */
import { randomUUID } from 'node:crypto'
import { type Agent, type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { Fields } from './form.ts'

export type Asked = { readonly route: string; readonly latency: number }

/** `end` is when everybody goes home, on the clock of `performance`. */
export type World = {
  readonly url: string
  readonly agent: Agent
  readonly pause: number
  readonly end: number
  readonly asked: Asked[]
  /** The route that a method and path belong to, such as `GET /katalog/:id`. */
  readonly routeOf: (method: string, path: string) => string
}

export type Answer = { readonly status: number; readonly body: string; readonly location: string | null }

export type Sending = {
  readonly as?: string
  /** What kind of page or act it is, where its address has several. */
  readonly kind?: string
  /** What a person may be answered, beside success. */
  readonly orElse?: readonly number[]
}

export type Visitor = ReturnType<typeof createVisitor>

/** Thrown when the day is over. */
export class DayIsOver extends Error {}

export function createVisitor(world: World, cookie: string) {
  const ask = async (given: Omit<Request, 'cookie'>, { as, kind, orElse }: Sending): Promise<Answer> => {
    if (performance.now() > world.end) throw new DayIsOver()
    const began = performance.now()
    const answer = await send(world, { ...given, cookie: as ?? cookie })
    const latency = performance.now() - began
    const { method, path } = given
    if (answer.status >= 400 && !orElse?.includes(answer.status))
      throw new Error(`${method} ${path}: ${answer.status} ${messageIn(answer.body)}`)
    const route = world.routeOf(method, path)
    world.asked.push({ route: kind === undefined ? route : `${route} (${kind})`, latency })
    await rest(world.pause)
    return answer
  }
  return {
    look: async (path: string, sending: Sending = {}): Promise<void> => {
      await ask({ method: 'GET', path }, sending)
    },
    /** To use what stands on the page. */
    open: async (path: string, sending: Sending = {}): Promise<string> =>
      (await ask({ method: 'GET', path }, sending)).body,
    post: (path: string, fields: Fields | Readonly<Record<string, string>>, sending: Sending = {}) =>
      ask({ method: 'POST', path, ...asForm(fields) }, sending),
    postJson: (path: string, value: unknown, sending: Sending = {}) =>
      ask({ method: 'POST', path, body: JSON.stringify(value), type: 'application/json' }, sending),
    postFile: (path: string, name: string, text: string, sending: Sending = {}) =>
      ask({ method: 'POST', path, ...asUpload(name, text) }, sending),
  }
}

export function rest(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

function asForm(fields: Fields | Readonly<Record<string, string>>): Body {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields)
  return {
    body: new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
    type: 'application/x-www-form-urlencoded',
  }
}

function asUpload(name: string, text: string): Body {
  const edge = randomUUID()
  const head = `--${edge}\r\ncontent-disposition: form-data; name="fil"; filename="${name}"\r\n\r\n`
  return { body: `${head}${text}\r\n--${edge}--\r\n`, type: `multipart/form-data; boundary=${edge}` }
}

type Body = { readonly body: string; readonly type: string }

type Request = Partial<Body> & { readonly method: string; readonly path: string; readonly cookie: string }

/** A connection that the other side had just closed while nothing was under way is not an answer; it is asked again. */
async function send(world: World, given: Request): Promise<Answer> {
  try {
    return await sendOnce(world, given)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error
    return sendOnce(world, given)
  }
}

function sendOnce({ url, agent }: World, { method, path, cookie, body, type }: Request): Promise<Answer> {
  const headers = {
    cookie,
    // as today's browsers ask
    'accept-encoding': 'gzip, deflate, br, zstd',
    ...(body !== undefined && {
      origin: url,
      'content-type': type,
      'content-length': Buffer.byteLength(body),
    }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(url + path, { agent, headers, method }, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => resolve(read(response, parts)))
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** Unpacked only where somebody reads it, since that is work of the browser's and not of the program's. */
function read({ statusCode = 0, headers }: IncomingMessage, parts: readonly Buffer[]): Answer {
  return {
    status: statusCode,
    location: headers.location ?? null,
    get body() {
      const bytes = Buffer.concat(parts)
      const encoding = headers['content-encoding']
      if (encoding === 'zstd') return zstdDecompressSync(bytes).toString()
      if (encoding === 'br') return brotliDecompressSync(bytes).toString()
      return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
    },
  }
}

function messageIn(html: string): string {
  const text = html.replace(/[\s\S]*<main[^>]*>/, '').replace(/<[^>]+>/g, ' ')
  return text.replace(/\s+/g, ' ').slice(0, 600)
}
