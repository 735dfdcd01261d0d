/**
 * Earlier proposals that speak of the same things: by the words they share, where a word that few proposals use tells
 * more than one that many do. It proposes; whether two are alike is for a person to see.
 */
import { searchWords } from '../../core/text/likeness.ts'
import { rowsAt } from '../../store/catalogue-rows.ts'
import { listCatalogueRows } from '../../store/catalogues.ts'
import type { Tx } from '../../store/transaction.ts'
import { placesOfWords } from '../../store/words.ts'
import type { Store } from '../who.ts'

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
const mostFound = 5

/** Two words that only these share, or more that several do. */
const enough = 2

export function findSimilar(store: Store, text: string): Promise<SimilarProposal[]> {
  const words = [...new Set(searchWords(text))].filter(word => word.length >= shortest).slice(0, mostWords)
  if (words.length === 0) return Promise.resolve([])
  return store.read(async tx => {
    const catalogues = await listCatalogueRows(tx)
    const found = await Promise.all(catalogues.map(catalogue => similarIn(tx, catalogue, words)))
    return found
      .flat()
      .sort((a, b) => b.score - a.score)
      .slice(0, mostFound)
      .map(({ score: _, ...similar }) => similar)
  })
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
    .slice(0, mostFound)
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
        words: telling.slice(0, 6),
        score,
      },
    ]
  })
}
