import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { surroundings } from '../../tests/database/cases.ts'
import { sketchDocument } from '../../tests/database/documents.ts'
import { freshStore } from '../../tests/database/engines.ts'
import { takeIn } from '../../tests/database/take-in.ts'
import { createWho } from '../../tests/database/who.ts'
import { openStore } from '../store/store.ts'
import { publishCatalogue } from './catalogues/publish-catalogue.ts'
import { erasePayload } from './erase-payload.ts'

test('what is erased is gone from the file, not only from the pages', async () => {
  const who = createWho(1)
  const { store, config, drop } = await freshStore('sqlite')
  if (config.engine !== 'sqlite') throw new Error('not a file')
  const folder = dirname(config.file)
  const { catalogueId } = await takeIn(store, sketchDocument({ proposals: [{ title: 'x' }] }), who)
  await publishCatalogue(
    store,
    { catalogueId, reason: 'Aftalt med Hanne Sørensen' },
    surroundings(10_000),
    who(),
  )
  expect(await isSaidIn(folder, 'Hanne Sørensen')).toBe(true)
  expect(await erasePayload(store, 3, who())).toEqual({ kind: 'erased' })
  expect(await isSaidIn(folder, 'Hanne Sørensen')).toBe(false)
  await (await openStore(config)).close()
  expect(await isSaidIn(folder, 'Hanne Sørensen')).toBe(false)
  await drop()
})

async function isSaidIn(folder: string, words: string): Promise<boolean> {
  const files = await readdir(folder)
  const contents = await Promise.all(files.map(file => readFile(join(folder, file))))
  return contents.some(content => content.includes(words))
}
