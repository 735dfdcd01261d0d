/** What a row of a form may be named: ids of the store, and the names of connections. Anything else was not sent by us. */
export function isRowId(text: string): boolean {
  return /^[\w-]{1,40}$/.test(text)
}
