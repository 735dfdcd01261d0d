/**
 * Requests as somebody sends them who means no good, to a real server on both engines: every address with hostile parts
 * and queries, every form with hostile fields. Nothing may break, nothing may be run, nobody may be led elsewhere.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Program, startProgram } from './browser/program.ts'
import { type RawAnswer, sendRaw } from './browser/requests.ts'
import { engines } from './database/engines.ts'
import { doors } from './doors.ts'

const markup = '<img src=x onerror=alert(1)>"\'><script>alert(2)</script>'
const hostile: readonly string[] = [
  markup,
  '\u0000',
  `a\u0000b`,
  "'; drop table person; --",
  '%',
  '../../../etc/passwd',
  '//evil.example',
  '/\\evil.example',
  'a\r\nset-cookie: ik.session_token=x',
  '99999999999999999999999',
  '-1',
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  '\u202e\ufeff\ud800',
  'æ'.repeat(3_000),
]

/** Whatever any page asks for in its address. */
const queries = [
  ...['version', 'fra', 'til', 'q', 'sorter', 'orden', 'side', 'fold', 'celle', 'katalog', 'soeg', 'udvalg'],
  ...[
    'hvad',
    'hvem',
    'om',
    'fejl',
    'videre',
    'besked',
    'sted',
    'omraade',
    'bemaerkninger',
    'slags',
    'handling',
  ],
]

describe.each(engines)('hostile requests on %s', engine => {
  let program: Program
  const seen: RawAnswer[] = []

  beforeAll(async () => {
    program = await startProgram('as-told', engine)
  }, 120_000)

  afterAll(() => program?.stop())

  async function ask(method: string, path: string, body = ''): Promise<RawAnswer> {
    const headers = {
      'x-as': 'eva:proposer,economist,validator,manager,reader,administrator',
      origin: program.url,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const answer = await sendRaw(program, path, { method, headers, body })
    seen.push(answer)
    return answer
  }

  async function addresses(): Promise<string[]> {
    const { body } = await ask('GET', `/katalog/${program.catalogueId}`)
    const proposal = /\/forslag\/(\w+)/.exec(body)?.[1] ?? ''
    const real = (path: string): string =>
      path
        .replace('/filer/*', '/filer/x')
        .replace(/^\/katalog\/:id/, `/katalog/${program.catalogueId}`)
        .replace(/^\/dokument\/:id/, `/dokument/${program.catalogueDocument}`)
        .replace(':id', proposal)
        .replace(':line', 'netto')
        .replace(':year', '2020')
        .replace(':name', 'kontanthjaelp')
        .replace(/:\w+/g, '1')
    return Object.keys(doors).map(route => route.replace(/ .*/, '') + real(route.replace(/^\w+/, '')))
  }

  it('break nothing, whatever stands in an address', async () => {
    const broken: string[] = []
    for (const route of Object.keys(doors)) {
      const [method = '', path = ''] = route.split(' ')
      if (method !== 'GET' || !path.includes(':')) continue
      for (const text of hostile) {
        const at = path.replace(/:\w+/g, encodeURIComponent(text.toWellFormed()))
        const { status } = await ask('GET', at)
        if (status >= 500 || status === 200) broken.push(`${status} ${at.slice(0, 80)}`)
      }
    }
    expect(broken).toEqual([])
    expect(program.errors).toEqual([])
  })

  it('break nothing, whatever is asked of a page', async () => {
    const broken: string[] = []
    for (const address of (await addresses()).filter(each => each.startsWith('GET'))) {
      for (const text of hostile) {
        const query = queries
          .map(name => `${name}=${encodeURIComponent(text.toWellFormed().slice(0, 200))}`)
          .join('&')
        const { status } = await ask('GET', `${address.slice(4)}?${query}`)
        if (status >= 500) broken.push(`${status} ${address} ${JSON.stringify(text.slice(0, 20))}`)
      }
    }
    expect(broken).toEqual([])
    expect(program.errors).toEqual([])
  })

  it('break nothing, whatever is sent in a form', async () => {
    const broken: string[] = []
    const names = await fieldNames()
    for (const address of (await addresses()).filter(each => each.startsWith('POST'))) {
      if (/log-ud|min-konto\/sessioner/.test(address)) continue
      for (const text of [...hostile, '']) {
        const fields = [...names].map(([name, values]) => [name, values[0] ?? text.slice(0, 100)])
        const { status } = await ask('POST', address.slice(5), String(new URLSearchParams(fields)))
        if (status >= 500) broken.push(`${status} ${address} ${JSON.stringify(text.slice(0, 20))}`)
      }
    }
    expect(broken).toEqual([])
    expect(program.errors).toEqual([])
  }, 120_000)

  /** Every field that any page has, with the values of buttons and choices. */
  async function fieldNames(): Promise<Map<string, string[]>> {
    const names = new Map<string, string[]>()
    for (const address of (await addresses()).filter(each => each.startsWith('GET'))) {
      const { body } = await ask('GET', address.slice(4))
      for (const [tag] of body.matchAll(/<(input|button|select|textarea)\b[^>]*>/g)) {
        const name = /\bname="([^"]+)"/.exec(tag)?.[1]
        const value = /type="(radio|checkbox|hidden|submit)"/.test(tag)
          ? /\bvalue="([^"]*)"/.exec(tag)?.[1]
          : undefined
        if (name) names.set(name, [...(names.get(name) ?? []), ...(value === undefined ? [] : [value])])
      }
    }
    return names
  }

  it('are answered with the same rules for browsers, markup as text, and no way elsewhere', () => {
    expect(seen.length).toBeGreaterThan(1_000)
    for (const { headers, body, status } of seen) {
      // longer than any request may be: refused before anything of ours is asked
      if (status === 431) continue
      expect(body).not.toContain('<img src=x')
      expect(body).not.toContain('<script>alert')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:/)
      expect(JSON.stringify(headers['set-cookie'] ?? '')).not.toContain('ik.session_token=x')
      if (status >= 300 && status < 400) expect(String(headers['location'])).toMatch(/^\/(?![/\\])/)
    }
  })
})

