/** All the clothes a document comes in that change nothing of what it says. */
import { toCsv, toEnglishAmounts, toHtml, toOtherMinuses, toPipes } from '../variants.ts'
import { printed } from './mutate.ts'

export type Clothed = { readonly name: string; readonly bytes: string | Uint8Array }

export const clothes: Readonly<Record<string, (text: string) => Clothed>> = {
  'pipe tables': text => named('d.md', toPipes(text)),
  HTML: text => named('d.html', toHtml(text)),
  'HTML whose columns are two wide': text =>
    named('d.html', toHtml(text).replaceAll('<td>', '<td colspan="2">')),
  'HTML with signs spelled out': text =>
    named(
      'd.html',
      toHtml(withAmounts(text, amount => amount.replace('-', '&minus;').replace('.', '&nbsp;'))),
    ),
  'CSV by semicolons': text => named('d.csv', toCsv(text)),
  'CSV by commas, called a text': text => named('d.txt', toCsv(text, ',')),
  'English amounts': text => named('d.md', toEnglishAmounts(text)),
  'all minus signs': text => named('d.md', toOtherMinuses(text)),
  'one decimal': text =>
    named(
      'd.md',
      withAmounts(text, amount => `${amount},0`),
    ),
  'no thousands signs': text =>
    named(
      'd.md',
      withAmounts(text, amount => amount.replaceAll('.', '')),
    ),
  'narrow spaces': text =>
    named(
      'd.md',
      withAmounts(text, amount => amount.replaceAll('.', '\u202f')),
    ),
  'whole kroner': text =>
    named(
      'd.md',
      inUnit(
        'kr.',
        withAmounts(text, amount => printed(amountOf(amount) * 1000)),
      ),
    ),
  'millions in English notation': text =>
    named(
      'd.md',
      inUnit(
        'mio. kr.',
        withAmounts(text, amount => (amountOf(amount) / 1000).toFixed(3)),
      ),
    ),
  'unit at every amount': text =>
    named(
      'd.md',
      withAmounts(text, amount => `${amount} tkr.`),
    ),
  'footnotes at amounts': text =>
    named(
      'd.md',
      withAmounts(text, (amount, i) => amount + (notes[i % 9] ?? '')),
    ),
  'years with words': text =>
    named(
      'd.md',
      withYears(text, year => `Budget ${year} (1.000 kr.)`),
    ),
  'totals in other words': text => named('d.md', text.replace(/(?<=\n(?:<b>)?)I alt(?=\t|<)/g, 'Hovedtotal')),
  'the header once more on a new page': text => named('d.md', withPage(text)),
  'a page number between rows': text => named('d.md', text.replace(/\n(?=05\.73)/g, '\n\nSide 3 af 12\n\n')),
  'words broken by soft hyphens': text => named('d.md', text.replace(/(\p{L}{5})(?=\p{L}{4})/gu, '$1\u00ad')),
  'decomposed letters': text => named('d.md', text.normalize('NFD')),
  'carriage returns': text => named('d.txt', text.replaceAll('\n', '\r')),
  'UTF-16': text => named('d.txt', Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 of the other end without a mark': text => named('d.txt', Buffer.from(text, 'utf16le').swap16()),
  'Windows-1252': text => named('d.txt', Buffer.from(text.replaceAll('–', '\x96'), 'latin1')),
}

const notes = ['', '¹', ' 1)', '', '*', ' (2)', '¹⁾', ' [3]', '*)']

function named(name: string, bytes: string | Uint8Array): Clothed {
  return { name, bytes }
}

/** Amounts in rows of amounts; a proposal's number in pieces of its own is none. */
function withAmounts(text: string, dress: (amount: string, i: number) => string): string {
  let i = 0
  return text
    .split('\n')
    .map(line => {
      const cells = line.split('\t')
      if (cells.length < 4 || /^2\.01/.test(line) || /\t(?:19|20)\d\d\t/.test(line)) return line
      const first = /^(\d+|)$/.test(cells[0] ?? '') ? 2 : 1
      return cells
        .map((cell, column) =>
          column < first ? cell : cell.replace(/^((?:<b>)?)(-?\d[\d.]*)/, (_, b, a) => b + dress(a, i++)),
        )
        .join('\t')
    })
    .join('\n')
}

function withYears(text: string, dress: (year: string) => string): string {
  return text.replace(/(?<=\t)(?:19|20)\d\d(?=\t|\n)/g, dress)
}

function amountOf(text: string): number {
  return Number(text.replaceAll('.', ''))
}

function inUnit(unit: string, text: string): string {
  return text.replaceAll('Beløb i 1.000 kr.', `Beløb i ${unit}`).replaceAll('(1.000 kr.)', `(${unit})`)
}

function withPage(text: string): string {
  const header = /\n[^\n]*\t(?:19|20)\d\d\t[^\n]*(?:Total|I alt)(?=\n)/.exec(text)?.[0] ?? ''
  return text.replace(
    /\n(?=05\.73)/g,
    `\n\n\f\n${header.trimStart() === header ? header : header.slice(1)}\n`,
  )
}
