/**
 * A day in which everything is done once that can be done: each step is one act of one person, with the events that it
 * must leave. Ids, moments and secrets follow from the step alone, so the same steps make the same database wherever,
 * and however often, they are done.
 */

import { toSeenTable } from '../../src/core/calculation/readings/seen-table.ts'
import { createFinding } from '../../src/core/check/finding.ts'
import { findingFingerprint } from '../../src/core/check/professional/dismissible.ts'
import type { EventKind } from '../../src/core/event/event.ts'
import { systemActor } from '../../src/core/event/event.ts'
import { fromKroner } from '../../src/core/money.ts'
import type { Role } from '../../src/core/person/person.ts'
import { roles as allRoles } from '../../src/core/person/person.ts'
import { type Checklist, checkItems } from '../../src/core/process/checklist.ts'
import { insertRows } from '../../src/store/insert-rows.ts'
import { attachCase } from '../../src/workflow/calculation/attach-case.ts'
import { writeCaseDraft } from '../../src/workflow/calculation/case-draft.ts'
import { recalculateCase } from '../../src/workflow/calculation/recalculate-case.ts'
import { calculateCase } from '../../src/workflow/calculation/revise-case.ts'
import { saveWorkbench } from '../../src/workflow/calculation/save-workbench.ts'
import { createCatalogue } from '../../src/workflow/catalogues/create-catalogue.ts'
import { publishCatalogue } from '../../src/workflow/catalogues/publish-catalogue.ts'
import { recallProposals } from '../../src/workflow/catalogues/recall-proposals.ts'
import { previewReferral, referCatalogue, seenOf } from '../../src/workflow/catalogues/refer-catalogue.ts'
import { refreshRechecks } from '../../src/workflow/catalogues/refresh-rechecks.ts'
import { showAgain } from '../../src/workflow/catalogues/show-again.ts'
import { erasePayload } from '../../src/workflow/erase-payload.ts'
import { acceptDocument } from '../../src/workflow/imports/accept-document.ts'
import { dismissDocument } from '../../src/workflow/imports/dismiss-document.ts'
import { receiveDocument } from '../../src/workflow/imports/receive-document.ts'
import { acceptInvitation } from '../../src/workflow/people/accept-invitation.ts'
import { countAttempts, forgetAttempts, sweepSignIns } from '../../src/workflow/people/attempts.ts'
import { eraseAgain, erasePerson } from '../../src/workflow/people/erase-person.ts'
import {
  becomeFirstAdministrator,
  openFirstAdministratorLink,
} from '../../src/workflow/people/first-administrator.ts'
import { invitePerson, resendInvitation } from '../../src/workflow/people/invite-person.ts'
import { changeGrants, deactivatePerson, reactivatePerson } from '../../src/workflow/people/manage-person.ts'
import { changeAccount, endSessions } from '../../src/workflow/people/my-account.ts'
import { noteNotSent, noteSent, takeMail } from '../../src/workflow/people/outbox.ts'
import {
  askForReset,
  changePassword,
  resetPassword,
  sendResetTo,
} from '../../src/workflow/people/passwords.ts'
import { welcomeVouched } from '../../src/workflow/people/provider-sign-in.ts'
import type { Acting } from '../../src/workflow/process/acting.ts'
import { findStanding } from '../../src/workflow/process/allow.ts'
import { approveProposal } from '../../src/workflow/process/approve-proposal.ts'
import { attachFile, removeFile } from '../../src/workflow/process/attachments.ts'
import { discardIdea, saveIdea, sendIdea, startIdea } from '../../src/workflow/process/ideas.ts'
import { type Move, moveProposal } from '../../src/workflow/process/move-proposal.ts'
import { answerQuestion, askQuestion } from '../../src/workflow/process/questions.ts'
import { saveReturned, sendReturned, undoReturned } from '../../src/workflow/process/returned.ts'
import { viewValidation } from '../../src/workflow/process/view-validation.ts'
import { noteVoidedToday } from '../../src/workflow/process/void-stamp.ts'
import { copyProposal, createProposal } from '../../src/workflow/proposals/create-proposal.ts'
import { dismissFinding, reopenFinding } from '../../src/workflow/proposals/dismiss-finding.ts'
import { discardDraft, saveDraft } from '../../src/workflow/proposals/drafts.ts'
import { editProposal } from '../../src/workflow/proposals/edit-proposal.ts'
import { tellGone, tellPresent } from '../../src/workflow/proposals/presence.ts'
import { changeOwnValue, type OwnValueWish } from '../../src/workflow/rates/own-values.ts'
import type { Store } from '../../src/workflow/who.ts'
import { plainSketch, surroundings } from './cases.ts'
import { sketchDocument, sketchProposal } from './documents.ts'
import { seededRandom } from './who.ts'

