/** What a reader is shown the way to. The door itself is guard/allow.ts, and the use case asks again. */
import type { Action } from '../core/process/action.ts'
import { mayEver } from '../core/process/may.ts'
import type { Site } from './site.ts'

/** Whether to show the way to something at all. */
export function mayAtAll({ person }: Site, action: Action): boolean {
  return mayEver(action, person) === null
}
