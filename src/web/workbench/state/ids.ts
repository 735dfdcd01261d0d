/** Places of the page that others lead to. */

export const assumptionsId = 'antagelser'
