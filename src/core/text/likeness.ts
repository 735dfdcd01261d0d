/** Comparing words as people do: case, hyphens, punctuation and white space do not make a title another title. */

/** A form in which texts that differ only in case, punctuation or spacing are equal. */
export function likeness(text: string): string {
  return searchWords(text).join(' ')
}

export function isAlike(a: string, b: string): boolean {
  return a === b || likeness(a) === likeness(b)
}

/** The normalised words of a text, for search and comparison: lower case, letters and digits only. */
export function searchWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
