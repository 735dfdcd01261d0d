/**
 * Makes what a word processor puts on the clipboard readable to the editor: its lists are paragraphs with a marker and
 * a class, its line breaks stand within paragraphs, its tables are rows of cells. What the writer deleted, hid or only
 * remarked on is no part of the text. All else that the text tree does not know is left out by the editor.
 */
import { deepestList } from '../../../core/text/rich-text.ts'

const listParagraph = 'p[style*="mso-list"], p[class*="MsoList"]'

/** Neither text nor meant to be read: settings, deletions that are tracked, remarks in the margin, hidden words. */
const unread = [
  'style, script, meta, link, title, xml, del',
  '[style*="mso-element:comment"], .MsoCommentReference, .msocomanchor, .msocomtxt',
  '[style*="mso-hide:all"], [style*="display:none"], [style*="display: none"]',
].join(', ')

export function cleanPasted(html: string): string {
  const pasted = new DOMParser().parseFromString(html, 'text/html')
  for (const element of pasted.querySelectorAll(unread)) element.remove()
  for (const row of pasted.querySelectorAll('tr')) writeOut(row)
  for (const entry of pasted.querySelectorAll<HTMLElement>(listParagraph)) moveIntoList(entry)
  for (const paragraph of pasted.querySelectorAll('p')) if (!paragraph.textContent?.trim()) paragraph.remove()
  return pasted.body.innerHTML.replace(/<br[^>]*>/gi, '</p><p>')
}

/** A row of a table as a line: its cells one after the other, as nothing in the text has columns. */
function writeOut(row: HTMLTableRowElement): void {
  const line = row.ownerDocument.createElement('p')
  const cells = [...row.cells].map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
  line.textContent = cells.filter(text => text !== '').join(' · ')
  row.closest('table')?.before(line)
  row.remove()
}

/** One without a marker and without a place in any list is a paragraph that is merely set in. */
function moveIntoList(entry: HTMLElement): void {
  const marker = takeMarker(entry)
  const level = levelOf(entry)
  if (marker === '' && level === null) return
  const tag = /\d|^[a-z][.)]/i.test(marker) ? 'OL' : 'UL'
  const before = entry.previousElementSibling
  const open = before?.hasAttribute(pastedAt) ? openListAt(before, level ?? 1) : null
  const list = placeFor(entry, tag, open)
  const item = entry.ownerDocument.createElement('li')
  item.append(entry)
  list.append(item)
}

const pastedAt = 'data-pasted'

type Open = { readonly list: Element; readonly isDeepEnough: boolean }

/** The list that stands open at a level, or the deepest above it. */
function openListAt(top: Element, level: number): Open {
  let list = top
  for (let at = 1; at < level; at++) {
    const inner = list.lastElementChild?.lastElementChild
    if (!inner?.hasAttribute(pastedAt)) return { list, isDeepEnough: false }
    list = inner
  }
  return { list, isDeepEnough: true }
}

function placeFor(entry: HTMLElement, tag: 'OL' | 'UL', open: Open | null): Element {
  const list = entry.ownerDocument.createElement(tag)
  list.setAttribute(pastedAt, '')
  if (open?.isDeepEnough && open.list.tagName === tag) return open.list
  if (!open) entry.before(list)
  else if (!open.isDeepEnough) open.list.lastElementChild?.append(list)
  else open.list.after(list)
  return list
}

/** How deep a word processor says that it stands; null where it stands in no list. */
function levelOf(entry: HTMLElement): number | null {
  const said = /mso-list:[^;]*level(\d+)/.exec(entry.getAttribute('style') ?? '')
  return said ? Math.min(deepestList, Math.max(1, Number(said[1]))) : null
}

/** The bullet or number that stands in front of the words, removed from them. */
function takeMarker(entry: HTMLElement): string {
  const marked = entry.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')
  const marker = marked?.textContent?.trim() ?? ''
  marked?.remove()
  return marker
}
