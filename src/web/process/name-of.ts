/** Who somebody is, as a reader is told: by name, or as the program or an unknown where there is none. */
import type { PersonNames } from '../../workflow/person-names.ts'
import { actorName } from '../components/actor-name.ts'
import type { Site } from '../site.ts'

export function nameOf(id: string, names: PersonNames, { language }: Site): string {
  return names.get(id) ?? actorName(id, language)
}
