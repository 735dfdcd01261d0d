/** Signing in with the organisation's own accounts, against a real OpenID Connect provider on this machine. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { expect, test } from 'vitest'
import { tinyChart } from '../../tests/database/chart.ts'
import { onEveryEngine } from '../../tests/database/on-every-engine.ts'
import { asPerson } from '../../tests/database/people.ts'
import { createWho, seededRandom } from '../../tests/database/who.ts'
import type { Grant, Role } from '../core/person/person.ts'
import { eventsAbout, readPayloads } from '../store/events/events.ts'
import { acceptInvitation } from '../workflow/people/accept-invitation.ts'
import { eraseAgain, erasePerson } from '../workflow/people/erase-person.ts'
import { invitePerson } from '../workflow/people/invite-person.ts'
import { viewPerson } from '../workflow/people/list-people.ts'
import { exportMyData } from '../workflow/people/my-data.ts'
import { findSignedIn } from '../workflow/people/signed-in.ts'
import { verifyEvents } from '../workflow/verification/verify-events.ts'
import type { Store } from '../workflow/who.ts'
import { createIdentity, type Identity, oidcCallbackPath } from './identity.ts'

const basis = { chart: tinyChart }
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
      ...basis,
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

  test('knows whoever was erased and invited again as somebody new, in every way', async () => {
    const { store } = fresh()
    const at = createWho(5)
    const admin = asPerson(6, 'ada', 'administrator')
    const invite = async (role: Role, name: string) => {
      const grants: Grant[] = [{ role, scope: { kind: 'everywhere' } }]
      const invitation = { email: 'vera@by.dk', grants, language: 'da' } as const
      const invited = await invitePerson(store, invitation, admin())
      if (invited.kind !== 'invited') throw new Error(invited.kind)
      const passwordHash = await identity.hash(`tre blå ${name}`)
      const joining = { token: invited.token, name, passwordHash }
      expect((await acceptInvitation(store, joining, at())).kind).toBe('joined')
      return invited.personId
    }
    const signIn = (password: string) =>
      identity.signIn({ email: 'vera@by.dk', password, remember: false, address: null, browser: null })
    let roles = ['IK-Okonomi']
    const provider = await startProvider(() => ({
      ...{ name: 'Vera Vang', email: 'vera@by.dk', email_verified: true },
      roles,
    }))
    const identity = identityFor(store, provider.issuer)
    const before = await invite('validator', 'Vera Vang')
    const session = await comeIn(identity)
    const remembered: string[] = []
    await erasePerson(store, before, { ...basis, remember: async id => void remembered.push(id) }, admin())
    expect((await signIn('tre blå Vera Vang')).kind).toBe('wrong')
    expect(await identity.identify(new Headers({ cookie: session.cookie }))).toBeNull()

    const after = await invite('manager', 'Vera Ny')
    expect(after).not.toBe(before)
    expect((await signIn('tre blå Vera Vang')).kind).toBe('wrong')
    const manager = { role: 'manager', scope: { kind: 'everywhere' } } as const
    const byPassword = await signIn('tre blå Vera Ny')
    if (byPassword.kind !== 'in') throw new Error(byPassword.kind)
    const inside = await identity.identify(new Headers({ cookie: cookiesOf(byPassword.cookies) }))
    expect(inside).toMatchObject({ id: after, name: 'Vera Ny', grants: [manager] })
    const outside = await comeIn(identity)
    const vouched = await identity.identify(new Headers({ cookie: outside.cookie }))
    expect(vouched).toMatchObject({ id: after, grants: expect.arrayContaining([manager, economist]) })
    roles = []
    await comeIn(identity)

    // the list of the erased names the one before, and nobody else
    expect(await eraseAgain(store, remembered, basis, at())).toBe(0)
    expect(await findSignedIn(store, after)).toMatchObject({ grants: [manager] })
    const { told, chain } = await store.read(async tx => {
      const events = await eventsAbout(tx, { kind: 'person', id: before })
      const payloads = await readPayloads(
        tx,
        events.map(event => event.sequence),
      )
      return { told: payloads.size, chain: events.map(event => event.kind) }
    })
    expect([told, chain.at(-1)]).toEqual([0, 'person-erased'])
    expect(await viewPerson(store, before, at())).toBeNull()
    expect(await verifyEvents(store)).toMatchObject({ brokenAt: null, lostPayloads: [] })
    const data = await exportMyData(store, { ...at(), actor: { id: after, kind: 'person' } })
    expect(JSON.stringify(data)).not.toContain(before)
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
