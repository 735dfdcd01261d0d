/**
 * Work that holds the process for a while, such as drawing a large page: one after the other, and between two of them
 * what is short and came meanwhile is answered. Without it, ten people who open their workbenches at once would make
 * whoever saves a draft wait for all ten.
 */
let last: Promise<unknown> = Promise.resolve()

export function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const mine = last.then(answerOthers).then(work)
  last = mine.catch(() => undefined)
  return mine
}

function answerOthers(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
