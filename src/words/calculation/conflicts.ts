/** What is said where two people changed the same in a proposal's economy, and what each button then does. */
import { inBoth } from '../language.ts'

type LinePart = 'label' | 'account' | 'kind'

const partsDa: Readonly<Record<LinePart, string>> = { label: 'tekst', account: 'konto', kind: 'art' }
const partsEn: Readonly<Record<LinePart, string>> = { label: 'text', account: 'account', kind: 'kind' }

type ConflictWords = {
  readonly heading: (count: number) => string
  readonly lead: string
  readonly place: string
  readonly mine: string
  readonly theirs: string
  readonly wrote: (name: string) => string
  readonly before: string
  readonly choice: string
  readonly keepMine: string
  readonly takeTheirs: string
  /** Where the other's stands already. */
  readonly keepTheirs: string
  readonly putMineBack: string
  readonly nothing: string
  readonly somethingElse: string
  readonly stands: string
  readonly lineOf: (line: string, year: number) => string
  readonly partOf: (line: string, part: LinePart) => string
  readonly wholeLine: (line: string) => string
  readonly gone: string
  readonly changed: string
  readonly computed: string
  readonly there: string
  readonly named: (name: string) => string
  readonly computedWith: (drivers: string) => string
  readonly partSaid: (part: LinePart, said: string) => string
  /** `also`: other lines that the same drivers calculate. */
  readonly leaves: (drivers: string, also: readonly string[]) => string
  readonly standsApart: (drivers: string) => string
  readonly computedByOne: string
}

export const conflictWords = inBoth<ConflictWords>({
  da: {
    heading: count =>
      count === 1 ? 'I har rettet det samme ét sted' : `I har rettet det samme ${count} steder`,
    lead: 'Vælg ved hvert sted, hvad der skal stå. Indtil da står det, der er mærket.',
    place: 'Sted',
    mine: 'Du skrev',
    theirs: 'Den anden skrev',
    wrote: name => `${name} skrev`,
    before: 'Før stod',
    choice: 'Vælg',
    keepMine: 'Behold mit',
    takeTheirs: 'Brug den andens',
    keepTheirs: 'Behold den andens',
    putMineBack: 'Sæt min ind igen',
    nothing: 'intet',
    somethingElse: 'noget andet',
    stands: 'står nu',
    lineOf: (line, year) => `${line}, ${year}`,
    partOf: (line, part) => `${line}, ${partsDa[part]}`,
    wholeLine: line => `Linjen »${line}«`,
    gone: 'fjernet',
    changed: 'ændret',
    computed: 'beregnet i stedet',
    there: 'som den var',
    named: name => `»${name}«`,
    computedWith: drivers => `beregnes med ${drivers}`,
    partSaid: (part, said) => `${partsDa[part]}: ${said}`,
    leaves: (drivers, also) =>
      `Vælger du ikke det beregnede, går ${drivers} ud af antagelserne${
        also.length > 0 ? `, og det skrevne gælder igen også for ${also.join(', ')}` : ''
      }.`,
    standsApart: drivers => `Vælger du ikke det beregnede, står ${drivers} på en linje for sig.`,
    computedByOne: 'Kun den ene kan beregne linjen. Den anden går ud af antagelserne.',
  },
  en: {
    heading: count =>
      count === 1 ? 'You changed the same in one place' : `You changed the same in ${count} places`,
    lead: 'Choose at each place what is to stand. Until then what is marked stands.',
    place: 'Place',
    mine: 'You wrote',
    theirs: 'The other wrote',
    wrote: name => `${name} wrote`,
    before: 'Before',
    choice: 'Choose',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the other’s',
    keepTheirs: 'Keep the other’s',
    putMineBack: 'Put mine in again',
    nothing: 'nothing',
    somethingElse: 'something else',
    stands: 'stands now',
    lineOf: (line, year) => `${line}, ${year}`,
    partOf: (line, part) => `${line}, ${partsEn[part]}`,
    wholeLine: line => `The line “${line}”`,
    gone: 'removed',
    changed: 'changed',
    computed: 'computed instead',
    there: 'as it was',
    named: name => `“${name}”`,
    computedWith: drivers => `calculated with ${drivers}`,
    partSaid: (part, said) => `${partsEn[part]}: ${said}`,
    leaves: (drivers, also) =>
      `Unless you choose what is calculated, ${drivers} leaves the assumptions${
        also.length > 0 ? `, and what is typed holds again for ${also.join(', ')} too` : ''
      }.`,
    standsApart: drivers => `Unless you choose what is calculated, ${drivers} stands on a line of its own.`,
    computedByOne: 'Only one of them can calculate the line. The other leaves the assumptions.',
  },
})
