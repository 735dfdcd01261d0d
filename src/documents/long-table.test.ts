import { expect, test } from 'vitest'
import { loadChart } from '../shipped/load-chart.ts'
import { mostRowsInBlock } from './blocks.ts'
import { readDocument } from './read-document.ts'

const count = 2 * mostRowsInBlock + 50
const rows = Array.from({ length: count }, (_, i) => [`${i + 1}`, `Forslag ${i + 1}`, '-1.000', '2.000'])
const total = ['I alt', '', `-${count}.000`, `${2 * count}.000`]
const table = [
  ['Nr.', 'Forslag', '2027', '2028'],
  ['', '(1.000 kr.)', '', ''],
  ...rows.slice(0, 10),
  ['Socialudvalget', '', '', ''],
  ...rows.slice(10),
  total,
]

const asHtml = `<table>${table.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

test.each([
  ['katalog.md', table.map(row => row.join('\t')).join('\n')],
  ['katalog.html', asHtml],
  ['katalog.csv', table.map(row => row.join(';')).join('\n')],
])('a table of more rows than a block holds is one table in %s', (name, text) => {
  const reading = readDocument(name, Buffer.from(text), { chart: loadChart() })
  const overview = reading.ok ? reading.read.document.content.overview : null
  expect(overview?.rows.map(row => row.number)).toEqual(rows.map(([number]) => number))
  expect(overview?.rows.at(-1)?.committee).toBe('Socialudvalget')
  expect(overview?.unit).toBe('1000kr')
  expect(overview?.totals?.cells.map(cell => cell.amount)).toEqual([
    -count * 1000 * 1000 * 100,
    2 * count * 1000 * 1000 * 100,
  ])
})
