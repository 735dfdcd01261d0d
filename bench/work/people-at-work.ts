/**
 * Many people at work at once, in a process of their own: each asks for a page or sends something, looks at what came
 * for a while, and goes on to the next thing. What they do comes round in turn, so that two runs do the same.
 */
import { Agent } from 'node:http'
import { answerParent } from '../parts/child.ts'
import { type Desk, errands } from './day.ts'
import { routeOf } from './measured.ts'
import { type Asked, createVisitor, DayIsOver, rest, type World } from './visitor.ts'

export type Work = {
  readonly url: string
  /** One session's cookie per person. */
  readonly cookies: readonly string[]
  readonly desks: readonly Desk[]
  /** How long somebody looks at what came, in milliseconds. */
  readonly pause: number
  readonly seconds: number
  /** Before which errand the first person begins. */
  readonly from: number
}

answerParent(async ({ url, cookies, desks, pause, seconds, from }: Work): Promise<readonly Asked[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: cookies.length })
  const asked: Asked[] = []
  const world: World = { url, agent, pause, end: performance.now() + seconds * 1000, asked, routeOf }
  await Promise.all(desks.map((desk, i) => workAllDay(world, cookies[i] ?? '', desk, from + i * 7)))
  agent.destroy()
  return asked
})

async function workAllDay(world: World, cookie: string, desk: Desk, from: number): Promise<void> {
  const visitor = createVisitor(world, cookie)
  await rest((desk.person * world.pause) / 50)
  try {
    for (let turn = from; ; turn++) await errands[turn % errands.length]?.(visitor, desk)
  } catch (error) {
    if (!(error instanceof DayIsOver)) throw error
  }
}
