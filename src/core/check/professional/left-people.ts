/** Which people a proposal may count together with others, beyond those whose very amounts are the same. */
import type { PlacedFacts } from './facts.ts'
import { type Holder, isShared } from './holders.ts'

/** Its keys `benefit|group` of the benefits on which it shares no amount with anybody. */
export function leftPeople(
  facts: Pick<PlacedFacts, 'position' | 'amounts' | 'people'>,
  amountHolders: (key: string) => readonly Holder[],
): string[] {
  const shared = facts.amounts.filter(key => isShared(amountHolders(key), facts.position))
  const codes = new Set(shared.map(codeOfKey))
  return facts.people.filter(key => !codes.has(codeOfKey(key)))
}

export function codeOfKey(key: string): string {
  return key.split('|')[0] ?? ''
}
