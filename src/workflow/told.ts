/** Free text that goes with an act (a reason, a note): beside its event, so that it can be erased. */
import { hashPayload } from '../core/event/event.ts'
import { wellFormed } from '../core/text/well-formed.ts'
import type { KeptPayload } from '../store/events/events.ts'
import { createId } from '../store/id.ts'
import type { Who } from './who.ts'

export type Told = { readonly kept: KeptPayload | null; readonly payloadHash: string | null }

export function tell(reason: string | null | undefined, who: Pick<Who, 'random'>): Told {
  return tellAll({ reason: reason ?? '' }, who)
}

/** Several texts under names of their own; empty ones are left out. 120 random bits: nobody finds them by trying. */
export function tellAll(texts: Readonly<Record<string, string>>, { random }: Pick<Who, 'random'>): Told {
  const said = Object.entries(texts).flatMap(([name, text]) => {
    const trimmed = wellFormed(text).trim()
    return trimmed === '' ? [] : [[name, trimmed] as const]
  })
  if (said.length === 0) return { kept: null, payloadHash: null }
  const kept = { salt: createId(random) + createId(random), payload: Object.fromEntries(said) }
  return { kept, payloadHash: hashPayload(kept.payload, kept.salt) }
}

/** What was told with an event as its reason; null where nothing was, or where it has been erased. */
export function reasonIn(payload: Readonly<Record<string, unknown>> | undefined): string | null {
  return typeof payload?.['reason'] === 'string' ? payload['reason'] : null
}
