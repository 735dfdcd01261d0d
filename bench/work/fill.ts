/** A database as after years of use: a large catalogue, one proposal revised over and over, a long log, many people. */

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { roles } from '../../src/core/person/person.ts'
import type { ProposalContent } from '../../src/core/proposal/content.ts'
import { createIdentity, type Identity } from '../../src/identity/identity.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { loadParameters } from '../../src/shipped/load-parameters.ts'
import type { StoreConfig } from '../../src/store/engine/config.ts'
import { appendEvents, lastEvent } from '../../src/store/events/events.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { attachCase } from '../../src/workflow/calculation/attach-case.ts'
import { everyProposal } from '../../src/workflow/catalogues/every-proposal.ts'
import { viewCatalogue } from '../../src/workflow/catalogues/view-catalogue.ts'
import { acceptInvitation } from '../../src/workflow/people/accept-invitation.ts'
import {
  becomeFirstAdministrator,
  openFirstAdministratorLink,
} from '../../src/workflow/people/first-administrator.ts'
import { invitePerson } from '../../src/workflow/people/invite-person.ts'
import type { Acting } from '../../src/workflow/process/acting.ts'
import { viewProposal } from '../../src/workflow/proposals/view-proposal.ts'
import { reviseProposal } from '../../tests/database/revise-proposal.ts'
import { caseOf } from './case.ts'
import type { Desk } from './day.ts'

export type Size = { readonly people: number; readonly revisions: number; readonly events: number }

export type Workplace = {
  /** One session's cookie per person. */
  readonly cookies: readonly string[]
  readonly desks: readonly Desk[]
}

export async function fill(
  config: StoreConfig,
  catalogueId: string,
  size: Size,
  secret: string,
): Promise<Workplace> {
  const store = await openStore(config)
  try {
    const cookies = await letPeopleIn(store, size.people, secret)
    const { ids, documentId } = await allProposals(store, catalogueId)
    const proposals = ids.slice(0, 200)
    const [busiest] = proposals
    if (busiest === undefined) throw new Error('a catalogue without proposals')
    await revise(store, busiest, size.revisions)
    const desks = cookies.map((_, person) => deskOf(person, { cookies, proposals, catalogueId, documentId }))
    for (const { own, person } of desks) await calculate(store, own, person)
    await lengthenLog(store, ids, size.events)
    await settle(store)
    return { cookies, desks }
  } finally {
    await store.close()
  }
}

/** A server that has stood for years knows how large its tables are, and is not just then finding out. */
async function settle(store: Store): Promise<void> {
  if (store.engine === 'sqlite') return
  await store.write(({ db }) => sql`analyze`.execute(db))
}

function at(): { now: string; random: typeof randomBytes } {
  return { now: new Date().toISOString(), random: randomBytes }
}

const everything = roles.map(role => ({ role, scope: { kind: 'everywhere' } }) as const)

/** Everybody may everything, so that anybody can be sent to any page. */
async function letPeopleIn(store: Store, people: number, secret: string): Promise<string[]> {
  const identity = createIdentity({
    store,
    secret,
    publicUrl: 'http://127.0.0.1',
    oidc: null,
    chart: loadChart(),
    now: () => at().now,
    random: randomBytes,
    onError: error => console.error(error),
  })
  const password = randomBytes(18).toString('base64url')
  const passwordHash = await identity.hash(password)
  const founder = await foundWith(store, passwordHash)
  const cookies: string[] = []
  for (let i = 1; i <= people; i++) {
    const email = `person-${i}@example.org`
    const invitation = { email, grants: everything, language: 'da' } as const
    const invited = await invitePerson(store, invitation, { ...founder, ...at() })
    if (invited.kind !== 'invited') throw new Error(`${email} was not invited: ${invited.kind}`)
    await acceptInvitation(store, { token: invited.token, name: `Person ${i}`, passwordHash }, at())
    cookies.push(await signIn(identity, email, password))
  }
  return cookies
}

