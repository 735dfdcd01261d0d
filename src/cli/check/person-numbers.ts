/** Warns where a document seems to hold CPR numbers, as the pages do: proposal, field and place, never the number. */

import type { ReadDocument } from '../../core/catalogue/document.ts'
import {
  type PersonNumberPlace,
  personNumbersBeside,
  personNumbersIn,
} from '../../core/catalogue/person-numbers.ts'
import { placeKey } from '../../core/place.ts'
import { hideCpr } from '../../core/text/hide-cpr.ts'
import { cliWords } from '../../words/cli.ts'
import { formWords } from '../../words/pages/form.ts'
import { previewWords } from '../../words/pages/import.ts'
import { sayPlaceName } from '../../words/person-number-place.ts'
import { sayPlace } from '../../words/place.ts'
import { type Look, paint } from '../look.ts'
import { proposalName } from './proposal-name.ts'

export type Suspected = PersonNumberPlace & {
  /** What the proposal it stands in is called; empty where it has no name, null beside the proposals. */
  readonly proposal: string | null
}

/** Enough to see where to begin; the rest is counted. */
const mostListed = 20

export function personNumbersOf({ document, fileName }: ReadDocument): Suspected[] {
  const beside = personNumbersBeside(document.content, fileName)
  return [
    ...beside.map(each => ({ ...each, proposal: null })),
    ...document.proposals.flatMap(({ content }) => {
      const name = proposalName(content)
      return personNumbersIn(content).map(each => ({ ...each, proposal: hideCpr(name) }))
    }),
  ]
}

/** Nothing where there is none. */
export function reportPersonNumbers(
  found: readonly Suspected[],
  then: 'checked' | 'imported',
  look: Look,
): string[] {
  if (found.length === 0) return []
  const { language } = look
  const { more } = previewWords[language].personNumbers
  const rest = found.length - mostListed
  return [
    paint('yellow', formWords[language].cprHeading, look),
    ...found.slice(0, mostListed).map(each => `  ${sayWhere(each, look)}`),
    ...(rest > 0 ? [`  ${more(rest)}`] : []),
    `    ${cliWords[language].personNumbers[then]}`,
    '',
  ]
}

function sayWhere({ proposal, name, place }: Suspected, { language }: Look): string {
  const field = sayPlaceName(name, language)
  const where = place ? `${field} (${sayPlace(place, language)})` : field
  return proposal === null ? where : `${proposal || cliWords[language].untitled}: ${where}`
}

export function personNumbersJson(found: readonly Suspected[], fileName: string): object[] {
  return found.map(({ proposal, name, place }) => ({
    proposal,
    field: name,
    where: place ? `${hideCpr(fileName)}:${placeKey(place)}` : hideCpr(fileName),
  }))
}
