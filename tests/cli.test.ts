/** What the command line promises other programs and people: exit codes, one JSON shape, words and never a stack trace. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { createWorkplace, exampleFiles, type Outcome, type Workplace } from './command-line.ts'

const places: Workplace[] = []
const place = newPlace()

function newPlace(): Workplace {
  const fresh = createWorkplace()
  places.push(fresh)
  return fresh
}

afterAll(() => {
  for (const each of places) each.leave()
})

const healthy = `## Flere i job

Forslagets indhold\tVi ansætter to medarbejdere.

Beløb i 1.000 kr.

Konto\t2027\t2028\tI alt
06.53 Løn\t100\t100\t200
05.73 Kontanthjælp - drift\t-250,5\t\t-250,5
I alt\t-150,5\t100\t-50,5
`

const contradicting = healthy.replace('100\t100\t200', '100\t100\t300')

/** Nothing a person should never see: the inside of the program, or a value that was not there. */
function expectWords({ out, err }: Outcome): void {
  expect(`${out}${err}`).not.toMatch(/\n\s+at |node:internal|\.ts:\d|undefined|NaN|\[object/)
}

describe('the exit code', () => {
  const good = place.write('good.md', healthy)
  const wrong = place.write('wrong.md', contradicting)
  const binary = place.write('picture.png', Buffer.from('89504e470d0a1a0a', 'hex'))

  test.concurrent.each([
    ['0 where nothing is wrong', [good], 0],
    ['1 where a document contradicts itself', [wrong], 1],
    ['1 for one of several', [good, wrong], 1],
    ['2 where a file cannot be read', [binary], 2],
    ['2 before 1', [wrong, binary], 2],
    ['2 for a file that is not there', ['nowhere.md'], 2],
  ])('is %s', async (_, files, code) => {
    const outcome = await place.run(['check', ...files])
    expect(outcome.code).toBe(code)
    expectWords(outcome)
  })

  test('2 leaves the readable files reported, whatever their order', async () => {
    const { code, out } = await place.run(['check', '--json', 'nowhere.md', good, binary, wrong])
    const told = JSON.parse(out)
    expect(code).toBe(2)
    expect(told.documents.map((d: { file: string }) => d.file)).toEqual([good, wrong])
    expect(told.unreadable).toEqual([
      { file: 'nowhere.md', code: 'not-found', message: expect.stringContaining('findes ikke') },
      { file: binary, code: 'binary', message: expect.stringContaining('billede') },
    ])
  })
})

describe('--json', () => {
  test('prints every key of every part, amounts in whole kroner, and null where a cell is empty', async () => {
    const { code, out, err } = await place.run(['check', '--json', place.write('one.md', healthy)])
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({
      documents: [
        expect.objectContaining({
          file: 'one.md',
          format: 'markdown',
          overview: null,
          findings: expect.any(Array),
          proposals: [
            expect.objectContaining({
              number: null,
              title: 'Flere i job',
              committee: null,
              policyArea: null,
              proposedBy: null,
              years: [2027, 2028],
              unit: '1.000 kr.',
              fields: {
                content: 'Vi ansætter to medarbejdere.',
                targetGroup: null,
                staff: null,
                relations: null,
              },
              lines: [
                expect.objectContaining({
                  account: '6.45.53',
                  interpreted: false,
                  kind: 'expense',
                  label: '06.53 Løn',
                  amounts: [100_000, 100_000],
                  total: 200_000,
                }),
                expect.objectContaining({
                  account: '5.57.73',
                  interpreted: false,
                  kind: 'expense',
                  label: '05.73 Kontanthjælp - drift',
                  amounts: [-250_500, null],
                  total: -250_500,
                }),
              ],
              totals: [-150_500, 100_000],
              total: -50_500,
            }),
          ],
        }),
      ],
      unreadable: [],
    })
  })

  test('gives the overview of the example, and the finding that follows from others names them', async () => {
    const { code, out } = await place.run(['check', '--json', exampleFiles.catalogue])
    const [document] = JSON.parse(out).documents
    expect(code).toBe(1)
    expect(document.proposals).toHaveLength(10)
    expect(document.overview.rows[8]).toMatchObject({
      committee: expect.stringContaining('udvalget'),
      number: '9',
      title: 'Velkomstpersion',
      amounts: [250_000, 250_000, 250_000, 250_000],
    })
    expect(document.overview.totals).toEqual([-1_101_000, -17_234_000, -31_982_000, -5_812_000])
    const errors = document.findings.filter((f: { severity: string }) => f.severity === 'error')
    const [first, second, total] = errors
    expect(first).toEqual({
      id: expect.any(String),
      code: 'overview-cell',
      severity: 'error',
      proposal: '1 2 1 2',
      line: 'Fastholdelsesindsats',
      year: 2021,
      stated: -1_913_000,
      computed: -1_813_000,
      where: expect.stringMatching(/^.*investeringskatalog-2019-2022\.md:\d+:5$/),
      message: expect.any(String),
      todo: expect.any(String),
      causedBy: null,
    })
    expect(total.causedBy).toEqual([first.id, second.id])
    expect(errors).toHaveLength(3)
  })

  test('marks an account that is our reading as interpreted', async () => {
    const { out } = await place.run(['check', '--json', exampleFiles.form])
    const [{ proposals, findings }] = JSON.parse(out).documents
    const read = proposals[0].lines.map((l: { account: string; interpreted: boolean }) => [
      l.account,
      l.interpreted,
    ])
    expect(read).toContainEqual(['6.45.53', true])
    expect(read).toContainEqual(['5.57.73', false])
    expect(findings.every((f: { severity: string }) => f.severity === 'note')).toBe(true)
  })

  test('is the same text for the same file', async () => {
    const [once, again] = [
      await place.run(['check', '--json', exampleFiles.catalogue]),
      await place.run(['check', '--json', exampleFiles.catalogue]),
    ]
    expect(again.out).toBe(once.out)
  })
})

describe('the report', () => {
  test('speaks Danish unless English is chosen, without colours where there is no terminal', async () => {
    const danish = await place.run(['check', exampleFiles.catalogue])
    const english = await place.run(['check', exampleFiles.catalogue, '--lang', 'en'])
    expect(danish.out).toContain('3 fejl')
    expect(danish.out).toContain('−16.785')
    expect(english.out).toContain('3 errors')
    expect(english.out).toContain('−16,785')
    for (const outcome of [danish, english]) {
      expect(outcome.out).toBe(stripVTControlCharacters(outcome.out))
      expectWords(outcome)
    }
  })

  test('shows a hostile title as text: nothing in it can steer a terminal', async () => {
    const title = '## Flere\u001b[2J\u001b]0;pwned\u0007 i \u202ejob'
    const file = place.write('hostile.md', healthy.replace('## Flere i job', title))
    const { out } = await place.run(['check', file])
    expect([...'\u001b\u0007\u202e'].filter(sign => out.includes(sign))).toEqual([])
    expect(out).toContain('i job')
  })

  test('ends in peace when its reader has seen enough, and tells its errors all the same', async () => {
    const many = Array.from({ length: 400 }, (_, i) => contradicting.replace('Flere i job', `Forslag ${i}`))
    const file = place.write('many.md', many.join('\n'))
    for (const words of [
      ['check', file],
      ['check', '--json', file],
    ]) {
      const { code, err } = await place.run(words, { closeAfter: 100 })
      expect({ code, err }).toEqual({ code: 1, err: '' })
    }
  })
})

describe('help and refusals', () => {
  test.concurrent.each([
    [['--help'], 0, /Brug[\s\S]*check FIL[\s\S]*import FIL[\s\S]*DATABASE_URL/],
    [[], 0, /Brug/],
    [['help'], 0, /Brug/],
    [['check', '--help'], 0, /check FIL/],
    [['--help', '--lang', 'en'], 0, /Usage[\s\S]*Exit codes/],
  ])('%j is helped', async (words, code, text) => {
    const outcome = await place.run(words)
    expect(outcome).toMatchObject({ code, out: expect.stringMatching(text), err: '' })
  })

  test.concurrent.each([
    [['chekc', 'a.md'], /»chekc« findes ikke/],
    [['chekc', 'a.md', '--lang', 'en'], /no command “chekc”/],
    [['constructor'], /»constructor« findes ikke/],
    [['__proto__', 'a.md'], /»__proto__« findes ikke/],
    [['check', '--jsno', 'a.md'], /--jsno findes ikke/],
    [['check', '-x', 'a.md'], /-x findes ikke/],
    [['check', 'a.md', '--lang', 'fr'], /»fr« findes ikke/],
    [['check', 'a.md', '--lang'], /--lang mangler/],
    [['check', 'a.md', '--json=yes'], /--json/],
    [['check'], /mindst én fil/],
    [['import', '--lang', 'en'], /at least one file/],
    [['serve', '--port', '99999999'], /99999999/],
    [['serve', '--port='], /port/],
    [['import', 'a.md', '--data'], /--data/],
    [['import', 'a.md', '--data='], /--data/],
  ])('%j is refused in words with code 2', async (words, text) => {
    const outcome = await place.run(words)
    expect(outcome).toMatchObject({ code: 2, err: expect.stringMatching(text) })
    expectWords(outcome)
  })
})

test('files named behind -- may begin with a dash', async () => {
  const file = place.write('-n.md', healthy)
  expect((await place.run(['check', '--', file])).code).toBe(0)
})

test('the database of check is none: nothing is written', async () => {
  const here = newPlace()
  await here.run(['check', exampleFiles.form])
  expect(existsSync(join(here.folder, 'data'))).toBe(false)
})
