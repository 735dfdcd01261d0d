/** Words of the page that holds two versions of a proposal against each other, and the one sentence on top of it. */
import type { Money } from '../../core/money.ts'
import { inBoth, type Language } from '../language.ts'
import { sayMoney } from '../number.ts'
import { joinWords } from './calculation-sentences.ts'

type DifferenceWords = {
  readonly title: (from: number, to: number) => string
  readonly choose: string
  readonly from: string
  readonly to: string
  readonly show: string
  readonly version: (number: number) => string
  readonly nothing: string
  readonly who: string
  readonly steps: (count: number) => string
  readonly noReason: string
  readonly texts: string
  readonly rows: string
  readonly removed: string
  readonly added: string
  readonly removedRow: string
  readonly addedRow: string
  readonly changedRow: string
  /** A connection as a sentence; any part may be empty. */
  readonly link: (kind: string, proposal: string, note: string) => string
  /** Who else pays or gains, as a sentence; any part may be empty. */
  readonly party: (name: string, kind: string, effect: string, note: string) => string
  readonly formatOnly: string
  readonly legend: string
  readonly budget: string
  readonly computed: string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly total: string
  readonly net: string
  readonly line: string
  readonly newLine: string
  readonly goneLine: string
  readonly caption: (unit: string) => string
  readonly scrollRegion: string
  readonly assumptions: string
  readonly assumptionsLead: string
  readonly leaf: string
  readonly alone: string
  readonly notAlone: string
  readonly none: string
  readonly was: Readonly<Record<'added' | 'removed', string>>
  readonly unreadable: string
  readonly back: string
}

export const differenceWords = inBoth<DifferenceWords>({
  da: {
    title: (from, to) => `Forskelle mellem version ${from} og ${to}`,
    choose: 'Vælg to versioner',
    from: 'Fra version',
    to: 'Til version',
    show: 'Vis forskellene',
    version: number => `Version ${number}`,
    nothing: 'De to versioner siger det samme.',
    who: 'Hvem, hvornår og hvorfor',
    steps: count => (count === 1 ? 'Én ændring' : `${count} ændringer efter hinanden`),
    noReason: 'Ingen begrundelse er skrevet.',
    texts: 'Tekst',
    rows: 'Planer og forbindelser',
    removed: 'slettet',
    added: 'tilføjet',
    removedRow: 'Fjernet',
    addedRow: 'Tilføjet',
    changedRow: 'Ændret',
    link: (kind, proposal, note) => withNote(`${kind} »${proposal}«`, note),
    party: (name, kind, effect, note) => withNote(sayParty(name, kind, effect), note),
    formatOnly: 'Ordene er de samme. Kun lister, fed eller kursiv er ændret.',
    legend: 'Slettet tekst er streget over, tilføjet tekst er understreget.',
    budget: 'Budgettabellen',
    computed: 'Den beregnede tabel',
    before: 'Før',
    after: 'Nu',
    difference: 'Forskel',
    total: 'I alt',
    net: 'Alle linjer',
    line: 'Linje',
    newLine: 'ny linje',
    goneLine: 'fjernet linje',
    caption: unit => `Beløb i ${unit}; − er besparelse eller indtægt. Et tomt felt er ikke et nul.`,
    scrollRegion: 'Forskelle i beløb. Rul til siden for at se det hele',
    assumptions: 'Antagelser og satser',
    assumptionsLead:
      'Sidste kolonne viser, hvad netto ville ændre sig med, hvis kun denne ene ting var ændret.',
    leaf: 'Antagelse eller sats',
    alone: 'Alene på netto',
    notAlone: 'kan ikke ændres alene',
    none: 'findes ikke',
    was: {
      added: 'Forslaget har fået antagelser, som tabellen regnes ud fra. Det havde det ikke før.',
      removed: 'Forslaget har ikke længere antagelser, som tabellen regnes ud fra.',
    },
    unreadable:
      'Antagelserne i den ene version kan ikke læses af programmet i dag, så de er ikke sammenlignet.',
    back: 'Tilbage til forslaget',
  },
  en: {
    title: (from, to) => `Differences between version ${from} and ${to}`,
    choose: 'Choose two versions',
    from: 'From version',
    to: 'To version',
    show: 'Show the differences',
    version: number => `Version ${number}`,
    nothing: 'The two versions say the same.',
    who: 'Who, when and why',
    steps: count => (count === 1 ? 'One change' : `${count} changes after one another`),
    noReason: 'No reason was written.',
    texts: 'Text',
    rows: 'Plans and connections',
    removed: 'removed',
    added: 'added',
    removedRow: 'Removed',
    addedRow: 'Added',
    changedRow: 'Changed',
    link: (kind, proposal, note) => withNote(`${kind} “${proposal}”`, note),
    party: (name, kind, effect, note) => withNote(sayParty(name, kind, effect), note),
    formatOnly: 'The words are the same. Only lists, bold or italic have changed.',
    legend: 'Removed text is struck through, added text is underlined.',
    budget: 'The budget table',
    computed: 'The calculated table',
    before: 'Before',
    after: 'Now',
    difference: 'Difference',
    total: 'Total',
    net: 'All lines',
    line: 'Line',
    newLine: 'new line',
    goneLine: 'removed line',
    caption: unit => `Amounts in ${unit}; − is a saving or an income. A blank is not a zero.`,
    scrollRegion: 'Differences in amounts. Scroll sideways to see all',
    assumptions: 'Assumptions and rates',
    assumptionsLead: 'The last column shows what net would change by if only this one thing had changed.',
    leaf: 'Assumption or rate',
    alone: 'Alone, on net',
    notAlone: 'cannot be changed alone',
    none: 'not there',
    was: {
      added: 'The proposal has been given assumptions that the table is calculated from. It had none before.',
      removed: 'The proposal no longer has assumptions that the table is calculated from.',
    },
    unreadable: 'The assumptions of one version cannot be read by today’s program, so they are not compared.',
    back: 'Back to the proposal',
  },
})

