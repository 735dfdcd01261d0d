/** The shapes that people, word processors and spreadsheets give to the same few parts of a proposal. */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../src/core/account/reading.ts'
import type { CatalogueDocument } from '../src/core/catalogue/content.ts'
import type { Budget, TotalRow } from '../src/core/proposal/content.ts'
import { plainText } from '../src/core/text/rich-text.ts'
import { readDocument } from '../src/documents/read-document.ts'
import { loadChart } from '../src/shipped/load-chart.ts'

const chart = loadChart()

function read(content: string | Uint8Array, name = 'a.md'): CatalogueDocument {
  const reading = readDocument(name, typeof content === 'string' ? Buffer.from(content) : content, { chart })
  if (!reading.ok) throw new Error(reading.why.code)
  return reading.read.document
}

function html(body: string): CatalogueDocument {
  return read(`<!doctype html><html><body>${body}</body></html>`, 'a.html')
}

const kroner = (row: Pick<TotalRow, 'cells' | 'total'> | null | undefined): (number | null)[] | null =>
  row ? [...row.cells, ...(row.total ? [row.total] : [])].map(c => c.amount && c.amount / 100) : null

type Line = [label: string, account: string | null, ...amounts: (number | null)[]]

/** A budget as rows of label, account and whole kroner, the total's row last. */
function lines(budget: Budget | null | undefined): Line[] {
  return (budget?.lines ?? []).map(l => [l.label, codeOf(l.account), ...(kroner(l) ?? [])])
}

function only({ proposals }: CatalogueDocument) {
  expect(proposals).toHaveLength(1)
  return proposals[0]?.content ?? expect.unreachable()
}

function head(document: CatalogueDocument) {
  return document.proposals.map(({ content: p }) => [
    p.number?.text ?? null,
    p.title?.text ?? null,
    p.committee?.text ?? null,
    p.policyArea?.text ?? null,
    p.proposedBy?.text ?? null,
  ])
}

const kontanthjaelp: Line[] = [
  ['05.73 Kontanthjælp - drift', '5.57.73', -250_000, -500_000, -750_000],
  ['05.73 Kontanthjælp - refusion', '5.57.73', 50_000, 100_000, 150_000],
]

