/** Documents are received, left and taken in; what was found is answered. */

import { createFinding } from '../../../src/core/check/finding.ts'
import { findingFingerprint } from '../../../src/core/check/professional/dismissible.ts'
import type { EventKind } from '../../../src/core/event/event.ts'
import { fromKroner } from '../../../src/core/money.ts'
import { acceptDocument } from '../../../src/workflow/imports/accept-document.ts'
import { dismissDocument } from '../../../src/workflow/imports/dismiss-document.ts'
import { receiveDocument } from '../../../src/workflow/imports/receive-document.ts'
import { dismissFinding, reopenFinding } from '../../../src/workflow/proposals/dismiss-finding.ts'
import type { Store } from '../../../src/workflow/who.ts'
import { sketchDocument } from '../documents.ts'
import { basis, idOf, meant, type Step } from './step.ts'

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

export function documents(): Step[] {
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
