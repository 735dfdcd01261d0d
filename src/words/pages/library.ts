/** Words of the library: its front page, the marks behind values, and what all its pages share. */
import type { Verification } from '../../core/calculation/graph/leaf.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

/** What a value or an account can be marked with. */
export type Mark = 'unverified' | 'computed' | 'own' | 'expected' | 'carried'

type LibraryWords = {
  readonly title: string
  readonly lead: string
  readonly rates: string
  readonly ratesText: string
  readonly rateCount: (all: number, own: number) => string
  readonly accounts: string
  readonly accountsText: string
  readonly accountCount: (all: number) => string
  readonly evidence: string
  readonly evidenceText: string
  readonly evidenceCount: (all: number) => string
  readonly changes: string
  readonly changesText: string
  readonly marks: string
  readonly marksIntroduction: string
  readonly markNames: Readonly<Record<Mark, string>>
  readonly markTexts: Readonly<Record<Mark, string>>
  readonly verified: Readonly<Record<Verification, string>>
  readonly source: string
  readonly noSource: string
  readonly show: string
  readonly search: string
  readonly searchHint: string
  readonly all: string
  readonly clear: string
  readonly result: (found: number, all: number, one: string, many: string) => string
  readonly none: string
  readonly usedBy: string
  readonly usedByNobody: string
  readonly andMore: string
  readonly untitled: string
}

export const libraryWords = inBoth<LibraryWords>({
  da: {
    title: 'Bibliotek',
    lead: 'De satser, konti og undersøgelser, som forslagene regnes med: hvad der gælder hvornår, hvor det står, og hvor godt det er efterprøvet.',
    rates: 'Satser',
    ratesText:
      'Ydelser, gennemsnit, stigninger, tilskud og sagstal, dag for dag. Kommunen kan lægge sine egne værdier over.',
    rateCount: (all, own) =>
      own === 0
        ? `${countOf(all, 'sats', 'satser', 'da')}, ingen egne værdier endnu`
        : `${countOf(all, 'sats', 'satser', 'da')}, ${countOf(own, 'med kommunens egen værdi', 'med kommunens egne værdier', 'da')}`,
    accounts: 'Konti',
    accountsText:
      'Funktionerne i kontoplanen: navn, serviceudgift eller overførsel, refusion og medfinansiering år for år.',
    accountCount: all => countOf(all, 'funktion', 'funktioner', 'da'),
    evidence: 'Viden om effekter',
    evidenceText:
      'Hvad andre har fundet ud af: for hvem, hvordan det blev undersøgt, og hvad man ikke kan slutte af det.',
    evidenceCount: all => countOf(all, 'undersøgelse', 'undersøgelser', 'da'),
    changes: 'Hvad dagens satser ændrer',
    changesText:
      'Åbne forslag, der ville få andre tal, hvis de blev regnet i dag: det gamle tal, det nye og grunden.',
    marks: 'Mærkerne',
    marksIntroduction: 'Et tal uden mærke er læst i den kilde, der står ved det.',
    markNames: {
      unverified: '† ikke efterprøvet',
      computed: '† beregnet',
      own: 'egen værdi',
      expected: 'ventet',
      carried: 'videreført',
    },
    markTexts: {
      unverified:
        'Almindelig viden, som ingen har fundet i en kilde endnu. Programmet regner med tallet, og mærket følger med, hvor det bruges.',
      computed:
        'Regnet ud af tal, der er læst i en kilde, for eksempel sidste års sats og årets stigning. Ikke selv fundet.',
      own: 'Kommunen har selv indtastet værdien, med kilde, navn og dato. Den står i stedet for den, programmet kom med, som stadig kan ses.',
      expected: 'Meldt ud, men ikke vedtaget. Den vises, og der regnes ikke med den.',
      carried: 'Den seneste kendte værdi, brugt for et senere år, fordi der ikke er en nyere.',
    },
    verified: { sourced: 'læst i kilden', derived: 'beregnet', memory: 'ikke efterprøvet' },
    source: 'Kilde',
    noSource: 'ingen kilde',
    show: 'Vis',
    search: 'Søg',
    searchHint: 'Ord i navnet.',
    all: 'Alle',
    clear: 'Vis alle',
    result: (found, all, one, many) =>
      found === all ? countOf(all, one, many, 'da') : `${found} af ${countOf(all, one, many, 'da')}`,
    none: 'Der er ingen, der passer. Prøv færre ord.',
    usedBy: 'Forslag, der bruger den',
    usedByNobody: 'Ingen åbne forslag bruger den.',
    andMore: '… og flere.',
    untitled: 'Forslag uden titel',
  },
  en: {
    title: 'Library',
    lead: 'The rates, accounts and studies that proposals are calculated with: what holds when, where it stands, and how well it is verified.',
    rates: 'Rates',
    ratesText:
      'Benefits, averages, rises, grants and caseloads, day by day. The municipality can lay its own values over them.',
    rateCount: (all, own) =>
      own === 0
        ? `${countOf(all, 'rate', 'rates', 'en')}, no own values yet`
        : `${countOf(all, 'rate', 'rates', 'en')}, ${own} with the municipality’s own values`,
    accounts: 'Accounts',
    accountsText:
      'The functions of the chart of accounts: name, service expenditure or transfer, refund and co-financing year by year.',
    accountCount: all => countOf(all, 'function', 'functions', 'en'),
    evidence: 'Evidence of effects',
    evidenceText:
      'What others have found: for whom, how it was studied, and what cannot be concluded from it.',
    evidenceCount: all => countOf(all, 'study', 'studies', 'en'),
    changes: 'What today’s rates change',
    changesText:
      'Open proposals that would get other figures if they were calculated today: the old figure, the new one and the reason.',
    marks: 'The marks',
    marksIntroduction: 'A number without a mark was read in the source that stands beside it.',
    markNames: {
      unverified: '† not verified',
      computed: '† computed',
      own: 'own value',
      expected: 'expected',
      carried: 'carried forward',
    },
    markTexts: {
      unverified:
        'General knowledge that nobody has found in a source yet. The program calculates with the number, and the mark follows it wherever it is used.',
      computed:
        'Computed from numbers that were read in a source, such as last year’s rate and this year’s rise. Not found itself.',
      own: 'The municipality has entered the value itself, with source, name and date. It stands in place of the one the program came with, which can still be seen.',
      expected: 'Announced, but not adopted. It is shown, and nothing is calculated with it.',
      carried: 'The last known value, used for a later year because there is no newer one.',
    },
    verified: { sourced: 'read in the source', derived: 'computed', memory: 'not verified' },
    source: 'Source',
    noSource: 'no source',
    show: 'Show',
    search: 'Search',
    searchHint: 'Words of the name.',
    all: 'All',
    clear: 'Show all',
    result: (found, all, one, many) =>
      found === all ? countOf(all, one, many, 'en') : `${found} of ${countOf(all, one, many, 'en')}`,
    none: 'Nothing fits. Try fewer words.',
    usedBy: 'Proposals that use it',
    usedByNobody: 'No open proposal uses it.',
    andMore: '… and more.',
    untitled: 'Proposal without a title',
  },
})
