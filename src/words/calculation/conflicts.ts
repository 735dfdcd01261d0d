/** What is said where two people changed the same in a proposal's economy, and what each button then does. */
import { inBoth } from '../language.ts'

type ConflictWords = {
  readonly heading: (count: number) => string
  readonly lead: string
  readonly place: string
  readonly mine: string
  readonly theirs: string
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
  readonly partOf: (line: string, part: 'label' | 'account' | 'kind') => string
  readonly wholeLine: (line: string) => string
  readonly gone: string
  readonly changed: string
  readonly computed: string
  readonly there: string
}

export const conflictWords = inBoth<ConflictWords>({
  da: {
    heading: count =>
      count === 1 ? 'I har rettet det samme ét sted' : `I har rettet det samme ${count} steder`,
    lead: 'Vælg ved hvert sted, hvad der skal stå. Indtil da står det, der er mærket.',
    place: 'Sted',
    mine: 'Du skrev',
    theirs: 'Den anden skrev',
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
    partOf: (line, part) => `${line}, ${{ label: 'tekst', account: 'konto', kind: 'art' }[part]}`,
    wholeLine: line => `Linjen »${line}«`,
    gone: 'fjernet',
    changed: 'ændret',
    computed: 'beregnet i stedet',
    there: 'som den var',
  },
  en: {
    heading: count =>
      count === 1 ? 'You changed the same in one place' : `You changed the same in ${count} places`,
    lead: 'Choose at each place what is to stand. Until then what is marked stands.',
    place: 'Place',
    mine: 'You wrote',
    theirs: 'The other wrote',
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
    partOf: (line, part) => `${line}, ${{ label: 'text', account: 'account', kind: 'kind' }[part]}`,
    wholeLine: line => `The line “${line}”`,
    gone: 'removed',
    changed: 'changed',
    computed: 'computed instead',
    there: 'as it was',
  },
})
