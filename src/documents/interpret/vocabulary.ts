/** The words documents use for their parts: what a heading, a label or a short line announces. Danish first. */
import type { Unit } from '../../core/money.ts'
import { firstYear, lastYear } from '../../core/period.ts'
import type { FieldName } from '../../core/proposal/content.ts'

const fieldLabels: readonly (readonly [FieldName, RegExp])[] = [
  [
    'content',
    /^(forslagets\s+indhold|indhold|beskrivelse(\s+af\s+forslaget)?|indsats(en)?s?\s+indhold|content)\b/i,
  ],
  [
    'targetGroup',
    /^(konsekvenser?\s+for\s+(målgruppen?|borgerne?|brugerne?)|målgruppe(n)?|consequences\s+for\s+the\s+target)/i,
  ],
  ['staff', /^(personale(mæssige)?\s+konsekvenser?|konsekvenser?\s+for\s+personalet?|staff\s+consequences)/i],
  [
    'relations',
    /^(sammenhæng\s+(til|med)\s+andre\s+forslag|relation(er)?\s+til\s+andre|relation\s+to\s+other)/i,
  ],
]

/** Most labels are none of them, which one pattern tells. */
const anyField = anyOf(fieldLabels)

function anyOf(labels: readonly (readonly [string, RegExp])[]): RegExp {
  return new RegExp(labels.map(([, pattern]) => pattern.source).join('|'), 'i')
}

/** The field a label stands for. Only a short text is a label; a sentence that begins alike is not. */
export function fieldOf(label: string): FieldName | null {
  const text = label.trim().replace(/[:.]\s*$/, '')
  if (text.length > 60 || !anyField.test(text)) return null
  return fieldLabels.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

export type HeaderName = 'policyArea' | 'proposedBy' | 'number' | 'committee' | 'title'

const headerLabels: readonly (readonly [HeaderName, RegExp])[] = [
  ['policyArea', /^(politik|bevillings|service)område\b/i],
  [
    'proposedBy',
    /^(forslag(et)?\s+(er\s+)?(fremsat|stillet)(\s+af)?|forslagsstiller|fremsat\s+af|proposed\s+by)\b/i,
  ],
  ['number', /^(nr|nummer|forslagsnr|forslag\s+nr)\b\.?/i],
  ['committee', /^(fag)?udvalg\s*:?$/i],
  ['title', /^(forslagets\s+)?(titel|overskrift|navn)\b\s*:?$/i],
]

const anyHeader = anyOf(headerLabels)

export function headerOf(label: string): HeaderName | null {
  const text = label.trim().replace(/:\s*$/, '')
  if (text.length > 60 || !anyHeader.test(text)) return null
  return headerLabels.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** A line that only names a committee: `Social- og Beskæftigelsesudvalget`. */
export function isCommittee(text: string): boolean {
  return text.length < 120 && /^\p{Lu}[\p{L}\s,&/.-]*udvalg(et)?$/u.test(text.trim())
}

/** `Committee - policy area` on one line, as the operating-budget form prints it. */
export function splitCommitteeLine(text: string): { committee: string; policyArea: string } | null {
  const match =
    text.length < 250 ? /^(\p{Lu}.*?udvalg(?:et)?)\s+[-\u2013\u2014]\s+(\S.*)$/u.exec(text.trim()) : null
  return match ? { committee: match[1] ?? '', policyArea: match[2] ?? '' } : null
}

/** The form's own number, behind the word Skema. */
export function formNumber(text: string): string | null {
  return /^skema\s*(?:nr\.?)?\s*:?\s*(\d[\d.\s]*)$/i.exec(text.trim())?.[1]?.trim() ?? null
}

const printedNumber = String.raw`(?:\p{Lu}{1,2}-)?\d+(?:[.\s-]\d+)*[a-zæøå]?`
const loneNumber = new RegExp(`^(?:forslag\\s+)?(?:nr|nummer)\\b\\.?\\s*:?\\s*(${printedNumber})\\.?$`, 'iu')
const namedNumber = new RegExp(
  `^(?:(?:investerings)?forslag(?:\\s+nr\\.?)?|nr\\.?)\\s+(${printedNumber})\\s*[:.)–-]?\\s+(\\S.*)$`,
  'iu',
)
const leadingNumber = new RegExp(
  `^(${printedNumber})[.):]\\s+(\\S.*)$|^(\\p{Lu}{1,2}-\\d+[a-z]?)\\s+(\\S.*)$`,
  'u',
)

/** A proposal's number on a line of its own: `Nr. B-12`. */
export function numberOnLine(text: string): string | null {
  return text.length < 40 ? (loneNumber.exec(text.trim())?.[1] ?? null) : null
}

/** `4. Flere i job`, `Forslag 4: Flere i job`, `B-12 Flere i job`; a bare number before a title may be a count. */
export function splitNumberedTitle(title: string): { number: string; title: string } | null {
  if (title.length > 200) return null
  const found = namedNumber.exec(title) ?? leadingNumber.exec(title)
  const [number, rest] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]]
  return number && rest ? { number: number.trim(), title: rest } : null
}

