/** Receives and accepts a document in one go, as most tests need it. */
import { type Acceptance, acceptDocument } from '../../src/workflow/imports/accept-document.ts'
import { receiveDocument } from '../../src/workflow/imports/receive-document.ts'
import type { Store, Who } from '../../src/workflow/who.ts'
import { tinyChart } from './chart.ts'
import type { Sketched } from './documents.ts'

export type Accepted = Extract<Acceptance, { kind: 'accepted' }>

export async function takeIn(
  store: Store,
  { read, content }: Sketched,
  who: () => Who,
  { isExample = false, chart = tinyChart } = {},
): Promise<Accepted> {
  const { documentId } = await receiveDocument(store, { read, content, isExample }, who())
  return accepted(await acceptDocument(store, documentId, { chart }, who()))
}

export function accepted(result: Acceptance): Accepted {
  if (result.kind !== 'accepted') throw new Error(`not accepted: ${result.kind}`)
  return result
}

export function proposalAt({ effects }: Accepted, index: number): string {
  return effects[index]?.proposalId ?? ''
}
