/**
 * The Danish words and accounts by which the professional checks recognise what a form is about. Data, not rules:
 * a word is added here, and docs/professional-checks.md says what each list is for.
 */
import type { FunctionCode } from '../../account/chart.ts'

/** Benefits that a person lives on. Sanctioned measures (5.68) and programmes (5.46.60) are not among them. */
export const benefits: ReadonlySet<FunctionCode> = new Set([
  '5.46.61',
  '5.48.65',
  '5.48.66',
  '5.48.68',
  '5.57.71',
  '5.57.73',
  '5.57.74',
  '5.57.78',
  '5.57.79',
  '5.58.80',
  '5.58.81',
  '5.58.82',
  '5.58.83',
])

export const accounts = {
  /** Active measures, outside service expenditure. */
  measures: '5.68.90',
  /** The jobcentre's own staff, inside it. */
  office: '6.45.53',
  flexJob: '5.58.81',
  gapBenefit: '5.58.83',
} as const

/** Who a form is for. Several groups share cash benefit; the other benefits have their group by law. */
export const groups: readonly {
  readonly name: string
  readonly words: RegExp
  readonly benefit: FunctionCode | null
}[] = [
  { name: 'activity-ready', words: /aktivitetsparat/u, benefit: null },
  { name: 'job-ready', words: /jobparat/u, benefit: null },
  { name: 'education-ready', words: /uddannelsesparat/u, benefit: null },
  { name: 'young', words: /(?<!\p{L})unge(?!\p{L})/u, benefit: null },
  { name: 'insured', words: /forsikrede ledige|dagpengemodtager/u, benefit: '5.57.78' },
  { name: 'sick', words: /sygemeldt|sygedagpengemodtager/u, benefit: '5.57.71' },
  { name: 'integration', words: /integration|flygtning/u, benefit: '5.46.61' },
]

/** Endings of staff titles; compounds like virksomhedskonsulent are recognised by them. */
export const titleStems = [
  'konsulent',
  'sagsbehandler',
  'rådgiver',
  'medarbejder',
  'formidler',
  'koordinator',
  'vejleder',
  'mentor',
] as const

/** Staff whose work is the measure itself: pay on 5.68.90 is at home there. */
export const measureStaff = /jobformidler|mentor/u

/** Somebody is employed who was not before. */
export const hiring = /ansæt|tilknyttes|udvid|opnormer|(?<!\p{L})nye(?!\p{L})/u

/** Words on a pay account's line that say it is for something else than pay. */
export const otherPurpose =
  /uddann|kursus|kurser|klinisk|frikøb|materiale|transport|tolk|leje|køb|tilskud|aktivering|tilbud/u

/** Danish numerals that stand before a title. */
export const numerals: Readonly<Record<string, number>> = {
  en: 1,
  én: 1,
  et: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
}

/** The text holds out an effect on people's support. */
export const claimsEffect =
  /forsørgelse|(?<!\p{L})ydelse|kontanthjælp|uddannelseshjælp|besparelse|(?<!\p{L})i (job|arbejde)/u

/** The effect is that something does not get worse: a rise is held back, results are kept up. */
export const keepsAsItIs =
  /(forhindr|undgå|begræns|bremse)\p{L}*( en| at)? (stigning|merudgift)|op med at (vokse|stige)|bibehold|resultat\p{L}* (kan )?holde/u
