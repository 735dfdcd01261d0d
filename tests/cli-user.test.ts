/** What `user` does for whoever looks after the machine: links are printed once and kept nowhere in the clear. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createWorkplace } from './command-line.ts'

const place = createWorkplace()
afterAll(() => place.leave())

const user = (...words: string[]) => place.run(['user', ...words, '--data', 'a.db'])

test('the command invites, lists, and makes the first administrator', async () => {
  expect(await user('list')).toMatchObject({ code: 0, out: 'Der er endnu ingen brugere.\n' })
  const invited = await user('invite', 'Eva@By.dk', 'validator', 'reader')
  expect(invited).toMatchObject({ code: 0, err: '' })
  expect(invited.out).toMatch(/http:\/\/127\.0\.0\.1:3000\/invitation\/[\w-]{43}\n/)
  expect(await user('list')).toMatchObject({ out: expect.stringContaining('eva@by.dk\t–\tinviteret') })
  expect(await user('invite', 'eva@by.dk', 'reader')).toMatchObject({ code: 2, out: '' })
  expect(await user('invite', 'x@by.dk', 'konge')).toMatchObject({
    code: 2,
    err: expect.stringContaining('»konge«'),
  })
  expect(await user('reset', 'eva@by.dk')).toMatchObject({ code: 2 })
  const first = await user('first-admin')
  const token = /foerste-administrator\/([\w-]{43})/.exec(first.out)?.[1] ?? ''
  expect(token).not.toBe('')
  expect(readFileSync(join(place.folder, 'a.db')).includes(token)).toBe(false)
  expect(await user()).toMatchObject({ code: 2, err: expect.stringContaining('user invite') })
})
