/** People come, are given roles, and get in. */
import type { EventKind } from '../../../src/core/event/event.ts'
import type { Role } from '../../../src/core/person/person.ts'
import { insertRows } from '../../../src/store/engine/insert-rows.ts'
import { acceptInvitation } from '../../../src/workflow/people/accept-invitation.ts'
import { countAttempts, forgetAttempts, sweepSignIns } from '../../../src/workflow/people/attempts.ts'
import {
  becomeFirstAdministrator,
  openFirstAdministratorLink,
} from '../../../src/workflow/people/first-administrator.ts'
import { invitePerson, resendInvitation } from '../../../src/workflow/people/invite-person.ts'
import {
  changeGrants,
  deactivatePerson,
  reactivatePerson,
} from '../../../src/workflow/people/manage-person.ts'
import { changeAccount, endSessions } from '../../../src/workflow/people/my-account.ts'
import { noteNotSent, noteSent, takeMail } from '../../../src/workflow/people/outbox.ts'
import {
  askForReset,
  changePassword,
  resetPassword,
  sendResetTo,
} from '../../../src/workflow/people/passwords.ts'
import { welcomeVouched } from '../../../src/workflow/people/provider-sign-in.ts'
import type { Acting } from '../../../src/workflow/process/acting.ts'
import type { Store } from '../../../src/workflow/who.ts'
import { basis, everywhere, idOf, meant, plain, type Step } from './step.ts'

export function peopleComing(): Step[] {
  const colleagues: readonly (readonly [string, Role])[] = [
    ['pia', 'proposer'],
    ['eva', 'economist'],
    ['vera', 'validator'],
    ['mia', 'manager'],
    ['per', 'reader'],
  ]
  return [
    {
      does: 'openFirstAdministratorLink',
      what: 'a first start',
      leaves: [],
      run: async (store, _, by) => ({ founding: (await openFirstAdministratorLink(store, by(null))) ?? '' }),
    },
    {
      does: 'becomeFirstAdministrator',
      what: 'Ada comes by its link',
      leaves: ['person-joined'],
      run: async (store, world, by) => {
        const given = { name: 'Ada', email: 'ada@by.dk', passwordHash: 'h', language: 'da' } as const
        const token = idOf(world, 'founding')
        const joined = meant(await becomeFirstAdministrator(store, { ...given, token }, by(null)), 'joined')
        return { ada: joined.personId }
      },
    },
    ...colleagues.flatMap(([name, role]) => [
      {
        does: 'invitePerson',
        what: `${name} is invited`,
        leaves: ['person-invited'],
        run: async (store, world, by) => {
          const invitation = { email: `${name}@by.dk`, grants: [everywhere(role)], language: 'da' } as const
          const invited = meant(await invitePerson(store, invitation, by(idOf(world, 'ada'))), 'invited')
          return { [name]: invited.personId, [`${name}-token`]: invited.token }
        },
      } satisfies Step,
      ...(name === 'per' ? [resent()] : []),
      {
        does: 'acceptInvitation',
        what: `${name} comes in`,
        leaves: ['person-joined'],
        run: async (store, world, by) => {
          const joining = { token: idOf(world, `${name}-token`), name: `${name} By`, passwordHash: 'h' }
          meant(await acceptInvitation(store, joining, by(null)), 'joined')
          return {}
        },
      } satisfies Step,
    ]),
    managing('changeGrants', 'person-granted', (store, id, acting) =>
      changeGrants(store, { personId: id, grants: [everywhere('economist')] }, basis, acting),
    ),
    managing('deactivatePerson', 'person-deactivated', (store, id, acting) =>
      deactivatePerson(store, id, basis, acting),
    ),
    managing('reactivatePerson', 'person-reactivated', reactivatePerson),
    {
      does: 'welcomeVouched',
      what: 'per comes by the organisation, which gives another role',
      leaves: ['person-granted'],
      run: async (store, _, by) => {
        const vouched = { provider: 'oidc', subject: 's-per', name: 'Per', email: 'per@by.dk' }
        const grants = [everywhere('validator')]
        const all = { ...vouched, grants, isEmailVerified: true }
        meant(await welcomeVouched(store, all, basis, by(null)), 'welcome')
        return {}
      },
    },
  ]
}

