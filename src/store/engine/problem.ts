/** What can be wrong with a database as a whole, as codes that the edges of the program can say in words. */

/**
 * unreachable: no answer, or no right to open it · not-a-database: a file with something else in it ·
 * newer: written by a newer version of this program · busy: others held it for longer than we wait · closed: the
 * program is ending, and has closed it.
 */
export type StoreProblemCode = 'unreachable' | 'not-a-database' | 'newer' | 'busy' | 'closed'

export class StoreProblem extends Error {
  readonly code: StoreProblemCode

  constructor(code: StoreProblemCode, options?: { cause: unknown }) {
    super(`store: ${code}`, options)
    this.name = 'StoreProblem'
    this.code = code
  }
}

/** The code of an error that came out of the store, or null for any other error. */
export function storeProblem(error: unknown): StoreProblemCode | null {
  return error instanceof StoreProblem ? error.code : null
}
