/**
 * How people sign in and how mails leave, as the environment and a small file say it (docs/sign-in.md). Nothing is
 * needed: without any of it people sign in with e-mail and password, and mails wait in the outbox.
 */
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { parse } from 'yaml'
import { type Grant, isRole } from '../core/person/person.ts'
import type { OidcSettings } from './oidc.ts'

export type Settings = {
  /** Where readers find the program, without a slash at the end; null for this machine only. */
  readonly publicUrl: string | null
  /** Proxies that are believed about who sent a request: addresses, and networks as `10.1.0.0/16`. */
  readonly trustedProxies: readonly string[]
  readonly oidc: OidcSettings | null
  readonly smtp: { readonly url: string; readonly from: string } | null
}

/** What is wrong, and where: a variable of the environment, or a path into the file. */
export type SettingsProblem = {
  readonly code: 'bad-url' | 'bad-proxy' | 'no-file' | 'not-yaml' | 'missing' | 'unknown-role' | 'no-sender'
  readonly at: string
}

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problem: SettingsProblem }

type Environment = Readonly<Record<string, string | undefined>>

export function readSettings(env: Environment): ReadSettings {
  try {
    const publicUrl = readUrl(env['PUBLIC_URL'], 'PUBLIC_URL', ['https:', 'http:'])
    const smtp = readUrl(env['SMTP_URL'], 'SMTP_URL', ['smtp:', 'smtps:'])
    if (smtp !== null && !env['MAIL_FROM']) refuse('no-sender', 'MAIL_FROM')
    const settings = {
      publicUrl: publicUrl === null ? null : new URL(publicUrl).origin,
      trustedProxies: readProxies(env['TRUSTED_PROXY'] ?? ''),
      smtp: smtp === null ? null : { url: smtp, from: env['MAIL_FROM'] ?? '' },
      oidc: env['SIGN_IN_FILE'] ? readOidcFile(env['SIGN_IN_FILE'], env) : null,
    }
    return { ok: true, settings }
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, problem: error.problem }
    throw error
  }
}

class Wrong extends Error {
  readonly problem: SettingsProblem
  constructor(problem: SettingsProblem) {
    super(`${problem.code} at ${problem.at}`)
    this.problem = problem
  }
}

function refuse(code: SettingsProblem['code'], at: string): never {
  throw new Wrong({ code, at })
}

function readUrl(text: string | undefined, name: string, protocols: readonly string[]): string | null {
  if (text === undefined || text === '') return null
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) return refuse('bad-url', name)
  return text
}

function readProxies(text: string): readonly string[] {
  const proxies = text.split(/[\s,]+/).filter(proxy => proxy !== '')
  for (const proxy of proxies) {
    const [address = '', bits, ...rest] = proxy.split('/')
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
    if (most < 0 || !isNetwork || rest.length > 0) refuse('bad-proxy', proxy)
  }
  return proxies
}

function readOidcFile(file: string, env: Environment): OidcSettings {
  const oidc = objectAt(objectAt(readYaml(file), file)['oidc'], 'oidc')
  const secretFrom = textAt(oidc, 'clientSecretEnv')
  const issuer = textAt(oidc, 'issuer') ?? refuse('missing', 'oidc.issuer')
  return {
    label: textAt(oidc, 'label'),
    issuer: readUrl(issuer, 'oidc.issuer', ['https:', 'http:']) ?? refuse('bad-url', 'oidc.issuer'),
    clientId: textAt(oidc, 'clientId') ?? refuse('missing', 'oidc.clientId'),
    clientSecret: secretFrom === null ? null : (env[secretFrom] ?? refuse('missing', secretFrom)),
    scopes: listAt(oidc['scopes'] ?? ['openid', 'profile', 'email'], 'oidc.scopes').map(String),
    claim: textAt(oidc, 'rolesClaim') ?? 'roles',
    roles: readRoles(oidc['roles']),
    trustEmail: oidc['trustEmail'] === true,
  }
}

function readYaml(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return refuse('no-file', file)
  }
  try {
    return parse(text)
  } catch {
    return refuse('not-yaml', file)
  }
}

function readRoles(value: unknown): OidcSettings['roles'] {
  const roles = new Map<string, Grant[]>()
  for (const [index, entry] of listAt(value, 'oidc.roles').entries()) {
    const at = `oidc.roles[${index}]`
    const given = objectAt(entry, at)
    const name = textAt(given, 'value') ?? refuse('missing', `${at}.value`)
    roles.set(name, [...(roles.get(name) ?? []), readGrant(given, at)])
  }
  return roles
}

function readGrant(given: Record<string, unknown>, at: string): Grant {
  const role = textAt(given, 'role') ?? refuse('missing', `${at}.role`)
  if (!isRole(role)) return refuse('unknown-role', `${at}.role`)
  const centre = textAt(given, 'centre')
  const committee = textAt(given, 'committee')
  if (centre !== null) return { role, scope: { kind: 'centre', name: centre } }
  return { role, scope: committee === null ? { kind: 'everywhere' } : { kind: 'committee', name: committee } }
}

function objectAt(value: unknown, at: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : refuse('missing', at)
}

function listAt(value: unknown, at: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse('missing', at)
}

function textAt(from: Record<string, unknown>, key: string): string | null {
  const value = from[key]
  return typeof value === 'string' && value !== '' ? value : null
}
