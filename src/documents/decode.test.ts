import { describe, expect, test } from 'vitest'
import { decode, decodeBeginning } from './decode.ts'
import { limits } from './limits.ts'
import { linesOf } from './lines.ts'
import { UnreadableError } from './unreadable.ts'

const text = 'Forslagets indhold\tFærre på kontanthjælp – æøå\n'

function utf16(content: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + content, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function codeOf(bytes: Uint8Array): string {
  try {
    decode(bytes)
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason.code
    throw error
  }
  return 'readable'
}

describe('the beginning of a text file', () => {
  test.each(['\n', '\r\n', '\r\r\n'])('whose lines end in %j has its first whole lines', end => {
    for (const encoding of ['utf-8', 'utf-16le'] as const) {
      const content = ['æble', 'ål–', 'ø', ''].join(end)
      const bytes = encoding === 'utf-8' ? Buffer.from(content) : utf16(content, 'le', false)
      const lines = decode(bytes).text.split(/\r?\n/)
      for (let most = 1; most <= bytes.length; most++) {
        const beginning = decodeBeginning(bytes.subarray(0, most), encoding)
        const found = beginning === null ? [] : [...linesOf(beginning)].map(each => each.text)
        expect(found).toEqual(lines.slice(0, found.length))
      }
      expect(decodeBeginning(bytes, encoding)?.split(/\r?\n/)).toHaveLength(3)
    }
  })

  test('says nothing where only the rest can tell what its lines end in', () => {
    expect(decodeBeginning(Buffer.from('a\rb\rc'), 'utf-8')).toBeNull()
  })
})

describe('a text file', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 little end first', utf16(text, 'le', true), 'utf-16le'],
    ['UTF-16 big end first', utf16(text, 'be', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, 'le', false), 'utf-16le'],
    ['UTF-16 big end first without a mark', utf16(text, 'be', false), 'utf-16be'],
    ['Windows-1252', Buffer.from(text.replace('–', '\x96'), 'latin1'), 'windows-1252'],
  ])('in %s gives its words', (_, bytes, encoding) => {
    const decoded = decode(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.replace(/^\ufeff/, '')).toBe(text)
  })

  test.each(['\n', '\r\n', '\r', '\r\r\n', '\u0085', '\u2028'])(
    'with lines that end in %j has its lines',
    end => {
      const lines = decode(Buffer.from(['a', 'b', 'c'].join(end))).text.split(/\r?\n/)
      expect(lines).toEqual(['a', 'b', 'c'])
    },
  )

  test('that is cut in the middle of a character is still UTF-8', () => {
    expect(decode(Buffer.from(text).subarray(0, 22)).encoding).toBe('utf-8')
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['only blanks', Buffer.from(' \n\t \n'), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'binary'],
    ['a zip', Buffer.from('504b030414000000', 'hex'), 'binary'],
    ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'binary'],
    ['more than the limit', Buffer.alloc(limits.bytes + 1, 97), 'too-large'],
  ])('holding %s is refused', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code)
  })
})
