/** What a field of the workbench is called, and what is wrong with it, in the notation of the page. */
import type { CasePath, CaseProblem } from '../../../core/calculation/case/problem.ts'
import { type FormEntry, isIndexPath } from '../../../core/calculation/editing/form-entries.ts'
import { sayField } from '../../../words/calculation/field.ts'
import { sayCaseProblem } from '../../../words/calculation/problem.ts'
import type { Language } from '../../../words/language.ts'
import { benchFieldNames, isBenchField, workbenchWords } from '../../../words/pages/workbench.ts'

export function nameField(
  { path, field, type }: Pick<FormEntry, 'path' | 'field' | 'type'>,
  language: Language,
): string {
  if (path[0] === 'assumptions') return field
  if (isIndexPath(path)) return benchFieldNames[language][`${field}-index` as 'pay-index']
  if (type.kind !== 'quantity' || path[0] === 'years')
    return isBenchField(field) ? benchFieldNames[language][field] : field
  return capital(sayField(path.slice(2).join('-'), language))
}

/** What a problem says at the field it is about: the name of the field is already there. */
export function sayAtField(problem: CaseProblem, language: Language): string {
  const words = workbenchWords[language]
  if (problem.code === 'field-missing') return words.missing
  // the page reads what two notations allow in its own, so what is left is no number in any
  if (problem.code === 'not-a-number' || problem.code === 'number-ambiguous')
    return words.notANumber(problem.data.text)
  if (problem.code === 'regulation-missing') return words.indexMissing
  if (problem.code === 'assumption-unknown') return words.notANumber(problem.data.name)
  return sayCaseProblem(named(problem, language), language)
}

/** Where the problem is, as a person would find it: `Socialrådgiver, løn pr. årsværk`. */
export function sayPlace(path: CasePath, driverName: (index: number) => string, language: Language): string {
  const [top, index, ...rest] = path
  if (top === 'assumptions') return String(index ?? '')
  if (top !== 'drivers' || typeof index !== 'number') return saySteps(path, language)
  const place = saySteps(rest, language)
  return place === '' ? driverName(index) : `${driverName(index)}, ${place}`
}

/** Fields from the outermost in; one of several carries its number: `statens refusion, konto`, `konti 2, andel`. */
function saySteps(path: CasePath, language: Language): string {
  if (path[0] === 'regulation') return sayBenchField(`${path[1]}-index`, language)
  const last = path.length - 1
  const steps = path.filter(
    (step, i) => step !== 'value' && step !== 'years' && (step !== 'line' || i === last),
  )
  const names = steps.filter(step => typeof step === 'string')
  const whole = maybeField(names.join('-'), language)
  if (whole !== null && names.length === steps.length) return whole
  return steps
    .map(step => (typeof step === 'number' ? ` ${step + 1}` : `, ${sayBenchField(step, language)}`))
    .join('')
    .replace(/^[, ]+/, '')
}

/** The problem with its fields called by what stands on the page. */
function named(problem: CaseProblem, language: Language): CaseProblem {
  if (problem.code !== 'one-of' && problem.code !== 'not-together') return problem
  // of a refund the field is called otherwise than elsewhere
  const around = problem.path.at(-1)
  const fields = problem.data.fields.map(
    field => maybeField(`${around}-${field}`, language) ?? sayBenchField(field, language),
  )
  return { ...problem, data: { fields } }
}

function sayBenchField(field: string, language: Language): string {
  return maybeField(field, language) ?? field
}

function maybeField(field: string, language: Language): string | null {
  if (isBenchField(field)) return uncapital(benchFieldNames[language][field])
  const said = sayField(field, language)
  return said === field ? null : said
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
