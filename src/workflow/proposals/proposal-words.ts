/** The words a proposal is found by: everything it says, each word once. */
import { fieldNames, type ProposalContent } from '../../core/proposal/content.ts'
import type { Supplement } from '../../core/proposal/supplement.ts'
import { searchWords } from '../../core/text/likeness.ts'
import { plainText } from '../../core/text/rich-text.ts'

/** An index takes only so much; who looks for a longer word finds it by its beginning. */
const longestWord = 60

/** How many words of a question are looked at. */
const mostAsked = 8

export function wordsOfProposal(content: ProposalContent): string[] {
  const { number, title, committee, policyArea, proposedBy, fields, budget, supplement } = content
  const texts = [number, title, committee, policyArea, proposedBy].map(stated => stated?.text ?? '')
  const long = fieldNames.map(name => plainText(fields[name]?.text ?? []))
  const labels = budget?.lines.map(line => line.label) ?? []
  const words = searchWords([...texts, ...long, ...labels, ...textsBeside(supplement)].join('\n')).map(
    shorten,
  )
  return [...new Set(words)]
}

function textsBeside(supplement: Supplement): string[] {
  const { centre, contact, replaces, risks, milestones, relations, parties, followUp } = supplement
  return [
    centre ?? '',
    contact ?? '',
    plainText(replaces),
    plainText(risks),
    ...milestones.map(({ text }) => text),
    ...relations.map(({ note }) => note),
    ...parties.flatMap(({ name, note }) => [name, note]),
    ...followUp.flatMap(({ id: _, ...said }) => Object.values(said)),
  ]
}

/** What somebody typed into the search field, as words to look for. */
export function wordsAsked(text: string): string[] {
  return [...new Set(searchWords(text).map(shorten))].slice(0, mostAsked)
}

function shorten(word: string): string {
  return word.length <= longestWord ? word : [...word].slice(0, longestWord).join('')
}
