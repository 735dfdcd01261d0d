/** Bytes to text: byte order marks, UTF-8, UTF-16 with or without a mark, Windows-1252. Refuses what is no text. */

import { isUtf8 } from 'node:buffer'
import type { BinaryKind } from '../core/catalogue/unreadable.ts'
import { limits } from './limits.ts'
import { unreadable } from './unreadable.ts'

export type Decoded = {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw unreadable('empty', {})
  if (bytes.length > limits.bytes) throw unreadable('too-large', { bytes: bytes.length, limit: limits.bytes })
  const kind = binaryKind(bytes)
  if (kind) throw unreadable('binary', { kind })
  const encoding = detectEncoding(bytes)
  const text = withLineFeeds(new TextDecoder(encoding).decode(bytes))
  if (looksBinary(text)) throw unreadable('binary', { kind: null })
  if (text.trim() === '') throw unreadable('empty', {})
  return { text, encoding }
}

/**
 * The whole lines that the beginning of a file has, once it is known how all of it is encoded. None where it has no line
 * feed (`null`), since only the rest can tell what its lines end in.
 */
export function decodeBeginning(bytes: Uint8Array, encoding: string): string | null {
  const text = new TextDecoder(encoding).decode(bytes)
  const end = text.lastIndexOf('\n') + 1
  return end === 0 ? null : withLineFeeds(text.slice(0, end)).slice(0, -1)
}

/**
 * Spreadsheets for the Mac still save lines that end in a carriage return alone, mainframes and web editors in signs
 * of their own; a file that was translated twice has two returns before each line feed.
 */
function withLineFeeds(text: string): string {
  if (!text.includes('\n')) return text.replace(/[\r\u0085\u2028]/g, '\n')
  return text.includes('\r\r\n') ? text.replaceAll('\r\r\n', '\r\n') : text
}

const signatures: readonly (readonly [string, BinaryKind])[] = [
  ['25504446', 'pdf'],
  ['d0cf11e0', 'old-office'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['1f8b', 'archive'],
  ['377abcaf', 'archive'],
  ['52617221', 'archive'],
]

function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (head === '504b0304') return zipKind(bytes)
  return signatures.find(([signature]) => head.startsWith(signature))?.[1] ?? null
}

/** Office files are zips that name their parts early. */
function zipKind(bytes: Uint8Array): BinaryKind {
  const names = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (names.includes('word/')) return 'word'
  if (names.includes('xl/')) return 'excel'
  return 'zip'
}

function detectEncoding(bytes: Uint8Array): Decoded['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideByZeros(bytes)
  if (wide) return wide
  return isWholeOrCutUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function wideByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, 2048)
  if (pairs < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be'
  return null
}

/** A file cut in the middle of its last character is still UTF-8. */
function isWholeOrCutUtf8(bytes: Uint8Array): boolean {
  return [0, 1, 2, 3].some(
    cut =>
      isUtf8(bytes.subarray(0, bytes.length - cut)) && isCutCharacter(bytes.subarray(bytes.length - cut)),
  )
}

/** Nothing, or the first bytes of a character of more than as many. */
function isCutCharacter(rest: Uint8Array): boolean {
  const [lead = 0, ...others] = rest
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  return rest.length === 0 || (rest.length < length && others.every(byte => byte >= 0x80 && byte < 0xc0))
}

function looksBinary(text: string): boolean {
  const sample = text.length > 100_000 ? text.slice(0, 50_000) + text.slice(-50_000) : text
  let strange = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0) return true
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) strange++
  }
  return strange > sample.length / 50
}