/** What earlier steps made, by name. */
export type World = Readonly<Record<string, string>>

/** Whoever does a step, at its moment; `null` is the program itself. */
export type By = (person: string | null, ...roles: readonly Role[]) => Acting

export type Step = {
  /** The use case that it is. */
  readonly does: string
  readonly what: string
  /** The kinds of events that it leaves, each once, in the order of their names; and how the answer must begin. */
  readonly leaves: readonly EventKind[]
  readonly run: (store: Store, world: World, by: By) => Promise<World>
}

export const steps: readonly Step[] = [
  ...peopleComing(),
  ...passwordsAndMails(),
  ...documents(),
  ...ratesAndCases(),
  ...ideas(),
  ...theWay(),
  ...byHand(),
  ...erasing(),
]

/** The surroundings of a step: everything it does happens in its own minute, with chance of its own. */
export function byAt(index: number, turn = 0): By {
  const random = seededRandom(1_000 + index + 1_000 * turn)
  let seconds = 0
  return (id, ...roles) => {
    seconds += 1
    const now = new Date(Date.UTC(2026, 10, 22, 8, index, seconds)).toISOString()
    const held = roles.length === 0 ? allRoles : roles
    const grants = held.map(role => ({ role, scope: { kind: 'everywhere' } as const }))
    if (id === null) return { actor: systemActor, person: null, now, random }
    return { actor: { id, kind: 'person' }, person: { id, grants }, now, random }
  }
}

/** `turn` tells apart who does the same step. */
export async function runStep(store: Store, index: number, world: World, turn = 0): Promise<World> {
  const step = steps[index]
  if (!step) throw new Error(`no step ${index}`)
  return { ...world, ...(await step.run(store, world, byAt(index, turn))) }
}

const basis = surroundings(10_000)
const dearer = surroundings(12_000)
const everywhere = (role: Role) => ({ role, scope: { kind: 'everywhere' } }) as const

/** Throws where the answer is not the one that was meant. */
function meant<T extends { readonly kind: string }, K extends T['kind']>(
  answer: T,
  kind: K,
): Extract<T, { readonly kind: K }> {
  if (answer.kind !== kind) throw new Error(`${kind} was meant, ${JSON.stringify(answer)} came`)
  return answer as Extract<T, { readonly kind: K }>
}

function idOf(world: World, name: string): string {
  const id = world[name]
  if (id === undefined) throw new Error(`nothing is called ${name} yet`)
  return id
}

async function headOf(store: Store, proposalId: string) {
  const standing = await store.read(tx => findStanding(tx, proposalId))
  if (!standing) throw new Error(`no proposal ${proposalId}`)
  return standing
}

