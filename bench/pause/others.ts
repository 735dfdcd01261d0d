/** Another reader, who asks for a page twenty times a second while something else goes on. */
import { setTimeout as wait } from 'node:timers/promises'

const between = 50

/** A kept connection may be closed by the server in the very moment it is used again. */
export const oneConnectionEach = { headers: { connection: 'close' } } as const

export type Others = {
  /** Ends the asking and gives how long each answer took, in milliseconds. */
  readonly stop: () => Promise<readonly number[]>
}

export function askMeanwhile(address: string): Others {
  let isOver = false
  const waits: number[] = []
  const asking = (async () => {
    do {
      const started = performance.now()
      const response = await fetch(address, oneConnectionEach)
      await response.arrayBuffer()
      waits.push(performance.now() - started)
      await wait(between)
    } while (!isOver)
  })()
  return {
    stop: async () => {
      isOver = true
      await asking
      return waits
    },
  }
}
