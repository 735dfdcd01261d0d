/** Signing in with the organisation's own accounts, against a real OpenID Connect provider on this machine. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { expect, test } from 'vitest'
import { onEveryEngine } from '../../tests/database/on-every-engine.ts'
import { seededRandom } from '../../tests/database/who.ts'
import type { Grant } from '../core/person/person.ts'
import type { Store } from '../workflow/who.ts'
import { createIdentity, type Identity, oidcCallbackPath } from './identity.ts'

const publicUrl = 'http://127.0.0.1:3999'
const clientSecret = 'a secret between the two of them'

type Claims = Readonly<Record<string, unknown>>

/** It believes whoever asks, and says of them what `claims` say at that moment. */
async function startProvider(claims: () => Claims) {
  const server: Server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const seen: { pkce: string[] } = { pkce: [] }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'katalog',
        client_secret: clientSecret,
        redirect_uris: [publicUrl + oidcCallbackPath],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['a key of tests'] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...claims() }) }),
    loadExistingGrant: async context => {
      const grant = new context.oidc.provider.Grant({
        clientId: 'katalog',
        accountId: context.oidc.session?.accountId ?? 's-1',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/auth') seen.pkce.push(url.searchParams.get('code_challenge_method') ?? '')
    if (!url.pathname.startsWith('/interaction/')) return void answer(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: 's-1' } })
  })
  return { issuer, seen, stop: () => new Promise<void>(resolve => server.close(() => resolve())) }
}

/** A browser that follows the provider's pages until it is sent back to us. */
async function followToUs(start: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  for (let hop = 0; hop < 10; hop++) {
    if (url.startsWith(publicUrl)) return url
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const to = answer.headers.get('location')
    if (to === null) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
    url = new URL(to, url).href
  }
  throw new Error('the provider never comes back')
}

const cookiesOf = (lines: readonly string[]) => lines.map(line => line.split(';')[0]).join('; ')

async function comeIn(identity: Identity): Promise<{ to: string; cookie: string }> {
  const started = await identity.startOidc('/mit', new Headers())
  if (!started) throw new Error('there is no provider')
  const back = await followToUs(started.url)
  const request = new Request(back, { headers: { cookie: cookiesOf(started.cookies) } })
  const answer = await identity.finishOidc(request)
  return { to: answer.headers.get('location') ?? '', cookie: cookiesOf(answer.headers.getSetCookie()) }
}

onEveryEngine('signing in elsewhere', fresh => {
  const economist: Grant = { role: 'economist', scope: { kind: 'centre', name: 'Center for Arbejdsmarked' } }

  const identityFor = (store: Store, issuer: string, errors: unknown[] = []) =>
    createIdentity({
      store,
      secret: 'a secret of tests that is long enough',
      publicUrl,
      oidc: {
        label: null,
        issuer,
        clientId: 'katalog',
        clientSecret,
        scopes: ['openid', 'profile', 'email'],
        claim: 'roles',
        roles: new Map([['IK-Okonomi', [economist]]]),
        trustEmail: false,
      },
      now: () => new Date().toISOString(),
      random: seededRandom(11),
      onError: error => errors.push(error),
    })

  test('gives the roles that the provider says, and takes them back at the next time', async () => {
    let claims: Claims = {
      name: 'Vera Vang',
      email: 'vera@by.dk',
      email_verified: true,
      roles: ['IK-Okonomi', 'x'],
    }
    const provider = await startProvider(() => claims)
    const identity = identityFor(fresh().store, provider.issuer)
    const first = await comeIn(identity)
    expect(first.to).toBe(`${publicUrl}/mit`)
    expect(provider.seen.pkce).toEqual(expect.arrayContaining(['S256']))
    const vera = await identity.identify(new Headers({ cookie: first.cookie }))
    expect(vera).toMatchObject({ name: 'Vera Vang', grants: [economist] })

    claims = { ...claims, roles: [] }
    const second = await comeIn(identity)
    expect(second.to).toContain('/log-ind?fejl=ekstern')
    expect(await identity.identify(new Headers({ cookie: second.cookie }))).toBeNull()
    // the session from before is ended with the roles
    expect(await identity.identify(new Headers({ cookie: first.cookie }))).toBeNull()
    await provider.stop()
  })

  test('lets in nobody to whom no role is given', async () => {
    const provider = await startProvider(() => ({
      name: 'Ida',
      email: 'ida@by.dk',
      email_verified: true,
      roles: ['x'],
    }))
    const identity = identityFor(fresh().store, provider.issuer)
    expect((await comeIn(identity)).to).toContain('/log-ind?fejl=ekstern')
    await provider.stop()
  })

  test('takes no answer that was not asked for', async () => {
    const provider = await startProvider(() => ({
      name: 'V',
      email: 'v@by.dk',
      email_verified: true,
      roles: ['IK-Okonomi'],
    }))
    const identity = identityFor(fresh().store, provider.issuer)
    const started = await identity.startOidc('/mit', new Headers())
    const back = await followToUs(started?.url ?? '')
    // another browser, which has not the cookie of the one that began
    const answer = await identity.finishOidc(new Request(back))
    expect(answer.headers.get('location')).toContain('fejl=ekstern')
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/)
    await provider.stop()
  })
})
