/** The field of a form that says somebody has looked at what seemed to be a CPR number, and goes on all the same. */
export const seenField = 'personnummer'
