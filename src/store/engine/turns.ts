/** At most so many at a time of what is asked for; the others wait here, in the order they came. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

export function turnsOf(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  let atWork = 0
  return async work => {
    if (atWork < atOnce) atWork += 1
    // whoever ends hands the place on, so that nobody who comes then is first
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else atWork -= 1
    }
  }
}
