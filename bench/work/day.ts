/**
 * What people do all day: every page of the program and every act, each as a browser would ask for it. What is by
 * nature heavy, and signing in, is in measured.ts with its reason.
 */

import { numberOf } from '../../src/web/propose/fields.ts'
import { generateCatalogue } from '../generate.ts'
import { handedIn } from '../workbench/handed-in.ts'
import { fieldsOf, hasButton, hasForm, withFields } from './form.ts'
import type { Answer, Visitor } from './visitor.ts'

/** What one person works with. */
export type Desk = {
  readonly person: number
  readonly catalogue: string
  readonly document: string
  /** The proposal with most versions, which everybody reads. */
  readonly busiest: string
  /** A proposal that this person calculates, with assumptions. */
  readonly own: string
  /** Two more: one that goes through validation, one that is withdrawn and comes back. */
  readonly validated: string
  readonly withdrawn: string
  /** Somebody else's session: who validates must be another than who calculates. */
  readonly colleague: string
}

type Errand = (visitor: Visitor, desk: Desk) => Promise<void>

/** In the order of a day; everybody begins somewhere else. */
export const errands: readonly Errand[] = [
  readCatalogues,
  readProposals,
  explainAmounts,
  workInWorkbench,
  readLibrary,
  editFields,
  askAndAnswer,
  readGuideAndAccount,
  answerFindings,
  validate,
  attachFiles,
  lookAfterPeople,
  withdrawAndRevive,
  proposeIdea,
  makeByHand,
  changeRate,
  importSmall,
  readLog,
]

