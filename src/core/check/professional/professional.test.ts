/** The professional checks against professional.cases.yaml, and what holds for all of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../../documents/read-document.ts'
import { loadChart } from '../../../shipped/load-chart.ts'
import { sayFinding } from '../../../words/finding.ts'
import { fromKroner } from '../../money.ts'
import type { Finding } from '../finding.ts'
import { type ProfessionalCode, professionalSeverity } from './finding-data.ts'
import { type KnownFigures, nothingKnown } from './known-figures.ts'
import { checkProfessional } from './professional.ts'

type Form = {
  readonly content?: string
  readonly staff?: string
  readonly lines: Readonly<Record<string, string>>
  readonly known?: {
    readonly prices?: Readonly<Record<string, number>>
    readonly dropOff?: Readonly<Record<string, number>>
    readonly ends?: boolean
    readonly saysSelfSupport?: boolean
  }
}

type Case = { readonly why: string; readonly on?: readonly number[]; readonly forms: readonly Form[] }

type Rule = {
  readonly code: ProfessionalCode
  readonly speaks: readonly Case[]
  readonly silent: readonly Case[]
}

const chart = loadChart()
const rules: readonly Rule[] = parse(
  readFileSync(join(import.meta.dirname, 'professional.cases.yaml'), 'utf8'),
)

function findingsOf({ forms }: Pick<Case, 'forms'>): Finding[] {
  const reading = readDocument('katalog.md', Buffer.from(forms.map(writeForm).join('\n')), { chart })
  if (!reading.ok) throw new Error(reading.why.code)
  const { document } = reading.read
  expect(document.proposals.length).toBe(forms.length)
  const known = document.proposals.map(({ key }, i) => [key, knownOf(forms[i])] as const)
  const found = checkProfessional(document, chart, { known: new Map(known) })
  const order = document.proposals.map(({ key }) => key)
  return found.map(finding => ({ ...finding, proposal: `${order.indexOf(finding.proposal ?? '') + 1}` }))
}

function writeForm({ content = 'Se tabellen.', staff, lines }: Form, index: number): string {
  const rows = Object.entries(lines).map(([label, amounts]) =>
    [label, ...amounts.split(' ').map(amount => (amount === '_' ? '' : amount))].join('\t'),
  )
  return [
    '## Socialudvalget\n',
    `Politikområde\tForslag fremsat af:\tNr.\n2.01 Beskæftigelse\tCentret\t1 2 1 ${index + 1}\n`,
    `## Forslag ${index + 1}\n`,
    `Forslagets indhold\t${content}`,
    ...(staff ? [`Personalemæssige konsekvenser\t${staff}`] : []),
    '\nDrift\tBeløb i 1.000 kr.\t\t\t',
    '\t2021\t2022\t2023\t2024',
    ...rows,
    '',
  ].join('\n')
}

function knownOf(form: Form | undefined): KnownFigures {
  const { prices = {}, dropOff = {}, ends = false, saysSelfSupport = false } = form?.known ?? {}
  return {
    ...nothingKnown,
    prices: new Map(Object.entries(prices).map(([code, kroner]) => [code, fromKroner(kroner)])),
    dropOff: new Map(Object.entries(dropOff)),
    ends,
    saysSelfSupport,
  }
}

function proposalsOf(findings: readonly Finding[], code: ProfessionalCode): number[] {
  return findings.filter(finding => finding.code === code).map(({ proposal }) => Number(proposal))
}

describe.each(rules)('$code', ({ code, speaks, silent }) => {
  test.each(speaks)('speaks: $why', one => {
    expect(proposalsOf(findingsOf(one), code)).toEqual(one.on ?? [1])
  })

  test.each(silent)('is silent: $why', one => {
    expect(proposalsOf(findingsOf(one), code)).toEqual([])
  })
})

test('every rule has cases of both kinds', () => {
  const covered = rules.filter(({ speaks, silent }) => speaks.length > 0 && silent.length > 0)
  expect(covered.map(({ code }) => code).sort()).toEqual(Object.keys(professionalSeverity).sort())
})

test('none is ever an error', () => {
  const severities = rules.flatMap(({ speaks }) => speaks.flatMap(findingsOf)).map(({ severity }) => severity)
  expect(new Set(severities)).toEqual(new Set(['warning', 'note']))
})

test('every finding is said in both languages with something to do, and points at a place', () => {
  for (const finding of rules.flatMap(({ speaks }) => speaks.flatMap(findingsOf))) {
    expect(finding.place).not.toBeNull()
    for (const language of ['da', 'en'] as const) {
      const { message, todo } = sayFinding(finding, language, '1000kr')
      expect(message).toMatch(/[^.][.?]$/)
      expect(todo).toMatch(/[^.]\.$/)
      expect(message + todo).not.toMatch(/undefined|NaN|\[object|null/)
    }
  }
})

test('dagpenge without refund is never questioned for it', () => {
  const forms = [{ lines: { '05.78 Dagpenge': '-100 -180 -240 -280', '06.53 Løn': '20 20 20 20' } }]
  expect(findingsOf({ forms })).toEqual([])
})

test('a finding names the first five others and says that there are more', () => {
  const forms = Array.from({ length: 9 }, (_, i) => ({
    lines: { '05.78 Dagpenge': `-${100 + i} -${180 + i} -${240 + i} -${280 + i}` },
  }))
  const last = findingsOf({ forms })
    .filter(finding => finding.code === 'same-people')
    .at(-1)
  expect(last?.data).toEqual({
    codes: ['5.57.78'],
    others: ['Forslag 1', 'Forslag 2', 'Forslag 3', 'Forslag 4', 'Forslag 5'],
    hasMore: true,
  })
})

test('text without end is read in time proportional to its length', () => {
  const content = `Der ansættes ${'a'.repeat(30_000)} ${'1'.repeat(30_000)} ${'en '.repeat(10_000)}`
  const forms = [
    { content, lines: { '06.53 Løn': '100 100 100 100', '05.73 Kontanthjælp': '-10 -10 -10 -10' } },
  ]
  expect(findingsOf({ forms }).map(({ code }) => code)).toEqual(['full-effect-at-once'])
})
