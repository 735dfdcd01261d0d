import { expect, test } from 'vitest'
import { defaultFile, storeConfig } from './config.ts'

test.each([
  [undefined, { engine: 'sqlite', file: defaultFile }],
  ['', { engine: 'sqlite', file: defaultFile }],
  ['sqlite:somewhere/else.db', { engine: 'sqlite', file: 'somewhere/else.db' }],
  ['postgres://me@db/ik', { engine: 'postgres', url: 'postgres://me@db/ik' }],
  ['postgresql://db/ik?sslmode=require', { engine: 'postgres', url: 'postgresql://db/ik?sslmode=require' }],
])('the address %s names its database', (address, config) => {
  expect(storeConfig(address)).toEqual(config)
})

test.each(['mysql://db/ik', 'data/file.db', 'sqlite:', 'postgres:'])('the address %s names none', address => {
  expect(storeConfig(address)).toBeNull()
})
