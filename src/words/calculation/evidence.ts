/** How well something is founded, in a few words. */
import type { Evidence, Verification } from '../../core/calculation/graph/leaf.ts'
import { inBoth } from '../language.ts'

export const evidenceNames = inBoth<Readonly<Record<Evidence, string>>>({
  da: {
    trial: 'lodtrækningsforsøg',
    comparison: 'sammenligning med en kontrolgruppe',
    'own-data': 'egne tal',
    'other-places': 'erfaring fra andre',
    judgement: 'skøn',
  },
  en: {
    trial: 'randomised trial',
    comparison: 'comparison with a control group',
    'own-data': 'own figures',
    'other-places': 'experience of others',
    judgement: 'judgement',
  },
})

/** Nothing is said of a value that was read in its source. */
export const verificationMarks = inBoth<Readonly<Record<Verification, string | null>>>({
  da: { sourced: null, derived: '† beregnet, ikke læst i en kilde', memory: '† ikke efterprøvet' },
  en: { sourced: null, derived: '† computed, not read in a source', memory: '† not verified' },
})

export const reconstructedMark = { da: 'rekonstrueret', en: 'reconstructed' } as const
