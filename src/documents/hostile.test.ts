/** Files that are broken, huge or meant to hurt: each gives a clear value, in bounded time, and nothing is executed. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { documentJson } from '../cli/check/check-json.ts'
import { plainText } from '../core/text/rich-text.ts'
import { loadChart } from '../shipped/load-chart.ts'
import { sayUnreadable } from '../words/unreadable.ts'
import { limits } from './limits.ts'
import { openFile } from './open-file.ts'
import { type Reading, readDocument } from './read-document.ts'
import { readInWorker } from './read-in-worker.ts'

const basis = { chart: loadChart() }
const folder = mkdtempSync(join(tmpdir(), 'hostile-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const years = 'Konto\t2027\t2028\tI alt\n'
const table = `${years}06.53 Løn\t100\t100\t200\nI alt\t100\t100\t200\n`
const form = `## Flere i job\n\nForslagets indhold\tVi ansætter.\n\nBeløb i 1.000 kr.\n\n${table}`

function read(name: string, content: string | Uint8Array): Reading {
  return readDocument(name, typeof content === 'string' ? Buffer.from(content) : content, basis)
}

/** `ok`, or the code, whose sentence is there in both languages. */
function outcome(reading: Reading): string {
  if (!reading.ok) {
    for (const language of ['da', 'en'] as const)
      expect(sayUnreadable(reading.why, language)).not.toMatch(/undefined|NaN|^$/)
    return reading.why.code
  }
  expect(JSON.stringify(documentJson(reading.read, 'da'))).not.toMatch(/:\s*-?(NaN|Infinity)/)
  return 'ok'
}

function understood(content: string, name = 'a.md') {
  const reading = read(name, content)
  if (!reading.ok) throw new Error(reading.why.code)
  return reading.read.document
}

describe('bytes that are no document', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['nothing', 'a.md', '', 'empty'],
    ['blanks and line ends', 'a.csv', '\ufeff \r\n\t\n', 'empty'],
    ['a PDF named as text', 'a.txt', '%PDF-1.7\n…', 'binary'],
    [
      'a Word file',
      'a.docx',
      Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('..word/document.xml')]),
      'binary',
    ],
    [
      'a workbook named CSV',
      'a.csv',
      Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('..xl/workbook.xml')]),
      'binary',
    ],
    ['a picture', 'a.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'binary'],
    ['a packed file', 'a.html.gz', Buffer.from('1f8b0800', 'hex'), 'binary'],
    ['text with zeros in it', 'a.md', form.replace('Vi', 'V\u0000i'), 'binary'],
    ['a kind that is not read', 'a.rtf', '{\\rtf1 Forslag}', 'format-unknown'],
    ['a letter', 'a.txt', 'Kære alle\n\nDette er et brev.\n', 'nothing-found'],
  ])('%s is refused', (_, name, content, code) => {
    expect(outcome(read(name, content))).toBe(code)
  })
})

describe('sizes without end', () => {
  test.each<[string, string, () => string, string]>([
    ['a line of 20 MB', 'a.md', () => `${form}${'x'.repeat(20 * 1024 * 1024)}`, 'line-too-long'],
    ['a line of 20 MB in HTML', 'a.html', () => `<html>${'x'.repeat(20 * 1024 * 1024)}`, 'line-too-long'],
    ['ten million rows', 'a.md', () => years + '1\t\n'.repeat(10_000_000), 'too-many-rows'],
    [
      'ten million rows of CSV',
      'a.csv',
      () => `Konto;2027;2028\n${';\n'.repeat(10_000_000)}`,
      'too-many-rows',
    ],
    [
      'ten million rows of HTML',
      'a.html',
      () => `<html><table>\n${'<tr>\n'.repeat(5_000_000)}`,
      'too-many-rows',
    ],
    ['a table with 5,000 columns', 'a.md', () => `Konto${'\t2027'.repeat(5000)}\n`, 'row-too-wide'],
    [
      'cells merged over 999,999,999 columns',
      'a.html',
      () => `<html><table><tr>${'<td colspan=999999999 rowspan=999999999>x'.repeat(50)}</table>`,
      'row-too-wide',
    ],
    ['more than the limit', 'a.md', () => 'x\n'.repeat(limits.bytes / 2 + 1), 'too-large'],
  ])('%s: stopped', (_, name, make, code) => {
    expect(outcome(read(name, make()))).toBe(code)
  })

  test('a hundred thousand paragraphs, list items and lines of one item are all kept', () => {
    const many = 100_000
    for (const text of ['x\n\n'.repeat(many), '- x\n'.repeat(many), `- x\n${'  x\n'.repeat(many - 1)}`]) {
      const [proposal] = understood(`## Forslagets indhold\n\n${text}\n\n${table}`).proposals
      expect(plainText(proposal?.content.fields.content?.text ?? []).match(/x/g)).toHaveLength(many)
    }
  })

  test('text before a table that is the whole document is kept, however much it is', () => {
    const { proposals } = understood(`# Flere i job\n\n${'x\n\n'.repeat(200_000)}\n${table}`)
    expect(proposals[0]?.content.fields.content?.text).toHaveLength(200_000)
  })

  test('memory and time are bounded by the thread that reads', async () => {
    const hundredRows = `<tr>${'<td colspan=100 rowspan=100>x'.repeat(9)}\n${'<tr>\n'.repeat(99)}`
    const wide = `<html><table>\n${hundredRows.repeat(30)}`
    const short = await readInWorker('a.html', Buffer.from(wide), basis, { memory: 32, seconds: 30 })
    expect(outcome(short)).toBe('out-of-memory')
    const late = await readInWorker('a.html', Buffer.from(wide), basis, { memory: 512, seconds: 0.05 })
    expect(outcome(late)).toBe('out-of-time')
  })
})