async function readCatalogues(visitor: Visitor, { catalogue, document, person }: Desk): Promise<void> {
  await visitor.look('/laes')
  await visitor.look('/')
  const html = await visitor.open(`/katalog/${catalogue}`)
  const committee = /[?&;]udvalg=([^&"#]+)/.exec(html)?.[1] ?? ''
  const views = {
    'sorted by title': '?sorter=titel',
    'sorted by net': '?sorter=netto&orden=faldende',
    'sorted by a year': '?sorter=2028',
    'one committee': `?udvalg=${committee}`,
    'with warnings': '?bemaerkninger=advarsler',
    searched: `?q=mentor+${1000 + person}`,
    'searched, many hits': '?q=mentor',
    'last page': '?side=9999',
    folded: '?fold=alle',
  }
  for (const [kind, query] of Object.entries(views))
    await visitor.look(`/katalog/${catalogue}${query}`, { kind })
  await visitor.look(`/dokument/${document}`)
  await visitor.look(`/katalog/${catalogue}/udgiv`)
  await visitor.look('/sundhed')
}

async function readProposals(visitor: Visitor, { busiest, own, person }: Desk): Promise<void> {
  await visitor.look(`/forslag/${own}`)
  await visitor.look(`/forslag/${busiest}`, { kind: 'the busiest' })
  await visitor.look(`/forslag/${busiest}?version=${1 + person}`, { kind: 'an old version' })
  await visitor.look(`/forslag/${busiest}/forskel?fra=${1 + person}&til=200`)
  await visitor.look(`/forslag/${busiest}/vej`, { kind: 'the busiest' })
  await visitor.look('/mit')
}

async function explainAmounts(visitor: Visitor, { own }: Desk): Promise<void> {
  const html = await visitor.open(`/forslag/${own}`)
  const cells = [...html.matchAll(/href="(\/forslag\/[^"/]+\/forklaring\/[^"?#]+)/g)].map(
    ([, path = '']) => path,
  )
  await visitor.look(pick(cells, 0, 'an amount to explain'))
  await visitor.look(pick(cells, cells.length - 1, 'a total to explain'), { kind: 'the last cell' })
  await visitor.look(`/forslag/${own}/regn?celle=netto/2028`, { kind: 'an amount open' })
}

/** As the page with script does it, and once as the form without does. */
async function workInWorkbench(visitor: Visitor, { own }: Desk): Promise<void> {
  const path = `/forslag/${own}/regn`
  const html = await visitor.open(path)
  const { base, draftVersion, plain, table } = handedIn(html)
  let version = draftVersion
  for (let i = 0; i < 3; i++) {
    const draft = { base: base.id, version, plain: { ...plain, title: `Kladde ${version}` }, table }
    const { body, status } = await visitor.postJson(`${path}/kladde`, draft, { orElse: [409] })
    version = status === 200 ? (JSON.parse(body) as { version: number }).version : version
  }
  await visitor.postJson(`${path}/her`, {})
  await visitor.look(`${path}/nyeste`)
  const changed = await typeWithoutScript(visitor, path)
  const seen = fieldsOf(changed, '')
  await visitor.post(path, withFields(seen, { handling: 'gem', begrundelse: 'Nyt tal' }), {
    kind: 'a version saved',
  })
  const { base: head, plain: saved, table: none } = handedIn(await visitor.open(path))
  const again = { base: head.id, version: 0, plain: saved, table: none, reason: 'Igen', seen: null }
  // says what stands already, and is told so: all of saving but the writing
  await visitor.postJson(`${path}/gem`, again, { orElse: [409] })
}

async function typeWithoutScript(visitor: Visitor, path: string): Promise<string> {
  const fields = fieldsOf(await visitor.open(path), '')
  const [name, value] = fields.find(([key, text]) => key.endsWith('/value') && /^\d+$/.test(text)) ?? []
  if (name === undefined) throw new Error('the workbench has no number to change')
  const typed = withFields(fields, { [name]: String(Number(value) + 1), handling: 'genberegn' })
  await visitor.post(path, typed, { kind: 'recalculated' })
  return visitor.open(path)
}

async function readLibrary(visitor: Visitor): Promise<void> {
  await visitor.look('/bibliotek')
  await visitor.look('/bibliotek/satser')
  await visitor.look('/bibliotek/satser?q=syge&vis=unverified', { kind: 'searched' })
  await visitor.look('/bibliotek/satser.csv')
  await visitor.look('/bibliotek/satser/sygedagpenge.hoejeste')
  await visitor.look('/bibliotek/konti')
  await visitor.look('/bibliotek/konti/5.57.73')
  await visitor.look('/bibliotek/effekter')
  await visitor.look('/bibliotek/effekter/vordingborg-ansvar-for-eget-liv')
  await visitor.look('/bibliotek/aendringer')
}

async function editFields(visitor: Visitor, { own }: Desk): Promise<void> {
  const path = `/forslag/${own}/rediger`
  const before = fieldsOf(await visitor.open(path), path)
  const title = before.find(([name]) => name === 'title')?.[1] ?? ''
  const next = withFields(before, { title: `${title.replace(/ ·.*/, '')} · ${Date.now() % 100_000}` })
  await visitor.post(path, [...next, ['stille', '1'], ['valg', 'keep']], {
    kind: 'draft kept',
    orElse: [409],
  })
  const kept = fieldsOf(await visitor.open(path), path)
  await visitor.post(path, [...kept, ['valg', 'look']])
  const preview = fieldsOf(await visitor.open(`${path}/vis`), `${path}/vis`)
  await visitor.post(`${path}/vis`, withFields(preview, { begrundelse: 'Rettet' }))
}

async function askAndAnswer(visitor: Visitor, { own }: Desk): Promise<void> {
  const path = `/forslag/${own}`
  await visitor.post(`${path}/spoerg`, { sted: '', tekst: 'Hvor står det?' })
  const html = await visitor.open(`${path}/vej`)
  await visitor.post(`${path}/svar`, withFields(fieldsOf(html, `${path}/svar`), { tekst: 'I notatet.' }))
}

async function readGuideAndAccount(visitor: Visitor, { person }: Desk): Promise<void> {
  const html = await visitor.open('/vejledning')
  const parts = [...html.matchAll(/href="(\/vejledning\/[^"#?]+)/g)].map(([, path = '']) => path)
  await visitor.look(pick(parts, person % Math.max(parts.length, 1), 'a part of the guide'))
  const file = pick(
    [...html.matchAll(/href="(\/filer\/[^"]+\.css)/g)].map(([, path = '']) => path),
    0,
    'a file',
  )
  await visitor.look(file)
  await visitor.look('/min-konto')
  await visitor.look('/min-konto/mine-data.json')
  await visitor.post('/min-konto', { navn: `Person ${person + 1}`, sprog: 'da' })
  await visitor.post('/min-konto/sessioner', { session: 'andre' })
}

async function answerFindings(visitor: Visitor, { own }: Desk): Promise<void> {
  const html = await visitor.open(`/forslag/${own}`)
  const paths = [...html.matchAll(/href="(\/forslag\/[^"/]+\/bemaerkning\/[^"#?]+)/g)].map(
    ([, path = '']) => path,
  )
  const path = pick(paths, 0, 'a finding to answer')
  // what is asked because of others may be another question by now
  const gone = { orElse: [404] }
  const page = await visitor.open(path, gone)
  if (!hasButton(page, path, 'afvis')) return
  await visitor.post(path, { valg: 'afvis', begrundelse: 'Vi har set på det.' }, gone)
  await visitor.post(path, { valg: 'tag-tilbage' }, { ...gone, kind: 'taken back' })
}

async function validate(visitor: Visitor, { validated, colleague }: Desk): Promise<void> {
  const path = `/forslag/${validated}`
  const { status } = await move(visitor, path, 'send-to-validation')
  if (status >= 400) {
    const back = await move(visitor, path, 'send-back', colleague)
    if (back.status >= 400) await move(visitor, path, 'send-back')
    return
  }
  await move(visitor, path, 'take-for-validation', colleague)
  const page = await visitor.open(`${path}/valider`, { as: colleague })
  const points = [...page.matchAll(/id="punkt-([a-z-]+)"/g)].map(([, point = '']) => [point, 'yes'] as const)
  const stamped = withFields(
    fieldsOf(page, `${path}/valider`),
    Object.fromEntries([...points, ['valg', 'godkend']]),
  )
  await visitor.post(`${path}/valider`, stamped, { as: colleague })
  await move(visitor, path, 'send-back')
}

/** A day may have ended in the middle of a proposal's way; then the step is refused, and the next ones find it whole. */
function move(visitor: Visitor, path: string, step: string, as?: string): Promise<Answer> {
  const form = { skridt: step, begrundelse: 'Som aftalt' }
  return visitor.post(`${path}/vej`, form, {
    kind: step,
    orElse: [403, 409],
    ...(as !== undefined && { as }),
  })
}

async function attachFiles(visitor: Visitor, { own }: Desk): Promise<void> {
  const path = `/forslag/${own}`
  await visitor.postFile(`${path}/fil`, 'notat.txt', 'Et kort notat. '.repeat(200))
  const html = await visitor.open(`${path}/vej`)
  await visitor.look(/href="(\/vedhaeftet\/[^"]+)/.exec(html)?.[1] ?? '')
  const file = /name="fjern" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await visitor.post(`${path}/fil`, { fjern: file }, { kind: 'removed' })
}

async function lookAfterPeople(visitor: Visitor, { person }: Desk): Promise<void> {
  const html = await visitor.open('/brugere')
  await visitor.look('/brugere/inviter')
  await visitor.look('/brugere/udbakke')
  const paths = [...html.matchAll(/href="(\/brugere\/[^"/?#]+)"/g)].map(([, path = '']) => path)
  const others = paths.filter(path => !/inviter|udbakke/.test(path))
  const path = pick(others, person % Math.max(others.length, 1), 'somebody')
  const grants = fieldsOf(await visitor.open(path), path)
  await visitor.post(path, [...grants, ['valg', 'roller']])
  const email = `ny-${person}-${Date.now()}@example.org`
  await visitor.post('/brugere/inviter', { email, sprog: 'da', rolle: 'proposer' })
}

async function withdrawAndRevive(visitor: Visitor, { withdrawn }: Desk): Promise<void> {
  const path = `/forslag/${withdrawn}`
  for (const step of ['withdraw', 'revive', 'take-for-calculation', 'finish-calculation'])
    await move(visitor, path, step)
}

async function proposeIdea(visitor: Visitor, { person }: Desk): Promise<void> {
  await visitor.look('/foreslaa')
  const { location } = await visitor.post('/foreslaa', {})
  const idea = /^(\/foreslaa\/[^/]+)/.exec(location ?? '')?.[1] ?? ''
  const answers = [
    ['title', { navn: `Flere mentorer ${person}` }],
    ['idea', { ide: 'Hver ledig får en fast mentor på arbejdspladsen i det første halve år.' }],
    ['target-group', { maalgruppe: 'Ledige uden uddannelse', antal: '120' }],
    ['from', { center: 'Jobcentret', kontakt: 'Anne' }],
  ] as const
  await visitor.look(`${idea}/2`)
  for (const [step, fields] of answers)
    await visitor.post(`${idea}/${numberOf(step)}`, { ...fields, valg: 'frem' })
  await visitor.postFile(`${idea}/fil`, 'notat.txt', 'Baggrund.')
  await visitor.look(`${idea}/se`)
  await visitor.post(`${idea}/send`, {})
  await visitor.look(`${idea}/sendt`)
  const again = await visitor.post('/foreslaa', {})
  await visitor.post(`${/^(\/foreslaa\/[^/]+)/.exec(again.location ?? '')?.[1]}/slet`, {})
}

async function makeByHand(visitor: Visitor, { catalogue, own, person }: Desk): Promise<void> {
  const path = `/nyt-forslag?katalog=${catalogue}`
  await visitor.look(path)
  const title = `Nyt forslag ${person}`
  await visitor.post('/nyt-forslag', { katalog: catalogue, titel: title, nummer: '' })
  await visitor.look(`/forslag/${own}/kopi`)
  await visitor.post(`/forslag/${own}/kopi`, { katalog: catalogue, titel: `Kopi ${person}`, nummer: '' })
}

/** An own value for a year that nobody calculates with; somebody else may have been quicker. */
async function changeRate(visitor: Visitor, { person }: Desk): Promise<void> {
  const path = '/bibliotek/satser/regulering.kl-loen/egen'
  await visitor.look(path)
  const wish = `?se=1&fra=${2040 + person}-01-01&vaerdi=2,3+%25&kilde=KL`
  const html = await visitor.open(path + wish, { kind: 'looked at before it holds', orElse: [422] })
  if (hasForm(html, path)) await visitor.post(path, fieldsOf(html, path), { orElse: [409, 422] })
}

async function importSmall(visitor: Visitor, { person }: Desk): Promise<void> {
  await visitor.look('/import')
  const { location } = await visitor.postFile('/import', `lille-${person}.md`, smallCatalogue(person))
  const path = location ?? ''
  if (!path.startsWith('/import/')) return
  await visitor.look(path)
  await visitor.post(path, { valg: 'godkend' })
}

function smallCatalogue(person: number): string {
  return generateCatalogue(10)
    .replace(/^# .*/, `# Lille katalog ${person}`)
    .replace('2.01 F', `2.01 ${Date.now()} F`)
}

async function readLog(visitor: Visitor, { own }: Desk): Promise<void> {
  await visitor.look('/log')
  await visitor.look('/log?hvad=proposal-revised', { kind: 'by kind' })
  await visitor.look('/log?hvem=Person+7', { kind: 'by person' })
  await visitor.look(`/log?om=${own}&fra=2026-01-01`, { kind: 'about a proposal' })
  await visitor.look('/log?side=40', { kind: 'page 40' })
  const html = await visitor.open('/log?hvad=proposal-moved', { kind: 'of one kind' })
  const text = /href="(\/log\/\d+\/slet)/.exec(html)?.[1]
  if (text !== undefined) await visitor.look(text)
}

function pick(paths: readonly string[], index: number, what: string): string {
  const path = paths[index]
  if (path === undefined) throw new Error(`no page shows ${what}`)
  return path
}
