/**
 * A day in which everything is done once that can be done: each step is one act of one person, with the events that it
 * must leave. Ids, moments and secrets follow from the step alone, so the same steps make the same database wherever,
 * and however often, they are done.
 */

import type { Store } from '../../src/workflow/who.ts'
import { ratesAndCases } from './day/calculating.ts'
import { documents } from './day/documents.ts'
import { byHand, erasing } from './day/ending.ts'
import { ideas } from './day/ideas.ts'
import { passwordsAndMails, peopleComing } from './day/people.ts'
import { byAt, type Step, type World } from './day/step.ts'
import { theWay } from './day/way.ts'

export const steps: readonly Step[] = [
  ...peopleComing(),
  ...passwordsAndMails(),
  ...documents(),
  ...ratesAndCases(),
  ...ideas(),
  ...theWay(),
  ...byHand(),
  ...erasing(),
]

/** `turn` tells apart who does the same step. */
export async function runStep(store: Store, index: number, world: World, turn = 0): Promise<World> {
  const step = steps[index]
  if (!step) throw new Error(`no step ${index}`)
  return { ...world, ...(await step.run(store, world, byAt(index, turn))) }
}
