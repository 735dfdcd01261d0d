/**
 * The closed tree that every formatted text is kept in: paragraphs and lists of runs that may be bold or italic.
 * Nothing else can be expressed, so nothing else needs to be cleaned away, and no HTML is ever stored.
 */
export type RichText = readonly TextBlock[]

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }

export type Run = { readonly text: string; readonly bold?: true; readonly italic?: true }

/** How deep lists may nest; a reader folds what lies deeper into this level. */
export const deepestList = 6

export function paragraph(text: string): TextBlock {
  return { kind: 'paragraph', runs: text === '' ? [] : [{ text }] }
}

export function fromPlainText(text: string): RichText {
  return text
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(paragraph)
}

/** Whether there are no words; a list with items has its marks at least. */
export function isBlank(text: RichText): boolean {
  return text.every(block =>
    block.kind === 'paragraph' ? block.runs.every(run => run.text.trim() === '') : block.items.length === 0,
  )
}

/** The words alone: blocks on lines of their own, list items behind "- ". */
export function plainText(text: RichText): string {
  const [only] = text
  if (only?.kind === 'paragraph' && text.length === 1) return runsText(only.runs)
  return text.map(block => blockLines(block).join('\n')).join('\n')
}

function blockLines(block: TextBlock): string[] {
  if (block.kind === 'paragraph') return [runsText(block.runs)]
  return block.items.map((item, i) => {
    const marker = block.ordered ? `${i + 1}. ` : '- '
    return marker + plainText(item).replaceAll('\n', '\n  ')
  })
}

export function runsText(runs: readonly Run[]): string {
  const [only] = runs
  return only && runs.length === 1 ? only.text : runs.map(run => run.text).join('')
}

/** Joins neighbouring runs of the same look, folds white space and trims the ends, so that equal text is equal data. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const [only] = runs
  if (only && runs.length === 1 && !only.bold && !only.italic) {
    const text = foldSpace(only.text).trim()
    return text === '' ? [] : [{ text }]
  }
  const joined: { text: string; bold: boolean; italic: boolean }[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.bold === (run.bold ?? false) && last.italic === (run.italic ?? false))
      last.text += run.text
    else joined.push({ text: run.text, bold: run.bold ?? false, italic: run.italic ?? false })
  }
  let endsInSpace = true
  for (const run of joined) {
    run.text = foldSpace(run.text)
    if (endsInSpace) run.text = run.text.replace(/^ /, '')
    if (run.text !== '') endsInSpace = run.text.endsWith(' ')
  }
  for (let i = joined.length - 1; i >= 0; i--) {
    const run = joined[i]
    if (!run) break
    run.text = run.text.trimEnd()
    if (run.text !== '') break
  }
  const left = joined.filter(run => run.text !== '')
  // a blank of another look between two of the same is gone now
  if (left.some((run, i) => isSameLook(run, left[i - 1]))) return tidyRuns(left.map(toRun))
  return left.map(toRun)
}

type Look = { readonly bold: boolean; readonly italic: boolean }

function isSameLook(run: Look, other: Look | undefined): boolean {
  return run.bold === other?.bold && run.italic === other.italic
}

function toRun(run: Look & { readonly text: string }): Run {
  return { text: run.text, ...(run.bold && { bold: true }), ...(run.italic && { italic: true }) }
}

/** Any white space to one blank; text without two in a row or a strange one is left as it is. */
export function foldSpace(text: string): string {
  return /[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text
}
