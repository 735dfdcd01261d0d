/**
 * Earlier proposals that speak of the same things: by the words they share, where a word that few proposals use tells
 * more than one that many do. It proposes; whether two are alike is for a person to see.
 */
import type { Person } from '../../core/person/person.ts'
import { commonWords } from '../../core/text/common-words.ts'
import { searchWords } from '../../core/text/likeness.ts'
import { rowsAt } from '../../store/catalogues/catalogue-rows.ts'
import { listCatalogueRows } from '../../store/catalogues/catalogues.ts'
import { placesOfWords } from '../../store/catalogues/words.ts'
import { chunksOf } from '../../store/engine/chunks.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { seenNames } from './seen-names.ts'

export type SimilarProposal = {
  readonly id: string
  readonly title: string | null
  readonly catalogue: string | null
  /** The words both use, the most telling first. */
  readonly words: readonly string[]
}

/** Shorter words say little in Danish: "og", "men", "skal". */
const shortest = 5
const mostWords = 60
/** Few enough to be looked at before sending. */
const mostFound = 3
/** Where most of what is found may not be seen. */
const mostLookedAt = 60

/** Two words that only these share, or more that several do. */
const enough = 2

/** Of those that the person may see. */
export function findSimilar(
  store: Store,
  text: string,
  { person }: Pick<Acting, 'person'>,
): Promise<SimilarProposal[]> {
  const words = [...new Set(searchWords(text))]
    .filter(word => word.length >= shortest && !commonWords.has(word))
    .slice(0, mostWords)
  if (words.length === 0) return Promise.resolve([])
  return store.read(async tx => {
    const catalogues = await listCatalogueRows(tx)
    const found = await Promise.all(catalogues.map(catalogue => similarIn(tx, catalogue, words)))
    const best = found.flat().sort((a, b) => b.score - a.score)
    return seenOf(tx, best.slice(0, mostLookedAt), person)
  })
}

async function seenOf(tx: Tx, best: readonly Scored[], person: Person | null): Promise<SimilarProposal[]> {
  const seen: SimilarProposal[] = []
  for (const some of chunksOf(best, mostFound)) {
    const names = await seenNames(
      tx,
      some.map(({ id }) => id),
      person,
    )
    for (const { score: _, ...similar } of some) {
      const name = names.get(similar.id)
      if (name) seen.push({ ...similar, title: name.title })
    }
    if (seen.length >= mostFound) break
  }
  return seen.slice(0, mostFound)
}

type Scored = SimilarProposal & { readonly score: number }
type Catalogue = { readonly id: string; readonly title: string | null; readonly proposals: number }

async function similarIn(tx: Tx, catalogue: Catalogue, words: readonly string[]): Promise<Scored[]> {
  const places = await placesOfWords(tx, catalogue.id, words)
  const scores = new Map<number, { score: number; words: { word: string; weight: number }[] }>()
  for (const [word, positions] of places) {
    const weight = Math.log((catalogue.proposals + 1) / positions.length)
    for (const position of positions) {
      const known = scores.get(position) ?? { score: 0, words: [] }
      known.score += weight
      known.words.push({ word, weight })
      scores.set(position, known)
    }
  }
  const best = [...scores]
    .filter(([, { words: shared }]) => shared.length >= enough)
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, mostLookedAt)
  const rows = await rowsAt(
    tx,
    catalogue.id,
    best.map(([position]) => position),
  )
  return best.flatMap(([position, { score, words: shared }]) => {
    const row = rows.get(position)
    if (!row) return []
    const telling = shared.sort((a, b) => b.weight - a.weight).map(({ word }) => word)
    return [
      {
        id: row.proposal_id,
        title: row.title,
        catalogue: catalogue.title,
        words: telling.slice(0, 4),
        score,
      },
    ]
  })
}
