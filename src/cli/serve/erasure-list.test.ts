import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../../tests/database/back-up.ts'
import { tinyChart } from '../../../tests/database/chart.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { openStore } from '../../store/store.ts'
import { erasePerson } from '../../workflow/people/erase-person.ts'
import { invitePerson } from '../../workflow/people/invite-person.ts'
import { listPeople } from '../../workflow/people/list-people.ts'
import { verifyEvents } from '../../workflow/verification/verify-events.ts'
import { createErasureList } from './erasure-list.ts'

const basis = { chart: tinyChart }

onEveryEngine('the list of who was erased', fresh => {
  test('makes an older database that is put back forget them again, and stays whole if it is lost', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ik-erasure-'))
    const ada = asPerson(1, 'ada', 'administrator')
    const list = createErasureList(folder)
    const grants = [{ role: 'reader', scope: { kind: 'everywhere' } }] as const
    const { store, config } = fresh()
    const invited = await invitePerson(store, { email: 'per@by.dk', grants, language: 'da' }, ada())
    if (invited.kind !== 'invited') throw new Error(invited.kind)
    const backup = await backUp(config)
    expect(
      (await erasePerson(store, invited.personId, { ...basis, remember: list.remember }, ada())).kind,
    ).toBe('erased')

    const restored = await openStore(backup.config)
    expect(await listPeople(restored)).toHaveLength(1)
    expect(await list.apply(restored, basis, ada())).toBe(1)
    expect(await listPeople(restored)).toEqual([])
    expect((await verifyEvents(restored)).brokenAt).toBeNull()
    expect(await list.apply(restored, basis, ada())).toBe(0)
    await restored.close()
    await backup.drop()

    rmSync(join(folder, 'erased.list'))
    expect(await list.apply(store, basis, ada())).toBe(0)
    expect(readFileSync(join(folder, 'erased.list'), 'utf8')).toBe(`${invited.personId}\n`)
    rmSync(folder, { recursive: true })
  })
})
