/**
 * An edit as text, for a button of a page without script, and back: whatever comes from outside is looked over field
 * by field before it is an edit. What the edit then does to a case, applyEdit decides.
 */

import {
  type Check,
  fits,
  fitsKind,
  isCount,
  isText,
  isYes,
  maybe,
  oneOf,
  parseJson,
} from '../../text/checked.ts'
import type { CasePath } from '../case/problem.ts'
import { isDriverKind } from '../drivers/registry.ts'
import { evidenceGrades } from '../graph/leaf.ts'
import type { Edit, EditKind } from './edit.ts'
import { isSafeStep, readPlainCase } from './plain.ts'
import { aboutFields } from './plain-quantity.ts'

const longestPath = 12
const isNotation = oneOf(['da', 'en'])
const isPlain: Check = value => readPlainCase({ value }) !== null
const isPath: Check = value => readPath(value) !== null
const isExact: Check = value => typeof value === 'number' || isText(value)
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
  // every field of its kind has been looked at
  return fitsKind(raw, checks) ? (raw as Edit) : null
}

function readPath(raw: unknown): CasePath | null {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > longestPath) return null
  const isStep = (step: unknown): step is string | number =>
    (typeof step === 'string' && step.length <= 200 && isSafeStep(step)) ||
    (typeof step === 'number' && isSafeStep(step))
  return raw.every(isStep) ? raw : null
}
