/** Who is to be employed, as the form's words say it: titles, and how many posts. */
import type { Norms } from './norms.ts'
import { ofRole, type ProfessionalView } from './view.ts'
import { hiring, measureStaff, numerals, titleStems } from './vocabulary.ts'

const stems = titleStems.join('|')
// every repetition is bounded, so that no text, however long its words, takes more than time proportional to it
const title = new RegExp(`(?<!\\p{L})\\p{L}{0,30}(?:${stems})`, 'u')
const isWritten = Object.keys(numerals).join('|')
/** `2 nye konsulenter`, `en rekrutteringskonsulent på 25 timer`, `2,5 stilling`: number, title, weekly hours. */
const counted = new RegExp(
  `(?<![\\p{L}\\d,-])(\\d{1,3}(?:,\\d{1,2})?|${isWritten})\\s+(?:\\p{L}{1,30}\\s+){0,2}?` +
    `(?:\\p{L}{0,30}(?:${stems})|person|stilling|årsværk|fuldtidsstilling)\\p{L}{0,10}(?:\\s+(?:på|i)\\s+(\\d{1,2})\\s+timer)?`,
  'gu',
)
const range = new RegExp(`\\d\\s?[-–]\\s?\\d{1,3}\\s+(?:\\p{L}{1,30}\\s+){0,2}?\\p{L}{0,30}(?:${stems})`, 'u')
/** Lookaround, because \b knows no Danish letters. */
const negated = /(?<!\p{L})(ikke|ingen|uden)(?!\p{L})/u

/** The first staff title, in the singular and in small letters. */
export function firstTitle(view: ProfessionalView): string | null {
  return title.exec(`${view.words('title')}\n${view.words('content')}`)?.[0] ?? null
}

export function hasStaff(view: ProfessionalView): boolean {
  const words = view.words('all')
  return hiring.test(words) || firstTitle(view) !== null
}

/** Whether some of the staff named may rightly be paid from the measures' account. */
export function hasMeasureStaff(view: ProfessionalView): boolean {
  return measureStaff.test(view.words('all'))
}

/**
 * Posts as stated; null where no number is, or a range. What is known comes first, then the pay lines' own labels,
 * then sentences of the content that speak of employing, then how the staff field opens.
 */
export function statedPosts(view: ProfessionalView, norms: Norms): number | null {
  if (view.known.posts !== null) return view.known.posts
  const inLabels = ofRole(view, 'pay').map(({ line }) => countPosts(line.label.toLowerCase(), norms))
  const fromLabels = Math.max(...inLabels, 0)
  if (fromLabels > 0) return fromLabels
  const hired = sentences(view.words('content')).filter(one => hiring.test(one) && !negated.test(one))
  if (hired.some(one => range.test(one))) return null
  const fromContent = hired.reduce((sum, one) => sum + countPosts(one, norms), 0)
  if (fromContent > 0) return fromContent
  return openingPosts(view.words('staff'), norms)
}

function openingPosts(staff: string, norms: Norms): number | null {
  const [opening = ''] = sentences(staff)
  const found = [...opening.matchAll(counted)][0]
  return found && found.index === 0 ? countPosts(found[0], norms) : null
}

function countPosts(words: string, { fullWeek }: Norms): number {
  return [...words.matchAll(counted)].reduce((sum, [, number = '', hours]) => {
    const count = numerals[number] ?? Number(number.replace(',', '.'))
    return sum + (hours ? (count * Number(hours)) / fullWeek : count)
  }, 0)
}

function sentences(words: string): string[] {
  return words.split(/(?<=[.!?])\s+|\n+/u).map(one => one.trim())
}