function resent(): Step {
  return {
    does: 'resendInvitation',
    what: 'per is invited again',
    leaves: ['person-invited'],
    run: async (store, world, by) => {
      const sent = await resendInvitation(store, idOf(world, 'per'), by(idOf(world, 'ada')))
      return { 'per-token': meant(sent, 'sent').token }
    },
  }
}

function managing(
  does: string,
  kind: EventKind,
  run: (store: Store, id: string, acting: Acting) => Promise<{ readonly kind: string }>,
): Step {
  return {
    does,
    what: 'of per',
    leaves: [kind],
    run: async (store, world, by) => {
      meant(await run(store, idOf(world, 'per'), by(idOf(world, 'ada'))), 'done')
      return {}
    },
  }
}

export function passwordsAndMails(): Step[] {
  const attempt = { kind: 'email', of: 'per@by.dk' } as const
  const session = (id: string, by: Acting) => ({
    ...{ id, token: `t-${id}`, person_id: by.actor.id, expires_at: '2026-12-01T00:00:00.000Z' },
    ...{ created_at: by.now, updated_at: by.now, ip_address: null, user_agent: 'Firefox' },
  })
  return [
    plain('countAttempts', async (store, _, by) => {
      if (!(await countAttempts(store, [attempt, { kind: 'address', of: '10.0.0.1' }], by(null))))
        throw new Error('no')
    }),
    plain('forgetAttempts', store => forgetAttempts(store, attempt)),
    plain('(signs in)', async (store, world, by) => {
      const who = by(idOf(world, 'per'))
      await store.write(tx => insertRows(tx, 'identity_session', [session('s-1', who), session('s-2', who)]))
    }),
    plain('endSessions', (store, world, by) => endSessions(store, { only: 's-1' }, by(idOf(world, 'per')))),
    plain('sweepSignIns', store => sweepSignIns(store, { now: '2026-11-23T08:00:00.000Z' })),
    {
      does: 'changeAccount',
      what: 'per takes another name',
      leaves: ['person-changed'],
      run: async (store, world, by) => {
        const changed = await changeAccount(
          store,
          { name: 'Per Persen', language: 'en' },
          by(idOf(world, 'per')),
        )
        if (changed !== 'changed') throw new Error(changed)
        return {}
      },
    },
    {
      does: 'changePassword',
      what: 'per takes another password',
      leaves: ['password-changed'],
      run: async (store, world, by) => {
        await changePassword(store, { passwordHash: 'h2', session: 's-2' }, by(idOf(world, 'per')))
        return {}
      },
    },
    plain('askForReset', (store, _, by) => askForReset(store, 'per@by.dk', by(null))),
    {
      does: 'sendResetTo',
      what: 'per asks Ada',
      leaves: [],
      run: async (store, world, by) => {
        const sent = await sendResetTo(store, idOf(world, 'per'), by(idOf(world, 'ada')))
        return { reset: meant(sent, 'sent').token }
      },
    },
    {
      does: 'takeMail',
      what: 'the first',
      leaves: [],
      run: async (store, _, by) => {
        const mail = await takeMail(store, { now: by(null).now })
        return { mail: mail?.id ?? '', attempt: String(mail?.attempt) }
      },
    },
    plain('noteNotSent', async (store, world, by) => {
      const mail = { id: idOf(world, 'mail'), attempt: Number(idOf(world, 'attempt')) }
      await noteNotSent(store, mail, '451 later', { now: by(null).now })
    }),
    plain('noteSent', (store, world, by) => noteSent(store, idOf(world, 'mail'), { now: by(null).now })),
    {
      does: 'resetPassword',
      what: 'by the link that was sent',
      leaves: ['password-changed'],
      run: async (store, world, by) => {
        const resetting = { token: idOf(world, 'reset'), passwordHash: 'h3' }
        meant(await resetPassword(store, resetting, by(null)), 'reset')
        return {}
      },
    },
  ]
}
