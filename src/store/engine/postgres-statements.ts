/**
 * What is asked again and again is planned once for each connection: a page asks some seventy small questions, and
 * planning each took longer than answering it. The server keeps a statement under the name it was first sent with.
 */

/** Each connection keeps as many; what comes after them is planned whenever it is asked. */
const mostNamed = 500
/** Texts remembered as asked once; among them are lists of every length, of which most never come again. */
const mostSeen = 5_000
/** What is longer is an insert of many rows. */
const longestNamed = 8_000

export type StatementNames = {
  /** From the second time on, since most lists of one length come once. */
  readonly nameOf: (text: string) => string | null
  /** Statements were planned for tables that have changed since: all get other names. */
  readonly forget: () => void
}

export function createStatementNames(): StatementNames {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  let given = 0
  return {
    nameOf: text => {
      const known = names.get(text)
      if (known !== undefined) return known
      if (text.length > longestNamed || names.size >= mostNamed) return null
      if (!seen.has(text)) {
        if (seen.size >= mostSeen) seen.clear()
        seen.add(text)
        return null
      }
      given += 1
      const name = `statement_${given}`
      names.set(text, name)
      return name
    },
    forget: () => names.clear(),
  }
}

/**
 * Another version of the program has changed the tables while this one runs. The transaction is undone and nothing of
 * it was kept, so it may begin anew once the statements have been forgotten.
 */
export function isPlannedForOtherTables(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery'
}
