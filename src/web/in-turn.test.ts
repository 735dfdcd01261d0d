import { expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

it('lets what is short in between two that are long', async () => {
  const done: string[] = []
  const long = ['first', 'second', 'third'].map(name => inTurn(() => done.push(name)))
  const short = new Promise<void>(resolve => setImmediate(() => resolve(void done.push('short'))))
  await Promise.all([...long, short])
  expect(done.slice(0, 2)).toContain('short')
  expect(done.filter(name => name !== 'short')).toEqual(['first', 'second', 'third'])
})

it('goes on after one that broke, which alone is told', async () => {
  const broken = inTurn(() => {
    throw new Error('broken')
  })
  const next = inTurn(() => 'next')
  await expect(broken).rejects.toThrow('broken')
  expect(await next).toBe('next')
})
