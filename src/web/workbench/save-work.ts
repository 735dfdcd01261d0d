/** Saves what somebody did in the workbench as a version, and says in words why where that cannot be. */
import { sayDifference, sayDiffers, sayTableProblem } from '../../words/calculation/saving.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { sayRefusal } from '../../words/process.ts'
import { openWorkbench } from '../../workflow/calculation/open-workbench.ts'
import { saveWorkbench, type WorkbenchSaved } from '../../workflow/calculation/save-workbench.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { WebRequest } from '../environment.ts'
import { standingOf } from './serve-bench.ts'
import type { SaveAnswer, SaveSent } from './state/handed.ts'

const longestReason = 2_000

export async function saveWork(
  context: WebContext,
  c: WebRequest,
  proposalId: string,
  { base, reason, seen, ...work }: SaveSent,
): Promise<SaveAnswer> {
  const surroundings = await surroundingsOf(context)
  const saving = {
    ...work,
    ...{ proposalId, expectedRevision: base, seen },
    reason: reason.trim().slice(0, longestReason) || null,
  }
  const saved = await saveWorkbench(context.store, saving, surroundings, whoIs(context, c))
  if (saved.kind === 'conflict') return { kind: 'conflict' }
  if (saved.kind !== 'saved') return { kind: 'refused', message: sayWhy(saved, c) }
  const view = await openWorkbench(context.store, proposalId, whoIs(context, c))
  if (!view) throw new Error(`proposal ${proposalId} was saved and is not there`)
  return { kind: 'saved', version: standingOf(view, context.now()).head }
}

function sayWhy(
  saved: Exclude<WorkbenchSaved, { kind: 'saved' | 'conflict' }>,
  { var: { site } }: WebRequest,
): string {
  const { language } = site
  const words = workbenchWords[language]
  switch (saved.kind) {
    case 'unchanged':
      return words.unchanged
    case 'problems':
      return words.notCalculable
    case 'differs':
      return [
        sayDiffers(language),
        ...saved.differences.slice(0, 5).map(each => `${sayDifference(each, saved.unit, language)}.`),
      ].join(' ')
    case 'table-problem':
      return sayTableProblem(saved.because, language)
    case 'refused':
      return sayRefusal(saved.refusal, language)
    case 'unknown':
      return words.notThere
    default:
      return saved satisfies never
  }
}