describe('tables of a word processor', () => {
  test('one account cell spans its operating and its refund row', () => {
    const { budget } = only(
      html(`<h2>Flere i job</h2><p>Beløb i 1.000 kr.</p><table>
        <tr><th>Konto</th><th>Art</th><th>2027</th><th>2028</th><th>I alt</th></tr>
        <tr><td rowspan="2">05.73 Kontanthjælp</td><td>drift</td><td>-250</td><td>-500</td><td>-750</td></tr>
        <tr><td>refusion</td><td>50</td><td>100</td><td>150</td></tr>
        <tr><td colspan="2"><b>I alt</b></td><td>-200</td><td>-400</td><td>-600</td></tr></table>`),
    )
    expect(budget?.lines.map(l => [codeOf(l.account), l.kind, kroner(l)])).toEqual([
      ['5.57.73', 'expense', [-250_000, -500_000, -750_000]],
      ['5.57.73', 'refund', [50_000, 100_000, 150_000]],
    ])
    expect(kroner(budget?.totals)).toEqual([-200_000, -400_000, -600_000])
  })

  test('one big table holds who and what, the fields and the budget', () => {
    const document = html(`<table>
      <tr><td colspan=3>Social- og Beskæftigelsesudvalget</td></tr>
      <tr><td>Politikområde</td><td>Forslag fremsat af:</td><td>Nr.</td></tr>
      <tr><td>2.01 Beskæftigelse</td><td>Unge</td><td>1 2 1 1</td></tr>
      <tr><td colspan=3><b>Flere i job</b></td></tr>
      <tr><td>Forslagets indhold</td><td colspan=2><p>Vi ansætter to.</p><p>Så kommer flere i job.</p></td></tr>
      <tr><td>Konsekvenser for målgruppen</td><td colspan=2>Job.</td></tr>
      <tr><td>Personalemæssige konsekvenser</td><td colspan=2></td></tr>
      <tr><td>Drift</td><td colspan=2>Beløb i 1.000 kr.</td></tr>
      <tr><td></td><td colspan=2>Budgetår</td></tr>
      <tr><td></td><td>2027</td><td>2028</td></tr>
      <tr><td>06.53 Løn</td><td>100</td><td>100</td></tr>
      <tr><td>I alt</td><td>100</td><td>100</td></tr></table>`)
    expect(head(document)).toEqual([
      ['1 2 1 1', 'Flere i job', 'Social- og Beskæftigelsesudvalget', '2.01 Beskæftigelse', 'Unge'],
    ])
    const { fields, budget } = only(document)
    expect(fields.content?.text).toHaveLength(2)
    expect(plainText(fields.targetGroup?.text ?? [])).toBe('Job.')
    expect(fields.staff?.text).toEqual([])
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 100_000]])
    expect(kroner(budget?.totals)).toEqual([100_000, 100_000])
  })

  test('a year spans two columns and its amount stands in either', () => {
    const { budget } = only(
      html(`<h2>Flere i job</h2><p>Beløb i 1.000 kr.</p><table>
        <tr><th>Konto</th><th colspan=2>2027</th><th colspan=2>2028</th><th colspan=2>I alt</th></tr>
        <tr><td>05.73 Kontanthjælp - drift</td><td></td><td>-250</td><td>-500</td><td></td><td></td><td>-750</td></tr>
        <tr><td>05.73 Kontanthjælp - refusion</td><td colspan=2>50</td><td colspan=2>100</td><td colspan=2>150</td></tr></table>`),
    )
    expect(lines(budget)).toEqual(kontanthjaelp)
  })

  test('a first column is blank throughout', () => {
    const { fields, budget } = only(
      html(`<h2>Flere i job</h2><table>
        <tr><td></td><td>Forslagets indhold</td><td>Vi ansætter to.</td></tr>
        <tr><td></td><td>Personalemæssige konsekvenser</td><td></td></tr></table>
        <table><tr><td></td><td>1.000 kr.</td><td>2027</td><td>2028</td></tr>
        <tr><td></td><td>06.53 Løn</td><td>100</td><td>100</td></tr></table>`),
    )
    expect(plainText(fields.content?.text ?? [])).toBe('Vi ansætter to.')
    expect(fields.staff?.text).toEqual([])
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 100_000]])
  })

  test('the labels of a form stand in rows of their own', () => {
    const { fields, budget } = only(
      html(`<h2>Flere i job</h2><table>
        <tr><td colspan=2><b>Forslagets indhold</b></td></tr><tr><td colspan=2>Vi ansætter to.</td></tr>
        <tr><td colspan=2><b>Konsekvenser for målgruppen</b></td></tr><tr><td colspan=2>Flere får et job</td></tr>
        <tr><td colspan=2><b>Personalemæssige konsekvenser</b></td></tr><tr><td colspan=2></td></tr></table>
        <table><tr><td>1.000 kr.</td><td>2027</td><td>2028</td></tr>
        <tr><td>06.53 Løn</td><td>100</td><td>100</td></tr></table>`),
    )
    expect([fields.content, fields.targetGroup, fields.staff].map(f => plainText(f?.text ?? []))).toEqual([
      'Vi ansætter to.',
      'Flere får et job',
      '',
    ])
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 100_000]])
  })

  test('a table of layout around everything changes nothing', () => {
    const { title, budget } = only(
      html(`<table><tr><td><h2>Flere i job</h2><p>Beløb i 1.000 kr.</p><table>
        <tr><td>Konto<td>2027<td>2028</tr><tr><td>06.53 Løn<td>100<td>100</tr></table></td></tr></table>`),
    )
    expect(title?.text).toBe('Flere i job')
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 100_000]])
  })

  test('a budget inside a cell belongs to the form around it', () => {
    const { title, fields, budget } = only(
      html(`<h2>Flere i job</h2><table>
        <tr><td>Forslagets indhold</td><td>Vi ansætter.</td></tr>
        <tr><td>Økonomi</td><td>Beløb i 1.000 kr.<table><tr><td>Konto<td>2027<td>2028</tr>
          <tr><td>06.53 Løn<td>100<td>100</tr></table></td></tr>
        <tr><td>Personalemæssige konsekvenser</td><td>Ingen.</td></tr></table>`),
    )
    expect(title?.text).toBe('Flere i job')
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 100_000]])
    expect(plainText(fields.content?.text ?? [])).toBe('Vi ansætter.')
    expect(plainText(fields.staff?.text ?? [])).toBe('Ingen.')
  })

  test('footnote digits that are raised are no digits of the amount', () => {
    const { budget } = only(
      html(`<h2>Flere i job</h2><table><tr><td>Beløb i kr.<td>2027<sup>1</sup><td>2028</tr>
        <tr><td>06.53 Løn<sup>2</sup><td>100<sup>1</sup><td>200<sup>12</sup></tr></table>`),
    )
    expect(lines(budget).map(l => l.slice(1))).toEqual([['6.45.53', 100, 200]])
  })
})

