import { describe, expect, it } from 'vitest'
import { fromKroner } from '../../core/money.ts'
import type { Language } from '../language.ts'
import { type CatalogueSummary, type ProposalSummary, summaryWords } from './summary.ts'

const ten: CatalogueSummary = { proposals: 10, paidBack: 9, net: fromKroner(-56_751_000), years: 4 }

describe('the sentence about a catalogue', () => {
  const cases: [Language, Partial<CatalogueSummary>, string][] = [
    [
      'da',
      {},
      'Ti forslag giver tilsammen −56,8 mio. kr. over fire år; ni tjener sig hjem i perioden, ét gør ikke.',
    ],
    [
      'en',
      {},
      'Ten proposals together give −56.8 million kr. over four years; nine repay themselves within the period, one does not.',
    ],
    [
      'da',
      { paidBack: 10 },
      'Ti forslag giver tilsammen −56,8 mio. kr. over fire år; alle tjener sig hjem i perioden.',
    ],
    [
      'da',
      { paidBack: 0, net: fromKroner(3_200_000) },
      'Ti forslag koster tilsammen 3,2 mio. kr. over fire år; ingen af dem tjener sig hjem i perioden.',
    ],
    [
      'da',
      { proposals: 1, paidBack: 1, net: fromKroner(-1_939_000) },
      'Ét forslag giver −1,9 mio. kr. over fire år; det tjener sig hjem i perioden.',
    ],
    [
      'en',
      { proposals: 3, paidBack: 1 },
      'Three proposals together give −56.8 million kr. over four years; one repays itself within the period, two do not.',
    ],
    [
      'da',
      { proposals: 40, paidBack: 13, net: fromKroner(0) },
      '40 forslag går tilsammen i nul over fire år; 13 tjener sig hjem i perioden, 27 gør ikke.',
    ],
    ['da', { proposals: 1, net: null }, 'Ét forslag, endnu uden tal.'],
    ['en', { proposals: 3, net: null }, 'Three proposals, without figures yet.'],
    ['da', { proposals: 0 }, 'Der er endnu ingen forslag i kataloget.'],
  ]
  it.each(cases)('in %s for %o', (language, part, sentence) => {
    expect(summaryWords[language].catalogue({ ...ten, ...part })).toBe(sentence)
  })
})

describe('the sentence about a proposal', () => {
  const first: ProposalSummary = {
    net: fromKroner(-15_124_000),
    years: 4,
    paidBackIn: '2019',
    inFirstYear: true,
    largestOutlay: fromKroner(0),
  }
  const cases: [Language, Partial<ProposalSummary>, string][] = [
    [
      'da',
      {},
      'Giver −15,1 mio. kr. over fire år og er tjent hjem i det første år, hvis antagelserne holder.',
    ],
    [
      'da',
      { inFirstYear: false, paidBackIn: '2021', largestOutlay: fromKroner(250_000) },
      'Giver −15,1 mio. kr. over fire år og er tjent hjem i 2021, hvis antagelserne holder. Det største udlæg ved et årsskifte er 250.000 kr.',
    ],
    [
      'en',
      {
        net: fromKroner(1_000_000),
        paidBackIn: null,
        inFirstYear: false,
        largestOutlay: fromKroner(1_000_000),
      },
      'Costs 1.0 million kr. over four years and does not pay itself back within the period, if the assumptions hold. The largest outlay at the end of a year is 1.0 million kr.',
    ],
  ]
  it.each(cases)('in %s for %o', (language, part, sentence) => {
    expect(summaryWords[language].proposal({ ...first, ...part })).toBe(sentence)
  })
})
