/** Rates are entered, cases attached, calculated and saved. */
import type { PlainCase } from '../../../src/core/calculation/editing/plain.ts'
import { toSeenTable } from '../../../src/core/calculation/readings/seen-table.ts'
import type { EventKind } from '../../../src/core/event/event.ts'
import { attachCase } from '../../../src/workflow/calculation/attach-case.ts'
import { writeCaseDraft } from '../../../src/workflow/calculation/case-draft.ts'
import { recalculateCase } from '../../../src/workflow/calculation/recalculate-case.ts'
import { calculateCase } from '../../../src/workflow/calculation/revise-case.ts'
import { saveWorkbench } from '../../../src/workflow/calculation/save-workbench.ts'
import { discardDraft, saveDraft } from '../../../src/workflow/proposals/drafts.ts'
import { tellGone, tellPresent } from '../../../src/workflow/proposals/presence.ts'
import { changeOwnValue, type OwnValueWish } from '../../../src/workflow/rates/own-values.ts'
import { plainSketch } from '../cases.ts'
import { basis, dearer, headOf, idOf, meant, plain, type Step, type World } from './step.ts'

export function ratesAndCases(): Step[] {
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
    saving('assumptions', 'case-saved', plainSketch(4)),
    saving('that nothing is assumed any more', 'case-removed', { ...plainSketch(4), drivers: [] }),
    saving('assumptions once more', 'case-saved', plainSketch(4)),
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

function saving(what: string, leaves: EventKind, assumed: PlainCase): Step {
  return {
    does: 'saveWorkbench',
    what,
    leaves: [leaves],
    run: async (store, world, by) => {
      const proposalId = idOf(world, 'mentor')
      const { head } = await headOf(store, proposalId)
      const result = calculateCase(assumed, basis)
      const seen = result.ok ? toSeenTable(result.calculated.calculation) : null
      const asked = { proposalId, expectedRevision: head.id, plain: assumed, table: [], seen, reason: 'Fire' }
      meant(await saveWorkbench(store, asked, basis, by(idOf(world, 'eva'), 'economist')), 'saved')
      return {}
    },
  }
}

export function entering(
  what: string,
  leaves: EventKind | readonly EventKind[],
  wish: (world: World) => OwnValueWish,
): Step {
  return {
    does: 'changeOwnValue',
    what,
    leaves: [leaves].flat(),
    run: async (store, world, by) => {
      const act = { wish: wish(world), seen: null, reason: 'fordi' }
      const laid = { shipped: basis.parameters, chart: basis.chart }
      const done = await changeOwnValue(store, act, laid, by(idOf(world, 'eva'), 'economist'))
      return { entry: meant(done, 'done').id }
    },
  }
}