describe('a budget table', () => {
  const table = (rows: string): string => `## Flere i job\n\nBeløb i 1.000 kr.\n\n${rows}\n`
  const years = '\t2027\t2028\tI alt\n'
  const body = `05.73 Kontanthjælp - drift\t-250\t-500\t-750\n05.73 Kontanthjælp - refusion\t50\t100\t150\n`
  const [half = '', rest = ''] = body.split(/(?<=-750)\n/)

  test.each([
    ['header rows in pieces', `Drift\tBeløb i 1.000 kr.\n\tBudgetår\n${years}${body}I alt\t-200\t-400\t-600`],
    ['a bold total', `${years}${body}**I alt**\t**-200**\t**-400**\t**-600**`],
    ['a total in other words', `${years}${body}Total\t-200\t-400\t-600`],
    ['a total named Samlet', `${years}${body}Samlet\t-200\t-400\t-600`],
    ['a net total', `${years}${body}Nettoudgift i alt\t-200\t-400\t-600`],
    ['a total named Hovedtotal', `${years}${body}Hovedtotal\t-200\t-400\t-600`],
    ['the net as its last row', `${years}${body}Nettoeffekt\t-200\t-400\t-600`],
    ['a subtotal before the total', `${years}${body}Delsum\t-200\t-400\t-600\nI alt\t-200\t-400\t-600`],
    ['a total without a label', `${years}${body}\t-200\t-400\t-600`],
    ['empty rows and rows of 0', `${years}\t\t\t\n${body}\t\t\t0\n\t\t\t0\n\nI alt\t-200\t-400\t-600`],
    ['a page that ends in it', `${years}${half}\n\nSide 3 af 12\n\n${rest}I alt\t-200\t-400\t-600`],
    ['its header once more on the next page', `${years}${half}\n\f\n${years}${rest}I alt\t-200\t-400\t-600`],
    [
      'all its header once more behind a note',
      `${years}${half}\n\n*) Skøn\n\nDrift\tBeløb i 1.000 kr.\n\tBudgetår\n${years}${rest}I alt\t-200\t-400\t-600`,
    ],
    ['its header once more without a break', `${years}${half}\n${years}${rest}I alt\t-200\t-400\t-600`],
    ['a note between its rows', `${years}${half}\n1) Skøn\t\t\t\n${rest}I alt\t-200\t-400\t-600`],
    ['a line of the word Drift between', `${years}Drift\n${body}I alt\t-200\t-400\t-600`],
  ])('with %s', (_, rows) => {
    const { budget } = only(read(table(rows)))
    expect(lines(budget)).toEqual(kontanthjaelp)
    expect(kroner(budget?.totals)).toEqual([-200_000, -400_000, -600_000])
  })

  test('without a total has none', () => {
    const { budget } = only(read(table(years + body)))
    expect([lines(budget), budget?.totals]).toEqual([kontanthjaelp, null])
  })

  test('with cells missing at the end of a row has blanks there', () => {
    const { budget } = only(read(table(`${years}06.53 Løn\t100\n05.90 Indsats\n`)))
    expect(lines(budget)).toEqual([
      ['06.53 Løn', '6.45.53', 100_000, null, null],
      ['05.90 Indsats', '5.68.90', null, null, null],
    ])
  })

  test('keeps a line whose label is blank', () => {
    const { budget } = only(
      read(table(`${years}\t70\t80\t150\n06.53 Løn\t100\t100\t200\nI alt\t170\t180\t350`)),
    )
    expect(lines(budget).map(l => l[0])).toEqual(['', '06.53 Løn'])
  })

  test('with the account in a column of its own', () => {
    const { budget } = only(
      read(
        table(`Konto\tTekst\t2027\t2028\n05.73\tKontanthjælp - drift\t-250\t-500\n6.45.53\tLøn\t100\t100`),
      ),
    )
    expect(lines(budget)).toEqual([
      ['05.73 Kontanthjælp - drift', '5.57.73', -250_000, -500_000],
      ['6.45.53 Løn', '6.45.53', 100_000, 100_000],
    ])
  })

  test.each(
    [
      'Budget 2027\tBudget 2028',
      'BO 2027\tBO 2028',
      'Budgetoverslag 2027\tBudgetoverslag 2028',
      '2027 (2027-p/l)\t2028 (2027-p/l)',
      'År 2027\tÅr 2028',
      'B2027\tBO2028',
      '2027-priser 2027\t2028',
      '2027*\t2028**',
      '2027¹⁾\t2028',
      '2027 (1.000 kr.)\t2028 (1.000 kr.)',
      'Budget 2027 i 1.000 kr.\tBudget 2028 i 1.000 kr.',
      'Regnskab 2027\tBudget 2028',
      'Budget\n2027\tBO\n2028'.replaceAll('\n', ' '),
    ].filter(h => !h.startsWith('2027-priser')),
  )('with years as %j', header => {
    const { budget } = only(read(table(`Konto\t${header}\n06.53 Løn\t100\t200`)))
    expect(budget?.periods.map(p => p.year)).toEqual([2027, 2028])
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 200_000]])
  })

  test.each([
    [
      'a caption',
      html(
        '<h2>T</h2><table><caption>Beløb i mio. kr.</caption><tr><td>Konto<td>2027<td>2028<tr><td>06.53 Løn<td>0,1<td>1,25</table>',
      ),
      'mio',
    ],
    ['a header cell', read('## T\n\nMio. kr.\t2027\t2028\n06.53 Løn\t0,1\t1,25\n'), 'mio'],
    [
      'a paragraph',
      read('## T\n\nAlle beløb er i 1.000 kr.\n\nKonto\t2027\t2028\n06.53 Løn\t100\t1.250\n'),
      '1000kr',
    ],
    [
      'a paragraph in other words',
      read('## T\n\n(Hele kr., 2027-pl)\n\nKonto\t2027\t2028\n06.53 Løn\t100.000\t1.250.000\n'),
      'kr',
    ],
    ['t.kr. in the header', read('## T\n\nt.kr.\t2027\t2028\n06.53 Løn\t100\t1.250\n'), '1000kr'],
    ['tkr. in the header', read('## T\n\ntkr.\t2027\t2028\n06.53 Løn\t100\t1.250\n'), '1000kr'],
    ['each cell', read('## T\n\nKonto\t2027\t2028\n06.53 Løn\t100.000 kr.\t1,25 mio. kr.\n'), 'kr'],
  ] as const)('with its unit in %s', (where, document, unit) => {
    const { budget } = only(document)
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 1_250_000]])
    if (where !== 'each cell') expect(budget?.unit).toBe(unit)
  })

  test.each(['-', '−', '–', '—', '‐', '‑', '÷', '- ', '− '])('with %j as its minus', minus => {
    const { budget } = only(read(table(`Konto\t2027\t2028\n06.53 Løn\t${minus}100\t1`)))
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', -100_000, 1000]])
  })

  test.each(['(100)', '100-', '100−', '(100,0)', '-100,0', '- 100 kr.'.replace(' kr.', '')])(
    'with %j as minus a hundred',
    text => {
      const { budget } = only(read(table(`Konto\t2027\t2028\n06.53 Løn\t${text}\t1`)))
      expect(lines(budget)[0]?.[2]).toBe(-100_000)
    },
  )

  test('in millions in English notation, where every amount has three decimals', () => {
    const { budget } = only(
      read('## T\n\nBeløb i mio. kr.\n\nKonto\t2027\t2028\n06.53 Løn\t1.300\t0.630\nI alt\t1.300\t0.630\n'),
    )
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 1_300_000, 630_000]])
  })

  test('whose words are broken by marks that nobody sees', () => {
    const { title, budget } = only(
      read(
        table(`Kon\u00adto\t2027\t2028\n06.53 Løn\u00adudgift\t100\t1\nI\u200b alt\t100\t1`).replace(
          'Flere',
          'Fle\u00adre',
        ),
      ),
    )
    expect([title?.text, lines(budget)]).toEqual([
      'Flere i job',
      [['06.53 Lønudgift', '6.45.53', 100_000, 1000]],
    ])
  })

  test('in English notation', () => {
    const { budget } = only(read(table(`Account\t2027\t2028\n06.53 Løn\t1,234.5\t-12,345\n`)))
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 1_234_500, -12_345_000]])
  })

  test('of pipes, with pipes in its cells', () => {
    const { fields, budget } = only(
      read(
        `## Flere i job\n\n| Forslagets indhold | Job \\| uddannelse |\n|---|---|\n\nBeløb i 1.000 kr.\n\n| Konto | 2027 | 2028 |\n|:--|--:|--:|\n| 06.53 Løn \\| tillæg | 100 | |\n| **I alt** | **100** | **0** |\n`,
      ),
    )
    expect(plainText(fields.content?.text ?? [])).toBe('Job | uddannelse')
    expect(lines(budget)).toEqual([['06.53 Løn | tillæg', '6.45.53', 100_000, null]])
    expect(kroner(budget?.totals)).toEqual([100_000, 0])
  })

  test('of pipes that stand only between its cells', () => {
    const { budget } = only(
      read(
        `## Flere i job\n\nBeløb i 1.000 kr.\nKonto | 2027 | 2028\n---|---:|---:\n06.53 Løn | 100 |\nI alt | 100 | 0\n`,
      ),
    )
    expect(budget?.unit).toBe('1000kr')
    expect(lines(budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, null]])
    expect(kroner(budget?.totals)).toEqual([100_000, 0])
  })

  test('of spaces', () => {
    const { budget } = only(
      read(
        `Flere i job\n===========\n\nBeløb i 1.000 kr.\n\nKonto                           2027    2028   I alt\n05.73 Kontanthjælp - drift      -250    -500    -750\n05.73 Kontanthjælp - refusion     50     100     150\nI alt                           -200    -400    -600\n`,
        'a.txt',
      ),
    )
    expect(lines(budget)).toEqual(kontanthjaelp)
    expect(kroner(budget?.totals)).toEqual([-200_000, -400_000, -600_000])
  })

  test('of spaces tells a blank by where the other amounts stand', () => {
    const { budget } = only(
      read(
        `Flere i job\n===========\n\nDrift                       Beløb i 1.000 kr.\n                            Budgetår\nKonto                           2027    2028   I alt\n05.73 Kontanthjælp - drift              -500    -500\n05.73 Kontanthjælp - refusion     50              50\n                                                   0\nI alt                             50    -500    -450\n\nTallene er skønnede.\n`,
        'a.txt',
      ),
    )
    expect(lines(budget)).toEqual([
      ['05.73 Kontanthjælp - drift', '5.57.73', null, -500_000, -500_000],
      ['05.73 Kontanthjælp - refusion', '5.57.73', 50_000, null, 50_000],
    ])
    expect(kroner(budget?.totals)).toEqual([50_000, -500_000, -450_000])
    expect(budget?.unit).toBe('1000kr')
  })

  test('saved by a spreadsheet as UTF-16 with its separator declared', () => {
    const csv = `sep=;\r\n"Flere i job";;;\r\n"Beløb i 1.000 kr.";;;\r\n"Konto";"2027";"2028";"I alt"\r\n"05.73 Kontanthjælp - drift";"-250";"-500";"-750"\r\n"05.73 Kontanthjælp - refusion";"50";"100";"150"\r\n`
    const { title, budget } = only(read(Buffer.from(`\ufeff${csv}`, 'utf16le'), 'a.csv'))
    expect([title?.text, lines(budget)]).toEqual(['Flere i job', kontanthjaelp])
  })

  test.each([';', ',', '|', '\t'])('of values separated by %j, whatever the file is called', separator => {
    const csv = `Flere i job;;;\nBeløb i 1.000 kr.;;;\nKonto;2027;2028;I alt\n05.73 Kontanthjælp - drift;-250;-500;-750\n05.73 Kontanthjælp - refusion;50;100;150\n`
    for (const name of ['a.csv', 'a.txt', 'a.md', 'a']) {
      if (separator === '|' && name !== 'a.csv') continue
      expect(lines(only(read(csv.replaceAll(';', separator), name)).budget)).toEqual(kontanthjaelp)
    }
  })

  test('saved by a spreadsheet of an old Mac, with lines that end in a carriage return', () => {
    const csv = 'Flere i job;;\rBeløb i 1.000 kr.;;\rKonto;2027;2028\r06.53 Løn;100;200\r'
    expect(lines(only(read(csv, 'a.csv')).budget)).toEqual([['06.53 Løn', '6.45.53', 100_000, 200_000]])
    expect(lines(only(read(csv.replaceAll(';', '\t'), 'a.txt')).budget)).toHaveLength(1)
  })
})

