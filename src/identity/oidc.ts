/**
 * Signing in with the organisation's own accounts by OpenID Connect: the code flow with PKCE, ID tokens verified by the
 * provider's keys, roles from what the provider says of a person.
 */
import type { GenericOAuthConfig } from 'better-auth/plugins'
import type { ChartOfAccounts } from '../core/account/chart.ts'
import type { Grant } from '../core/person/person.ts'
import { welcomeVouched } from '../workflow/people/provider-sign-in.ts'
import type { Store, Who } from '../workflow/who.ts'

/** The name under which the provider's callback comes back: /api/auth/callback/oidc. */
export const oidcProviderId = 'oidc'

export type OidcSettings = {
  /** As the button says it: "Log ind med kommunens konto". */
  readonly label: string | null
  /** The provider's address; `/.well-known/openid-configuration` lies below it. */
  readonly issuer: string
  readonly clientId: string
  /** null for a public client. */
  readonly clientSecret: string | null
  readonly scopes: readonly string[]
  /** The claim that roles are read from, a text or a list of texts. */
  readonly claim: string
  /** The grants that each of its values gives. */
  readonly roles: ReadonlyMap<string, readonly Grant[]>
  /** Whether its addresses are believed although it does not say that they are verified. */
  readonly trustEmail: boolean
}

type Surroundings = {
  readonly store: Store
  readonly chart: ChartOfAccounts
  readonly now: () => string
  readonly random: Who['random']
}

export function oidcProvider(
  settings: OidcSettings,
  { store, chart, now, random }: Surroundings,
): GenericOAuthConfig {
  return {
    providerId: oidcProviderId,
    discoveryUrl: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId: settings.clientId,
    ...(settings.clientSecret === null
      ? { tokenEndpointAuth: { method: 'none' as const } }
      : { clientSecret: settings.clientSecret }),
    scopes: [...settings.scopes],
    pkce: true,
    disableSignUp: true,
    disableProviderLogout: true,
    // called with verified claims, before the library looks for the account: by then there is one, or no way in
    mapProfileToUser: async claims => {
      const vouched = {
        provider: oidcProviderId,
        subject: String(claims.sub ?? ''),
        name: textOf(claims['name']) ?? textOf(claims['preferred_username']) ?? '',
        email: textOf(claims['email']) ?? '',
        isEmailVerified: settings.trustEmail || claims['email_verified'] === true,
        grants: grantsFrom(claims[settings.claim], settings.roles),
      }
      const welcomed = await welcomeVouched(store, vouched, { chart }, { now: now(), random })
      return welcomed.kind === 'welcome'
        ? { email: welcomed.email, name: welcomed.name, emailVerified: true }
        : nobody
    },
  }
}

/** Without an address the library lets nobody in, whatever account it may find. */
const nobody = { email: '', emailVerified: false }

function grantsFrom(claim: unknown, roles: OidcSettings['roles']): Grant[] {
  const values = (Array.isArray(claim) ? claim : [claim]).filter(value => typeof value === 'string')
  return values.flatMap(value => roles.get(value) ?? [])
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null
}
