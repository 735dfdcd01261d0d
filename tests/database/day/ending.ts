import { createCatalogue } from '../../../src/workflow/catalogues/create-catalogue.ts'
import { refreshRechecks } from '../../../src/workflow/catalogues/refresh-rechecks.ts'
import { showAgain } from '../../../src/workflow/catalogues/show-again.ts'
import { erasePayload } from '../../../src/workflow/erase-payload.ts'
import { eraseAgain, erasePerson } from '../../../src/workflow/people/erase-person.ts'
import { copyProposal, createProposal } from '../../../src/workflow/proposals/create-proposal.ts'
import { sketchProposal } from '../documents.ts'
import { basis, idOf, meant, plain, type Step } from './step.ts'
import { publishing } from './way.ts'

export function byHand(): Step[] {
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

export function erasing(): Step[] {
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
    erasingPerson('per', 'nothing'),
    erasingPerson('pia', 'a proposal'),
    {
      does: 'eraseAgain',
      what: 'vera, from a list',
      leaves: ['payload-erased', 'person-erased'],
      run: async (store, world, by) => {
        const erased = await eraseAgain(store, [idOf(world, 'vera')], basis, by(null))
        if (erased !== 1) throw new Error(`${erased} were erased`)
        return {}
      },
    },
  ]
}

function erasingPerson(name: string, lying: 'nothing' | 'a proposal'): Step {
  const goes = lying === 'nothing' ? [] : (['proposal-moved'] as const)
  return {
    does: 'erasePerson',
    what: `${name}, with whom ${lying} lies`,
    leaves: ['payload-erased', 'person-erased', ...goes],
    run: async (store, world, by) => {
      const acting = by(idOf(world, 'ada'), 'administrator')
      const erasing = { ...basis, remember: async () => {} }
      meant(await erasePerson(store, idOf(world, name), erasing, acting), 'erased')
      return {}
    },
  }
}