describe('nesting and marks that never end', () => {
  const deep = 100_000
  test.each<[string, string, string]>([
    ['lists of HTML', 'a.html', `<html>${'<ul>\n<li>'.repeat(deep)}`],
    ['tables in tables', 'a.html', `<html>${'<table><tr>\n<td>'.repeat(deep)}`],
    ['bold in bold', 'a.html', `<html>${'<b>\n'.repeat(deep)}${'</i>'.repeat(deep)}`],
    ['tags in a cell of text', 'a.md', form.replace('Vi', '<ul><li>'.repeat(deep))],
  ])('%s, a hundred thousand levels deep, are refused', (_, name, content) => {
    expect(outcome(read(name, content))).toBe('nested-too-deep')
  })

  test('lists of text join the last level that texts have', () => {
    const items = Array.from({ length: 800 }, (_, i) => `${' '.repeat(2 * i)}- punkt`).join('\n')
    const { proposals } = understood(`## Forslagets indhold\n\n${items}\n\n${table}`)
    expect(plainText(proposals[0]?.content.fields.content?.text ?? []).match(/punkt/g)).toHaveLength(800)
  })

  test.each([
    '**a ',
    '__a ',
    '*a ',
    '_a ',
    '*',
    '_',
    '**',
    '`',
    '<',
    '&',
    '<b',
    '<!--',
    '<![CDATA[',
    '\\',
    '# #',
    '"',
    '=\'"',
    '[x](',
    '|-',
    ' \u00a0',
    '(((',
    ')',
    '-',
    '1.',
    'udvalg - ',
    'Skema ',
    ': ',
    '.',
    ',',
  ])('%j ten thousand times takes its time once and stays as text', mark => {
    const text = form.replace('Vi ansætter.', `x${mark.repeat(10_000)}y`)
    expect(outcome(read('a.md', text))).toBe('ok')
    expect(
      outcome(
        read('a.md', `## Forslag\n\nx${mark.repeat(10_000)}y\n\n# ${mark.repeat(10_000)}z\n\n${table}`),
      ),
    ).toBe('ok')
    expect(['ok', 'nothing-found', 'line-too-long']).toContain(
      outcome(
        read(
          'a.html',
          `<html><p>x${mark.repeat(10_000)}y<table><tr><td>Konto<td>2027<td>2028<tr><td>05.73 K<td>1<td>2</table>`,
        ),
      ),
    )
  })

  test('an HTML page without a single closing tag is understood', () => {
    const { proposals } = understood(
      '<html><h2>Flere i job<table><tr><td>Forslagets indhold<td>Vi <b>ansætter<tr><td>Konto<td>2027<td>2028<tr><td>05.73 Kontanthjælp<td>-1<td>-2',
      'a.html',
    )
    expect(proposals[0]?.content.budget?.lines.map(l => l.cells.map(c => c.text))).toEqual([['-1', '-2']])
  })
})

describe('what is written is kept as text', () => {
  test('scripts in titles and cells, and formulas in cells', () => {
    const attack = `<script>alert(1)</script>`
    const { proposals } = understood(
      `## Flere ${attack} i job\n\nForslagets indhold\t${attack} <img src=x onerror=alert(2)>\n\n${years}=HYPERLINK("http://x";"05.73")\t=1+1\t@SUM(A1)\t+cmd|' /C calc'!A0\n05.73 ${attack}\t1\t2\t3\n`,
    )
    const { title, fields, budget } = proposals[0]?.content ?? expect.unreachable()
    expect(title?.text).toBe(`Flere ${attack} i job`)
    expect(plainText(fields.content?.text ?? [])).toBe(`${attack} <img src=x onerror=alert(2)>`)
    expect(budget?.lines.map(l => [l.label, l.cells.map(c => c.amount)])).toEqual([
      ['=HYPERLINK("http://x";"05.73")', [null, null]],
      [`05.73 ${attack}`, [100, 200]],
    ])
    expect(JSON.stringify(understood(`${form}\n${years}05.73 K\t=1+1\t@SUM(A1)\t3\n`))).toContain('@SUM(A1)')
  })

  test('but not what a person could never see: controls, turned lines, halves of characters', () => {
    const bytes = Buffer.from(
      `\ufeff${form.replace('Flere', 'F\u0007l\u202ee\u2066r\u001b[2Je\ud800')}`,
      'utf16le',
    )
    const reading = read('a.txt', bytes)
    const title = reading.ok ? reading.read.document.proposals[0]?.content.title?.text : reading.why.code
    expect(title).toBe('Fler[2Je\ufffd i job')
  })

  test('names with paths and marks in them name nothing but the document', () => {
    for (const name of [
      '../../etc/passwd.md',
      'C:\\x\\..\\a.md',
      '<b>a.md',
      'a\u0000.md',
      '/dev/null.md',
      `${'a'.repeat(5000)}.md`,
    ])
      expect(outcome(read(name, form))).toBe('ok')
  })
})

