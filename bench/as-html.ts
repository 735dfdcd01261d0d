/** The generated catalogue as a web page: the same headings, texts and tables, for readers of HTML. */

export function asHtml(text: string): string {
  const body: string[] = []
  let isInTable = false
  for (const line of text.split('\n')) {
    const isRow = line.includes('\t')
    if (isRow !== isInTable) body.push(isRow ? '<table>' : '</table>')
    isInTable = isRow
    if (line !== '') body.push(isRow ? row(line) : paragraph(line))
  }
  if (isInTable) body.push('</table>')
  return `<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><title>Katalog</title></head>\n<body>\n${body.join('\n')}\n</body></html>\n`
}

function row(line: string): string {
  const cells = line.split('\t').map(cell => `<td>${cell}</td>`)
  return `<tr>${cells.join('')}</tr>`
}

function paragraph(line: string): string {
  const [, marks, text] = /^(#+) (.*)$/.exec(line) ?? []
  return marks === undefined ? `<p>${line}</p>` : `<h${marks.length}>${text}</h${marks.length}>`
}
