/**
 * Where in its source a value stood. A closed union: later readers add their own member (sheet and cell, page).
 * Lines and cells count from 1, as editors and people do.
 */
export type Place = { readonly at: 'line'; readonly line: number; readonly cell: number | null }

export function lineOf(place: Place): number {
  return place.line
}

/** `line` or `line:cell`, the form compilers and editors understand behind a file name. */
export function placeKey(place: Place): string {
  return place.cell === null ? String(place.line) : `${place.line}:${place.cell}`
}
