/** Who did something, as readers are told. */
import type { Language } from '../../words/language.ts'
import { proposalWords } from '../../words/pages/proposal.ts'

export function actorName(actor: string, language: Language): string {
  const { actors } = proposalWords[language]
  return actor === 'system' || actor === 'local' ? actors[actor] : actor
}
