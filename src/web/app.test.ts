import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Program, startProgram } from '../../tests/browser/program.ts'
import { type RawAnswer, sendFile, sendRaw } from '../../tests/browser/requests.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})

afterAll(() => program.stop())

describe('pages that write', () => {
  it('answer a browser on this machine', async () => {
    expect((await get('/import')).status).toBe(200)
    expect((await get('/import', { host: `localhost:${program.port}` })).status).toBe(200)
  })

  const strangers: [string, Record<string, string>][] = [
    ['a name that leads here but is not ours', { host: 'evil.example' }],
    ['a name that begins like ours', { host: '127.0.0.1.evil.example' }],
    ['a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy by the standard', { forwarded: 'for=127.0.0.1' }],
  ]
  it.each(strangers)('ask %s to sign in, and lead back', async (_, headers) => {
    for (const path of ['/import', '/import/abc', '/en/import']) {
      const answer = await get(path, headers)
      expect(answer.status).toBe(303)
      const signIn = path.startsWith('/en') ? '/en/log-ind' : '/log-ind'
      expect(answer.headers['location']).toBe(`${signIn}?videre=${encodeURIComponent(path)}`)
    }
    expect((await get('/', headers)).body).not.toContain('href="/import"')
  })

  const forms: [string, Record<string, string>][] = [
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a frame without a name', { origin: 'null' }],
    ['no origin at all', {}],
    ['a page the browser calls foreign', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ]
  it.each(forms)('refuse a form sent by %s', async (_, headers) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await sendRaw(program, `/import/${program.catalogueDocument}`, {
      method: 'POST',
      headers: { ...type, ...headers },
      body: 'valg=godkend',
    })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('Formularen kom fra et andet sted')
  })

  it('say what is wrong with a form that they cannot use', async () => {
    const own = { origin: program.url }
    const plain = await post('/import', { ...own, 'content-type': 'text/plain' }, 'x')
    expect(plain.status).toBe(400)
    const broken = await post('/import', { ...own, 'content-type': 'multipart/form-data; boundary=b' }, 'x')
    expect(broken.status).toBe(400)
    const urlencoded = { ...own, 'content-type': 'application/x-www-form-urlencoded' }
    const unknown = await post(`/import/${program.catalogueDocument}`, urlencoded, 'valg=slet')
    expect(unknown.status).toBe(400)
    const endless = await post(
      `/import/${program.catalogueDocument}`,
      urlencoded,
      `valg=${'a'.repeat(40_000)}`,
    )
    expect(endless.status).toBe(400)
    const nowhere = await post('/import/000000000000', urlencoded, 'valg=godkend')
    expect(nowhere.status).toBe(404)
  })

  it('hold no more of a body than the limit, and answer with a page', async () => {
    const answer = await sendFile(program, 'stor.txt', Buffer.alloc(33 * 1024 * 1024, 'x'))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Filen er for stor')
  })

  it('never show a path of a file as more than a name', async () => {
    const answer = await sendFile(program, '..\\..\\vindue\\tom.md', '')
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('tom.md')
    expect(page).not.toContain('vindue')
  })

  it('show a pending document to nobody elsewhere', async () => {
    const text =
      '# T\n\n## U\n\nDrift\tBeløb i 1.000 kr.\n\t2026\t2027\tTotal\n05.73 Drift\t1\t2\t3\nI alt\t1\t2\t3\n'
    const answer = await sendFile(program, 'nyt.md', text)
    const id = answer.headers.get('location')?.split('/').at(-1)
    expect((await get(`/dokument/${id}`)).status).toBe(200)
    expect((await get(`/dokument/${id}`, { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404)
  })
})

describe('every answer', () => {
  it('forbids scripts, frames and other hosts', async () => {
    for (const path of ['/', '/nowhere', '/sundhed', '/import']) {
      const { headers } = await get(path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('script-src')
      expect(policy).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
    }
  })

  it('has no inline style or script in its page', async () => {
    for (const path of ['/', `/katalog/${program.catalogueId}`, '/import', '/laes']) {
      expect((await get(path)).body).not.toMatch(/<script|<style|\sstyle="|\son\w+="/)
    }
  })

  it('is not sent twice while it stays the same', async () => {
    const asPublic = { 'x-as': 'public' }
    const first = await get(`/katalog/${program.catalogueId}`, asPublic)
    const etag = String(first.headers['etag'])
    const again = await get(`/katalog/${program.catalogueId}`, { ...asPublic, 'if-none-match': etag })
    expect([again.status, again.body]).toEqual([304, ''])
    const other = await get(`/en/katalog/${program.catalogueId}`, { ...asPublic, 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  it('to somebody who has signed in is kept nowhere', async () => {
    const { headers } = await get(`/katalog/${program.catalogueId}`)
    expect([headers['cache-control'], headers['etag']]).toEqual(['no-store', undefined])
  })

  it('never takes an address elsewhere', async () => {
    for (const path of ['//evil.example', '/en//evil.example', '/%2F%2Fevil.example', '/\\evil.example']) {
      const { status, headers } = await get(path)
      expect([path, status >= 400, headers['location']]).toEqual([path, true, undefined])
    }
  })
})

describe('addresses', () => {
  it('answer with or without a slash at the end, in both languages', async () => {
    for (const path of ['/en', '/en/', '/laes', '/laes/', '/en/laes'])
      expect([path, (await get(path)).status]).toEqual([path, 200])
  })

  it('name their twin in the other language', async () => {
    const { body } = await get('/en/laes?x=1')
    expect(body).toContain(`<link rel="alternate" hreflang="da" href="${program.url}/laes?x=1"/>`)
  })

  it('that nothing lies at give 404 in the language they are written in', async () => {
    for (const path of ['/katalog/x', '/forslag/000000000000', '/dokument/..%2f..', '/filer/x/stil.css'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect((await get('/en/katalog/x')).body).toContain('There is no such page')
    const older = await firstProposal()
    for (const version of ['0', '3', 'x', '1e3', '99999999999999999999'])
      expect((await get(`${older}?version=${version}`)).status).toBe(404)
    expect((await get(`${older}?version=1`)).status).toBe(200)
  })

  it('of files are kept for ever and sent compressed', async () => {
    const home = (await get('/')).body
    const style = /href="(\/filer\/[^"]+stil\.css)"/.exec(home)?.[1] ?? ''
    const { status, headers } = await get(style, { 'accept-encoding': 'gzip, br' })
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBe('br')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const plain = (await get(style)).body
    const icons = [...plain.matchAll(/url\((\/filer\/[^)]+)\)/g)].map(match => match[1] ?? '')
    expect(new Set(icons).size).toBeGreaterThan(20)
    for (const address of new Set(icons))
      expect([address, (await get(address)).status]).toEqual([address, 200])
    expect(plain).not.toMatch(/url\((?!\/filer\/|data:|")/)
  })
})

describe('an address that shows nothing', () => {
  it('offers the public to sign in and come back to it, and says the same of what is there and what is not', async () => {
    for (const path of ['/forslag/zzzzzzzzzzzz', '/findes-ikke']) {
      const { status, body } = await sendRaw(program, path, { headers: { 'x-as': 'public' } })
      expect(status).toBe(404)
      expect(body).toContain('kun for kommunens medarbejdere')
      expect(body).toContain(`<a href="/log-ind?videre=${encodeURIComponent(path)}">Log ind</a></p>`)
      const known = await sendRaw(program, path, { headers: { 'x-as': 'somebody:reader' } })
      expect(known.body).not.toContain('kun for kommunens medarbejdere')
    }
  })
})

describe('health', () => {
  it('is told as JSON', async () => {
    const { status, body } = await get('/sundhed')
    expect([status, JSON.parse(body)]).toEqual([200, { status: 'ok' }])
  })
})

describe('when the store is gone', () => {
  it('pages say so gently, without a trace of how the program is made, and health fails', async () => {
    const broken = await startProgram()
    await broken.context.store.close()
    const page = await sendRaw(broken, '/en')
    expect(page.status).toBe(500)
    expect(page.body).toContain('Something went wrong on our side')
    expect(page.body).not.toMatch(/\bat\s+\S+:\d+|Error:|node_modules|sqlite/i)
    expect((await sendRaw(broken, '/sundhed')).status).toBe(503)
    expect(broken.errors).toHaveLength(2)
    await broken.stop()
  })
})

function get(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return sendRaw(program, path, { headers })
}

function post(path: string, headers: Record<string, string>, body: string): Promise<RawAnswer> {
  return sendRaw(program, path, { method: 'POST', headers, body })
}

async function firstProposal(): Promise<string> {
  const { body } = await get(`/katalog/${program.catalogueId}`)
  return /href="(\/forslag\/[^"#]+)"/.exec(body)?.[1] ?? ''
}
