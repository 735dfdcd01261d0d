/**
 * Moves on whenever a check finds something else in the same proposals than it did before: what catalogues in a store
 * were asked is then asked again. A test notices where that was forgotten.
 */
export const rulesVersion = 2
