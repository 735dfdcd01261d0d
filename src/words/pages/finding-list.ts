/** Words around findings on a page. What a finding itself says is in words/findings.ts. */
import type { Severity } from '../../core/check/finding.ts'
import { inBoth } from '../language.ts'

type FindingListWords = {
  readonly none: string
  readonly severities: Readonly<Record<Severity, string>>
  readonly meaning: Readonly<Record<Severity, string>>
  readonly follows: string
  readonly sourceLine: (line: number) => string
}

export const findingListWords = inBoth<FindingListWords>({
  da: {
    none: 'Der er ingen bemærkninger.',
    severities: { error: 'Fejl', warning: 'Advarsel', note: 'Note' },
    meaning: {
      error: 'Dokumentet modsiger sig selv.',
      warning: 'Dokumentet strider mod en regel.',
      note: 'Værd at se på.',
    },
    follows: 'Det følger heraf',
    sourceLine: line => `Sådan står der i dokumentets linje ${line}`,
  },
  en: {
    none: 'There are no findings.',
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    meaning: {
      error: 'The document contradicts itself.',
      warning: 'The document is at odds with a rule.',
      note: 'Worth a look.',
    },
    follows: 'What follows from it',
    sourceLine: line => `This is what line ${line} of the document says`,
  },
})
