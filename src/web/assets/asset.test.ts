import { expect, it } from 'vitest'
import { chooseEncoding } from './asset.ts'

it('takes the best encoding that a browser says it accepts, and none that it refuses', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, *;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['deflate', 'identity'],
    ['brotli', 'identity'],
  ]
  for (const [accepted, encoding] of cases)
    expect([accepted, chooseEncoding(accepted, ['br', 'gzip'])]).toEqual([accepted, encoding])
})
