/** The sentences of the calculation, on the real examples and on every problem there is a code for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../../core/calculation/case/parse-case.ts'
import { explain } from '../../core/calculation/readings/explain.ts'
import { prepareCase } from '../../core/calculation/readings/prepare.ts'
import { readResult } from '../../core/calculation/readings/result.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { projectFolder } from '../../shipped/parameters-folder.ts'
import { readCaseFile } from '../../shipped/read-case.ts'
import { sayExplanation } from './explanation.ts'
import { sayCaseProblem } from './problem.ts'
import { sayBreakEven, sayLasting, sayPayback } from './result.ts'
import { sayValue } from './unit.ts'

const chart = loadChart()

function prepareExample(name: string) {
  const file = join(projectFolder(import.meta.dirname), 'examples', 'assumptions', `${name}.yaml`)
  const read = readCaseFile(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const built = prepareCase(read.case, { parameters: new Map(), chart })
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  return built.prepared
}

describe('a value', () => {
  it.each([
    [93_623, { kr: 1, fullYearPerson: -1 }, '93.623 kr. pr. helårsperson'],
    [0.252, {}, '25,2 %'],
    [1, { person: 1 }, '1 person'],
    [4.75, { fullYearPerson: 1 }, '4,75 helårspersoner'],
    [-5930625.2, { kr: 1 }, '−5.930.625 kr.'],
    [0.5, {}, '50 %'],
  ])('%d is said with what it counts', (value, unit, said) => {
    expect(sayValue(value, unit, 'da')).toBe(said)
  })
})

describe('an explanation', () => {
  const { assembly, calculated } = prepareExample('06-igu')
  const [benefit] = assembly.lines
  const tree = explain(calculated, benefit?.yearly ?? '', { from: 1, until: 2 })

  it('goes in words from the cell to the sources', () => {
    const said = sayExplanation(tree, assembly.case.horizon, 'da')
    expect(
      said.map(({ depth, name, when, value }) => `${'  '.repeat(depth)}${name}, ${when}: ${value}`),
    ).toEqual([
      'Ydelse til 10 helårspersoner, 2020: −936.230 kr.',
      '  Besparelse (Elever på løn i stedet for ydelse), 2020, måned for måned: −78.019 kr.',
      '    Beløb (Elever på løn i stedet for ydelse), 2020, måned for måned: 78.019 kr.',
      '      Helårspersoner (Elever på løn i stedet for ydelse), 2020, måned for måned: 0,83 helårspersoner',
      '        Personer, der er hjulpet (Elever på løn i stedet for ydelse), 2020, måned for måned: 10 personer',
      '          Personer, der hjælpes videre (Elever på løn i stedet for ydelse), jan. 2019 – dec. 2020: 0 personer – 10 personer',
      '            Elever, : 10 personer',
      '            De måneder, hvor nogen begynder, jan. 2019 – dec. 2020: 0 % – 100 %',
      '        En person i en måned er en tolvtedel helårsperson, : 0,08 helårspersoner pr. person',
      '      Pris pr. helårsperson på ydelsen, : 93.623 kr. pr. helårsperson',
    ])
    expect(said.at(-1)?.source).toBe('Tabellens linje')
  })

  it('exists for every cell of every example, in both languages, without a code in it', () => {
    const folder = join(projectFolder(import.meta.dirname), 'examples', 'assumptions')
    for (const file of readdirSync(folder)) {
      const example = prepareExample(file.replace('.yaml', ''))
      for (const line of example.assembly.lines)
        for (const language of ['da', 'en'] as const) {
          const cell = explain(example.calculated, line.yearly, { from: 3, until: 4 })
          const text = JSON.stringify(sayExplanation(cell, example.assembly.case.horizon, language))
          expect(text).not.toMatch(/undefined|NaN|Infinity|"(value|how)":"[a-z]+-[a-z-]+"/)
        }
    }
  })

  it('says the same in English', () => {
    const said = sayExplanation(tree, assembly.case.horizon, 'en')
    expect(said.at(-1)?.value).toBe('93,623 kr. per full-year person')
    expect(said.every(line => line.how !== '')).toBe(true)
  })
})

describe('a result', () => {
  it('is said in half-years and people', () => {
    const read = readResult(prepareExample('05-jobparate'))
    if (!read.ok) throw new Error('no result')
    expect(sayPayback(read.result, 'da')).toBe('Det er tjent hjem i første halvår 2020.')
    expect(sayBreakEven(read.result.breakEven, 'da')).toBe(
      'Går i nul, hvis det lykkes for 15 i perioden; der er antaget 28.',
    )
    expect(sayLasting(read.result.lasting, 'da')).toBe('Derefter −2,1 mio. kr. om året.')
    expect(sayBreakEven(read.result.breakEven, 'en')).toBe(
      'Breaks even if 15 succeed over the period; 28 are assumed.',
    )
  })

  it('says when there is no gain', () => {
    const read = readResult(prepareExample('09-velkomst'))
    if (!read.ok) throw new Error('no result')
    expect(sayPayback(read.result, 'da')).toBe('Forslaget giver ingen gevinst.')
  })
})

describe('a problem', () => {
  it('is told in both languages, with what to do', () => {
    const parsed = parseCase({
      schema: 1,
      title: 'x',
      years: { first: 2024, count: 4 },
      drivers: [{ kind: 'staff', name: 'S', posts: 0, pay: '500.000', from: '2024-13', lines: [] }],
    })
    expect(parsed.ok).toBe(false)
    const said = parsed.problems.map(problem => sayCaseProblem(problem, 'da'))
    expect(said).toEqual([
      'Tallet skal være over 0, men er 0. Ret det.',
      '»500.000« kan læses på to måder. Skriv tallet uden punktum mellem tusinder og med punktum som decimaltegn.',
      '»2024-13« er ikke en måned. Skriv for eksempel 2027-03, eller 2027 for hele året.',
    ])
    for (const problem of parsed.problems) expect(sayCaseProblem(problem, 'en')).toMatch(/\w\.$/)
  })
})
