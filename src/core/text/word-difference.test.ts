import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, wordDifference } from './word-difference.ts'

function sideOf(pieces: readonly Piece[], other: Piece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('')
}

const marked = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('the difference between two texts', () => {
  it.each([
    ['Vi ansætter fire folk.', 'Vi ansætter fem folk.', 'Vi ansætter [-fire-][+fem+] folk.'],
    ['Vi ansætter folk.', 'Vi ansætter fire nye folk.', 'Vi ansætter [+fire nye +]folk.'],
    ['a b c', 'x y c', '[-a b-][+x y+] c'],
    ['1.977', '1.978', '1.[-977-][+978+]'],
    ['ens', 'ens', 'ens'],
    ['', 'nyt', '[+nyt+]'],
    ['væk', '', '[-væk-]'],
  ])('from %j to %j is said word by word', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('leaves each of them whole', () => {
    const text = fc.array(fc.constantFrom('job', 'ledig', ' ', '  ', '\n', '.', 'æ', '12'), { maxLength: 40 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')]
        const pieces = wordDifference(before, after)
        expect([sideOf(pieces, 'added'), sideOf(pieces, 'removed')]).toEqual([before, after])
      }),
    )
  })

  it('of two texts with nothing in common is that one stands in place of the other, however long they are', () => {
    const long = (word: string): string => Array.from({ length: 5_000 }, (_, i) => `${word}${i}`).join(' ')
    expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
