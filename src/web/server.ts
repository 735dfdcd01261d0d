/** Starts and stops the web server. It listens to this machine only, unless it is told otherwise. */
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.tsx'
import type { WebContext } from './context.ts'

export type ServerOptions = {
  readonly context: WebContext
  readonly host?: string
  /** 0 takes any free port. */
  readonly port: number
}

export type RunningServer = {
  /** Where a browser on this machine finds it. */
  readonly url: string
  readonly port: number
  /** Answers what is under way, also what nobody waits for any more, refuses what comes meanwhile, then stops. */
  readonly close: () => Promise<void>
}

/** Rejects with the system's own error where the port is taken. */
/** How long what is under way may take, in milliseconds; a large import takes less. */
const longestEnd = 30_000

/** How long answers that are made may take to be sent, in milliseconds. */
const longestSending = 5_000

/** Connections that are open without a request may just have sent one. */
const quiet = 100

/** Rejects with the system's own error where the port is taken. */
export async function startServer({
  context,
  host = '127.0.0.1',
  port,
}: ServerOptions): Promise<RunningServer> {
  const door = createDoor()
  const app = createApp(context, door.isClosed)
  const server = createAdaptorServer({
    fetch: (request, env) => door.through(() => app.fetch(request, env)),
    hostname: host,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (!isInternetAddress(address)) throw new Error('the server listens to no port')
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${address.port}/`,
    port: address.port,
    close: async () => {
      await door.close()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        // whoever does not take their answer is not waited for
        if ('closeAllConnections' in server)
          setTimeout(() => server.closeAllConnections(), longestSending).unref()
      })
    },
  }
}

type Door = {
  readonly isClosed: () => boolean
  readonly through: (answer: () => Promise<Response> | Response) => Promise<Response>
  /** Resolves when everybody is out, and for a moment nobody new has come. */
  readonly close: () => Promise<void>
}

/** Counts who is inside: a request goes on after its sender has left, and still needs the store. */
function createDoor(): Door {
  let inside = 0
  let isClosed = false
  let last = 0
  return {
    isClosed: () => isClosed,
    through: async answer => {
      inside += 1
      try {
        return await answer()
      } finally {
        inside -= 1
        last = performance.now()
      }
    },
    close: async () => {
      isClosed = true
      const began = performance.now()
      last = began
      const isQuiet = () => inside === 0 && performance.now() - last >= quiet
      while (!isQuiet() && performance.now() - began < longestEnd) await pause(10)
    },
  }
}

function isInternetAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
