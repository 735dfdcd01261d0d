/** A value as indented JSON in pieces, so that a large document is never one text. */

const step = '  '

/** What JSON.stringify writes of the value with two blanks of indentation; lists two levels down come one by one. */
export function* jsonPieces(value: object, indent = '', depth = 2): Generator<string> {
  const isList = Array.isArray(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  if (entries.length === 0 || depth === 0) {
    yield indented(value, indent)
    return
  }
  const inside = indent + step
  yield isList ? '[' : '{'
  for (const [i, [key, inner]] of entries.entries()) {
    yield `${i === 0 ? '' : ','}\n${inside}${isList ? '' : `${JSON.stringify(key)}: `}`
    if (typeof inner === 'object' && inner !== null) yield* jsonPieces(inner, inside, depth - 1)
    else yield JSON.stringify(inner)
  }
  yield `\n${indent}${isList ? ']' : '}'}`
}

/** A line break inside JSON stands only between its parts. */
function indented(value: object, indent: string): string {
  return JSON.stringify(value, null, step.length).replaceAll('\n', `\n${indent}`)
}
