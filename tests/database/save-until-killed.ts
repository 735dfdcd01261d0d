/**
 * A process that works in the workbench until somebody ends it: a draft with every keystroke, a revision now and then.
 * It says what was acknowledged, so that it can be held against what is kept.
 */
import { toSeenTable } from '../../src/core/calculation/readings/seen-table.ts'
import { storeConfig } from '../../src/store/engine/config.ts'
import { openStore } from '../../src/store/store.ts'
import { writeCaseDraft } from '../../src/workflow/calculation/case-draft.ts'
import { openWorkbench } from '../../src/workflow/calculation/open-workbench.ts'
import { calculateCase } from '../../src/workflow/calculation/revise-case.ts'
import { saveWorkbench } from '../../src/workflow/calculation/save-workbench.ts'
import { listCatalogues } from '../../src/workflow/catalogues/list-catalogues.ts'
import { saveDraft } from '../../src/workflow/proposals/drafts.ts'
import { plainSketch, surroundings } from './cases.ts'
import { sketchDocument } from './documents.ts'
import { proposalAt, takeIn } from './take-in.ts'
import { createWho } from './who.ts'

const [seed = '1'] = process.argv.slice(2)
const config = storeConfig(process.env['DATABASE_URL'])
if (!config) throw new Error('DATABASE_URL names no database')
const store = await openStore(config)
const basis = surroundings(10_000)
const who = createWho(Number(seed))
const person = { id: 'anna', grants: [{ role: 'economist', scope: { kind: 'everywhere' } }] } as const
const acting = () => ({ ...who(), person })

const proposalId = await firstProposal()
for (let i = 1; ; i++) {
  const opened = await openWorkbench(store, proposalId, acting())
  if (!opened) throw new Error('no workbench')
  const { head, draft } = opened
  const plain = plainSketch(i)
  const changes = writeCaseDraft({ plain, table: [] })
  const saving = { proposalId, part: 'case', baseRevision: head.revisionId, changes } as const
  const kept = await saveDraft(store, { ...saving, expectedVersion: draft?.version ?? 0 }, acting())
  process.stdout.write(`draft ${kept.kind}\n`)
  const result = calculateCase(plain, basis)
  if (!result.ok) throw new Error('the sketch cannot be calculated')
  const seen = toSeenTable(result.calculated.calculation)
  const whole = { proposalId, expectedRevision: head.revisionId, plain, table: [], seen, reason: String(i) }
  const saved = await saveWorkbench(store, whole, basis, acting())
  process.stdout.write(`${saved.kind} ${saved.kind === 'saved' ? saved.revisionId : ''}\n`)
}

async function firstProposal(): Promise<string> {
  const sketch = sketchDocument({ proposals: [{ number: '1', title: 'Flere i job' }] })
  const known = await listCatalogues(store)
  if (known.length === 0) return proposalAt(await takeIn(store, sketch, who), 0)
  return store.read(
    async ({ db }) => (await db.selectFrom('proposal').select('id').executeTakeFirstOrThrow()).id,
  )
}