describe('amounts that cannot be', () => {
  test('become text, never a number that is not one', () => {
    const texts = [
      'NaN',
      'Infinity',
      '1e5',
      '9'.repeat(30),
      '0x10',
      '1.2.3,4',
      '--1',
      '∞',
      '１２',
      '1/2',
      '12:30',
    ]
    const rows = texts.map(text => `05.73 Kontanthjælp\t${text}\t1\t2`).join('\n')
    const { proposals } = understood(`${form.replace(table, '')}${years}${rows}\n`)
    expect(proposals[0]?.content.budget?.lines.map(l => [l.cells[0]?.text, l.cells[0]?.amount])).toEqual(
      texts.map(text => [text, null]),
    )
  })

  test('cannot be summed out of what a number holds', () => {
    const rows = '05.73 Kontanthjælp\t90000000000\t-90000000000\t90000000000\n'.repeat(3000)
    const kroner = form.replace('1.000 kr.', 'kr.').replace(table, `${years}${rows}I alt\t1\t2\t3\n`)
    expect(outcome(read('a.md', kroner))).toBe('ok')
    expect(outcome(read('a.md', kroner.replaceAll('90000000000', '9000000000000')))).toBe('ok')
  })

  test.each([
    ['years 0 and 9999', 'Konto\t0\t9999\t1969\n05.73\t1\t2\t3\n'],
    ['the same year twice', 'Konto\t2027\t2027\t2028\n05.73\t1\t2\t3\n'],
    ['years that fall', 'Konto\t2029\t2028\t2027\n05.73\t1\t2\t3\n'],
    ['a header without rows', years],
    ['totals without lines', `${years}I alt\t1\t2\t3\n`],
    ['nine hundred years', `Konto${'\t2027\t2028'.repeat(450)}\n05.73${'\t1\t2'.repeat(450)}\n`],
    ['only the form’s labels', 'Forslagets indhold\t\n'],
  ])('%s: still a value', (_, text) => {
    expect(outcome(read('a.md', `## Flere i job\n\nForslagets indhold\tx\n\n${text}`))).toBe('ok')
    expect(['ok', 'nothing-found']).toContain(outcome(read('a.md', text)))
  })
})

describe('parts alone', () => {
  const overview = 'Nr.\tInvesteringsforslag\t2027\t2028\n1\tFlere i job\t1\t2\n\tI alt\t1\t2\n'
  test.each([
    ['an overview without forms', overview, 0, true],
    ['forms without an overview', `${form}\n${form}`, 2, false],
    ['only a table', table, 1, false],
  ])('%s', (_, text, proposals, hasOverview) => {
    const document = understood(text)
    expect(document.proposals).toHaveLength(proposals)
    expect(document.content.overview !== null).toBe(hasOverview)
  })
})

describe.skipIf(process.platform === 'win32')('what lies on disk (Windows has none of these)', () => {
  async function opened(path: string): Promise<string> {
    const file = await openFile(path)
    return file.ok ? 'ok' : outcome(file)
  }

  test('a file beyond the limit is refused by its size, unread', async () => {
    const path = join(folder, 'huge.md')
    writeFileSync(path, '')
    truncateSync(path, 50 * 1024 ** 3)
    expect(await opened(path)).toBe('too-large')
  })

  test('a folder, a device, a pipe without a writer and a ring of links are no files', async () => {
    const pipe = join(folder, 'pipe.md')
    execFileSync('mkfifo', [pipe])
    const ring = [join(folder, 'a.md'), join(folder, 'b.md')] as const
    symlinkSync(ring[0], ring[1])
    symlinkSync(ring[1], ring[0])
    for (const path of [folder, '/dev/zero', '/dev/null', pipe, ring[0]])
      expect([path, await opened(path)]).toEqual([path, 'not-a-file'])
  })

  test('a name that cannot be is not found', async () => {
    expect(await opened(join(folder, 'nowhere', 'a.md'))).toBe('not-found')
    expect(await opened(join(folder, 'a\u0000.md'))).toBe('not-found')
    expect(await opened('')).toBe('not-found')
    expect(['not-found', 'file-system']).toContain(await opened(join(folder, 'a'.repeat(5000))))
  })

  // root may read everything, so there is no file without permission
  test.skipIf(process.getuid?.() === 0)('a file without permission is said to be one', async () => {
    const path = join(folder, 'secret.md')
    writeFileSync(path, form)
    chmodSync(path, 0)
    expect(await opened(path)).toBe('not-permitted')
  })
})
