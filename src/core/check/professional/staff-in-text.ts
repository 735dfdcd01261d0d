/** Who is to be employed, as the form's words say it: titles, and how many posts. */
import type { Norms } from './norms.ts'
import { ofRole, type ProfessionalView, says } from './view.ts'
import { hiring, measureStaff, numerals, titleStems } from './vocabulary.ts'
import type { Words } from './words.ts'

const stems = titleStems.join('|')
// every repetition is bounded, so that no text, however long its words, takes more than time proportional to it
const title = new RegExp(`(?<!\\p{L})\\p{L}{0,30}(?:${stems})`, 'u')
const isWritten = Object.keys(numerals).join('|')
/** `2 nye konsulenter`, `en rekrutteringskonsulent på 25 timer`, `2,5 stilling`: number, title, weekly hours. */
const counted = new RegExp(
  `(?<![\\p{L}\\d,-])(\\d{1,3}(?:,\\d{1,2})?|${isWritten})\\s+(?:\\p{L}{1,30}\\s+){0,2}?` +
    `(?:\\p{L}{0,30}(?:${stems})|person|stilling|årsværk|fuldtidsstilling)\\p{L}{0,10}(?:\\s+(?:på|i)\\s+(\\d{1,2})\\s+timer)?`,
  'u',
)
const everyCounted = new RegExp(counted, 'gu')
const range = new RegExp(`\\d\\s?[-–]\\s?\\d{1,3}\\s+(?:\\p{L}{1,30}\\s+){0,2}?\\p{L}{0,30}(?:${stems})`, 'u')
/** Lookaround, because \b knows no Danish letters. */
const negated = /(?<!\p{L})(ikke|ingen|uden)(?!\p{L})/u

/** The first staff title, in the singular and in small letters. */
export function firstTitle(view: ProfessionalView): string | null {
  return titleIn(view.words('title')) ?? titleIn(view.words('content'))
}

function titleIn({ text, says }: Words): string | null {
  return says(title) ? (title.exec(text)?.[0] ?? null) : null
}

export function hasStaff(view: ProfessionalView): boolean {
  return says(view, hiring) || firstTitle(view) !== null
}

/** Whether some of the staff named may rightly be paid from the measures' account. */
export function hasMeasureStaff(view: ProfessionalView): boolean {
  return says(view, measureStaff)
}

/**
 * Posts as stated; null where no number is, or a range. What is known comes first, then the pay lines' own labels,
 * then sentences of the content that speak of employing, then how the staff field opens.
 */
export function statedPosts(view: ProfessionalView, norms: Norms): number | null {
  if (view.known.posts !== null) return view.known.posts
  const inLabels = ofRole(view, 'pay').map(({ label }) => countPosts(label, norms))
  const fromLabels = Math.max(...inLabels, 0)
  if (fromLabels > 0) return fromLabels
  const fromContent = hiredPosts(view.words('content'), norms)
  return fromContent === 0 ? openingPosts(view.words('staff'), norms) : fromContent
}

const hired = new WeakMap<Words, number | null>()

/** In the sentences that speak of employing, read once per text; null where one of them gives a range. */
function hiredPosts(words: Words, norms: Norms): number | null {
  const known = hired.get(words)
  if (known !== undefined) return known
  const telling = sentences(words.text).filter(one => hiring.test(one) && !negated.test(one))
  const posts = telling.some(one => range.test(one))
    ? null
    : telling.reduce((sum, one) => sum + addPosts(one, norms), 0)
  hired.set(words, posts)
  return posts
}

function openingPosts(words: Words, norms: Norms): number | null {
  if (!words.says(counted)) return null
  const [opening = ''] = sentences(words.text)
  const found = counted.exec(opening)
  return found?.index === 0 ? addPosts(found[0], norms) : null
}

function countPosts(words: Words, norms: Norms): number {
  return words.says(counted) ? addPosts(words.text, norms) : 0
}

function addPosts(text: string, { fullWeek }: Norms): number {
  return [...text.matchAll(everyCounted)].reduce((sum, [, number = '', hours]) => {
    const count = numerals[number] ?? Number(number.replace(',', '.'))
    return sum + (hours ? (count * Number(hours)) / fullWeek : count)
  }, 0)
}

function sentences(words: string): string[] {
  return words.split(/(?<=[.!?])\s+|\n+/u).map(one => one.trim())
}
