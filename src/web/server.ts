/** Starts and stops the web server. It listens to this machine only, unless it is told otherwise. */
import type { AddressInfo } from 'node:net'
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
  /** Answers what is under way, then stops. */
  readonly close: () => Promise<void>
}

/** Rejects with the system's own error where the port is taken. */
export async function startServer({
  context,
  host = '127.0.0.1',
  port,
}: ServerOptions): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: createApp(context).fetch, hostname: host })
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
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

function isInternetAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
