/** What stands in the guided form: an idea that nobody has seen, or a proposal that came back. One form, two keepings. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Leads } from '../../core/propose/to-content.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import type { Idea, IdeaSaved, IdeaSaving, IdeaSent } from './idea.ts'
import { discardIdea, type IdeaSending, readIdea, saveIdea, sendIdea } from './ideas.ts'
import { readReturned, saveReturned, sendReturned, undoReturned } from './returned.ts'

/** `known`: what stands in front of answers that share a field, in every language, that of the page first. */
export async function readGuided(
  store: Store,
  id: string,
  known: readonly Leads[],
  acting: Acting,
): Promise<Idea | null> {
  return (await readIdea(store, id, acting)) ?? readReturned(store, id, known, acting)
}

export function saveGuided(
  store: Store,
  { returned }: Idea,
  saving: IdeaSaving,
  known: readonly Leads[],
  acting: Acting,
): Promise<IdeaSaved> {
  return returned ? saveReturned(store, saving, known, acting) : saveIdea(store, saving, acting)
}

export function sendGuided(
  store: Store,
  { id, returned }: Idea,
  sending: Omit<IdeaSending, 'id' | 'leads'> & { readonly known: readonly Leads[] },
  basis: { readonly chart: ChartOfAccounts },
  acting: Acting,
): Promise<IdeaSent> {
  const { known, collection } = sending
  const [leads] = known
  if (returned) return sendReturned(store, id, known, basis, acting)
  if (!leads) throw new Error('no words for what stands in front of answers')
  return sendIdea(store, { id, leads, collection }, basis, acting)
}

export function discardGuided(store: Store, { id, returned }: Idea, acting: Acting): Promise<boolean> {
  return returned ? undoReturned(store, id, acting) : discardIdea(store, id, acting)
}
