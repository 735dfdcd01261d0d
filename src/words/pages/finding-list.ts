/** Words around findings on a page. What a finding itself says is in words/findings.ts. */
import { inBoth } from '../language.ts'

type FindingListWords = {
  readonly none: string
  readonly follows: string
  readonly sourceLine: (line: number) => string
}

export const findingListWords = inBoth<FindingListWords>({
  da: {
    none: 'Der er ingen bemærkninger.',
    follows: 'Det følger heraf',
    sourceLine: line => `Sådan står der i dokumentets linje ${line}`,
  },
  en: {
    none: 'There are no findings.',
    follows: 'What follows from it',
    sourceLine: line => `This is what line ${line} of the document says`,
  },
})
