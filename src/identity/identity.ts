/**
 * The seam to signing in: who sent a request, letting somebody in and out, and hashes of passwords. What people may and
 * how they come to be known is not here (workflow/people/).
 */
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { parseSigned } from 'hono/utils/cookie'
import { type Attempt, countAttempts, forgetAttempts } from '../workflow/people/attempts.ts'
import { findInSession, findSignedIn } from '../workflow/people/signed-in.ts'
import type { SignedIn } from '../workflow/process/acting.ts'
import { type Auth, type AuthOptions, authPath, createAuth } from './auth.ts'
import { oidcProviderId } from './oidc.ts'

export type SignIn = {
  readonly email: string
  readonly password: string
  /** Whether the browser may keep it when it is closed. */
  readonly remember: boolean
  /** The reader's network address, where it is known and not that of a proxy. */
  readonly address: string | null
  /** For the session's list: what the browser calls itself. */
  readonly browser: string | null
}

export type SignInResult =
  | { readonly kind: 'in'; readonly cookies: readonly string[]; readonly person: SignedIn }
  /** E-mail or password is wrong, or the person has no access: nobody is told which. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many' }

export type Identity = {
  /** Where readers find the program, without a slash at the end. */
  readonly publicUrl: string
  /** How the organisation's own sign-in is called; null where there is none. */
  readonly oidc: { readonly label: string | null } | null
  readonly identify: (headers: Headers) => Promise<SignedIn | null>
  readonly signIn: (signIn: SignIn) => Promise<SignInResult>
  /** Ends the session; gives the cookies that make the browser forget it. */
  readonly signOut: (headers: Headers) => Promise<readonly string[]>
  readonly hash: (password: string) => Promise<string>
  readonly isPassword: (password: string, hash: string) => Promise<boolean>
  /** False where somebody has tried their own password too often. */
  readonly mayTryPassword: (personId: string) => Promise<boolean>
  /** False where somebody has asked too often. */
  readonly mayAskForReset: (email: string) => Promise<boolean>
  /** The provider's page to go to, and the cookies to take along; `next` is a path of ours. */
  readonly startOidc: (next: string, headers: Headers) => Promise<Started | null>
  /** What the provider's answer leads to. */
  readonly finishOidc: (request: Request) => Promise<Response>
}

type Started = { readonly url: string; readonly cookies: readonly string[] }

export function createIdentity(options: AuthOptions): Identity {
  const { store, now, publicUrl, oidc } = options
  const auth = createAuth(options)
  return {
    publicUrl,
    oidc: oidc && { label: oidc.label },
    identify: headers => identify(auth, options, headers),
    signIn: signIn => letIn(auth, options, signIn),
    signOut: async headers => {
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
    hash: hashPassword,
    isPassword: (password, hash) => verifyPassword({ password, hash }),
    mayTryPassword: personId => countAttempts(store, [{ kind: 'email', of: personId }], { now: now() }),
    mayAskForReset: email => countAttempts(store, [{ kind: 'reset', of: email }], { now: now() }),
    startOidc: async (next, headers) => (oidc ? start(auth, publicUrl, next, headers) : null),
    finishOidc: request => auth.handler(request),
  }
}

/**
 * Whoever brings no cookie of ours does not need to be looked up. The cookie is read by the library that serves the
 * pages, since the one that signs people in takes longer for it than most pages do; it alone signs cookies, opens
 * sessions and ends them.
 */
async function identify(auth: Auth, { store, now }: AuthOptions, headers: Headers): Promise<SignedIn | null> {
  const cookies = headers.get('cookie')
  if (cookies === null) return null
  const { authCookies, secret } = await auth.$context
  const { name } = authCookies.sessionToken
  const token = (await parseSigned(cookies, secret, name))[name]
  return token ? findInSession(store, token, now()) : null
}

async function letIn(auth: Auth, { store, now }: AuthOptions, signIn: SignIn): Promise<SignInResult> {
  const { email, password, remember, address, browser } = signIn
  const byEmail: Attempt = { kind: 'email', of: email }
  const attempts: Attempt[] = address === null ? [byEmail] : [byEmail, { kind: 'address', of: address }]
  if (!(await countAttempts(store, attempts, { now: now() }))) return { kind: 'too-many' }
  const answer = await auth.api.signInEmail({
    body: { email: email.trim(), password: password.normalize('NFC'), rememberMe: remember },
    headers: new Headers(browser === null ? {} : { 'user-agent': browser.slice(0, 300) }),
    asResponse: true,
  })
  if (answer.status >= 500) throw new Error(`signing in answered ${answer.status}`)
  const said: { user?: { id?: string } } | null = answer.ok ? await answer.json() : null
  const person = said?.user?.id === undefined ? null : await findSignedIn(store, said.user.id)
  if (!person) return { kind: 'wrong' }
  await forgetAttempts(store, byEmail)
  return { kind: 'in', cookies: answer.headers.getSetCookie(), person }
}

async function start(auth: Auth, publicUrl: string, next: string, headers: Headers): Promise<Started> {
  const answer = await auth.api.signInSocial({
    body: {
      provider: oidcProviderId,
      callbackURL: publicUrl + next,
      errorCallbackURL: `${publicUrl}/log-ind?fejl=ekstern`,
      disableRedirect: true,
    },
    headers,
    asResponse: true,
  })
  const said: { url?: string } = await answer.json()
  if (!answer.ok || said.url === undefined)
    throw new Error(`the sign-in provider cannot be used: ${answer.status}`)
  return { url: said.url, cookies: answer.headers.getSetCookie() }
}

export const oidcCallbackPath = `${authPath}/callback/${oidcProviderId}`
