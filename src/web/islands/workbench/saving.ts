/** Saves the case as a version of the proposal. */
import { noConflicts } from '../../../core/calculation/editing/work-conflicts.ts'
import { toSeenTable } from '../../../core/calculation/readings/seen-table.ts'
import { takeSnapshot } from '../../../core/calculation/readings/snapshot.ts'
import { findCpr } from '../../../core/text/cpr.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import type { Handed, SaveAnswer, SaveSent } from '../../workbench/state/handed.ts'
import type { Bench } from './bench.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { goOnFromNewest } from './newest.ts'
import { postJson } from './post-json.ts'

/** The reason that a warning was given for; sent again as it is, it is meant. */
let warnedOf = ''

export async function saveVersion(handed: Handed, bench: Bench, keeper: DraftKeeper): Promise<void> {
  const words = workbenchWords[handed.language]
  await keeper.flush()
  const field = document.getElementById('begrundelse')
  const reason = field instanceof HTMLInputElement ? field.value : ''
  if (findCpr(reason).length > 0 && reason !== warnedOf) {
    warnedOf = reason
    bench.refuse(words.personNumberInReason)
    document.getElementById('afvist')?.scrollIntoView({ block: 'center' })
    return
  }
  const calculation = bench.calculation()
  const seen = calculation && toSeenTable(takeSnapshot(calculation.prepared))
  const { plain, table } = bench.work()
  const sent: SaveSent = { plain, table, base: bench.base().id, reason, seen }
  const answer = await postJson<SaveAnswer>(handed.addresses.save, sent)
  if (answer === 'signed-out') {
    bench.refuse(words.savedness.signedOut)
    return
  }
  if (answer?.kind === 'saved') {
    bench.refuse(null)
    const isMore = bench.saved(answer.version, { plain, table })
    keeper.forget({ plain, table: [], conflicts: noConflicts })
    // what was typed while the version was on its way is a draft on top of it
    if (isMore) keeper.keep(bench.work())
    const notice = words.savedAs(answer.version.number)
    bench.tell({ notice, announcement: notice })
    if (field instanceof HTMLInputElement) field.value = ''
    return
  }
  if (answer?.kind === 'conflict') {
    await goOnFromNewest(handed, bench)
    bench.refuse(words.movedOn)
  } else bench.refuse(answer?.message ?? words.unreachable)
  document.getElementById('afvist')?.scrollIntoView({ block: 'center' })
}
