/** The shipped evidence of effects, and what its file must not contain. */
import { describe, expect, it } from 'vitest'
import { filterStudies, takeAssumption } from '../core/evidence/effect-study.ts'
import { loadEvidence } from './load-evidence.ts'
import { ParameterError, parseParameterFile } from './parameter-file.ts'
import { readEvidence } from './read-evidence.ts'

const studies = loadEvidence()

const one = `checked_on: 2026-11-22
sources:
  report: {title: A report, address: report.example}
studies:
  a-town:
    title: {da: En by, en: A town}
    group: young
    group_text: {da: Unge, en: Young people}
    intervention: education
    intervention_text: {da: Undervisning, en: Teaching}
    outcome: employment
    finding: {da: Flere i job, en: More in work}
    direction: positive
    strength: indication
    design: count
    design_text: {da: Optælling, en: A count}
    horizon: null
    sizes:
      - {what: {da: Andel, en: Share}, unit: share, value: 0.2, basis: sourced}
    caution: null
    basis: sourced
    source: report
`

function faultsOf(text: string): string[] {
  try {
    readEvidence(parseParameterFile('evidence.yaml', text))
    return []
  } catch (error) {
    if (error instanceof ParameterError) return error.message.split('\n')
    throw error
  }
}

describe('the shipped evidence', () => {
  it('holds the Danish trial that found no effect, and does not give it a size of its own', () => {
    const trials = filterStudies(studies, {
      group: 'not-job-ready',
      intervention: null,
      direction: null,
      design: 'trial',
    })
    expect(trials.map(({ key, direction }) => [key, direction])).toEqual([
      ['vordingborg-ansvar-for-eget-liv', 'none'],
    ])
    expect(trials[0]?.sizes.every(({ value }) => value === null)).toBe(true)
  })

  it('says of every study who it was for, what came of it and where it was read', () => {
    for (const study of studies) {
      expect(study.reference).toMatch(/, \S+/)
      for (const text of [study.title, study.groupText, study.finding, study.designText])
        expect([text.da, text.en].every(said => said.length > 3)).toBe(true)
    }
    expect(new Set(studies.map(study => study.key)).size).toBe(studies.length)
  })

  it('gives an assumption its number, its source and no better grade than its design', () => {
    const model = studies.find(({ key }) => key === 'ligevaerd-unge')
    const size = model?.sizes[0]
    expect(model && takeAssumption(model, size)).toEqual({
      value: 0.64,
      low: null,
      high: null,
      source: 'HBS Economics for Ligeværd, januar 2024, issuu.com/ligevaerd4',
      evidence: 'judgement',
    })
  })
})

describe('a file of evidence', () => {
  it('is sound as it stands', () => {
    expect(faultsOf(one)).toEqual([])
  })

  it.each([
    ['a misspelt word', 'direction: positive', 'direction: postive', '13:16 studies.a-town.direction'],
    [
      'a strong finding without a comparison',
      'strength: indication',
      'strength: strong',
      '14:15 studies.a-town.strength',
    ],
    ['a share above one', 'value: 0.2', 'value: 20', '19:9 studies.a-town.sizes[0]'],
    ['a size without a number', 'value: 0.2, ', '', '19:9 studies.a-town.sizes[0]'],
    ['a span that is turned round', 'value: 0.2', 'low: 0.3, high: 0.2', '19:58 studies.a-town.sizes[0].low'],
    ['a source that is not there', 'source: report', 'source: other', '22:13 studies.a-town.source'],
    ['only one language', '{da: Unge, en: Young people}', '{da: Unge}', '8:17 studies.a-town.group_text'],
  ])('reports %s with its place', (_what, from, to, place) => {
    expect(one).toContain(from)
    expect(faultsOf(one.replace(from, to)).join('\n')).toContain(`evidence.yaml:${place}: found`)
  })
})
