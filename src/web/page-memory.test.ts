/** Which answers are given again, and when they are made anew. */
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createAddresses } from './address.ts'
import { createAssets } from './assets/assets.ts'
import type { Environment } from './environment.ts'
import { pageMemory } from './page-memory.ts'

/** Counts how often a page is made; somebody has signed in where a header says so; the store's state follows `at`. */
function counting(headers: Record<string, string>) {
  const site = {
    assets: createAssets(),
    addresses: createAddresses('da'),
    language: 'da',
  } as const
  const counter = { at: 'one', made: 0 }
  const app = new Hono<Environment>()
    .use(async (c, next) => {
      const person = c.req.header('in') === 'yes' ? { id: 'anna', name: 'Anna', grants: [] } : null
      c.set('site', { ...site, origin: 'http://localhost', path: '/', person })
      await next()
    })
    .get(
      '/*',
      pageMemory(async () => counter.at),
      c => c.text(`page ${++counter.made}`, 200, headers),
    )
  const ask = async (path: string, asked: Record<string, string> = {}) => {
    const response = await app.request(path, { headers: asked })
    return response.status === 200 ? response.text() : response.status
  }
  return { counter, ask }
}

const kept = { etag: 'W/"a"' }

test('a page is made once for all who ask while nothing happens', async () => {
  const { ask } = counting(kept)
  expect([await ask('/a'), await ask('/a'), await ask('/b')]).toEqual(['page 1', 'page 1', 'page 2'])
})

test('whatever happens in the store makes every page anew', async () => {
  const { ask, counter } = counting(kept)
  await ask('/a')
  counter.at = 'two'
  expect(await ask('/a')).toBe('page 2')
})

test('the query and the encoding each have a page of their own', async () => {
  const { ask } = counting(kept)
  await ask('/a')
  expect(await ask('/a?side=2')).toBe('page 2')
  expect(await ask('/a', { 'accept-encoding': 'br' })).toBe('page 3')
})

test('who has signed in neither gets a page of the public nor leaves one to it', async () => {
  const { ask } = counting(kept)
  expect(await ask('/a', { in: 'yes' })).toBe('page 1')
  expect(await ask('/a')).toBe('page 2')
  expect(await ask('/a', { in: 'yes' })).toBe('page 3')
  expect(await ask('/a')).toBe('page 2')
})

test('a page without an ETag is kept for nobody', async () => {
  const { ask } = counting({ 'cache-control': 'no-store' })
  await ask('/a')
  expect(await ask('/a')).toBe('page 2')
})

test('a reader who has the page already is told so', async () => {
  const { ask } = counting(kept)
  await ask('/a')
  expect(await ask('/a', { 'if-none-match': kept.etag })).toBe(304)
})

test('the page kept longest makes room for the newest', async () => {
  const { ask } = counting(kept)
  for (let i = 0; i <= 500; i++) await ask(`/${i}`)
  expect([await ask('/500'), await ask('/0')]).toEqual(['page 501', 'page 502'])
})
