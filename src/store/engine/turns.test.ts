import { expect, test } from 'vitest'
import { turnsOf } from './turns.ts'

/** Work that ends when told. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name)
      ends.set(name, error => (error ? reject(error) : resolve(name)))
    })
  return { begun, work, end: (name: string, error?: Error) => ends.get(name)?.(error) }
}

const turn = () => new Promise(resolve => setImmediate(resolve))

test('no more than told are at work, and the others follow in the order they came', async () => {
  const { begun, work, end } = works()
  const inTurn = turnsOf(2)
  const all = ['a', 'b', 'c', 'd'].map(name => inTurn(work(name)))
  await turn()
  expect(begun).toEqual(['a', 'b'])
  end('b')
  await turn()
  expect(begun).toEqual(['a', 'b', 'c'])
  end('a')
  end('c')
  await turn()
  end('d')
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('what fails gives its place on', async () => {
  const { begun, work, end } = works()
  const inTurn = turnsOf(1)
  const failing = inTurn(work('a'))
  const next = inTurn(work('b'))
  end('a', new Error('no'))
  await expect(failing).rejects.toThrow('no')
  await turn()
  end('b')
  expect(await next).toBe('b')
  const later = inTurn(work('c'))
  await turn()
  expect(begun).toEqual(['a', 'b', 'c'])
  end('c')
  await later
})
