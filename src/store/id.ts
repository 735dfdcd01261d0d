/** Identities of stored things: 12 characters of lower-case base32, 60 random bits, safe in any address or file name. */

// Crockford's letters: none that are read as another (i, l, o) and no u
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 12

/** Handed in by the caller: so many random bytes. */
export type Random = (bytes: number) => Uint8Array

export function createId(random: Random): string {
  return Array.from(random(length), byte => letters[byte & 31]).join('')
}

/** Whether a text from outside can be an identity at all; anything else need not be looked up. */
export function isId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{12}$/.test(text)
}
