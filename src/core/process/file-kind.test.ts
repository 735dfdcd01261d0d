import { describe, expect, it } from 'vitest'
import { mediaTypes, sniff } from './file-kind.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file', () => {
  it.each([
    ['%PDF-1.7 …', 'pdf'],
    ['PK\u0003\u0004…', 'zip'],
    ['Antal borgere;120\n', 'text'],
    ['<!doctype html><script>alert(1)</script>', 'other'],
    ['\uFEFF  <svg onload="x">', 'other'],
    ['a\u0000b', 'other'],
    ['', 'text'],
  ] as const)('that begins with %j is %s', (text, kind) => {
    expect(sniff(bytes(text))).toBe(kind)
  })

  it('that is no text in any encoding we know is kept as bytes', () => {
    expect(sniff(Uint8Array.of(0xc3, 0x28))).toBe('other')
    expect(sniff(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpeg')
  })

  it('is never given a type that a browser runs', () => {
    expect(Object.values(mediaTypes).filter(type => /html|svg|xml|script/.test(type))).toEqual([])
  })
})
