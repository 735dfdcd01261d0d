/**
 * Makes what a word processor puts on the clipboard readable to the editor: its lists are paragraphs with a marker and
 * a class, its line breaks stand within paragraphs. All else that the text tree does not know is left out by the editor.
 */

const listParagraph = 'p[style*="mso-list"], p[class*="MsoList"]'

export function cleanPasted(html: string): string {
  const pasted = new DOMParser().parseFromString(html, 'text/html')
  for (const element of pasted.querySelectorAll('style, script, meta, link, title, xml')) element.remove()
  for (const entry of pasted.querySelectorAll<HTMLElement>(listParagraph)) moveIntoList(entry)
  return pasted.body.innerHTML.replace(/<br[^>]*>/gi, '</p><p>')
}

function moveIntoList(entry: HTMLElement): void {
  const marker = takeMarker(entry)
  const tag = /\d|^[a-z][.)]/i.test(marker) ? 'OL' : 'UL'
  const before = entry.previousElementSibling
  const list = before?.tagName === tag && before.hasAttribute('data-pasted') ? before : startList(entry, tag)
  const item = entry.ownerDocument.createElement('li')
  item.append(entry)
  list.append(item)
}

/** The bullet or number that stands in front of the words, removed from them. */
function takeMarker(entry: HTMLElement): string {
  const marked = entry.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')
  const marker = marked?.textContent?.trim() ?? ''
  marked?.remove()
  return marker
}

function startList(entry: HTMLElement, tag: 'OL' | 'UL'): HTMLElement {
  const list = entry.ownerDocument.createElement(tag)
  list.setAttribute('data-pasted', '')
  entry.before(list)
  return list
}