describe('who and what', () => {
  const budget = 'Beløb i 1.000 kr.\n\nKonto\t2027\t2028\n06.53 Løn\t100\t100\n'

  test('in lines of label and value', () => {
    const document = read(
      `## Flere i job\n\nUdvalg: Socialudvalget\n\nPolitikområde: 2.01 Beskæftigelse\n\nForslag fremsat af: Center for Unge\n\nNr.: 1 2 1 7\n\nForslagets indhold: Vi ansætter to.\n\n${budget}`,
    )
    expect(head(document)).toEqual([
      ['1 2 1 7', 'Flere i job', 'Socialudvalget', '2.01 Beskæftigelse', 'Center for Unge'],
    ])
    expect(plainText(only(document).fields.content?.text ?? [])).toBe('Vi ansætter to.')
  })

  test.each([
    ['## 4. Flere i job', '4', 'Flere i job'],
    ['## Forslag 4: Flere i job', '4', 'Flere i job'],
    ['## Forslag nr. B-12 - Flere i job', 'B-12', 'Flere i job'],
    ['## B-12 Flere i job', 'B-12', 'Flere i job'],
    ['## 3a. Flere i job', '3a', 'Flere i job'],
    ['## Flere i job\n\nNr. 3a', '3a', 'Flere i job'],
    ['Nr. B-12\n\n## Flere i job', 'B-12', 'Flere i job'],
    ['# Forslag til budget\n\nSkema 2.2.1\n\n## Flere i job', '2.2.1', 'Flere i job'],
    ['## 4 nye sagsbehandlere', null, '4 nye sagsbehandlere'],
    ['## CO2 i 2027', null, 'CO2 i 2027'],
  ])('with the number in %j', (heading, number, title) => {
    const document = read(`${heading}\n\nForslagets indhold\tVi ansætter.\n\n${budget}`)
    expect(head(document).map(h => h.slice(0, 2))).toEqual([[number, title]])
  })

  test('in lines right under each other', () => {
    const document = read(
      `## Flere i job\n\nPolitikområde: 2.01 Beskæftigelse\nForslag fremsat af: Center for Unge\nNr.: 1 2 1 7\n\n${budget}`,
    )
    expect(head(document)).toEqual([
      ['1 2 1 7', 'Flere i job', null, '2.01 Beskæftigelse', 'Center for Unge'],
    ])
  })

  test('in bold labels', () => {
    const document = read(
      `## Flere i job\n\n**Politikområde:** 2.01 Beskæftigelse\n\n**Forslag fremsat af:** Center for Unge\n\n**Nr.:** 1 2 1 7\n\n**Forslagets indhold**\n\nVi ansætter to.\n\n${budget}`,
    )
    expect(head(document)).toEqual([
      ['1 2 1 7', 'Flere i job', null, '2.01 Beskæftigelse', 'Center for Unge'],
    ])
    expect(plainText(only(document).fields.content?.text ?? [])).toBe('Vi ansætter to.')
  })

  test('in a table of label and value', () => {
    const document = read(
      `## Flere i job\n\nUdvalg\tSocialudvalget\nPolitikområde\t2.01 Beskæftigelse\nForslag fremsat af\tCenter for Unge\nNr.\t1 2 1 7\n\n${budget}`,
    )
    expect(head(document)).toEqual([
      ['1 2 1 7', 'Flere i job', 'Socialudvalget', '2.01 Beskæftigelse', 'Center for Unge'],
    ])
  })

  test('with headings as labels and paragraphs below them', () => {
    const { title, fields } = only(
      read(
        `# Flere i job\n\n## Forslagets indhold\n\nVi ansætter to.\n\nDe begynder i maj.\n\n## Konsekvenser for målgruppen\n\n- job\n- uddannelse\n\n## Personalemæssige konsekvenser\n\n## Sammenhæng til andre forslag\n\nIngen.\n\n${budget}`,
      ),
    )
    expect(title?.text).toBe('Flere i job')
    expect(Object.values(fields).map(f => f?.text.map(b => b.kind))).toEqual([
      ['paragraph', 'paragraph'],
      ['list'],
      [],
      ['paragraph'],
    ])
  })

  test('of several proposals under one committee', () => {
    const one = (title: string): string => `### ${title}\n\nForslagets indhold\tVi ansætter.\n\n${budget}\n`
    const document = read(
      `# Katalog\n\n## Socialudvalget\n\n${one('A')}${one('B')}## Børneudvalget\n\n${one('C')}`,
    )
    expect(head(document).map(h => [h[1], h[2]])).toEqual([
      ['A', 'Socialudvalget'],
      ['B', 'Socialudvalget'],
      ['C', 'Børneudvalget'],
    ])
    expect(document.content.title?.text).toBe('Katalog')
  })
})

