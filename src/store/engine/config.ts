/** Which database the program uses: a file beside it by default, a PostgreSQL server when DATABASE_URL names one. */

export type StoreConfig =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string }

export const defaultFile = 'data/investeringskatalog.db'

/**
 * `postgres://…` (with TLS as the address says it), `sqlite:path/to/file`, or nothing for the default file.
 * null for an address that is neither, so that nobody's data end up where they did not expect them.
 */
export function storeConfig(databaseUrl: string | undefined): StoreConfig | null {
  if (databaseUrl === undefined || databaseUrl === '') return { engine: 'sqlite', file: defaultFile }
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return { engine: 'postgres', url: databaseUrl }
  const file = /^sqlite:(.+)$/.exec(databaseUrl)?.[1]
  return file === undefined ? null : { engine: 'sqlite', file }
}
