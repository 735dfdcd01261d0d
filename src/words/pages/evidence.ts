/** Words of the pages of evidence: what is known of effects from elsewhere, and how far it can be trusted. */
import type {
  SizeUnit,
  StudyDesign,
  StudyDirection,
  StudyGroup,
  StudyIntervention,
  StudyOutcome,
  StudyStrength,
} from '../../core/evidence/effect-study.ts'
import { inBoth, type Language } from '../language.ts'
import { formatNumber, formatPercent } from '../number.ts'

type EvidenceWords = {
  readonly title: string
  readonly lead: string
  readonly one: string
  readonly many: string
  readonly group: string
  readonly intervention: string
  readonly outcome: string
  readonly finding: string
  readonly direction: string
  readonly strength: string
  readonly design: string
  readonly horizon: string
  readonly notStated: string
  readonly sizes: string
  readonly sizesCaption: string
  readonly sizesNone: string
  readonly what: string
  readonly value: string
  readonly caution: string
  readonly take: string
  readonly takeText: string
  readonly takeFile: string
  readonly grade: string
  readonly checked: string
  readonly open: string
  readonly groups: Readonly<Record<StudyGroup, string>>
  readonly interventions: Readonly<Record<StudyIntervention, string>>
  readonly outcomes: Readonly<Record<StudyOutcome, string>>
  readonly directions: Readonly<Record<StudyDirection, string>>
  readonly strengths: Readonly<Record<StudyStrength, string>>
  readonly strengthTexts: Readonly<Record<StudyStrength, string>>
  readonly designs: Readonly<Record<StudyDesign, string>>
}

