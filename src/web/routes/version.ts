/** The number of a version in an address. One that is no number is no page, as one that does not exist. */
export function readVersion(text: string | undefined): number | null | 'wrong' {
  if (text === undefined) return null
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 'wrong'
}
