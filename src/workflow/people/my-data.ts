/** Everything that is kept about a person, for themself, in a form that other programs read. */

import type { EventEnvelope } from '../../core/event/event.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { eventsAbout, eventsBy, readPayloads } from '../../store/events/events.ts'
import { mailsTo } from '../../store/people/mails.ts'
import { findPerson, grantsOf } from '../../store/people/people.ts'
import { accountsOf, passwordProvider, sessionsOf } from '../../store/people/sign-ins.ts'
import { attachmentsOf } from '../../store/proposals/attachments.ts'
import { draftsOf } from '../../store/proposals/drafts.ts'
import { glancesOf } from '../../store/proposals/glances.ts'
import { openIdeasOf } from '../../store/proposals/ideas.ts'
import type { Store, Who } from '../who.ts'
import { toGrants } from './grants.ts'

type Myself = Pick<Who, 'actor' | 'now'>

/** null for whoever is no person here. */
export function exportMyData(store: Store, { actor: { id }, now }: Myself) {
  return store.read(async tx => {
    const person = await findPerson(tx, id)
    if (!person) return null
    const { name, email, language, status, created_at: since } = person
    return {
      format: 'investeringskatalog/person/1',
      exportedAt: now,
      person: { id, name, email, language, status, since },
      roles: toGrants((await grantsOf(tx, [id])).get(id) ?? []),
      ...(await waysIn(tx, id, now)),
      mails: (await mailsTo(tx, id)).map(mail => ({
        kind: mail.kind,
        address: mail.address,
        written: mail.written_at,
        sent: mail.sent_at,
      })),
      drafts: await draftsOf(tx, id),
      ideas: await ideasWithFiles(tx, id),
      looked: (await glancesOf(tx, id)).map(glance => ({
        proposal: glance.proposal_id,
        revision: glance.revision_id,
        at: glance.at,
      })),
      ...(await storyOf(tx, id)),
    }
  })
}

async function waysIn(tx: Tx, id: string, now: string) {
  return {
    signIns: (await accountsOf(tx, id)).map(({ provider_id: by, account_id, created_at: since }) => ({
      by,
      // who they are to the organisation's own sign-in
      ...(by !== passwordProvider && { as: account_id }),
      since,
    })),
    sessions: (await sessionsOf(tx, id, now)).map(row => ({
      since: row.created_at,
      lastUsed: row.updated_at,
      browser: row.user_agent,
    })),
  }
}

async function ideasWithFiles(tx: Tx, id: string) {
  const ideas = []
  for (const idea of await openIdeasOf(tx, id)) {
    const files = await attachmentsOf(tx, { idea: idea.id })
    ideas.push({ ...idea, files: files.map(file => file.file_name) })
  }
  return ideas
}

/** What was done to them, and what they did, with what was told. */
async function storyOf(tx: Tx, id: string) {
  const about = await eventsAbout(tx, { kind: 'person', id })
  const done = await eventsBy(tx, id)
  const payloads = await readPayloads(
    tx,
    [...about, ...done].map(event => event.sequence),
  )
  const tell = ({ at, kind, subject, facts, sequence }: EventEnvelope) => ({
    ...{ at, kind, subject, facts },
    told: payloads.get(sequence)?.payload ?? null,
  })
  return { about: about.map(tell), done: done.map(tell) }
}