export const evidenceWords = inBoth<EvidenceWords>({
  da: {
    title: 'Viden om effekter',
    lead: 'Hvad andre har fundet ud af, gengivet med vores ord. Det siger ikke, hvad der vil ske her, men det er bedre at begynde med end et gæt.',
    one: 'undersøgelse',
    many: 'undersøgelser',
    group: 'Målgruppe',
    intervention: 'Indsats',
    outcome: 'Udfald',
    finding: 'Hvad de fandt',
    direction: 'Retning',
    strength: 'Styrke',
    design: 'Metode',
    horizon: 'Tid',
    notStated: 'ikke oplyst',
    sizes: 'Tal',
    sizesCaption: 'Tal, som kilden oplyser',
    sizesNone: 'Kilden oplyser ingen tal, som vi har kunnet læse.',
    what: 'Hvad',
    value: 'Værdi',
    caution: 'Pas på',
    take: 'Sådan bruges den i et regnestykke',
    takeText: 'En antagelse, der bygger på undersøgelsen, skriver den som kilde og får dette belæg:',
    takeFile: 'Er tallet det, du vil antage, kan det sættes ind i en regnefil, som det står her:',
    grade: 'Belæg',
    checked: 'Sidst sammenholdt med kilden',
    open: 'Læs mere',
    groups: {
      'not-job-ready': 'aktivitetsparate',
      'job-ready': 'jobparate',
      young: 'unge',
      sick: 'sygemeldte',
      mixed: 'blandet',
    },
    interventions: {
      'smaller-caseload': 'lavere sagstal',
      clarification: 'afklaring',
      'company-placement': 'virksomhedspraktik',
      assistance: 'personlig assistance',
      education: 'uddannelse',
      'investment-fund': 'investeringsfond',
    },
    outcomes: {
      employment: 'beskæftigelse',
      'time-on-benefit': 'tid på ydelse',
      clarification: 'afklaring',
      'public-finances': 'offentlig økonomi',
    },
    directions: {
      positive: 'positiv',
      none: 'ingen virkning fundet',
      mixed: 'blandet',
      negative: 'negativ',
      unknown: 'måler ikke en virkning',
    },
    strengths: { strong: 'stærk', moderate: 'moderat', indication: 'indikation', none: 'ingen' },
    strengthTexts: {
      strong: 'Flere undersøgelser med kontrolgruppe peger samme vej.',
      moderate: 'Én undersøgelse med kontrolgruppe, eller en oversigt over flere.',
      indication: 'Ingen at sammenligne med, eller kun en del af kilden er læst.',
      none: 'Kilden måler ikke en virkning.',
    },
    designs: {
      trial: 'lodtrækningsforsøg',
      comparison: 'sammenligning',
      review: 'oversigt',
      count: 'optælling',
      model: 'beregning',
      practice: 'erfaring',
    },
  },
  en: {
    title: 'Evidence of effects',
    lead: 'What others have found, in our words. It does not say what will happen here, but it is better to begin with than a guess.',
    one: 'study',
    many: 'studies',
    group: 'Target group',
    intervention: 'Measure',
    outcome: 'Outcome',
    finding: 'What they found',
    direction: 'Direction',
    strength: 'Strength',
    design: 'Method',
    horizon: 'Time',
    notStated: 'not stated',
    sizes: 'Numbers',
    sizesCaption: 'Numbers that the source states',
    sizesNone: 'The source states no numbers that we could read.',
    what: 'What',
    value: 'Value',
    caution: 'Careful',
    take: 'How it is used in a case',
    takeText: 'An assumption that rests on the study names it as its source and gets this evidence:',
    takeFile: 'If the number is what you want to assume, it can be put into a case file as it stands here:',
    grade: 'Evidence',
    checked: 'Last compared with its source',
    open: 'Read more',
    groups: {
      'not-job-ready': 'not job-ready',
      'job-ready': 'job-ready',
      young: 'young people',
      sick: 'people on sick leave',
      mixed: 'mixed',
    },
    interventions: {
      'smaller-caseload': 'smaller caseload',
      clarification: 'clarification',
      'company-placement': 'work placement',
      assistance: 'personal assistance',
      education: 'education',
      'investment-fund': 'investment fund',
    },
    outcomes: {
      employment: 'employment',
      'time-on-benefit': 'time on benefit',
      clarification: 'clarification',
      'public-finances': 'public finances',
    },
    directions: {
      positive: 'positive',
      none: 'no effect found',
      mixed: 'mixed',
      negative: 'negative',
      unknown: 'measures no effect',
    },
    strengths: { strong: 'strong', moderate: 'moderate', indication: 'indication', none: 'none' },
    strengthTexts: {
      strong: 'Several studies with a comparison group point the same way.',
      moderate: 'One study with a comparison group, or a review of several.',
      indication: 'Nobody to compare with, or only part of the source was read.',
      none: 'The source measures no effect.',
    },
    designs: {
      trial: 'randomised trial',
      comparison: 'comparison',
      review: 'review',
      count: 'count',
      model: 'calculation',
      practice: 'experience',
    },
  },
})

const sizeUnits = inBoth<Readonly<Record<Exclude<SizeUnit, 'share'>, string>>>({
  da: {
    kr: 'kr.',
    'kr/month': 'kr. pr. måned',
    persons: 'personer',
    months: 'måneder',
    years: 'år',
    cases: 'sager',
  },
  en: {
    kr: 'kr.',
    'kr/month': 'kr. a month',
    persons: 'people',
    months: 'months',
    years: 'years',
    cases: 'cases',
  },
})

/** A number as a source states it: `6,4 %`, `70 %–75 %`, `125.000.000 kr.`. */
export function saySize(
  {
    value,
    low,
    high,
    unit,
  }: { value: number | null; low: number | null; high: number | null; unit: SizeUnit },
  language: Language,
): string {
  const say = (number: number) =>
    unit === 'share'
      ? formatPercent(number, language, Math.abs((number * 1000) % 10) < 1e-6 ? 0 : 1)
      : `${formatNumber(number, language, Number.isInteger(number) ? 0 : 1)} ${sizeUnits[language][unit]}`
  if (value !== null) return say(value)
  return low !== null && high !== null ? `${say(low)} – ${say(high)}` : ''
}
