/** Saves the case as a version of the proposal, or throws the draft away. */
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { actName } from '../../workbench/act.ts'
import type { Handed, SaveAnswer, SaveSent } from '../../workbench/handed.ts'
import type { Bench } from './bench.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { postJson } from './post-json.ts'

export async function saveVersion(handed: Handed, bench: Bench, keeper: DraftKeeper): Promise<void> {
  const words = workbenchWords[handed.language]
  await keeper.flush()
  const field = document.getElementById('begrundelse')
  const reason = field instanceof HTMLInputElement ? field.value : ''
  const total = bench.calculation()?.result.table.total ?? null
  const sent: SaveSent = { base: bench.base().id, case: bench.plain(), reason, total }
  const answer = await postJson<SaveAnswer>(handed.addresses.save, sent)
  if (answer?.kind !== 'saved') {
    bench.refuse(sayRefusal(answer, handed))
    document.getElementById('afvist')?.scrollIntoView({ block: 'center' })
    return
  }
  bench.refuse(null)
  bench.saved({ id: answer.revision, number: answer.number })
  keeper.forget(bench.plain())
  const notice = words.savedAs(answer.number)
  bench.tell({ notice, announcement: notice })
  if (field instanceof HTMLInputElement) field.value = ''
}

/** The server forgets the draft, and the page begins again with the version. */
export async function discardDraft(handed: Handed, bench: Bench, keeper: DraftKeeper): Promise<void> {
  await keeper.flush()
  const body = new URLSearchParams({ [actName]: 'kasser' })
  const response = await fetch(location.pathname, { method: 'POST', body }).catch(() => null)
  if (!response?.ok) {
    bench.refuse(workbenchWords[handed.language].unreachable)
    return
  }
  keeper.forget(bench.base().plain)
  location.reload()
}

function sayRefusal(answer: SaveAnswer | null, { language }: Handed): string {
  const words = workbenchWords[language]
  if (!answer) return words.unreachable
  if (answer.kind === 'refused') return answer.message
  const said = {
    conflict: words.movedOn,
    differs: words.differs,
    problems: words.notCalculable,
    unchanged: words.unchanged,
    saved: words.unchanged,
  }
  return said[answer.kind]
}
