/** Takes over the workbench's form: draws it at every keystroke, keeps the draft, saves versions. */
import { render } from 'preact'
import { joinWindows } from '../../../core/calculation/editing/merge-work.ts'
import type { Work } from '../../../core/calculation/editing/work-conflicts.ts'
import { sayPayback } from '../../../words/calculation/result.ts'
import { sayMoney } from '../../../words/number.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { benchIds, type DraftAnswer, type DraftSent, type Handed } from '../../workbench/state/handed.ts'
import { Workbench } from '../../workbench/workbench.tsx'
import { afterPaint } from '../after-paint.ts'
import { removeLocal } from '../drafts/local-copy.ts'
import { readIslandData } from '../read-island-data.ts'
import { type Bench, createBench } from './bench.ts'
import { createDraftKeeper, readUnsent } from './draft-keeper.ts'
import { listen } from './listen.ts'
import { createMovedReader } from './moved-reader.ts'
import { goOnFromNewest, watchOthers } from './newest.ts'
import { postJson } from './post-json.ts'
import { saveVersion } from './saving.ts'

const root = document.getElementById(benchIds.root)
const handed = readIslandData<Handed>(benchIds.data)
if (root && handed)
  afterPaint(() => {
    performance.mark('island')
    start(root, handed)
  })

function start(root: HTMLElement, handed: Handed): void {
  const localKey = `kladde/${handed.person}/${handed.proposalId}`
  const unsent = readUnsent(localKey)
  if (unsent && unsent.base !== handed.base.id && handed.draftVersion === 0) {
    void bringBack(unsent, localKey, handed)
    return
  }
  const bench = createBench({
    handed,
    start: unsent ? joinUnsent(unsent, handed) : handed,
    draw: state => render(<Workbench state={state} />, root),
    readMoved: createMovedReader(handed),
    onChange: work => {
      keeper.keep(work)
      later()
    },
  })
  const later = afterTyping(bench, handed)
  const onHead = (head: string): void => {
    if (head !== '' && head !== bench.base().id) void goOnFromNewest(handed, bench)
  }
  const keeper = createDraftKeeper({
    address: handed.addresses.draft,
    localKey,
    base: () => bench.base().id,
    version: handed.draftVersion,
    acknowledged: handed,
    onState: savedness => {
      const isWell = savedness === 'saved' || savedness === 'saving'
      const trouble = workbenchWords[handed.language].savedness[savedness]
      bench.tell({ savedness, ...(!isWell && { announcement: trouble }) })
    },
    onElsewhere: (theirs, acknowledged) => {
      bench.merge(acknowledged, theirs)
      return bench.work()
    },
    onHead,
  })
  // until all that the server drew can be drawn here too, the page stays the form that it is
  bench.readMore(() => {
    const typedBefore = readTypedBefore(root)
    bench.show()
    listen(root, bench, act => {
      if (act === 'gem') void saveVersion(handed, bench, keeper)
      if (act === 'kasser') bench.discard()
    })
    for (const [name, text] of typedBefore) bench.type(name, text)
    if (unsent) keeper.keep(bench.work())
    onHead(handed.head.id)
    watchOthers(handed, bench, onHead)
    addEventListener('pagehide', keeper.leave)
  })
}

/**
 * What was typed here never came to the server, and somebody has saved a newer version since: as a draft of the version
 * that it was begun with it is merged as any other when the page is opened again.
 */
async function bringBack(unsent: DraftSent, localKey: string, { addresses }: Handed): Promise<void> {
  const answer = await postJson<DraftAnswer>(addresses.draft, { ...unsent, version: 0 })
  // what no version of the proposal begins with any more can be merged with none
  if (answer && answer !== 'signed-out') removeLocal(localKey)
  location.reload()
}

/** What was typed on this machine and never acknowledged, joined with what the server has got since. */
function joinUnsent(unsent: DraftSent, { base, plain, table, draftVersion, chart }: Handed): Work {
  if (unsent.version === draftVersion) return unsent
  // what both lists begin with is what both windows knew
  const windows = {
    common: { plain: base.plain, table: unsent.table },
    mine: unsent,
    theirs: { plain, table },
  }
  return joinWindows(base.budget, windows, chart)
}

/** Shorter than the time between two keys of most people, so that it is there when they look up. */
const beforeMore = 100
/** Rests long enough that a screen reader is not interrupted at every letter. */
const quiet = 700

/** What follows the typing when it rests: the slower readings, and the result said aloud. */
function afterTyping(bench: Bench, { language }: Handed): () => void {
  let timers: ReturnType<typeof setTimeout>[] = []
  const announce = (): void => {
    const result = bench.calculation()?.result
    if (!result) return
    const net = sayMoney(result.table.total, language).replace(/\.$/, '')
    bench.tell({ announcement: workbenchWords[language].announce(net, sayPayback(result, language)) })
  }
  return () => {
    for (const timer of timers) clearTimeout(timer)
    timers = [setTimeout(() => bench.readMore(), beforeMore), setTimeout(announce, quiet)]
  }
}

/** What somebody typed before the script was there. */
function readTypedBefore(root: HTMLElement): readonly (readonly [string, string])[] {
  return [...root.querySelectorAll('input')]
    .filter(field => field.name.includes('/') && field.value !== field.defaultValue)
    .map(field => [field.name, field.value] as const)
}