function sayParty(name: string, kind: string, effect: string): string {
  const whose = kind === '' ? name : `${name} (${kind.toLocaleLowerCase('da')})`
  return `${whose} ${effect.toLocaleLowerCase('da')}`.trim()
}

function withNote(said: string, note: string): string {
  return note === '' ? said : `${said}: ${note}`
}

export type ChangeCounts = {
  /** What the changed texts are called. */
  readonly texts: readonly string[]
  readonly rows: number
  readonly amounts: number
  readonly assumptions: number
  /** Of the table that counts: the calculated one, or else the typed one. */
  readonly net: { readonly before: Money | null; readonly after: Money | null } | null
}

/** Says in one sentence what changed; empty where nothing did. */
export function sayChanges(counts: ChangeCounts, language: Language): string {
  const isDanish = language === 'da'
  const parts = [
    textPart(counts.texts, language),
    countPart(
      counts.rows,
      isDanish ? ['punkt i planerne', 'punkter i planerne'] : ['entry of the plans', 'entries of the plans'],
    ),
    countPart(counts.amounts, isDanish ? ['beløb', 'beløb'] : ['amount', 'amounts']),
    countPart(
      counts.assumptions,
      isDanish
        ? ['antagelse eller sats', 'antagelser og satser']
        : ['assumption or rate', 'assumptions and rates'],
    ),
  ].filter(part => part !== '')
  if (parts.length === 0) return ''
  const all = joinWords(parts, language)
  const sentence = isDanish ? `Ændret er ${all}` : `What has changed: ${all}`
  const said = `${sentence}${netPart(counts.net, language)}`
  return said.endsWith('.') ? said : `${said}.`
}

/** More names than this are counted instead. */
const mostNamed = 3

function textPart(names: readonly string[], language: Language): string {
  if (names.length > mostNamed) return language === 'da' ? `${names.length} tekster` : `${names.length} texts`
  return joinWords(
    names.map(name => (language === 'da' ? `»${name}«` : `“${name}”`)),
    language,
  )
}

function countPart(count: number, [one, many]: readonly [string, string]): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

function netPart(net: ChangeCounts['net'], language: Language): string {
  if (!net || net.before === null || net.after === null) return ''
  const [before, after] = [sayMoney(net.before, language), sayMoney(net.after, language)]
  if (net.before === net.after)
    return language === 'da' ? `; netto er fortsat ${after}` : `; net is still ${after}`
  return language === 'da'
    ? `; netto går fra ${before} til ${after}`
    : `; net goes from ${before} to ${after}`
}
