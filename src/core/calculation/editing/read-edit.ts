/**
 * An edit as text, for a button of a page without script, and back: whatever comes from outside is looked over field
 * by field before it is an edit. What the edit then does to a case, applyEdit decides.
 */
import type { CasePath } from '../case/problem.ts'
import { isDriverKind } from '../drivers/registry.ts'
import { evidenceGrades } from '../graph/leaf.ts'
import type { Edit, EditKind } from './edit.ts'
import { isSafeStep, readPlainCase } from './plain.ts'
import { aboutFields } from './plain-quantity.ts'

type Check = (value: unknown) => boolean

const longest = { text: 200_000, steps: 12 }

const isText: Check = value => typeof value === 'string' && value.length <= longest.text
const isCount: Check = value =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 10_000
const isYes: Check = value => typeof value === 'boolean'
const isNotation: Check = value => value === 'da' || value === 'en'
const isPlain: Check = value => readPlainCase({ value }) !== null
const isPath: Check = value => readPath(value) !== null
const isExact: Check = value => typeof value === 'number' || isText(value)
const maybe =
  (check: Check): Check =>
  value =>
    value === undefined || value === null || check(value)
const oneOf =
  (names: readonly string[]): Check =>
  value =>
    names.some(name => name === value)
const isTaken: Check = value =>
  fits(value, {
    value: isExact,
    source: isText,
    evidence: oneOf(evidenceGrades),
    low: maybe(isExact),
    high: maybe(isExact),
    note: maybe(isText),
  })

const checks: Readonly<Record<EditKind, Readonly<Record<string, Check>>>> = {
  set: { path: isPath, value: isPlain },
  clear: { path: isPath },
  type: { path: isPath, text: isText, notation: isNotation, year: maybe(isCount) },
  'per-year': { path: isPath, isPerYear: isYes },
  about: { path: isPath, field: oneOf(aboutFields), text: isText, notation: isNotation },
  paste: {
    paths: value => Array.isArray(value) && value.length <= 500 && value.every(isPath),
    text: isText,
    notation: isNotation,
    fromYear: isCount,
  },
  'add-driver': {
    driver: value => typeof value === 'string' && isDriverKind(value),
    name: isText,
    at: maybe(isCount),
  },
  'copy-driver': { index: isCount, name: isText },
  'move-driver': { from: isCount, to: isCount },
  'pause-driver': { index: isCount, isPaused: isYes },
  'rename-driver': { index: isCount, name: isText },
  'remove-driver': { index: isCount },
  'add-item': { path: isPath },
  'remove-item': { path: isPath },
  'move-item': { path: isPath, to: isCount },
  'add-assumption': { name: isText, value: value => value === undefined || isPlain(value) },
  'rename-assumption': { from: isText, to: isText },
  'remove-assumption': { name: isText },
  share: { path: isPath, name: isText },
  own: { path: isPath },
  'use-assumption': { path: isPath, name: isText },
  'take-rate': { path: isPath, rate: isText },
  override: { path: isPath, text: isText, notation: isNotation, source: isText },
  'take-evidence': { path: isPath, taken: isTaken },
}

export function writeEdit(edit: Edit): string {
  return JSON.stringify(edit)
}

/** null for anything that is not an edit. */
export function readEdit(text: string): Edit | null {
  const raw = parseJson(text)
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) return null
  const { kind } = raw
  if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) return null
  // every field of the kind is checked right here
  return fits(raw, { kind: () => true, ...checks[kind as EditKind] }) ? (raw as Edit) : null
}

function fits(raw: unknown, fields: Readonly<Record<string, Check>>): boolean {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false
  const entries = new Map<string, unknown>(Object.entries(raw))
  const isKnown = [...entries.keys()].every(name => Object.hasOwn(fields, name))
  return isKnown && Object.entries(fields).every(([name, check]) => check(entries.get(name)))
}

function readPath(raw: unknown): CasePath | null {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > longest.steps) return null
  const isStep = (step: unknown): step is string | number =>
    (typeof step === 'string' && step.length <= 200 && isSafeStep(step)) ||
    (typeof step === 'number' && isSafeStep(step))
  return raw.every(isStep) ? raw : null
}

function parseJson(text: string): unknown {
  try {
    return text.length > longest.text ? null : JSON.parse(text)
  } catch {
    return null
  }
}