describe('whoever sends from elsewhere, or tries to get in', () => {
  let program: Program

  beforeAll(async () => {
    program = await startProgram()
  }, 120_000)

  afterAll(() => program?.stop())

  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const foreign: readonly Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://127.0.0.1.evil.example' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ]

  it('can send no form in the name of somebody who is signed in', async () => {
    const taken: string[] = []
    for (const route of Object.keys(doors).filter(each => each.startsWith('POST')))
      for (const headers of foreign) {
        const path = route.slice(5).replace(/:\w+/g, '1')
        const { status } = await sendRaw(program, path, {
          method: 'POST',
          headers: { ...form, ...headers },
          body: 'a=b',
        })
        if (status !== 403) taken.push(`${status} ${route} ${JSON.stringify(headers)}`)
      }
    expect(taken).toEqual([])
  })

  it('is counted by what they try, whatever their headers say', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) {
      const headers = {
        ...{ ...form, origin: program.url, 'x-as': 'public' },
        ...{ 'x-forwarded-for': `10.0.0.${i}`, forwarded: `for=10.0.0.${i}`, 'x-real-ip': `10.0.0.${i}` },
        ...{ 'user-agent': `agent ${i}`, cookie: `ik.session_token=${i}` },
      }
      const email = i % 2 ? ' ADA@by.dk' : 'ada@BY.dk '
      const body = String(new URLSearchParams({ email, adgangskode: `gæt ${i}` }))
      statuses.push((await sendRaw(program, '/log-ind', { method: 'POST', headers, body })).status)
    }
    expect(statuses).toEqual([...Array(10).fill(422), 429, 429])
  })

  it('gets a file back as a file, whatever is in it and whatever it is called', async () => {
    const files: readonly (readonly [string, string])[] = [
      ['side.html', '<!doctype html><script>alert(1)</script>'],
      ['billede.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['papir.pdf', '%PDF-1.7 /JS (app.alert(1))'],
      ['"; filename=x.html', 'tekst'],
      ['a\r\nset-cookie: x=1.html', '<b>'],
      ['../../etc/passwd', 'x'],
    ]
    const as = { origin: program.url, 'x-as': 'pia:proposer' }
    const begun = await sendRaw(program, '/foreslaa', {
      method: 'POST',
      headers: { ...form, ...as },
      body: 'a=b',
    })
    const idea = /\/foreslaa\/(\w+)/.exec(String(begun.headers['location']))?.[1]
    for (const [name, content] of files) {
      const body = new FormData()
      body.append('fil', new File([content], name))
      await fetch(`${program.url}/foreslaa/${idea}/fil`, {
        method: 'POST',
        headers: as,
        body,
        redirect: 'manual',
      })
    }
    const page = await sendRaw(program, `/foreslaa/${idea}/se`, { headers: as })
    const links = [...page.body.matchAll(/\/vedhaeftet\/\w+/g)].map(([link]) => link)
    expect(new Set(links).size).toBe(files.length)
    for (const link of links) {
      const { headers } = await sendRaw(program, link, { headers: as })
      expect(headers['content-type']).toMatch(/^(application\/(octet-stream|pdf)|text\/plain)/)
      expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
      expect(headers['set-cookie']).toBeUndefined()
    }
    // and to nobody else
    for (const link of links) {
      expect((await sendRaw(program, link, { headers: { 'x-as': 'ole:proposer' } })).status).toBe(404)
      expect((await sendRaw(program, link, { headers: { 'x-as': 'public' } })).status).toBe(303)
    }
  })
})
