import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { Grant, Role } from '../../core/person/person.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { acceptInvitation, viewInvitation } from './accept-invitation.ts'
import { countAttempts, forgetAttempts } from './attempts.ts'
import { eraseAgain, erasedPersons, erasePerson } from './erase-person.ts'
import { becomeFirstAdministrator, openFirstAdministratorLink } from './first-administrator.ts'
import { invitePerson, resendInvitation } from './invite-person.ts'
import { listPeople, viewPerson } from './list-people.ts'
import { changeGrants, deactivatePerson, reactivatePerson } from './manage-person.ts'
import { exportMyData } from './my-data.ts'
import { noteNotSent, noteSent, takeMail, viewOutbox } from './outbox.ts'
import { askForReset, resetPassword, sendResetTo, viewReset } from './passwords.ts'
import { welcomeVouched } from './provider-sign-in.ts'
import { findSignedIn } from './signed-in.ts'

const basis = { chart: tinyChart }
const everywhere = (role: Role): Grant => ({ role, scope: { kind: 'everywhere' } })

onEveryEngine('people', fresh => {
  const at = createWho(1)
  const anybody = asPerson(2, 'somebody', 'administrator')

  async function founded() {
    const token = await openFirstAdministratorLink(fresh().store, at())
    if (token === null) throw new Error('there is an administrator already')
    const given = { token, name: 'Ada', email: 'Ada@by.dk', passwordHash: 'h', language: 'da' } as const
    const joined = await becomeFirstAdministrator(fresh().store, given, at())
    if (joined.kind !== 'joined') throw new Error(joined.kind)
    return { token, id: joined.personId, acting: asPerson(3, joined.personId, 'administrator') }
  }

  async function invited(email = 'per@by.dk', ...roles: Role[]) {
    const grants = (roles.length === 0 ? (['proposer'] as const) : roles).map(everywhere)
    const result = await invitePerson(fresh().store, { email, grants, language: 'da' }, anybody())
    if (result.kind !== 'invited') throw new Error(result.kind)
    return result
  }

  async function joined(email = 'per@by.dk', ...roles: Role[]) {
    const { token, personId } = await invited(email, ...roles)
    await acceptInvitation(fresh().store, { token, name: 'Per', passwordHash: 'h' }, at())
    return personId
  }

  test('begin with one link, which makes one administrator and no second', async () => {
    const { store } = fresh()
    const other = await openFirstAdministratorLink(store, at())
    const { token, id } = await founded()
    const again = { name: 'Eva', email: 'eva@by.dk', passwordHash: 'h', language: 'da' } as const
    expect(await becomeFirstAdministrator(store, { ...again, token }, at())).toEqual({ kind: 'closed' })
    expect(await becomeFirstAdministrator(store, { ...again, token: other ?? '' }, at())).toEqual({
      kind: 'closed',
    })
    expect(await openFirstAdministratorLink(store, at())).toBeNull()
    expect(await findSignedIn(store, id)).toEqual({
      id,
      name: 'Ada',
      language: 'da',
      grants: [everywhere('administrator')],
    })
  })

  test('are not let in by a link that is a day old', async () => {
    const token = await openFirstAdministratorLink(fresh().store, at())
    const given = {
      token: token ?? '',
      name: 'A',
      email: 'a@by.dk',
      passwordHash: 'h',
      language: 'da',
    } as const
    const late = { ...at(), now: '2026-11-24T09:00:00.000Z' }
    expect((await becomeFirstAdministrator(fresh().store, given, late)).kind).toBe('closed')
  })

  test('come in by invitation, once, with the roles they were invited to', async () => {
    const { store } = fresh()
    const { token, personId } = await invited('Per.Post@By.dk', 'economist')
    expect(await findSignedIn(store, personId)).toBeNull()
    expect(await viewInvitation(store, token, at())).toEqual({ email: 'per.post@by.dk', language: 'da' })
    const joining = { token, name: ' Per  Post ', passwordHash: 'h' }
    expect((await acceptInvitation(store, joining, at())).kind).toBe('joined')
    expect((await acceptInvitation(store, joining, at())).kind).toBe('closed')
    const signedIn = await findSignedIn(store, personId)
    expect(signedIn).toMatchObject({ name: 'Per Post', grants: [everywhere('economist')] })
  })

  test('are not invited twice, nor by who may not, nor to nothing', async () => {
    const { store } = fresh()
    const { personId } = await invited()
    const invitation = { email: 'PER@by.dk', grants: [everywhere('reader')], language: 'da' } as const
    expect(await invitePerson(store, invitation, anybody())).toEqual({ kind: 'known', personId })
    const economist = asPerson(4, 'eva', 'economist')
    expect((await invitePerson(store, { ...invitation, email: 'ny@by.dk' }, economist())).kind).toBe(
      'refused',
    )
    const nothing = { ...invitation, email: 'ny@by.dk', grants: [] }
    expect((await invitePerson(store, nothing, anybody())).kind).toBe('no-roles')
  })

  test('have only the newest of several invitations', async () => {
    const { store } = fresh()
    const { token, personId } = await invited()
    const again = await resendInvitation(store, personId, anybody())
    if (again.kind !== 'sent') throw new Error(again.kind)
    expect(await viewInvitation(store, token, at())).toBeNull()
    expect(await viewInvitation(store, again.token, at())).not.toBeNull()
  })

  test('never leave nobody to look after them', async () => {
    const { store } = fresh()
    const { id, acting } = await founded()
    expect(
      (await changeGrants(store, { personId: id, grants: [everywhere('economist')] }, basis, acting())).kind,
    ).toBe('last-administrator')
    expect((await deactivatePerson(store, id, basis, acting())).kind).toBe('last-administrator')
    expect((await erasePerson(store, id, { ...basis, remember: async () => {} }, acting())).kind).toBe(
      'last-administrator',
    )
    await joined('to@by.dk', 'administrator')
    expect(
      (await changeGrants(store, { personId: id, grants: [everywhere('economist')] }, basis, acting())).kind,
    ).toBe('done')
  })

  test('lose access at once, and get it back', async () => {
    const { store } = fresh()
    const personId = await joined()
    expect((await deactivatePerson(store, personId, basis, anybody())).kind).toBe('done')
    expect(await findSignedIn(store, personId)).toBeNull()
    expect((await reactivatePerson(store, personId, anybody())).kind).toBe('done')
    expect((await findSignedIn(store, personId))?.name).toBe('Per')
  })

  test('hold roles for one centre, and administer everything or nothing', async () => {
    const { store } = fresh()
    const personId = await joined()
    const scope = { kind: 'centre', name: ' Center for Skole ' } as const
    const grants = [
      { role: 'economist', scope },
      { role: 'administrator', scope },
    ] as const
    await changeGrants(store, { personId, grants }, basis, anybody())
    expect((await findSignedIn(store, personId))?.grants).toEqual([
      everywhere('administrator'),
      { role: 'economist', scope: { kind: 'centre', name: 'Center for Skole' } },
    ])
    expect(
      (await changeGrants(store, { personId, grants: [...grants].reverse() }, basis, anybody())).kind,
    ).toBe('unchanged')
  })

  test('set a new password by a link that holds for two hours and once', async () => {
    const { store } = fresh()
    const personId = await joined()
    await askForReset(store, ' PER@by.dk ', at())
    await askForReset(store, 'nobody@by.dk', at())
    const mails = await viewOutbox(store, anybody())
    if (mails.kind !== 'outbox') throw new Error(mails.kind)
    expect(mails.mails.map(mail => [mail.kind, mail.address, mail.token !== null])).toEqual([
      ['reset', 'per@by.dk', true],
      ['invitation', 'per@by.dk', false],
    ])
    const token = mails.mails[0]?.token ?? ''
    expect(await viewReset(store, token, at())).toMatchObject({ personId })
    expect(await viewReset(store, token, { now: '2026-11-22T12:00:00.000Z' })).toBeNull()
    expect((await resetPassword(store, { token, passwordHash: 'x' }, at())).kind).toBe('reset')
    expect((await resetPassword(store, { token, passwordHash: 'y' }, at())).kind).toBe('closed')
    expect((await sendResetTo(store, personId, asPerson(5, 'e', 'economist')())).kind).toBe('refused')
  })

  test('get each mail once, whoever sends it, and again later where it failed', async () => {
    const { store } = fresh()
    await invited('en@by.dk')
    await invited('to@by.dk')
    const taken = await Promise.all([1, 2, 3].map(() => takeMail(store, { now: '2026-11-22T09:00:00.000Z' })))
    expect(taken.map(mail => mail?.address ?? null).sort()).toEqual(['en@by.dk', 'to@by.dk', null].sort())
    const [first, second] = taken.filter(mail => mail !== null)
    if (!first || !second) throw new Error('nothing was taken')
    await noteSent(store, first.id, { now: '2026-11-22T09:00:01.000Z' })
    await noteNotSent(store, second, '451 later', { now: '2026-11-22T09:00:01.000Z' })
    expect(await takeMail(store, { now: '2026-11-22T09:00:30.000Z' })).toBeNull()
    expect(await takeMail(store, { now: '2026-11-22T09:01:01.000Z' })).toMatchObject({
      id: second.id,
      attempt: 2,
    })
  })

  test('are held up after too many attempts, and forgiven when they get in', async () => {
    const { store } = fresh()
    const attempt = [{ kind: 'email', of: 'Per@by.dk' }] as const
    const now = '2026-11-22T09:00:00.000Z'
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => countAttempts(store, attempt, { now })),
    )
    expect(answers.filter(Boolean)).toHaveLength(10)
    expect(await countAttempts(store, attempt, { now: '2026-11-22T09:16:00.000Z' })).toBe(true)
    await forgetAttempts(store, { kind: 'email', of: 'per@by.dk' })
    expect(await countAttempts(store, attempt, { now })).toBe(true)
  })

  test('have the roles their own organisation says today, and lose them when it says none', async () => {
    const { store } = fresh()
    const vouched = {
      provider: 'oidc',
      subject: 's-1',
      name: 'Vera',
      email: 'vera@by.dk',
      isEmailVerified: true,
      grants: [everywhere('validator')],
    }
    const first = await welcomeVouched(store, vouched, basis, at())
    if (first.kind !== 'welcome') throw new Error(first.kind)
    expect((await findSignedIn(store, first.personId))?.grants).toEqual([everywhere('validator')])
    const none = await welcomeVouched(store, { ...vouched, grants: [] }, basis, at())
    expect(none).toEqual({ kind: 'no-role' })
    expect((await findSignedIn(store, first.personId))?.grants).toEqual([])
    const stranger = { ...vouched, subject: 's-2', email: 'vera@by.dk', isEmailVerified: false }
    expect(await welcomeVouched(store, stranger, basis, at())).toEqual({ kind: 'address-taken' })
  })

  test('are erased whole, stay erased in a backup, and leave a chain that holds', async () => {
    const { store } = fresh()
    const { acting } = await founded()
    const personId = await joined('per.petersen@by.dk')
    const remembered: string[] = []
    const remember = async (id: string) => void remembered.push(id)
    expect((await erasePerson(store, personId, { ...basis, remember }, acting())).kind).toBe('erased')
    expect(remembered).toEqual([personId])
    expect(await erasedPersons(store)).toEqual([personId])
    expect(await viewPerson(store, personId, at())).toBeNull()
    expect((await listPeople(store)).map(person => person.name)).toEqual(['Ada'])
    const { brokenAt, lostPayloads, changedPayloads, erasedPayloads } = await verifyEvents(store)
    expect([brokenAt, lostPayloads, changedPayloads]).toEqual([null, [], []])
    expect(erasedPayloads.length).toBe(2)
    // the same list, told to a database from before
    const older = await joined('restored@by.dk')
    expect(await eraseAgain(store, [personId, older], basis, at())).toBe(1)
    expect(await findSignedIn(store, older)).toBeNull()
    // the address is free again
    expect((await invited('per.petersen@by.dk')).kind).toBe('invited')
  })

  test('can take everything with them that is kept about them', async () => {
    const { store } = fresh()
    const personId = await joined('per@by.dk', 'economist')
    const data = await exportMyData(store, { ...at(), actor: { id: personId, kind: 'person' } })
    expect(data).toMatchObject({
      person: { name: 'Per', email: 'per@by.dk' },
      roles: [everywhere('economist')],
      about: [{ kind: 'person-invited', told: { email: 'per@by.dk' } }, { told: { name: 'Per' } }],
    })
    expect(JSON.stringify(data)).not.toContain('"h"')
  })
})
