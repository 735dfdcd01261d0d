/**
 * Every term of the glossary is explained on every page whose text uses it: walked as the public and as each role, in
 * both languages. The text is read here by another parser than the program's own.
 */
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../src/core/person/person.ts'
import { fieldNames, stepButtons } from '../src/web/propose/fields.ts'
import { type Language, languages } from '../src/words/language.ts'
import { otherMeanings, type TermKey, termKeys, terms } from '../src/words/terms.ts'
import { type Prepared, pageKinds, preparePages } from './browser/page-list.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'

let program: Program
let prepared: Prepared
/** Danish addresses, and who opens them. */
let pages: readonly (readonly [path: string, as: string])[]

beforeAll(async () => {
  program = await startProgram()
  prepared = await preparePages(program)
  pages = await pagesOfAll()
}, 120_000)

afterAll(() => program.stop())

async function pagesOfAll(): Promise<(readonly [string, string])[]> {
  const proposal = `/forslag/${prepared.proposals[3]}`
  const idea = await begunIdea()
  const work = ['', '/vej', '/rediger', '/valider', '/kopi', '/forskel'].map(part => proposal + part)
  const people = ['/brugere', '/brugere/inviter', '/brugere/udbakke', '/log', '/min-konto', '/mit']
  const own = [...people, '/nyt-forslag', `/katalog/${program.catalogueId}/udgiv`]
  const guide = ['/vejledning', '/vejledning/ord', ...guidePaths]
  const steps = [...Array(14).keys()].map(step => `${idea}/${step + 1}`)
  return [
    ...pageKinds.flatMap(kind => everybody.map(as => [kind.path(prepared), as] as const)),
    ...[...work, ...own, ...guide].flatMap(path => everybody.map(as => [path, as] as const)),
    ...[...steps, `${idea}/se`, '/foreslaa'].map(path => [path, writer] as const),
    ...['/log-ind', '/glemt-adgangskode'].map(path => [path, 'public'] as const),
  ]
}

const writer = 'pia:proposer'
const everybody = ['public', ...roles.map(role => `somebody:${role}`)]
const guidePaths = ['forslagsstiller', 'oekonom', 'validator', 'leder', 'laeser', 'administrator'].map(
  part => `/vejledning/${part}`,
)

async function begunIdea(): Promise<string> {
  const headers = { 'x-as': writer, origin: program.url, 'content-type': 'application/x-www-form-urlencoded' }
  const begun = await sendRaw(program, '/foreslaa', { method: 'POST', headers })
  const step = String(begun.headers['location'])
  const body = new URLSearchParams({ [fieldNames.title]: 'Mentorer', valg: stepButtons.next })
  await sendRaw(program, step, { method: 'POST', headers, body: body.toString() })
  return step.replace(/\/\d+$/, '')
}

type Seen = { readonly text: string; readonly explained: ReadonlySet<string>; readonly linked: string[] }

/** The text of the page's main part, without what it explains itself at its foot. */
function read(html: string): Seen {
  const texts: string[] = []
  const explained = new Set<string>()
  const linked: string[] = []
  const open: string[] = []
  let inMain = 0
  let isFoot = false
  const parser = new Parser({
    onopentag: (name, { id, class: look, href }) => {
      if (name === 'main') inMain++
      if (look === 'page-terms') isFoot = true
      if (id?.startsWith('ord-')) explained.add(id.slice('ord-'.length))
      if (look === 'term') linked.push(href ?? '')
      open.push(name)
    },
    ontext: text => {
      const isRead = !['script', 'style', 'textarea'].includes(open.at(-1) ?? '')
      if (inMain > 0 && isRead && !isFoot) texts.push(text)
    },
    onclosetag: name => {
      open.pop()
      // text of neighbours does not run together, as it does not on the screen
      if (!['a', 'strong', 'em', 'span', 'b', 'i'].includes(name)) texts.push(' | ')
      if (name === 'main') inMain--
    },
  })
  parser.end(html)
  return { text: texts.join(''), explained, linked }
}

const letters = '[0-9A-Za-zÀ-ɏ-]'

function termsIn(text: string, language: Language): TermKey[] {
  const others = otherMeanings[language].join('|')
  const plain = text.replace(/\s+/g, ' ').replace(new RegExp(others, 'gi'), '')
  return termKeys.filter(key => {
    const forms = terms[language][key].written.split(', ').join('|')
    // the accounts of a chart of accounts are explained with it
    const longer = phrasesOf(language, termKeys).filter(each => !phrasesOf(language, [key]).includes(each))
    const own = longer.length === 0 ? plain : plain.replace(new RegExp(longer.join('|'), 'gi'), '')
    return new RegExp(`(?<!${letters}|’)(${forms})(?!${letters}|’)`, 'i').test(own)
  })
}

/** Terms of more than one word, as they are written. */
function phrasesOf(language: Language, keys: readonly TermKey[]): string[] {
  return keys.flatMap(key => terms[language][key].written.split(', ')).filter(each => each.includes(' '))
}

describe.each(languages)('every page in %s', language => {
  it('explains every term that it uses, and leads nowhere else', async () => {
    const wrong: string[] = []
    const used = new Set<TermKey>()
    let opened = 0
    for (const [path, as] of pages) {
      const address = language === 'da' ? path : `/en${path === '/' ? '' : path}`
      const { body } = await sendRaw(program, address, { headers: { 'x-as': as } })
      if (!body.includes('<main')) continue
      opened++
      const { text, explained, linked } = read(body)
      for (const key of termsIn(text, language)) {
        if (!path.endsWith('/ord')) used.add(key)
        if (!explained.has(key)) wrong.push(`${address} as ${as} does not explain ${key}`)
      }
      for (const href of linked)
        if (!explained.has(href.replace('#ord-', ''))) wrong.push(`${address} leads to ${href}`)
      if (new Set(linked).size !== linked.length) wrong.push(`${address} links a term twice`)
    }
    expect(wrong).toEqual([])
    // enough was opened, and most of the glossary was met on the way
    expect(opened).toBeGreaterThan(350)
    expect(used.size).toBeGreaterThan(35)
    expect(program.errors).toEqual([])
  }, 120_000)
})
