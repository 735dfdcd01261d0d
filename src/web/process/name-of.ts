/** Who somebody is, as a reader is told: by name, as the program, or as somebody who was erased. */
import { unknownPerson } from '../../words/people.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import { actorName } from '../components/actor-name.ts'
import type { Site } from '../site.ts'

export function nameOf(id: string, names: PersonNames, { language }: Site): string {
  const name = names.get(id)
  return name === null ? unknownPerson[language].erased : (name ?? actorName(id, language))
}
