/**
 * Keys whose plain order is the order people expect: numbers by their value, letters as in the Danish alphabet,
 * case and accents aside. Made by the program, so that every database sorts alike.
 */
import { searchWords } from '../../core/text/likeness.ts'

/** Longer texts differ before this, and an index takes only so much. */
const longest = 80
const digits = 10

/** What has no text comes last. */
const last = '~'

export function orderKey(text: string | null): string {
  const words = text === null ? [] : searchWords(text)
  return words.length === 0 ? last : words.map(wordKey).join(' ').slice(0, longest)
}

function wordKey(word: string): string {
  return word
    .replace(/[æäøöå]/g, letter => afterZ[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\d+/g, number => number.replace(/^0+(?=\d)/, '').padStart(digits, '0'))
}

// the three signs that follow z in every character set
const afterZ: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' }