describe('an overview', () => {
  const header = 'Nr.\tInvesteringsforslag\t2027\t2028\n'
  const rows = `Socialudvalget\n1\tFlere i job\t-1\t-2\n2\tHurtigere hjælp\t3\t4\nBørneudvalget\n3\tTidlig indsats\t5\t6\n`
  const unit = 'Beløb i 1.000 kr.\n\n'

  function overview(text: string) {
    return read(unit + text).content.overview ?? expect.unreachable()
  }

  test.each([
    ['below', `${header}${rows}\tI alt\t7\t8\n`],
    ['above', `${header}I alt\t\t7\t8\n${rows}`],
    ['above, without a label', `${header}\t\t7\t8\n${rows}`],
    ['below, without a label', `${header}${rows}\t\t7\t8\n`],
    ['below, in bold', `${header}${rows}**I alt**\t\t**7**\t**8**\n`],
  ])('with its total %s', (_, text) => {
    const found = overview(text)
    expect(found.rows.map(r => [r.committee, r.number, r.title, kroner(r)])).toEqual([
      ['Socialudvalget', '1', 'Flere i job', [-1000, -2000]],
      ['Socialudvalget', '2', 'Hurtigere hjælp', [3000, 4000]],
      ['Børneudvalget', '3', 'Tidlig indsats', [5000, 6000]],
    ])
    expect(kroner(found.totals)).toEqual([7000, 8000])
    expect(found.committeeTotals).toEqual([])
  })

  test.each([
    [
      'on the committee’s row',
      `${header}Socialudvalget\t\t2\t2\n1\tA\t-1\t-2\n2\tB\t3\t4\nBørneudvalget\t\t5\t6\n3\tC\t5\t6\nI alt\t\t7\t8\n`,
    ],
    [
      'below it, with its name',
      `${header}Socialudvalget\n1\tA\t-1\t-2\n2\tB\t3\t4\nSocialudvalget i alt\t\t2\t2\nBørneudvalget\n3\tC\t5\t6\nI alt Børneudvalget\t\t5\t6\nI alt\t\t7\t8\n`,
    ],
    [
      'below it, as I alt',
      `${header}Socialudvalget\n1\tA\t-1\t-2\n2\tB\t3\t4\nI alt\t\t2\t2\nBørneudvalget\n3\tC\t5\t6\nI alt\t\t5\t6\nI alt\t\t7\t8\n`,
    ],
  ])('with subtotals %s', (_, text) => {
    const found = overview(text)
    expect(found.rows.map(r => [r.committee, r.number])).toEqual([
      ['Socialudvalget', '1'],
      ['Socialudvalget', '2'],
      ['Børneudvalget', '3'],
    ])
    expect(found.committeeTotals.map(t => [t.committee, kroner(t)])).toEqual([
      ['Socialudvalget', [2000, 2000]],
      ['Børneudvalget', [5000, 6000]],
    ])
    expect(kroner(found.totals)).toEqual([7000, 8000])
  })

  test.each([
    ['sums', '5\t6'],
    ['fails to sum', '5\t7'],
  ])('with I alt for each committee and none for all, where the last one %s', (_, last) => {
    const found = overview(
      `${header}Socialudvalget\n1\tA\t-1\t-2\n2\tB\t3\t4\nI alt\t\t2\t2\nBørneudvalget\n3\tC\t5\t6\nI alt\t\t${last}\n`,
    )
    expect(found.committeeTotals.map(t => [t.committee, kroner(t)])).toEqual([
      ['Socialudvalget', [2000, 2000]],
      ['Børneudvalget', last.split('\t').map(amount => Number(amount) * 1000)],
    ])
    expect(found.totals).toBeNull()
  })

  test('with I alt for one committee and for all, tells by the sums which is which', () => {
    const found = overview(
      `${header}Socialudvalget\n1\tA\t-1\t-2\n2\tB\t3\t4\nI alt\t\t2\t2\nBørneudvalget\n3\tC\t5\t6\nI alt\t\t7\t8\n`,
    )
    expect(found.committeeTotals.map(t => [t.committee, kroner(t)])).toEqual([
      ['Socialudvalget', [2000, 2000]],
    ])
    expect(kroner(found.totals)).toEqual([7000, 8000])
  })

  test.each([
    ['each committee its own', `## Børneudvalget\n\n${header}3\tTidlig indsats\t5\t6\nI alt\t\t5\t6\n`],
    ['the last page the total of all', `${header}Børneudvalget\n3\tTidlig indsats\t5\t6\nI alt\t\t7\t8\n`],
  ])('in pieces, where they give %s', (_, second) => {
    const first = rows.slice(0, rows.indexOf('Børne'))
    const found = overview(`${header}${first}I alt\t\t2\t2\n\nSide 1 af 2\n\n${second}`)
    expect(found.rows.map(r => [r.committee, r.number, kroner(r)])).toEqual([
      ['Socialudvalget', '1', [-1000, -2000]],
      ['Socialudvalget', '2', [3000, 4000]],
      ['Børneudvalget', '3', [5000, 6000]],
    ])
    const isWhole = second.includes('7\t8')
    expect(found.committeeTotals.map(t => [t.committee, kroner(t)])).toEqual([
      ['Socialudvalget', [2000, 2000]],
      ...(isWhole ? [] : [['Børneudvalget', [5000, 6000]]]),
    ])
    expect(kroner(found.totals)).toEqual(isWhole ? [7000, 8000] : null)
  })

  test('on two pages goes on under the committee and the total of the first', () => {
    const found = overview(
      `${header}\t\t2\t2\nSocialudvalget\n1\tFlere i job\t-1\t-2\n\n${header}2\tHurtigere hjælp\t3\t4\n`,
    )
    expect(found.rows.map(r => [r.committee, r.number])).toEqual([
      ['Socialudvalget', '1'],
      ['Socialudvalget', '2'],
    ])
    expect(kroner(found.totals)).toEqual([2000, 2000])
  })

  test('cut in two above a committee goes on without its header', () => {
    const at = rows.indexOf('Børne')
    const found = overview(`${header}${rows.slice(0, at)}\n\nSide 1\n\n${rows.slice(at)}I alt\t\t7\t8\n`)
    expect(found.rows.map(r => [r.committee, r.number])).toEqual([
      ['Socialudvalget', '1'],
      ['Socialudvalget', '2'],
      ['Børneudvalget', '3'],
    ])
    expect(kroner(found.totals)).toEqual([7000, 8000])
  })

  test('told a second time is set aside, not counted twice', () => {
    const { content, proposals } = read(`${unit}${header}${rows}\n## Oversigt igen\n\n${header}${rows}`)
    expect(content.overview?.rows).toHaveLength(3)
    expect(proposals).toEqual([])
    expect(content.leftovers.map(l => [l.text, l.place?.line])).toEqual([['1 Flere i job', 12]])
  })

  test('that begins in a later column, and ends in the committee of the first form', () => {
    const { content, proposals } = read(
      ';;Nr.;Forslag;2027;2028\n;;;(1.000 kr.);;\n;;Socialudvalget;;;\n;;1;Flere i job;100;100\n;;Børneudvalget;;;\n;;Politikområde;Forslag fremsat af:;;\n;;2.01;Unge;;\n;;Flere i job;;;\n;;Konto;;2027;2028\n;;06.53 Løn;;100;100\n',
      'a.csv',
    )
    expect(content.overview?.rows.map(r => [r.committee, r.number, r.title])).toEqual([
      ['Socialudvalget', '1', 'Flere i job'],
    ])
    expect(proposals.map(p => p.content.committee?.text)).toEqual(['Børneudvalget'])
  })

  test('with number and title in one cell', () => {
    const found = overview(
      'Forslag\t2027\t2028\n1 Flere i job\t-1\t-2\n2. Hurtigere hjælp\t3\t4\n3a Tidlig indsats\t5\t6\nB-12 Ny vej\t7\t8\n',
    )
    expect(found.rows.map(r => [r.number, r.title])).toEqual([
      ['1', 'Flere i job'],
      ['2', 'Hurtigere hjælp'],
      ['3a', 'Tidlig indsats'],
      ['B-12', 'Ny vej'],
    ])
  })

  test('with the committee in a column of its own', () => {
    const found = overview(
      'Udvalg\tNr.\tForslag\t2027\t2028\nSocialudvalget\t1\tFlere i job\t-1\t-2\nBørneudvalget\t2\tTidlig indsats\t5\t6\nI alt\t\t\t4\t4\n',
    )
    expect(found.rows.map(r => [r.committee, r.number, r.title])).toEqual([
      ['Socialudvalget', '1', 'Flere i job'],
      ['Børneudvalget', '2', 'Tidlig indsats'],
    ])
  })
})
