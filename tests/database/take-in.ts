/** Receives and accepts a document in one go, as most tests need it. */
import { type Acceptance, acceptDocument } from '../../src/workflow/imports/accept-document.ts'
import { type Incoming, type Received, receiveDocument } from '../../src/workflow/imports/receive-document.ts'
import type { By } from '../../src/workflow/process/allow-in-general.ts'
import type { Store } from '../../src/workflow/who.ts'
import { tinyChart } from './chart.ts'
import type { Sketched } from './documents.ts'

export type Accepted = Extract<Acceptance, { kind: 'accepted' }>

export async function takeIn(
  store: Store,
  { read, content }: Sketched,
  who: () => By,
  { isExample = false, chart = tinyChart } = {},
): Promise<Accepted> {
  const { documentId } = await receive(store, { read, content, isExample }, who())
  return accepted(await acceptDocument(store, documentId, { chart }, who()))
}

/** Receives one that whoever sends it may send. */
export async function receive(
  store: Store,
  incoming: Incoming,
  who: By,
): Promise<Extract<Received, { kind: 'received' }>> {
  const result = await receiveDocument(store, incoming, who)
  if (result.kind !== 'received') throw new Error(`not received: ${result.kind}`)
  return result
}

export function accepted(result: Acceptance): Accepted {
  if (result.kind !== 'accepted') throw new Error(`not accepted: ${result.kind}`)
  return result
}

export function proposalAt({ effects }: Accepted, index: number): string {
  return effects[index]?.proposalId ?? ''
}
