/** One sentence for an administrator who is nothing else: how to be let into the work as well. */
import { isOnlyAdministrator } from '../../core/person/person.ts'
import { peopleWords } from '../../words/pages/people.ts'
import type { Site } from '../site.ts'

export function MoreRoles({ site }: { readonly site: Site }) {
  const { person, language, addresses } = site
  if (!person || !isOnlyAdministrator(person)) return null
  const words = peopleWords[language]
  return (
    <p class="prose">
      {words.onlyAdministrator} <a href={`${addresses.person(person.id)}#roller`}>{words.moreRoles}</a>
    </p>
  )
}
