/** Every address of the program is either measured while people work, or said to be apart. */
import { expect, test } from 'vitest'
import { apart, names, routeOf } from '../bench/work/measured.ts'
import { doors } from './doors.ts'

test('every address is measured or says why not', () => {
  expect([...Object.keys(names), ...Object.keys(apart)].sort()).toEqual(Object.keys(doors).sort())
})

test('a request is counted under the address it went to', () => {
  expect(routeOf('GET', '/foreslaa/abc/se?x=1')).toBe('GET /foreslaa/:id/se')
  expect(routeOf('GET', '/foreslaa/abc/3')).toBe('GET /foreslaa/:id/:step')
  expect(routeOf('GET', '/')).toBe('GET /')
  expect(routeOf('GET', '/filer/a/b.css')).toBe('GET /filer/*')
})
