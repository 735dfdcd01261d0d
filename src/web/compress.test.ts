import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressPage, pageEncoding } from './compress.ts'

const unpack = {
  zstd: zstdDecompressSync,
  gzip: gunzipSync,
  br: brotliDecompressSync,
}

it('packs a page, short or long, as quickly as the browser allows, and it is the same page', async () => {
  for (const [accepted, encoding] of [
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'gzip'],
    ['zstd;q=0, br', 'br'],
  ] as const) {
    expect(pageEncoding(accepted)).toBe(encoding)
    for (const times of [0, 1, 20_000]) {
      const html = '<p>æble – 1.000 kr.</p>'.repeat(times)
      const packed = await compressPage(html, encoding)
      expect(unpack[encoding](packed).toString()).toBe(html)
    }
  }
  expect(pageEncoding(undefined)).toBe('identity')
  expect(await compressPage('<p>æble</p>', 'identity')).toBe('<p>æble</p>')
})
