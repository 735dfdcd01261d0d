/**
 * Proves stored texts, each once however many refer to it: that a text is the one its hash was made of, and what else
 * is kept about it (the hash without places) follows from it.
 */
import type { Hash } from '../../core/canonical.ts'
import type { Fault } from '../../core/event/fault.ts'
import { sha256 } from '../../store/engine/sha256.ts'
import { contentHashesAfter } from '../../store/events/sealed-rows.ts'
import {
  parseCatalogue,
  parseProposal,
  readContents,
  toProposalContent,
} from '../../store/proposals/contents.ts'
import { contentPieces, hashInSlices } from '../hash-in-slices.ts'
import { mapInSlices } from '../slices.ts'
import type { Store } from '../who.ts'

const textsAtOnce = 100

type Derived = { readonly contentHash: Hash; readonly formHash: Hash | null }
type Role = 'proposal' | 'catalogue' | 'other'

export type Contents = {
  /** Reads and proves those that have not been looked at yet. */
  readonly look: (hashes: readonly Hash[], role: Role) => Promise<void>
  /** Whether a text that was looked at is the one its hash was made of. */
  readonly fits: (hash: Hash) => boolean
  /** Whether what is kept beside it follows from it; not said of a text that is itself another. */
  readonly says: (hash: Hash, beside: { contentHash: Hash; formHash?: Hash | null }) => boolean
  /** The texts that nobody asked about. */
  readonly proveRest: () => Promise<Fault[]>
}

export function createContents(store: Store): Contents {
  const known = new Map<Hash, Derived | boolean>()
  const fits = (each: Hash) => Boolean(known.get(each))
  const look = async (hashes: readonly Hash[], role: Role) => {
    const fresh = [...new Set(hashes)].filter(each => !known.has(each))
    for (let start = 0; start < fresh.length; start += textsAtOnce) {
      const some = fresh.slice(start, start + textsAtOnce)
      const texts = await store.read(tx => readContents(tx, some))
      await mapInSlices(some, each => known.set(each, prove(each, texts.get(each), role)))
      // a catalogue's is the largest text there is
      if (role === 'catalogue')
        for (const each of some.filter(fits)) known.set(each, await deriveCatalogue(texts.get(each) ?? ''))
    }
  }
  return {
    look,
    fits,
    says: (each, { contentHash, formHash }) => {
      const derived = known.get(each)
      if (typeof derived !== 'object') return true
      const isSameForm = formHash === undefined || derived.formHash === formHash
      return derived.contentHash === contentHash && isSameForm
    },
    proveRest: async () => {
      const loose: Hash[] = []
      for (let last = ''; ; ) {
        const page = await store.read(tx => contentHashesAfter(tx, last, 10 * textsAtOnce))
        const fresh = page.filter(each => !known.has(each))
        await look(fresh, 'other')
        loose.push(...fresh.filter(each => !fits(each)))
        const final = page.at(-1)
        if (final === undefined) break
        last = final
      }
      return loose.map(each => ({ kind: 'loose', hash: each }))
    },
  }
}

function prove(textHash: Hash, json: string | undefined, role: Role): Derived | boolean {
  if (json === undefined || sha256(json) !== textHash) return false
  if (role !== 'proposal') return true
  const { contentHash, formHash } = toProposalContent(parseProposal(json))
  return { contentHash, formHash }
}

async function deriveCatalogue(json: string): Promise<Derived> {
  return { contentHash: await hashInSlices(contentPieces(parseCatalogue(json))), formHash: null }
}
