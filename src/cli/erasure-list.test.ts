import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asPerson } from '../../tests/database/people.ts'
import { openStore } from '../store/store.ts'
import { erasePerson } from '../workflow/people/erase-person.ts'
import { invitePerson } from '../workflow/people/invite-person.ts'
import { listPeople } from '../workflow/people/list-people.ts'
import { createErasureList } from './erasure-list.ts'

test('who was erased is erased again when an older database is put back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ik-erasure-'))
  const ada = asPerson(1, 'ada', 'administrator')
  const [file, backup] = [join(folder, 'a.db'), join(folder, 'backup.db')]
  const list = createErasureList(folder)
  const grants = [{ role: 'reader', scope: { kind: 'everywhere' } }] as const
  const store = await openStore({ engine: 'sqlite', file })
  const invited = await invitePerson(store, { email: 'per@by.dk', grants, language: 'da' }, ada())
  if (invited.kind !== 'invited') throw new Error(invited.kind)
  await store.close()
  cpSync(file, backup)

  const later = await openStore({ engine: 'sqlite', file })
  expect((await erasePerson(later, invited.personId, list.remember, ada())).kind).toBe('erased')
  await later.close()

  const restored = await openStore({ engine: 'sqlite', file: backup })
  expect(await listPeople(restored)).toHaveLength(1)
  expect(await list.apply(restored, ada())).toBe(1)
  expect(await listPeople(restored)).toEqual([])
  expect(await list.apply(restored, ada())).toBe(0)
  await restored.close()
  rmSync(folder, { recursive: true })
})
