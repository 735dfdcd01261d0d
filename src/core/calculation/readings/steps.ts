/**
 * A reading done in steps, so that who has something better to do in between can stop after each. What it gives is the
 * same, however often it was interrupted.
 */
export type Steps<T> = Generator<undefined, T, undefined>

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
