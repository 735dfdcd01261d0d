/** The same document in other clothes: each variant must be understood exactly as the original is. */

/** Tabs to pipe tables, as Markdown has them. */
export function toPipes(text: string): string {
  let isFirst = true
  return text
    .split('\n')
    .map(line => {
      if (!line.includes('\t')) {
        isFirst = true
        return line
      }
      const cells = line.split('\t').map(cell => cell.replaceAll('|', '\\|'))
      const row = `| ${cells.join(' | ')} |`
      if (!isFirst) return row
      isFirst = false
      return `${row}\n|${cells.map(() => '---').join('|')}|`
    })
    .join('\n')
}

/** Tabs to an HTML page with one table a group of rows; merged label cells where a row's tail is blank. */
export function toHtml(text: string): string {
  const parts: string[] = []
  let rows: string[] = []
  const flush = (): void => {
    if (rows.length > 0) parts.push(`<table>\n${rows.join('\n')}\n</table>`)
    rows = []
  }
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      rows.push(
        `<tr>${line
          .split('\t')
          .map(cell => `<td>${cell}</td>`)
          .join('')}</tr>`,
      )
      continue
    }
    flush()
    const heading = /^(#+) (.*)$/.exec(line)
    if (heading) parts.push(`<h${heading[1]?.length}>${heading[2]}</h${heading[1]?.length}>`)
    else if (line.startsWith('- ')) parts.push(`<ul><li>${line.slice(2)}</li></ul>`)
    else if (line.trim() !== '') parts.push(`<p>${line.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')}</p>`)
  }
  flush()
  return `<!doctype html>\n<html lang="da"><head><title>x</title><style>td { color: red }</style></head>\n<body>\n${parts.join('\n').replaceAll('</ul>\n<ul>', '')}\n<script>alert(1)</script></body></html>`
}

/** One table for all, as a spreadsheet would save it: headings are rows of a single cell. */
export function toCsv(text: string, delimiter = ';'): string {
  return text
    .split('\n')
    .map(line => {
      const cells = line
        .replace(/^#+ /, '')
        .replace(/^\*\*(.*)\*\*$/, '$1')
        .split('\t')
      while (cells.length < 6) cells.push('')
      return cells
        .map(cell =>
          cell
            .replace(/<[^>]+>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        )
        .map(cell =>
          cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell,
        )
        .join(delimiter)
    })
    .join('\r\n')
}

/** Danish amounts in cells to English ones. */
export function toEnglishAmounts(text: string): string {
  return text
    .split('\n')
    .map(line =>
      line.includes('\t')
        ? line
            .split('\t')
            .map(cell =>
              /^(<b>)?[-−]?\d{1,3}(\.\d{3})+(<\/b>)?$/.test(cell) ? cell.replaceAll('.', ',') : cell,
            )
            .join('\t')
        : line,
    )
    .join('\n')
}

const minusSigns: readonly ((digits: string) => string)[] = [
  d => `−${d}`,
  d => `–${d}`,
  d => `÷${d}`,
  d => `(${d})`,
  d => `${d}-`,
]

/** Each negative amount with the next of all minus signs there are. */
export function toOtherMinuses(text: string): string {
  let turn = 0
  return text.replace(
    /(?<=\t(?:<b>)?)-(\d[\d.]*)(?=\t|\n|<)/g,
    (_, digits: string) => minusSigns[turn++ % minusSigns.length]?.(digits) ?? digits,
  )
}
