/** People, their roles and how they stand, wherever they are named. */
import type { Grant, Scope } from '../core/person/person.ts'
import { inBoth, type Language } from './language.ts'
import { roleNames } from './process.ts'

type Status = 'invited' | 'active' | 'deactivated' | 'erased'

export const statusNames = inBoth<Readonly<Record<Status, string>>>({
  da: { invited: 'inviteret', active: 'aktiv', deactivated: 'uden adgang', erased: 'slettet' },
  en: { invited: 'invited', active: 'active', deactivated: 'without access', erased: 'erased' },
})

export const scopeNames = inBoth<Readonly<Record<Exclude<Scope['kind'], 'everywhere'>, string>>>({
  da: { centre: 'center', committee: 'udvalg' },
  en: { centre: 'centre', committee: 'committee' },
})

/** "økonom", or "økonom for Center for Skole". */
export function sayGrant({ role, scope }: Grant, language: Language): string {
  const name = roleNames[language][role].one
  if (scope.kind === 'everywhere') return name
  return `${name} for ${scope.name}`
}

export const unknownPerson = inBoth({
  da: { erased: 'slettet person' },
  en: { erased: 'erased person' },
})

/** A browser as it calls itself, in the few words that tell one's own apart: "Firefox på Windows". */
export function sayBrowser(text: string | null, language: Language): string {
  const words =
    language === 'da' ? { on: 'på', unknown: 'ukendt browser' } : { on: 'on', unknown: 'unknown browser' }
  if (text === null || text === '') return words.unknown
  const browser = browsers.find(([, pattern]) => pattern.test(text))?.[0]
  const system = systems.find(([, pattern]) => pattern.test(text))?.[0]
  if (!browser) return words.unknown
  return system ? `${browser} ${words.on} ${system}` : browser
}

const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg\w*\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\b(Headless)?Chrome\//],
  ['Safari', /\bSafari\//],
]
const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS X/],
  ['Linux', /Linux/],
]