function peopleComing(): Step[] {
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
      changeGrants(store, id, [everywhere('economist')], acting),
    ),
    managing('deactivatePerson', 'person-deactivated', deactivatePerson),
    managing('reactivatePerson', 'person-reactivated', reactivatePerson),
    {
      does: 'welcomeVouched',
      what: 'per comes by the organisation, which gives another role',
      leaves: ['person-granted'],
      run: async (store, _, by) => {
        const vouched = { provider: 'oidc', subject: 's-per', name: 'Per', email: 'per@by.dk' }
        const grants = [everywhere('validator')]
        const all = { ...vouched, grants, isEmailVerified: true }
        meant(await welcomeVouched(store, all, by(null)), 'welcome')
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

function passwordsAndMails(): Step[] {
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

/** What leaves no event, because nothing has happened to anybody else. */
function plain(does: string, run: (store: Store, world: World, by: By) => Promise<unknown>): Step {
  return {
    does,
    what: '',
    leaves: [],
    run: async (store, world, by) => {
      await run(store, world, by)
      return {}
    },
  }
}

const sheet = (amount: number, ...more: readonly string[]) =>
  sketchDocument({
    proposals: [
      { number: '1', title: 'Flere i job', amounts: [amount, -300] },
      ...more.map(title => ({ title, amounts: [5, 5] })),
    ],
    findings: ([proposal = '']) => [payChanges(proposal)],
  })

const payChanges = (proposal: string) =>
  createFinding('pay-changes', { proposal, line: 'l-1', data: { label: 'Løn', change: fromKroner(100) } })

function documents(): Step[] {
  return [
    receiving('stray', () => sketchDocument({ title: 'Forkert', proposals: [{ title: 'Nej' }] })),
    {
      does: 'dismissDocument',
      what: '',
      leaves: ['document-dismissed'],
      run: async (store, world, by) => {
        meant(
          await dismissDocument(store, idOf(world, 'stray'), by(idOf(world, 'eva'), 'economist')),
          'dismissed',
        )
        return {}
      },
    },
    receiving('sheet', () => sheet(100, 'Mentor', 'Udgår')),
    accepting('sheet', ['catalogue-imported']),
    receiving('sheet-2', () => sheet(200, 'Mentor')),
    accepting('sheet-2', ['catalogue-imported', 'proposal-left-catalogue']),
    {
      does: 'dismissFinding',
      what: '',
      leaves: ['finding-dismissed'],
      run: async (store, world, by) => {
        const finding = await askedAbout(store, idOf(world, 'jobs'))
        const dismissing = { proposalId: idOf(world, 'jobs'), finding, reason: 'Løn er aftalt' }
        meant(await dismissFinding(store, dismissing, by(idOf(world, 'eva'), 'economist')), 'dismissed')
        return { finding }
      },
    },
    {
      does: 'reopenFinding',
      what: '',
      leaves: ['finding-reopened'],
      run: async (store, world, by) => {
        const reopening = { proposalId: idOf(world, 'jobs'), finding: idOf(world, 'finding') }
        meant(await reopenFinding(store, reopening, by(idOf(world, 'eva'), 'economist')), 'reopened')
        return {}
      },
    },
  ]
}

/** The fingerprint of the one question that can be answered. */
async function askedAbout(store: Store, proposalId: string): Promise<string> {
  const key = await store.read(async ({ db }) => {
    const row = await db
      .selectFrom('catalogue_row')
      .select('key')
      .where('proposal_id', '=', proposalId)
      .executeTakeFirstOrThrow()
    return row.key
  })
  return findingFingerprint(payChanges(key))
}

function receiving(name: string, make: () => ReturnType<typeof sketchDocument>): Step {
  return {
    does: 'receiveDocument',
    what: name,
    leaves: ['document-received'],
    run: async (store, world, by) => {
      const received = await receiveDocument(store, make(), by(idOf(world, 'eva'), 'economist'))
      return { [name]: meant(received, 'received').documentId }
    },
  }
}

function accepting(name: string, leaves: readonly EventKind[]): Step {
  return {
    does: 'acceptDocument',
    what: name,
    leaves,
    run: async (store, world, by) => {
      const accepted = await acceptDocument(
        store,
        idOf(world, name),
        basis,
        by(idOf(world, 'eva'), 'economist'),
      )
      const { catalogueId, effects } = meant(accepted, 'accepted')
      return {
        catalogue: catalogueId,
        jobs: effects[0]?.proposalId ?? '',
        mentor: effects[1]?.proposalId ?? '',
      }
    },
  }
}

function ratesAndCases(): Step[] {
  const value = {
    parameter: 'ydelse',
    from: '2019-01-01',
    until: null,
    value: 9_000,
    source: 'Regnskab 2019',
  }
  return [
    {
      does: 'attachCase',
      what: 'as the program does with its examples',
      leaves: ['assumptions-attached'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentor')
        const { head } = await headOf(store, proposalId)
        const attaching = { proposalId, expectedRevision: head.id, plain: plainSketch(2) }
        meant(await attachCase(store, attaching, basis, by(null)), 'attached')
        return {}
      },
    },
    entering('enters', 'own-value-entered', () => ({ act: 'enter', value })),
    entering('corrects', 'own-value-corrected', () => ({ act: 'enter', value: { ...value, value: 9_500 } })),
    entering('ends', 'own-value-ended', world => ({
      act: 'end',
      entry: idOf(world, 'entry'),
      until: '2020-01-01',
    })),
    entering('withdraws', 'own-value-withdrawn', world => ({ act: 'withdraw', entry: idOf(world, 'entry') })),
    {
      does: 'recalculateCase',
      what: 'with dearer rates',
      leaves: ['assumptions-attached'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentor')
        const { head } = await headOf(store, proposalId)
        const asked = { proposalId, expectedRevision: head.id, reason: 'Nye satser' }
        const acting = by(idOf(world, 'eva'), 'economist')
        meant(await recalculateCase(store, asked, dearer, acting), 'attached')
        return {}
      },
    },
    {
      does: 'saveDraft',
      what: '',
      leaves: [],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentor')
        const { head } = await headOf(store, proposalId)
        const changes = writeCaseDraft({ plain: plainSketch(3), table: [] })
        const saving = { proposalId, baseRevision: head.id, changes, expectedVersion: 0 }
        meant(await saveDraft(store, saving, by(idOf(world, 'eva'))), 'saved')
        return {}
      },
    },
    plain('tellPresent', (store, world, by) =>
      tellPresent(store, idOf(world, 'mentor'), by(idOf(world, 'eva'))),
    ),
    plain('tellGone', (store, world, by) => tellGone(store, idOf(world, 'mentor'), by(idOf(world, 'eva')))),
    plain('discardDraft', (store, world, by) =>
      discardDraft(store, idOf(world, 'mentor'), by(idOf(world, 'eva'))),
    ),
    {
      does: 'saveWorkbench',
      what: 'assumptions',
      leaves: ['case-saved'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentor')
        const { head } = await headOf(store, proposalId)
        const sketch = plainSketch(4)
        const result = calculateCase(sketch, basis)
        if (!result.ok) throw new Error('the sketch cannot be calculated')
        const seen = toSeenTable(result.calculated.calculation)
        const saving = {
          proposalId,
          expectedRevision: head.id,
          plain: sketch,
          table: [],
          seen,
          reason: 'Fire',
        }
        meant(await saveWorkbench(store, saving, basis, by(idOf(world, 'eva'), 'economist')), 'saved')
        return {}
      },
    },
    {
      does: 'saveWorkbench',
      what: 'the typed table alone',
      leaves: ['table-revised'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'jobs')
        const { head } = await headOf(store, proposalId)
        const table = [{ kind: 'set-cell', line: 'l-1', year: 2019, text: '77', notation: 'da' }] as const
        const saving = {
          proposalId,
          expectedRevision: head.id,
          plain: null,
          table,
          seen: null,
          reason: 'Rettet',
        }
        meant(await saveWorkbench(store, saving, basis, by(idOf(world, 'eva'), 'economist')), 'saved')
        return {}
      },
    },
  ]
}

function entering(what: string, kind: EventKind, wish: (world: World) => OwnValueWish): Step {
  return {
    does: 'changeOwnValue',
    what,
    leaves: [kind],
    run: async (store, world, by) => {
      const act = { wish: wish(world), seen: null, reason: 'fordi' }
      const done = await changeOwnValue(store, act, basis.parameters, by(idOf(world, 'eva'), 'economist'))
      return { entry: meant(done, 'done').id }
    },
  }
}

const file = (text: string) => ({ fileName: `${text}.txt`, bytes: new TextEncoder().encode(text) })

function attaching(
  name: string,
  to: 'idea' | 'proposal',
  at: string,
  leaves: readonly EventKind[] = [],
): Step {
  return {
    does: 'attachFile',
    what: name,
    leaves,
    run: async (store, world, by) => {
      const target = to === 'idea' ? { idea: idOf(world, at) } : { proposal: idOf(world, at) }
      const attached = await attachFile(
        store,
        { to: target, ...file(name) },
        by(idOf(world, 'pia'), 'proposer'),
      )
      return { [name]: meant(attached, 'attached').id }
    },
  }
}

function removing(name: string, leaves: readonly EventKind[] = []): Step {
  return {
    does: 'removeFile',
    what: name,
    leaves,
    run: async (store, world, by) => {
      meant(await removeFile(store, idOf(world, name), by(idOf(world, 'pia'), 'proposer')), 'removed')
      return {}
    },
  }
}

function ideas(): Step[] {
  const starting = (name: string): Step => ({
    does: 'startIdea',
    what: name,
    leaves: [],
    run: async (store, world, by) => ({
      [name]: (await startIdea(store, by(idOf(world, 'pia'), 'proposer'))) ?? '',
    }),
  })
  return [
    starting('idea'),
    {
      does: 'saveIdea',
      what: '',
      leaves: [],
      run: async (store, world, by) => {
        const answers = { title: 'Mentorer', idea: 'To mentorer', targetGroup: 'Unge', centre: 'Center' }
        const saving = { id: idOf(world, 'idea'), answers, shown: {} }
        meant(await saveIdea(store, saving, by(idOf(world, 'pia'), 'proposer')), 'saved')
        return {}
      },
    },
    attaching('skitse', 'idea', 'idea'),
    removing('skitse'),
    attaching('aftale', 'idea', 'idea'),
    starting('no-idea'),
    attaching('kladde', 'idea', 'no-idea'),
    plain('discardIdea', async (store, world, by) => {
      if (!(await discardIdea(store, idOf(world, 'no-idea'), by(idOf(world, 'pia'))))) throw new Error('kept')
    }),
    {
      does: 'sendIdea',
      what: 'the first of its budget year',
      leaves: ['catalogue-created', 'proposal-created', 'proposal-moved'],
      run: async (store, world, by) => {
        const collection = { title: 'Nye forslag til budget 2028', years: [2028, 2029] }
        const sending = { id: idOf(world, 'idea'), leads, collection }
        const sent = await sendIdea(store, sending, basis, by(idOf(world, 'pia'), 'proposer'))
        return { mentors: meant(sent, 'sent').proposalId }
      },
    },
  ]
}

function moving(move: Move, person: string, role: Role): Step {
  return {
    does: 'moveProposal',
    what: move,
    leaves: ['proposal-moved'],
    run: async (store, world, by) => {
      const request = { proposalId: idOf(world, 'mentors'), move, reason: 'fordi' }
      meant(await moveProposal(store, request, basis, by(idOf(world, person), role)), 'moved')
      return {}
    },
  }
}

const leads = { change: 'Ændrer', cost: 'Koster', gain: 'Giver', evidence: 'Virker' }

/** Of what came back, in the guided form. */
function answering(what: string): Step {
  return {
    does: 'saveReturned',
    what,
    leaves: [],
    run: async (store, world, by) => {
      const saving = { id: idOf(world, 'mentors'), answers: { idea: `Tre mentorer ${what}` }, shown: {} }
      const acting = by(idOf(world, 'pia'), 'proposer')
      meant(await saveReturned(store, saving, [leads], acting), 'saved')
      return {}
    },
  }
}

const checklist: Checklist = Object.fromEntries(
  checkItems.map(item => [item, { answer: 'remark', remark: `set efter: ${item}` }]),
)

function theWay(): Step[] {
  return [
    moving('send-back', 'eva', 'economist'),
    answering('again'),
    plain('undoReturned', (store, world, by) =>
      undoReturned(store, idOf(world, 'mentors'), by(idOf(world, 'pia'), 'proposer')),
    ),
    answering('and so it stays'),
    {
      does: 'sendReturned',
      what: '',
      leaves: ['proposal-moved', 'proposal-revised'],
      run: async (store, world, by) => {
        const acting = by(idOf(world, 'pia'), 'proposer')
        meant(await sendReturned(store, idOf(world, 'mentors'), [leads], basis, acting), 'sent')
        return {}
      },
    },
    moving('take-for-calculation', 'eva', 'economist'),
    {
      does: 'askQuestion',
      what: '',
      leaves: ['question-asked'],
      run: async (store, world, by) => {
        const asking = { proposalId: idOf(world, 'mentors'), spot: 'content', text: 'Hvor mange?' }
        const asked = await askQuestion(store, asking, by(idOf(world, 'eva'), 'economist'))
        return { question: meant(asked, 'asked').questionId }
      },
    },
    {
      does: 'answerQuestion',
      what: '',
      leaves: ['question-answered'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentors')
        const answering = { proposalId, questionId: idOf(world, 'question'), text: 'Fire' }
        meant(await answerQuestion(store, answering, by(idOf(world, 'pia'), 'proposer')), 'answered')
        return {}
      },
    },
    {
      does: 'editProposal',
      what: 'a budget',
      leaves: ['proposal-revised'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentors')
        const { head, content } = await headOf(store, proposalId)
        const { budget } = sketchProposal({ title: 'x', amounts: [100, -300] }, [2028, 2029], 1)
        const revising = {
          proposalId,
          expectedRevision: head.id,
          content: { ...content, budget },
          reason: 'Regnet',
        }
        meant(await editProposal(store, revising, basis, by(idOf(world, 'eva'), 'economist')), 'revised')
        return {}
      },
    },
    {
      does: 'saveWorkbench',
      what: 'what is stamped later',
      leaves: ['case-saved'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentors')
        const { head } = await headOf(store, proposalId)
        const sketch = plainSketch(2)
        const result = calculateCase(sketch, basis)
        if (!result.ok) throw new Error('the sketch cannot be calculated')
        const seen = toSeenTable(result.calculated.calculation)
        const saving = { proposalId, expectedRevision: head.id, plain: sketch, table: [], seen, reason: 'To' }
        meant(await saveWorkbench(store, saving, basis, by(idOf(world, 'eva'), 'economist')), 'saved')
        return {}
      },
    },
    attaching('bilag', 'proposal', 'mentors', ['file-attached']),
    removing('bilag', ['file-removed']),
    moving('finish-calculation', 'eva', 'economist'),
    moving('send-to-validation', 'eva', 'economist'),
    moving('take-for-validation', 'vera', 'validator'),
    {
      does: 'viewValidation',
      what: 'notes what the validator has seen',
      leaves: [],
      run: async (store, world, by) => {
        const view = await viewValidation(
          store,
          idOf(world, 'mentors'),
          basis,
          by(idOf(world, 'vera'), 'validator'),
        )
        if (!view) throw new Error('not seen')
        return {}
      },
    },
    {
      does: 'approveProposal',
      what: '',
      leaves: ['proposal-validated'],
      run: async (store, world, by) => {
        const proposalId = idOf(world, 'mentors')
        const expectedRevision = (await headOf(store, proposalId)).head.id
        const approving = { proposalId, expectedRevision, checklist }
        meant(
          await approveProposal(store, approving, basis, by(idOf(world, 'vera'), 'validator')),
          'validated',
        )
        return {}
      },
    },
    {
      does: 'referCatalogue',
      what: '',
      leaves: ['catalogue-referred', 'proposal-referred'],
      run: async (store, world, by) => {
        const { proposal } = await headOf(store, idOf(world, 'mentors'))
        const acting = by(idOf(world, 'mia'), 'manager')
        const seen = seenOf(await previewReferral(store, proposal.catalogue_id, basis, acting))
        const referring = { catalogueId: proposal.catalogue_id, seen, text: 'Byrådet i juni' }
        meant(await referCatalogue(store, referring, basis, acting), 'referred')
        return {}
      },
    },
    {
      does: 'recallProposals',
      what: '',
      leaves: ['proposal-recalled'],
      run: async (store, world, by) => {
        const { proposal } = await headOf(store, idOf(world, 'mentors'))
        const recalling = { catalogueId: proposal.catalogue_id, proposalIds: [proposal.id], reason: 'Vent' }
        meant(await recallProposals(store, recalling, by(idOf(world, 'mia'), 'manager')), 'recalled')
        return {}
      },
    },
    {
      does: 'noteVoidedToday',
      what: 'dearer rates',
      leaves: ['stamp-voided'],
      run: async (store, _, by) => {
        const noted = await noteVoidedToday(store, dearer, by(null))
        if (noted !== 1) throw new Error(`${noted} were voided`)
        return {}
      },
    },
    publishing('mentors'),
    moving('withdraw', 'mia', 'manager'),
    moving('revive', 'pia', 'proposer'),
  ]
}

function publishing(proposal: string): Step {
  return {
    does: 'publishCatalogue',
    what: `that of ${proposal}`,
    leaves: ['catalogue-published'],
    run: async (store, world, by) => {
      const { proposal: row } = await headOf(store, idOf(world, proposal))
      const request = { catalogueId: row.catalogue_id, reason: 'Aftalt' }
      meant(await publishCatalogue(store, request, basis, by(idOf(world, 'mia'), 'manager')), 'published')
      return { published: row.catalogue_id }
    },
  }
}

function byHand(): Step[] {
  return [
    {
      does: 'createCatalogue',
      what: '',
      leaves: ['catalogue-created'],
      run: async (store, world, by) => {
        const opening = { title: 'Håndskrevet', years: [2027, 2028] }
        const created = await createCatalogue(store, opening, by(idOf(world, 'eva'), 'economist'))
        return { hand: meant(created, 'created').catalogueId }
      },
    },
    {
      does: 'createProposal',
      what: '',
      leaves: ['proposal-created'],
      run: async (store, world, by) => {
        const content = sketchProposal({ title: 'Ny', amounts: [1, 2] }, [2027, 2028], 1)
        const creating = { catalogueId: idOf(world, 'hand'), content }
        const created = await createProposal(store, creating, basis, by(idOf(world, 'eva'), 'economist'))
        return { made: meant(created, 'created').proposalId }
      },
    },
    {
      does: 'copyProposal',
      what: '',
      leaves: ['proposal-created'],
      run: async (store, world, by) => {
        const copying = {
          proposalId: idOf(world, 'mentor'),
          catalogueId: idOf(world, 'hand'),
          title: 'Kopi',
          number: '2',
        }
        meant(await copyProposal(store, copying, basis, by(idOf(world, 'eva'), 'economist')), 'created')
        return {}
      },
    },
    publishing('made'),
    plain('(as before copies)', (store, world) =>
      store.write(({ db }) =>
        db
          .deleteFrom('published_catalogue' as 'catalogue')
          .where('id', '=', idOf(world, 'hand'))
          .execute(),
      ),
    ),
    plain('refreshRechecks', store => refreshRechecks(store, basis.chart)),
    {
      does: 'showAgain',
      what: '',
      leaves: ['catalogue-published'],
      run: async (store, _, by) => {
        const shown = await showAgain(store, basis, by(null))
        if (shown.length !== 1) throw new Error(`${shown.length} were shown`)
        return {}
      },
    },
  ]
}

function erasing(): Step[] {
  return [
    {
      does: 'erasePayload',
      what: 'the reason of a publication',
      leaves: ['payload-erased'],
      run: async (store, world, by) => {
        const sequence = await store.read(async ({ db }) => {
          const row = await db
            .selectFrom('event')
            .select('sequence')
            .where('kind', '=', 'catalogue-published')
            .where('payload_hash', 'is not', null)
            .orderBy('sequence')
            .executeTakeFirstOrThrow()
          return row.sequence
        })
        meant(await erasePayload(store, sequence, by(idOf(world, 'ada'), 'administrator')), 'erased')
        return {}
      },
    },
    {
      does: 'erasePerson',
      what: 'per',
      leaves: ['payload-erased', 'person-erased'],
      run: async (store, world, by) => {
        const acting = by(idOf(world, 'ada'), 'administrator')
        meant(await erasePerson(store, idOf(world, 'per'), async () => {}, acting), 'erased')
        return {}
      },
    },
    {
      does: 'eraseAgain',
      what: 'vera, from a list',
      leaves: ['payload-erased', 'person-erased'],
      run: async (store, world, by) => {
        const erased = await eraseAgain(store, [idOf(world, 'vera')], by(null))
        if (erased !== 1) throw new Error(`${erased} were erased`)
        return {}
      },
    },
  ]
}