async function foundWith(store: Store, passwordHash: string): Promise<Acting> {
  const actor = { id: 'bench', kind: 'system' } as const
  const token = await openFirstAdministratorLink(store, { ...at(), actor })
  if (token === null) throw new Error('there is an administrator already')
  const given = { token, name: 'Anne', email: 'anne@example.org', passwordHash, language: 'da' } as const
  const founded = await becomeFirstAdministrator(store, given, at())
  if (founded.kind !== 'joined') throw new Error(`no administrator: ${founded.kind}`)
  const person = { id: founded.personId, grants: everything }
  return { ...at(), actor: { id: person.id, kind: 'person' }, person }
}

async function signIn(identity: Identity, email: string, password: string): Promise<string> {
  const result = await identity.signIn({ email, password, remember: true, address: null, browser: 'bench' })
  if (result.kind !== 'in') throw new Error(`${email} did not come in: ${result.kind}`)
  return result.cookies.map(cookie => cookie.split(';')[0]).join('; ')
}

async function allProposals(store: Store, catalogueId: string) {
  const view = await viewCatalogue(store, catalogueId, { ...everyProposal, pageSize: 100_000 })
  if (!view) throw new Error(`no catalogue ${catalogueId}`)
  return { ids: view.rows.map(row => row.id), documentId: view.documentId }
}

type Shared = {
  readonly cookies: readonly string[]
  readonly proposals: readonly string[]
  readonly catalogueId: string
  readonly documentId: string
}

/** Three proposals each, and the first of all for everybody. */
function deskOf(person: number, { cookies, proposals, catalogueId, documentId }: Shared): Desk {
  const at = (index: number): string => proposals[index] ?? ''
  const people = cookies.length
  return {
    ...{ person, catalogue: catalogueId, document: documentId, busiest: at(0) },
    own: at(1 + person),
    validated: at(1 + people + person),
    withdrawn: at(1 + 2 * people + person),
    colleague: cookies[(person + 1) % people] ?? '',
  }
}

async function calculate(store: Store, proposalId: string, person: number): Promise<void> {
  const view = await viewProposal(store, proposalId)
  if (!view) throw new Error(`no proposal ${proposalId}`)
  const attaching = { proposalId, expectedRevision: view.revision.id, plain: caseOf(person) }
  const basis = { chart: loadChart(), parameters: loadParameters() }
  const actor = { id: 'bench', kind: 'system' } as const
  const attached = await attachCase(store, attaching, basis, { ...at(), actor })
  if (attached.kind !== 'attached') throw new Error(`no assumptions: ${JSON.stringify(attached)}`)
}

async function revise(store: Store, proposalId: string, revisions: number): Promise<void> {
  const chart = loadChart()
  for (let i = 1; i < revisions; i++) {
    const view = await viewProposal(store, proposalId)
    if (!view) throw new Error(`no proposal ${proposalId}`)
    const content = retitled(view.content, i)
    const revising = { proposalId, expectedRevision: view.revision.id, content, reason: `Rettelse ${i}` }
    const revised = await reviseProposal(
      store,
      revising,
      { chart },
      { ...at(), actor: { id: 'bench', kind: 'system' } },
    )
    if (revised.kind !== 'revised') throw new Error(`revision ${i} was not made: ${revised.kind}`)
  }
}

function retitled(content: ProposalContent, turn: number): ProposalContent {
  return { ...content, title: { text: `Rettet ${turn} gange`, place: null } }
}

const atOnce = 1_000

/** Events of the kind that a log is full of, about one proposal after the other. */
async function lengthenLog(store: Store, proposals: readonly string[], events: number): Promise<void> {
  let last = (await store.read(lastEvent))?.sequence ?? 0
  while (last < events) {
    const many = Math.min(atOnce, events - last)
    await store.write(tx =>
      appendEvents(
        tx,
        Array.from({ length: many }, (_, i) => ({
          at: at().now,
          kind: 'question-asked' as const,
          actor: { id: 'bench', kind: 'system' as const },
          subject: { kind: 'proposal' as const, id: proposals[(last + i) % proposals.length] ?? '' },
          facts: { question: `q${last + i}` },
          payloadHash: null,
        })),
      ),
    )
    last += many
  }
}
