/**
 * The sign-in library, set up on our own store and tables. Nothing outside this folder knows it: it checks passwords,
 * keeps sessions and speaks OpenID Connect; who people are and what they may is ours (workflow/people/).
 */

import { betterAuth } from 'better-auth'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { genericOAuth } from 'better-auth/plugins'
import type { ChartOfAccounts } from '../core/account/chart.ts'
import { longestPassword, shortestPassword } from '../core/person/password.ts'
import { createId } from '../store/id.ts'
import { openStatements } from '../store/statements.ts'
import { findSignedIn } from '../workflow/people/signed-in.ts'
import type { Store, Who } from '../workflow/who.ts'
import { type OidcSettings, oidcProvider } from './oidc.ts'

export type AuthOptions = {
  readonly store: Store
  readonly secret: string
  /** Where readers find the program, without a slash at the end. */
  readonly publicUrl: string
  readonly oidc: OidcSettings | null
  /** By which a catalogue is checked when what lay with somebody who has lost every role goes on. */
  readonly chart: ChartOfAccounts
  readonly now: () => string
  readonly random: Who['random']
  readonly onError: (error: unknown) => void
}

export type Auth = ReturnType<typeof createAuth>

const day = 24 * 60 * 60

export const authPath = '/api/auth'

export function createAuth(options: AuthOptions) {
  const { store, secret, publicUrl, oidc, random, onError } = options
  return betterAuth({
    appName: 'Investeringskatalog',
    baseURL: publicUrl,
    basePath: authPath,
    secret,
    telemetry: { enabled: false },
    // every statement is a transaction of ours; on both engines times are texts and yes or no is 1 or 0
    database: { db: openStatements(store), type: 'sqlite' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'identity_session',
      expiresIn: 7 * day,
      // who is here for longer signs in again, and has the roles of that day
      disableSessionRefresh: true,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
    },
    account: {
      modelName: 'identity_account',
      fields: {
        providerId: 'provider_id',
        accountId: 'account_id',
        userId: 'person_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      // the tokens are of no use here once somebody is in
      updateAccountOnSignIn: false,
      accountLinking: { enabled: false },
    },
    verification: {
      modelName: 'identity_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    // counted in the store by workflow/people/attempts.ts, which knows e-mails too
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'ik',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => createId(random), validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      user: { create: { before: async () => false } },
      session: {
        create: {
          // who was deactivated has the right password and still no access
          before: async session => (await findSignedIn(store, session.userId)) !== null,
        },
      },
    },
    onAPIError: { errorURL: `${publicUrl}/log-ind?fejl=ekstern` },
    logger: { level: 'error', log: (_level, message) => onError(new Error(`sign-in: ${message}`)) },
    plugins: oidc ? [genericOAuth({ config: [oidcProvider(oidc, options)] })] : [],
  })
}
