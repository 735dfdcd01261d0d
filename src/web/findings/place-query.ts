/** A place in a document as the document's address names it, written and read. */
import type { Place } from '../../core/place.ts'

const numberParameter = 'linje'
const cellParameter = 'felt'

/** The query and anchor of a place in the address of its document. */
export function passageQuery({ line, cell }: Place): string {
  const inCell = cell === null ? '' : `&${cellParameter}=${cell}`
  return `?${numberParameter}=${line}${inCell}#${lineAnchor(line)}`
}

export function lineAnchor(number: number): string {
  return `linje-${number}`
}

/** null where an address asks for no place. */
export function readPlace(parameters: URLSearchParams): Place | null {
  const line = readCount(parameters.get(numberParameter))
  return line === null ? null : { at: 'line', line, cell: readCount(parameters.get(cellParameter)) }
}

function readCount(text: string | null): number | null {
  return /^[1-9]\d{0,7}$/.test(text ?? '') ? Number(text) : null
}
