/** Places of the page that others lead to. */

export const assumptionsId = 'antagelser'

/** Where a rate or a shared assumption is shown in the place of the number that the field would hold. */
export function standingId(field: string): string {
  return `${field}-star`
}
