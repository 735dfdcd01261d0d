/** Whoever has a shell and the database may do everything in it: the command line asks for nobody's name. */
import { localActor } from '../core/event/event.ts'
import type { Person } from '../core/person/person.ts'

export const owner: Person = {
  id: localActor.id,
  grants: [{ role: 'administrator', scope: { kind: 'everywhere' } }],
}
