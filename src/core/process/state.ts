/** Where a proposal is on its way from idea to validated. What somebody decides after that is not known here. */

/** In the order of the way; `withdrawn` can be reached from all of them. */
export const states = [
  'draft',
  'submitted',
  'being-calculated',
  'calculated',
  'being-validated',
  'validated',
  'withdrawn',
] as const
export type State = (typeof states)[number]

/** Whether it counts among the proposals of its catalogue: what only its proposer knows does not, nor what is withdrawn. */
export function isListed(state: State): boolean {
  return state !== 'draft' && state !== 'withdrawn'
}
