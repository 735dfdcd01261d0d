/**
 * Canonical JSON (RFC 8785) and its SHA-256: the one text form of content that is stored, compared and signed.
 * Equal content gives equal bytes, whatever order its keys were written in.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** 64 hexadecimal digits. */
export type Hash = string

export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a value without a JSON form cannot be made canonical')
  return text
}

export function hashText(text: string): Hash {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

export function hashBytes(bytes: Uint8Array): Hash {
  return bytesToHex(sha256(bytes))
}

export function hashOf(value: unknown): Hash {
  return hashText(canonicalJson(value))
}

/** A short stable id made from what it names; 60 bits, enough inside one proposal or one document. */
export function shortId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  // a flat list of texts and numbers is canonical as JSON writes it
  return `${prefix}-${hashText(JSON.stringify(parts)).slice(0, 15)}`
}
