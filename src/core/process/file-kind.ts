/**
 * What a file is by its first bytes, never by its name. Only kinds that people attach to a proposal are known; whatever
 * a browser could run as a page is not among them, and an unknown file is kept as plain bytes.
 */

export const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  zip: 'application/zip',
  ole: 'application/x-ole-storage',
  text: 'text/plain; charset=utf-8',
  other: 'application/octet-stream',
} as const
export type FileKind = keyof typeof mediaTypes

/** zip: also the newer office documents, which are one · ole: the older ones. */
const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
]

export function sniff(bytes: Uint8Array): FileKind {
  const found = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (found) return found[0]
  return isText(bytes) ? 'text' : 'other'
}

/** Well-formed UTF-8 without control characters, and nothing that looks like markup at its start. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[\p{Cc}]/u.test(text.replace(/[\t\n\r]/g, '')) && !/^\uFEFF?\s*</.test(text)
  } catch {
    return false
  }
}
