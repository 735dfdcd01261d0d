/** Words around findings on a page. What a finding itself says is in words/findings.ts. */
import type { Severity } from '../../core/check/finding.ts'
import { inBoth } from '../language.ts'

type FindingListWords = {
  readonly none: string
  readonly severities: Readonly<Record<Severity, string>>
  readonly meaning: Readonly<Record<Severity, string>>
  readonly whatToDo: string
  readonly follows: string
  readonly line: (line: number) => string
  readonly lineAndCell: (line: number, cell: number) => string
  readonly sourceLine: (line: number) => string
  readonly sourceMissing: string
  readonly seeSource: string
  readonly ofProposal: (title: string) => string
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
    whatToDo: 'Hvad kan du gøre?',
    follows: 'Det følger heraf',
    line: line => `Linje ${line}`,
    lineAndCell: (line, cell) => `Linje ${line}, felt ${cell}`,
    sourceLine: line => `Sådan står der i dokumentets linje ${line}`,
    sourceMissing: 'Linjen kan ikke vises.',
    seeSource: 'Se stedet i dokumentet',
    ofProposal: title => `Om forslaget ${title}`,
  },
  en: {
    none: 'There are no findings.',
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    meaning: {
      error: 'The document contradicts itself.',
      warning: 'The document is at odds with a rule.',
      note: 'Worth a look.',
    },
    whatToDo: 'What can you do?',
    follows: 'What follows from it',
    line: line => `Line ${line}`,
    lineAndCell: (line, cell) => `Line ${line}, cell ${cell}`,
    sourceLine: line => `This is what line ${line} of the document says`,
    sourceMissing: 'The line cannot be shown.',
    seeSource: 'See the place in the document',
    ofProposal: title => `About the proposal ${title}`,
  },
})
