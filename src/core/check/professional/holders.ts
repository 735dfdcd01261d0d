/** Proposals that share a key with one another, as far as anything is said of them. */

/** A finding names so many others; a reader needs the first few, not all of ten thousand. */
export const mostNamed = 5

/** Of those that share a key, the first so many tell all that is said of them, whoever of them asks. */
export const mostHolders = mostNamed + 2

export type Holder = { readonly position: number; readonly name: string }

export function isShared(holders: readonly Holder[], own: number): boolean {
  return holders.some(({ position }) => position !== own)
}
