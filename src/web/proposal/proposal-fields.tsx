/** The form's long fields under their headings, as in the document; an empty field says that it is. */

import type { ComponentChildren } from 'preact'
import { type FieldName, fieldNames, type ProposalContent } from '../../core/proposal/content.ts'
import { isBlank } from '../../core/text/rich-text.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { RichTextView } from '../components/rich-text.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly content: ProposalContent
  readonly site: Site
  readonly level: 'h3' | 'h4'
  /** What stands under a field besides its text. */
  readonly below?: (name: FieldName) => ComponentChildren
}

export function ProposalFields({ content, site, level: Heading, below }: Props) {
  const words = proposalWords[site.language]
  return fieldNames.map(name => {
    const field = content.fields[name]
    if (!field) return null
    return (
      <div class="field">
        <Heading>{words.fields[name]}</Heading>
        {isBlank(field.text) ? (
          <p class="field__empty">{words.emptyField}</p>
        ) : (
          <div lang={sourceLanguage(site)}>
            <RichTextView text={field.text} />
          </div>
        )}
        {below?.(name)}
      </div>
    )
  })
}