/** Headings that name the kind of document and not a proposal. */
export function isFormHeading(text: string): boolean {
  return /^(drifts|budget|ændrings)forslag$/i.test(text.trim())
}

export function isTotalLabel(label: string): boolean {
  return /^(i\s?alt|(hoved|sub|del|mellem)?(total(en|t)?|sum)|samlet|grand total)\b|\b(i\s?alt|total)\s*:?$/i.test(
    label.trim(),
  )
}

/** What all lines together come to, in other words than a total's: `Netto`, `Nettoeffekt`, `Resultat`. */
export function isNetLabel(label: string): boolean {
  return /^(netto\p{L}*|(samlet\s+)?(netto)?resultat|saldo)\s*:?$/iu.test(label.trim())
}

export function isSubRow(label: string): boolean {
  return /^[-\u2013\s]*heraf\b/i.test(label.trim())
}

const yearCell =
  /^(?:budget(?:år|overslag|forslag)?|overslag(?:sår)?|regnskab|år|year|bo|bf|ob|kb|[br])?[\s:.-]*((?:19|20)\d{2})\s*[*\u00b9\u00b2\u00b3]*[)\u207e]?(?:\s*\([^()]*(?:p\/?l|pris|kr|mio|dkk)[^()]*\)|\s+(?:i\s+)?(?:1[.,\s]?000\s|hele\s|mio\.?\s|t\.?\s?)?kr\.?)?$/i

export function yearOf(text: string): number | null {
  if (text.length < 4 || !/(19|20)\d\d/.test(text)) return null
  const found = yearCell.exec(text.trim())?.[1]
  const year = found === undefined ? null : Number(found)
  return year !== null && year >= firstYear && year <= lastYear ? year : null
}

/** One of these is in every unit. */
const saysMoney = /kr|dkk|mio|mill|thousand/i

/** The unit a caption, header cell or short line states. */
export function unitOfText(text: string): Unit | null {
  if (text.length > 120 || !saysMoney.test(text)) return null
  if (
    /1[.,\s\u00a0]?000\s*(kr|dkk)|\b(kr\.?|dkk)\s*1[.,]?000\b|\bt\.?\s?kr\b|\btusind(e)?\s+kr|\bthousand/i.test(
      text,
    )
  )
    return '1000kr'
  if (/\b(mio|mill)\b\.?\s*(kr|dkk)?|\bmillion/i.test(text)) return 'mio'
  return /(^|[\s(])((i\s+)?(hele\s+)?(kr\b\.?|kroner\b)|dkk\b)/i.test(text) ? 'kr' : null
}

/** A line about amounts (`Beløb i 1.000 kr.`, `(1.000 kr.)`) and not a sentence that mentions money. */
export function isUnitLine(text: string): boolean {
  const short = text.trim()
  return (
    short.length < 90 &&
    /^(beløb|amounts?|alle beløb|\(|i\s|1[.,]?000|mio|mill|hele|kr|dkk|tkr|t\.)/i.test(short) &&
    unitOfText(short) !== null
  )
}

export function priceLevelOf(text: string): number | null {
  const found =
    /\b((?:19|20)\d{2})[\s-]*(?:p\/?l|priser|prisniveau|prices)\b|\b(?:p\/?l|prisniveau)[\s:-]*((?:19|20)\d{2})\b/i.exec(
      text,
    )
  const year = found?.[1] ?? found?.[2]
  return text.length < 200 && year !== undefined ? Number(year) : null
}

/** What only a sheet of paper needs: the number at its foot. */
export function isPageMark(text: string): boolean {
  if (text.length > 20) return false
  return /^((side|page)\s+\d+(\s*(af|of|\/)\s*\d+)?|\d{1,3}\s*\/\s*\d{1,3}|[-–]\s*\d{1,3}\s*[-–])$/i.test(
    text.trim(),
  )
}

/** A line that may stand between two halves of a table: a note to it, or that it goes on. */
export function isTableNote(text: string): boolean {
  return /^(note|anm|bemærk|kilde|\(?fort(sat|sættes)\b|\(?continued\b|\*|[\u00b9\u00b2\u00b3]|\d\))/i.test(
    text.trim(),
  )
}

/** Header cells that make a table with years the overview of a catalogue and not one proposal's budget. */
export function namesProposals(header: string): boolean {
  return (
    /(^|\s)nr\b\.?|(^|\s)(investerings)?forslag\b|(^|\s)titel\b/i.test(header) &&
    !/(drifts|budget)forslag/i.test(header)
  )
}
