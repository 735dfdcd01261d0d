/**
 * Builds the closed text tree from opening and closing tags, whatever order a document has them in. A builder that has
 * finished one text is ready for the next: a document has as many texts as cells.
 */
import { deepestList, type RichText, type Run, type TextBlock, tidyRuns } from '../../core/text/rich-text.ts'

/** The tags that carry meaning in a text; a reader hands only these to the builder. */
export const formattingTags: ReadonlySet<string> = new Set(
  'p div br b strong i em u span sup sub ul ol li small font a mark blockquote'.split(' '),
)

type Look = { readonly bold?: true; readonly italic?: true }
type OpenList = { ordered: boolean; items: TextBlock[][] }

export type RichTextBuilder = {
  readonly open: (tag: string) => void
  readonly close: (tag: string) => void
  readonly text: (text: string, look?: Look) => void
  /** The text that was built; what was left open in it is closed. */
  readonly finish: () => RichText
}

export function createRichTextBuilder(): RichTextBuilder {
  let blocks: TextBlock[] = []
  const lists: OpenList[] = []
  /** What was said since the last block: the words alone until one of them is formatted, and then runs. */
  let plain = ''
  let runs: Run[] = []
  let bold = 0
  let italic = 0
  let raised = 0
  let foldedLists = 0

  const target = (): TextBlock[] => lists.at(-1)?.items.at(-1) ?? blocks

  function flush(): void {
    if (plain === '' && runs.length === 0) return
    const tidy = tidyRuns(runs.length === 0 ? [{ text: plain }] : runs)
    plain = ''
    if (runs.length > 0) runs = []
    if (tidy.length > 0) add({ kind: 'paragraph', runs: tidy })
  }

  /** Most texts are of one block, which needs no room for more. */
  function add(block: TextBlock): void {
    if (blocks.length === 0 && lists.length === 0) blocks = [block]
    else target().push(block)
  }

  function say(text: string): void {
    if (runs.length === 0) plain += text
    else runs.push({ text })
  }

  function sayFormatted(run: Run): void {
    if (plain !== '') runs.push({ text: plain })
    plain = ''
    runs.push(run)
  }

  function openList(ordered: boolean): void {
    flush()
    if (lists.length < deepestList) lists.push({ ordered, items: [] })
    else foldedLists++
  }

  function closeList(): void {
    flush()
    if (foldedLists > 0) {
      foldedLists--
      return
    }
    const list = lists.pop()
    const items = list?.items.filter(item => item.length > 0) ?? []
    if (list && items.length > 0) add({ kind: 'list', ordered: list.ordered, items })
  }

  function change(tag: string, by: 1 | -1): void {
    if (tag === 'b' || tag === 'strong') bold = Math.max(0, bold + by)
    else if (tag === 'i' || tag === 'em') italic = Math.max(0, italic + by)
    else if (tag === 'sup') raised = Math.max(0, raised + by)
  }

  return {
    open(tag) {
      if (tag === 'p' || tag === 'div' || tag === 'blockquote') flush()
      else if (tag === 'br') say(' ')
      else if (tag === 'ul' || tag === 'ol') openList(tag === 'ol')
      else if (tag === 'li') {
        flush()
        lists.at(-1)?.items.push([])
      } else change(tag, 1)
    },
    close(tag) {
      if (tag === 'p' || tag === 'div' || tag === 'blockquote' || tag === 'li') flush()
      else if (tag === 'ul' || tag === 'ol') closeList()
      else change(tag, -1)
    },
    text(text, look = {}) {
      if (text === '') return
      const said = raised > 0 ? raise(text) : text
      const isBold = bold > 0 || look.bold
      const isItalic = italic > 0 || look.italic
      if (!isBold && !isItalic) say(said)
      else sayFormatted({ text: said, ...(isBold && { bold: true }), ...(isItalic && { italic: true }) })
    },
    finish() {
      flush()
      foldedLists = 0
      while (lists.length > 0) closeList()
      const finished = blocks
      blocks = []
      bold = 0
      italic = 0
      raised = 0
      return finished
    },
  }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits become characters of their own, so that a footnote's 1 never joins an amount. */
function raise(text: string): string {
  return text.replace(/\d/g, digit => superscripts[Number(digit)] ?? digit)
}
