/** How a limit or a broken file stops a reader deep inside a loop: thrown there, turned into a value by readDocument. */
import type { Unreadable, UnreadableCode, UnreadableData } from '../core/catalogue/unreadable.ts'

export class UnreadableError extends Error {
  readonly reason: Unreadable
  constructor(reason: Unreadable) {
    super(reason.code)
    this.reason = reason
  }
}

export function unreadable<C extends UnreadableCode>(code: C, data: UnreadableData[C]): UnreadableError {
  return new UnreadableError({ code, data } as Unreadable)
}
