import { expect, test } from 'vitest'
import { readNext } from './next-page.ts'

test.each([
  ['/katalog/abc?q=x', '/katalog/abc?q=x'],
  ['/en/forslag/1', '/en/forslag/1'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['https://evil.example', null],
  ['/\t/evil.example', null],
  ['/.//evil.example', null],
  ['javascript:alert(1)', null],
  ['/log-ind?videre=/x', null],
  ['', null],
  [undefined, null],
])('after signing in »%s« leads to %s', (text, next) => {
  const read = readNext(text)
  expect(read).toBe(next)
})
