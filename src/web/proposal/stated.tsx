/** What a form states in one of its short fields, or the word that it states nothing. */
import type { StatedText } from '../../core/proposal/content.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'

export function Stated({ text, site }: { readonly text: StatedText | null; readonly site: Site }) {
  if (!text || text.text === '') return <>{proposalWords[site.language].notStated}</>
  return <span lang={sourceLanguage(site)}>{text.text}</span>
}
