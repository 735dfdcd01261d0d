/**
 * Where a received document seems to hold CPR numbers, so that whoever is about to accept it can be told. It searches
 * what was understood, because that is what is kept; it changes nothing and stops nothing.
 */
import {
  type PersonNumberPlace,
  personNumbersBeside,
  personNumbersIn,
} from '../../core/catalogue/person-numbers.ts'
import { findCpr } from '../../core/text/cpr.ts'
import { parseCatalogue, parseProposal, readContents } from '../../store/proposals/contents.ts'
import { documentProposals, findDocument } from '../../store/received/documents.ts'
import { mapInSlices } from '../slices.ts'
import type { Store } from '../who.ts'

export type FoundPersonNumber = PersonNumberPlace & {
  /** null where it stands beside the proposals. */
  readonly proposal: {
    readonly key: string
    /** Its place among the document's proposals, from 0. */
    readonly position: number
    readonly title: string | null
  } | null
}

const readAtOnce = 500

/** In the document's order. */
export async function findPersonNumbers(store: Store, documentId: string): Promise<FoundPersonNumber[]> {
  const document = await store.read(tx => findDocument(tx, documentId))
  if (!document) return []
  const beside = personNumbersBeside(parseCatalogue(document.header), document.file_name)
  const found: FoundPersonNumber[] = beside.map(each => ({ ...each, proposal: null }))
  for (let from = 0; from < document.proposals; from += readAtOnce) {
    const { rows, contents } = await store.read(async tx => {
      const rows = await documentProposals(tx, documentId, { from, count: readAtOnce })
      const hashes = rows.map(row => row.text_hash)
      return { rows, contents: await readContents(tx, hashes) }
    })
    const places = await mapInSlices(rows, ({ key, position, text_hash }) =>
      inProposal(contents.get(text_hash) ?? '', { key, position }),
    )
    found.push(...places.flat())
  }
  return found
}

/** Almost all hold none; only what may is taken apart. */
function inProposal(
  json: string,
  at: { readonly key: string; readonly position: number },
): FoundPersonNumber[] {
  if (findCpr(json).length === 0) return []
  const content = parseProposal(json)
  const proposal = { ...at, title: content.title?.text ?? content.number?.text ?? null }
  return personNumbersIn(content).map(each => ({ ...each, proposal }))
}
