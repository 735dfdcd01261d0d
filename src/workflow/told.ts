/** Free text that goes with an act (a reason, a note): beside its event, so that it can be erased. */
import { hashPayload } from '../core/event/event.ts'
import { wellFormed } from '../core/text/well-formed.ts'
import type { KeptPayload } from '../store/events.ts'
import { createId } from '../store/id.ts'
import type { Who } from './who.ts'

export type Told = { readonly kept: KeptPayload | null; readonly payloadHash: string | null }

/** 120 random bits: enough that nobody finds the text by trying. */
export function tell(reason: string | null | undefined, { random }: Who): Told {
  const text = wellFormed(reason ?? '').trim()
  if (text === '') return { kept: null, payloadHash: null }
  const kept = { salt: createId(random) + createId(random), payload: { reason: text } }
  return { kept, payloadHash: hashPayload(kept.payload, kept.salt) }
}
