/** Ideas are written, with files, and sent. */
import type { EventKind } from '../../../src/core/event/event.ts'
import { attachFile, removeFile } from '../../../src/workflow/process/attachments.ts'
import { discardIdea, saveIdea, sendIdea, startIdea } from '../../../src/workflow/process/ideas.ts'
import { basis, idOf, leads, meant, plain, type Step } from './step.ts'

export const file = (text: string) => ({ fileName: `${text}.txt`, bytes: new TextEncoder().encode(text) })

export function attaching(
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

export function removing(name: string, leaves: readonly EventKind[] = []): Step {
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

export function ideas(): Step[] {
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
