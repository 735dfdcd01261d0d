/** Which people a proposal's savings are about, as benefit and group together. */

import { ofRole, type ProfessionalView, says } from './view.ts'
import { groups } from './vocabulary.ts'

/** Keys `benefit|group` that are equal where two proposals may count the same people. */
export function groupKeys(view: ProfessionalView): string[] {
  const codes = savingCodes(view)
  return codes.length === 0
    ? []
    : codes.flatMap(code => groupsOn(view, code).map(group => `${code}|${group}`))
}

/** The benefits that a proposal saves on. */
function savingCodes(view: ProfessionalView): string[] {
  const codes = ofRole(view, 'benefit').flatMap(({ code, total }) =>
    code !== null && total < 0 ? [code] : [],
  )
  return [...new Set(codes)]
}

/** The group that a benefit is for by law, else those that the words name; none where they name none. */
export function groupsOn(view: ProfessionalView, code: string): readonly string[] {
  return groupsByLaw.get(code) ?? groupsInWords(view)
}

const groupsByLaw = new Map(
  groups.flatMap(({ name, benefit }) => (benefit === null ? [] : [[benefit, [name]] as const])),
)

const inWords = new WeakMap<ProfessionalView, readonly string[]>()

/** Several rules ask; the words are read once. */
function groupsInWords(view: ProfessionalView): readonly string[] {
  const known = inWords.get(view)
  if (known) return known
  const found = groups.filter(group => says(view, group.words)).map(({ name }) => name)
  inWords.set(view, found)
  return found
}
