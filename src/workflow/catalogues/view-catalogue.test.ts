import { expect, test } from 'vitest'
import { type Sketch, sketchCell, sketchDocument } from '../../../tests/database/documents.ts'
import { onceOnEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { Overview, OverviewRow } from '../../core/catalogue/content.ts'
import { createFinding, type Finding } from '../../core/check/finding.ts'
import { overviewRowId } from '../../core/check/overview.ts'
import { year } from '../../core/period.ts'
import type { CatalogueQuery, CatalogueView, ProposalRow } from '../views.ts'
import { everyProposal } from './every-proposal.ts'
import { viewCatalogue } from './view-catalogue.ts'

const sketches: readonly Sketch[] = [
  {
    number: '1',
    title: 'Ældre i job',
    committee: 'Social- og Sundhedsudvalget',
    policyArea: '2.01 Job',
    amounts: [100, -300],
    text: 'Seniorer med erfaring',
  },
  {
    number: '2',
    title: 'Mentorer',
    committee: 'Børneudvalget',
    policyArea: '3.01 Børn',
    amounts: [50, null],
    text: 'Unge får en mentor',
  },
  {
    number: '10',
    title: 'Åben rådgivning',
    committee: 'Social og sundhedsudvalget',
    policyArea: '2.01 job',
    amounts: [null, -20],
    text: 'For unge og ældre',
  },
  { number: '3', title: 'Zoneterapi', amounts: [0, 0], text: '' },
]

const overviewRow = (number: string, title: string, amounts: readonly (number | null)[]): OverviewRow => ({
  committee: 'Social- og Sundhedsudvalget',
  number,
  title,
  cells: amounts.map(amount => sketchCell(amount, 3)),
  total: null,
  place: null,
})

const listed = overviewRow('1', 'Ældre i job', [100, 999])
const stranger = overviewRow('99', 'Aldrig foreslået', [1, 1])

const overview: Overview = {
  periods: [2019, 2020].map(year),
  unit: '1000kr',
  rows: [listed, stranger],
  committeeTotals: [
    { committee: 'Social- og Sundhedsudvalget', label: '', cells: [], total: null, place: null },
  ],
  totals: null,
  place: null,
}

function findings([first = '', second = '']: readonly string[]): Finding[] {
  return [
    createFinding('unit-missing', { data: { assumed: 'kr' } }),
    createFinding('overview-cell', {
      proposal: first,
      line: overviewRowId(listed),
      data: { title: 'Ældre i job' },
    }),
    createFinding('overview-without-form', {
      line: overviewRowId(stranger),
      data: { title: 'Aldrig foreslået', number: '99' },
    }),
    createFinding('field-empty', { proposal: first, data: { field: 'staff' } }),
    createFinding('field-missing', { proposal: second, data: { field: 'proposedBy' } }),
  ]
}

const document = sketchDocument({ title: 'Katalog', proposals: sketches, overview: () => overview, findings })

onceOnEveryEngine('the view of a catalogue', fresh => {
  async function view(query: Partial<CatalogueQuery> = {}): Promise<CatalogueView> {
    const { catalogueId } = await takeIn(fresh().store, document, createWho(1), { isExample: true })
    const found = await viewCatalogue(fresh().store, catalogueId, { ...everyProposal, ...query })
    if (!found) throw new Error('no such catalogue')
    return found
  }

  test('says what it is, and sums all of it', async () => {
    const all = await view()
    expect(all).toMatchObject({ kind: 'catalogue', isExample: true, fileName: 'katalog.md', published: null })
    expect(all.counts).toEqual({ error: 2, warning: 2, note: 2 })
    expect(all).toMatchObject({ proposals: 4, paidBack: 3, pages: 1 })
    expect(all.economy.net).toBe(kroner(-170))
    expect(all.economy.periods.map(each => each.net)).toEqual([kroner(150), kroner(-320)])
    expect(all.economy.periods.map(each => each.byCategory.transfer)).toEqual([kroner(150), kroner(-320)])
    expect(all.economy.paidBackIn).toEqual(year(2020))
    expect(all.policyAreas).toEqual(['2.01 Job', '3.01 Børn'])
  })

  test('groups committees however they are spelled, in the order they first appear', async () => {
    const { committees } = await view()
    expect(committees.map(group => [group.committee, group.proposals, group.net])).toEqual([
      ['Social- og Sundhedsudvalget', 2, kroner(-220)],
      ['Børneudvalget', 1, kroner(50)],
      [null, 1, 0],
    ])
    expect(committees.map(group => group.printed !== null)).toEqual([true, false, false])
    expect(committees[1]?.nets).toEqual([kroner(50), null])
  })

  test('keeps a blank blank and a zero zero', async () => {
    const { rows } = await view()
    expect(rows.map(row => row.nets)).toEqual([
      [kroner(100), kroner(-300)],
      [kroner(50), null],
      [null, kroner(-20)],
      [0, 0],
    ])
    expect(rows.map(row => row.isPaidBack)).toEqual([true, false, true, true])
  })

  test('puts overview rows and their findings at their proposals, and the rest at the overview', async () => {
    const { rows, overviewFindings, content } = await view()
    expect(rows.map(row => row.printed?.title ?? null)).toEqual(['Ældre i job', null, null, null])
    expect(rows.map(row => row.overviewFindings.map(found => found.code))).toEqual([
      ['overview-cell'],
      [],
      [],
      [],
    ])
    expect(rows[0]?.counts).toEqual({ error: 1, warning: 0, note: 2 })
    expect(overviewFindings.map(found => found.code)).toEqual(['unit-missing', 'overview-without-form'])
    expect(content.overview?.rows.map(row => row.title)).toEqual(['Aldrig foreslået'])
  })

  test.each<[string, Partial<CatalogueQuery>, readonly string[]]>([
    ['a committee', { committee: 'Social- og Sundhedsudvalget' }, ['1', '10']],
    ['a committee in another spelling', { committee: 'social og SUNDHEDSUDVALGET' }, ['1', '10']],
    ['a committee that is not there', { committee: 'Teknisk udvalg' }, []],
    ['an area', { policyArea: '3.01 Børn' }, ['2']],
    ['errors', { findings: 'error' }, ['1']],
    ['warnings and worse', { findings: 'warning' }, ['1', '2']],
    ['a word', { text: 'ældre' }, ['1', '10']],
    ['the beginning of a word', { text: 'ment' }, ['2']],
    ['two words, which both must be there', { text: 'unge ældre' }, ['10']],
    ['a number, whole', { text: '1' }, ['1']],
    ['a word that is not there', { text: 'xylofon' }, []],
    [
      'a word in a committee',
      { text: 'ældre', committee: 'Social- og Sundhedsudvalget', findings: 'error' },
      ['1'],
    ],
    ['signs that mean something to a database', { text: "%' or 1=1; --" }, []],
  ])('filters by %s, and sums what is left', async (_, query, numbers) => {
    const { rows, matching, proposals } = await view(query)
    expect(rows.map(row => row.number)).toEqual(numbers)
    expect(matching.proposals).toBe(numbers.length)
    expect(matching.net).toBe(sumOf(rows.map(row => row.net)))
    for (const i of [0, 1]) expect(matching.nets[i]).toBe(sumOfPresent(rows.map(row => row.nets[i] ?? null)))
    expect(proposals).toBe(4)
  })

  test.each<[CatalogueQuery['sort'], readonly string[], readonly string[]]>([
    ['order', ['1', '2', '10', '3'], ['3', '10', '2', '1']],
    ['number', ['1', '2', '3', '10'], ['10', '3', '2', '1']],
    ['title', ['2', '3', '1', '10'], ['10', '1', '3', '2']],
    ['committee', ['2', '1', '10', '3'], ['3', '10', '1', '2']],
    ['net', ['1', '10', '3', '2'], ['2', '3', '10', '1']],
    ['year-2019', ['3', '2', '1', '10'], ['1', '2', '3', '10']],
    ['year-2020', ['1', '10', '3', '2'], ['3', '10', '1', '2']],
    ['year-1850', ['1', '2', '10', '3'], ['3', '10', '2', '1']],
  ])('orders by %s both ways, blanks last', async (sort, rising, falling) => {
    expect((await view({ sort })).rows.map(numberOf)).toEqual(rising)
    expect((await view({ sort, descending: true })).rows.map(numberOf)).toEqual(falling)
    const searched = await view({ sort, text: 'kontanthjælp' })
    expect(searched.rows.map(numberOf)).toEqual(rising)
  })

  test('pages, and takes the last page for any beyond it', async () => {
    const second = await view({ pageSize: 3, page: 2, sort: 'title' })
    expect([second.rows.map(numberOf), second.page, second.pages]).toEqual([['10'], 2, 2])
    const beyond = await view({ pageSize: 3, page: 99 })
    expect([beyond.rows.map(numberOf), beyond.page]).toEqual([['3'], 2])
    const searched = await view({ pageSize: 1, page: 2, text: 'ældre' })
    expect([searched.rows.map(numberOf), searched.pages, searched.matching.proposals]).toEqual([['10'], 2, 2])
  })

  test('is nothing for an address that nobody gave out', async () => {
    for (const id of ['000000000000', '', '../..', "' or 1=1", 'x\u0000y'])
      expect(await viewCatalogue(fresh().store, id, everyProposal)).toBeNull()
  })
})

function kroner(thousands: number): number {
  return thousands * 100_000
}

function numberOf({ number }: ProposalRow): string | null {
  return number
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0)
}

function sumOfPresent(amounts: readonly (number | null)[]): number | null {
  const present = amounts.filter(amount => amount !== null)
  return present.length === 0 ? null : sumOf(present)
}
