/** Sets up signing in as the environment says it, or says in words what is wrong there. */
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { createIdentity, type Identity } from '../../identity/identity.ts'
import { loadSecret } from '../../identity/secret.ts'
import { readSettings, type Settings } from '../../identity/settings.ts'
import { defaultFile } from '../../store/engine/config.ts'
import type { Language } from '../../words/language.ts'
import { saySettingsProblem } from '../../words/settings.ts'
import type { Store } from '../../workflow/who.ts'
import { configOf } from '../open-store.ts'

export type OpenedIdentity = { readonly identity: Identity; readonly settings: Settings }

export type IdentityPlace = {
  readonly data: string | null
  readonly port: number
  readonly language: Language
}

/** null where it could not be set up; the reason has then been said on standard error. */
export function openIdentityOrSay(
  store: Store,
  { data, port, language }: IdentityPlace,
  { chart }: { readonly chart: ChartOfAccounts },
): OpenedIdentity | null {
  const read = readSettings(process.env)
  if (!read.ok) {
    process.stderr.write(`${saySettingsProblem(read.problem, language)}\n`)
    return null
  }
  const { settings } = read
  const identity = createIdentity({
    store,
    secret: loadSecret(dataFolder(data), process.env['SESSION_SECRET']),
    publicUrl: settings.publicUrl ?? `http://127.0.0.1:${port}`,
    oidc: settings.oidc,
    chart,
    now: () => new Date().toISOString(),
    random: size => randomBytes(size),
    onError: error => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
  })
  return { identity, settings }
}

/** Beside the database file; with PostgreSQL where the file would be. */
export function dataFolder(data: string | null): string {
  const config = configOf(data)
  return dirname(config?.engine === 'sqlite' ? config.file : defaultFile)
}
