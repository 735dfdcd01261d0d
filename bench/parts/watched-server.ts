/** The served program with a watch on its event loop. */
import { type Place, type Served, serveProgram } from './serve.ts'
import type { Watched } from './watch.ts'

export type WatchedServer = Served & {
  /** What happened since the last time this was asked. */
  readonly report: () => Promise<Watched>
}

export async function serveWatched(place: Place): Promise<WatchedServer> {
  const watch = new URL('./watch.ts', import.meta.url).href
  const served = await serveProgram({ ...place, nodeOptions: ['--import', watch] })
  return {
    ...served,
    report: () =>
      new Promise(resolve => {
        served.child.once('message', message => resolve(message as Watched))
        served.child.send('report')
      }),
  }
}
