/**
 * What is heavy by nature, because it is about a whole catalogue or all that ever happened: how long it takes, and how
 * long another reader waits for a page meanwhile.
 */
import { Agent } from 'node:http'
import { generateCatalogue } from '../generate.ts'
import { usedRate } from './case.ts'
import type { Desk } from './day.ts'
import { fieldsOf, hasForm } from './form.ts'
import { createVisitor, rest, type Visitor } from './visitor.ts'

export type Heavy = { readonly name: string; readonly took: number; readonly readerWaits: number }

type Place = {
  readonly url: string
  readonly cookie: string
  readonly desk: Desk
  readonly proposals: number
}

export async function measureHeavy({ url, cookie, desk, proposals }: Place): Promise<Heavy[]> {
  const agent = new Agent({ keepAlive: true })
  const world = { url, agent, pause: 0, end: Number.POSITIVE_INFINITY, asked: [], routeOf: () => '' }
  const visitor = createVisitor(world, cookie)
  const done: Heavy[] = []
  for (const { name, act } of acts(desk, proposals))
    done.push(await besideReader(createVisitor(world, cookie), { name, act: () => act(visitor) }, desk))
  agent.destroy()
  return done
}

type Act = { readonly name: string; readonly act: (visitor: Visitor) => Promise<unknown> }

function acts({ catalogue }: Desk, proposals: number): readonly Act[] {
  const publish = `/katalog/${catalogue}/udgiv`
  const rate = `/bibliotek/satser/${usedRate}/egen`
  const referral = `/katalog/${catalogue}/forelaeg`
  let document = ''
  return [
    {
      name: `a file of ${proposals} proposals read`,
      act: async visitor => {
        const text = generateCatalogue(proposals).replace(/^# .*/, '# Endnu et katalog')
        document = (await visitor.postFile('/import', 'stort.md', text)).location ?? ''
      },
    },
    { name: 'its first preview', act: visitor => visitor.look(document) },
    { name: 'it accepted', act: visitor => visitor.post(document, { valg: 'godkend' }) },
    {
      name: 'the whole catalogue published',
      act: async visitor =>
        visitor.post(publish, [...fieldsOf(await visitor.open(publish), publish), ['begrundelse', '']]),
    },
    {
      name: 'a rate that 50 proposals use, looked at',
      act: visitor => visitor.look(`${rate}?se=1&fra=2026-02-01&vaerdi=13.500&kilde=Budgettet`),
    },
    {
      name: 'that rate entered',
      act: async visitor => {
        const html = await visitor.open(`${rate}?se=1&fra=2026-02-01&vaerdi=13.500&kilde=Budgettet`)
        return visitor.post(rate, fieldsOf(html, rate))
      },
    },
    { name: 'what it changes in 50 proposals', act: visitor => visitor.look('/bibliotek/aendringer') },
    {
      name: 'one of them calculated again',
      act: async visitor => {
        const html = await visitor.open('/bibliotek/aendringer')
        await visitor.post('/bibliotek/aendringer', fieldsOf(html, '/bibliotek/aendringer'))
      },
    },
    {
      name: 'every proposal listed by whether it may go to politicians',
      act: visitor => visitor.look(referral),
    },
    {
      name: 'what was validated put before politicians',
      act: async visitor => {
        const html = await visitor.open(referral)
        if (hasForm(html, referral)) await visitor.post(referral, fieldsOf(html, referral))
      },
    },
    {
      name: 'one taken back from them',
      act: async visitor => {
        const html = await visitor.open(referral)
        const taken = /name="forslag" value="([^"]+)"/.exec(html)?.[1]
        if (taken === undefined) return
        await visitor.post(`${referral}/tilbage`, { forslag: taken, begrundelse: 'Set forkert' })
      },
    },
    {
      name: 'a text erased, and wiped from the files',
      act: async visitor => {
        const html = await visitor.open('/log?hvad=proposal-moved')
        const text = /href="(\/log\/\d+\/slet)/.exec(html)?.[1]
        if (text !== undefined) await visitor.post(text, {})
      },
    },
    { name: 'the whole log and all versions verified', act: visitor => visitor.post('/log', {}) },
  ]
}

async function besideReader(
  reader: Visitor,
  { name, act }: { readonly name: string; readonly act: () => Promise<unknown> },
  desk: Desk,
): Promise<Heavy> {
  let isDone = false
  let readerWaits = 0
  const reading = (async () => {
    while (!isDone) {
      const began = performance.now()
      await reader.look(`/forslag/${desk.validated}`)
      readerWaits = Math.max(readerWaits, performance.now() - began)
      await rest(50)
    }
  })()
  const began = performance.now()
  let took = 0
  try {
    await act()
    took = performance.now() - began
  } finally {
    isDone = true
    await reading
  }
  return { name, took, readerWaits }
}
