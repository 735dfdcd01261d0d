/** A proposal goes the whole way, back and forth. */
import { toSeenTable } from '../../../src/core/calculation/readings/seen-table.ts'
import type { Role } from '../../../src/core/person/person.ts'
import { type Checklist, checkItems } from '../../../src/core/process/checklist.ts'
import { calculateCase } from '../../../src/workflow/calculation/revise-case.ts'
import { saveWorkbench } from '../../../src/workflow/calculation/save-workbench.ts'
import { publishCatalogue } from '../../../src/workflow/catalogues/publish-catalogue.ts'
import { recallProposals } from '../../../src/workflow/catalogues/recall-proposals.ts'
import { previewReferral, referCatalogue, seenOf } from '../../../src/workflow/catalogues/refer-catalogue.ts'
import { approveProposal } from '../../../src/workflow/process/approve-proposal.ts'
import { type Move, moveProposal } from '../../../src/workflow/process/move-proposal.ts'
import { answerQuestion, askQuestion } from '../../../src/workflow/process/questions.ts'
import { saveReturned, sendReturned, undoReturned } from '../../../src/workflow/process/returned.ts'
import { viewValidation } from '../../../src/workflow/process/view-validation.ts'
import { noteVoidedToday } from '../../../src/workflow/process/void-stamp.ts'
import { editProposal } from '../../../src/workflow/proposals/edit-proposal.ts'
import { plainSketch } from '../cases.ts'
import { sketchProposal } from '../documents.ts'
import { entering } from './calculating.ts'
import { attaching, removing } from './ideas.ts'
import { basis, dearer, headOf, idOf, leads, meant, plain, type Step } from './step.ts'

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

export function theWay(): Step[] {
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
    approving('at first'),
    entering('what voids a stamp', ['own-value-entered', 'stamp-voided'], () => ({
      act: 'enter',
      value: { parameter: 'ydelse', from: '2019-01-01', until: null, value: 12_000, source: 'Regnskab 2019' },
    })),
    entering('that it was wrong', 'own-value-withdrawn', world => ({
      act: 'withdraw',
      entry: idOf(world, 'entry'),
    })),
    moving('send-back', 'vera', 'validator'),
    moving('send-to-validation', 'eva', 'economist'),
    moving('take-for-validation', 'vera', 'validator'),
    approving('again'),
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

function approving(what: string): Step {
  return {
    does: 'approveProposal',
    what,
    leaves: ['proposal-validated'],
    run: async (store, world, by) => {
      const proposalId = idOf(world, 'mentors')
      const expectedRevision = (await headOf(store, proposalId)).head.id
      const approving = { proposalId, expectedRevision, checklist }
      meant(await approveProposal(store, approving, basis, by(idOf(world, 'vera'), 'validator')), 'validated')
      return {}
    },
  }
}

export function publishing(proposal: string): Step {
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
