/**
 * Markdown's stars and underscores. A mark that is never closed is looked for once and not again for each mark like
 * it, so that the time grows with the text and not with its square.
 */

export type Look = { readonly bold?: true; readonly italic?: true }

export type Emit = (text: string, look: Look) => void

type Mark = {
  readonly length: number
  readonly look: Look
  readonly end: (text: string, from: number) => number
}

const opening = /\*\*(?=\S)|(?<![\w*])\*(?=[^\s*])|(?<!\w)__(?=\S)|(?<!\w)_(?=\S)/g

const marks: Readonly<Record<string, Mark>> = {
  '**': { length: 2, look: { bold: true }, end: (text, from) => firstEnd(text, from, /(?<=\S)\*\*/g) },
  __: { length: 2, look: { bold: true }, end: (text, from) => firstEnd(text, from, /(?<=\S)__(?!\w)/g) },
  '*': { length: 1, look: { italic: true }, end: (text, from) => nextEnd(text, from, '*', /[\w*]/) },
  _: { length: 1, look: { italic: true }, end: (text, from) => nextEnd(text, from, '_', /\w/) },
}

/** Splits on Markdown emphasis; a lone star or underscore stays what it is. */
export function emphasise(text: string, emit: Emit, look: Look = {}): void {
  if (!/[*_]/.test(text)) {
    emit(unescapeMarkdown(text), look)
    return
  }
  const never = new Set<Mark>()
  let from = 0
  const search = new RegExp(opening)
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const mark = marks[found[0]]
    if (!mark || never.has(mark)) continue
    const start = found.index + mark.length
    const end = mark.end(text, start + 1)
    if (end === -1) {
      if (mark.length === 2) never.add(mark)
      continue
    }
    if (found.index > from) emit(unescapeMarkdown(text.slice(from, found.index)), look)
    emphasise(text.slice(start, end), emit, { ...look, ...mark.look })
    from = end + mark.length
    search.lastIndex = from
  }
  if (from < text.length) emit(unescapeMarkdown(text.slice(from)), look)
}

/** The first place that can close a double mark, or -1: then none of its like further on can be closed either. */
function firstEnd(text: string, from: number, closing: RegExp): number {
  closing.lastIndex = from
  return closing.exec(text)?.index ?? -1
}

/** A single mark is closed by the very next of its kind, or not at all. */
function nextEnd(text: string, from: number, sign: string, goesOn: RegExp): number {
  const at = text.indexOf(sign, from)
  if (at === -1 || /\s/.test(text.charAt(at - 1)) || goesOn.test(text.charAt(at + 1))) return -1
  return at
}

/** Markdown's backslash before punctuation. */
function unescapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1') : text
}
