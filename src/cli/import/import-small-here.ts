/**
 * Takes in and accepts what is small in this process: starting a thread for it would take ten times as long as the work
 * itself. A file is still never read here.
 */
import type { SmallReader } from '../../documents/small-reader.ts'
import { createImports, type ImportBasis, type Imports } from '../../web/imports.ts'
import { isSmallAcceptance } from '../../workflow/imports/is-small.ts'

type Places = {
  readonly basis: ImportBasis
  readonly reader: SmallReader
  /** For everything else. */
  readonly elsewhere: Imports
}

export function importSmallHere({ basis, reader, elsewhere }: Places): Imports {
  const here = createImports(basis)
  return {
    receive: async (file, act) => {
      const reading = await reader.read(file.name, file.bytes)
      if (!reading) return elsewhere.receive(file, act)
      return createImports({ ...basis, readDocument: async () => reading }).receive(file, act)
    },
    accept: async (documentId, act) =>
      ((await isSmallAcceptance(basis.store, documentId)) ? here : elsewhere).accept(documentId, act),
    prepare: reader.prepare,
  }
}
