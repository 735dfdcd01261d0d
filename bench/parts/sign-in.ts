/** Somebody who may everything, signed in to a program that is to be measured: gives the cookie that says so. */
import { randomBytes } from 'node:crypto'
import { roles } from '../../src/core/person/person.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { openStore } from '../../src/store/store.ts'
import { doorPaths } from '../../src/web/address.ts'
import { openFirstAdministratorLink } from '../../src/workflow/people/first-administrator.ts'
import { listPeople } from '../../src/workflow/people/list-people.ts'
import { changeGrants } from '../../src/workflow/people/manage-person.ts'

export async function signIn(url: string, database: string): Promise<string> {
  const store = await openStore({ engine: 'sqlite', file: database })
  try {
    const who = { now: new Date().toISOString(), random: randomBytes }
    const actor = { id: 'bench', kind: 'person' } as const
    const token = await openFirstAdministratorLink(store, { ...who, actor })
    const password = randomBytes(18).toString('base64url')
    const form = { navn: 'Maaler', email: 'maaler@example.org', adgangskode: password, gentag: password }
    const response = await fetch(`${url}${doorPaths['first-administrator']}/${token}`, {
      method: 'POST',
      headers: { origin: url },
      body: new URLSearchParams(form),
      redirect: 'manual',
    })
    const cookies = response.headers.getSetCookie().map(cookie => cookie.split(';')[0])
    const [person] = await listPeople(store)
    if (!person || cookies.length === 0) throw new Error(`nobody could sign in: ${response.status}`)
    const grants = roles.map(role => ({ role, scope: { kind: 'everywhere' } as const }))
    const self = { id: person.id, grants }
    const acting = { ...who, actor: { ...actor, id: person.id }, person: self }
    await changeGrants(store, { personId: person.id, grants }, { chart: loadChart() }, acting)
    return cookies.join('; ')
  } finally {
    await store.close()
  }
}
