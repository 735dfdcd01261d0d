/** Accepts what is small in this process: starting a thread for it would take ten times as long as the work itself. */
import { createImports, type ImportBasis, type Imports } from '../web/imports.ts'
import { isSmallAcceptance } from '../workflow/imports/is-small.ts'

/** `elsewhere` for everything else, and for whatever has to be read: a file is never read here. */
export function acceptSmallHere(basis: ImportBasis, elsewhere: Imports): Imports {
  const here = createImports(basis)
  return {
    receive: elsewhere.receive,
    accept: async (documentId, act) =>
      ((await isSmallAcceptance(basis.store, documentId)) ? here : elsewhere).accept(documentId, act),
  }
}
