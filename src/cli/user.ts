/** `user`: who can sign in, inviting, a new password, the first administrator; for whoever looks after the machine. */
import { randomBytes } from 'node:crypto'
import { localActor } from '../core/event/event.ts'
import { type Grant, isRole } from '../core/person/person.ts'
import { doorPaths, inLanguage } from '../web/address.ts'
import { sayGrant, statusNames } from '../words/people.ts'
import { userWords } from '../words/user.ts'
import { openFirstAdministratorLink } from '../workflow/people/first-administrator.ts'
import { invitePerson } from '../workflow/people/invite-person.ts'
import { listPeople } from '../workflow/people/list-people.ts'
import { sendResetTo } from '../workflow/people/passwords.ts'
import type { Acting } from '../workflow/process/acting.ts'
import type { Store } from '../workflow/who.ts'
import type { CommandLine } from './arguments.ts'
import { openStoreOrSay } from './open-store.ts'
import { owner } from './owner.ts'

export async function user(line: CommandLine): Promise<number> {
  const words = userWords[line.language]
  const [act = '', ...rest] = line.files
  const run = acts.get(act)
  if (!run) {
    process.stderr.write(`${words.help}\n`)
    return 2
  }
  const store = await openStoreOrSay(line.data, line.language)
  if (!store) return 2
  try {
    const { text, code } = await run({ store, line, rest })
    const stream = code === 0 ? process.stdout : process.stderr
    stream.write(`${text}\n`)
    return code
  } finally {
    await store.close()
  }
}

type Asked = { readonly store: Store; readonly line: CommandLine; readonly rest: readonly string[] }
type Said = { readonly text: string; readonly code: 0 | 2 }

const acts: ReadonlyMap<string, (asked: Asked) => Promise<Said>> = new Map([
  ['list', list],
  ['invite', invite],
  ['reset', reset],
  ['first-admin', firstAdministrator],
])

async function list({ store, line }: Asked): Promise<Said> {
  const { language } = line
  const people = await listPeople(store)
  if (line.json) return { text: JSON.stringify({ people }, null, 2), code: 0 }
  const rows = people.map(({ name, email, status, grants }) =>
    [
      email,
      name || '–',
      statusNames[language][status],
      grants.map(grant => sayGrant(grant, language)).join(', '),
    ].join('\t'),
  )
  return { text: rows.length === 0 ? userWords[language].nobody : rows.join('\n'), code: 0 }
}

async function invite({ store, line, rest }: Asked): Promise<Said> {
  const words = userWords[line.language]
  const [email = '', ...names] = rest
  const wrong = names.find(name => !isRole(name))
  if (wrong !== undefined) return { text: words.unknownRole(wrong), code: 2 }
  const grants: Grant[] = names.filter(isRole).map(role => ({ role, scope: { kind: 'everywhere' } }))
  const result = await invitePerson(store, { email, grants, language: line.language }, actAsOwner())
  if (result.kind === 'invited')
    return { text: words.invited(linkTo(line, 'invitation', result.token)), code: 0 }
  return { text: result.kind === 'refused' ? words.help : words.notInvited[result.kind], code: 2 }
}

async function reset({ store, line, rest }: Asked): Promise<Said> {
  const words = userWords[line.language]
  const email = (rest[0] ?? '').trim().toLowerCase()
  const person = (await listPeople(store)).find(each => each.email === email)
  const result = person && (await sendResetTo(store, person.id, actAsOwner()))
  return result?.kind === 'sent'
    ? { text: words.reset(linkTo(line, 'reset', result.token)), code: 0 }
    : { text: words.noSuchPerson(email), code: 2 }
}

async function firstAdministrator({ store, line }: Asked): Promise<Said> {
  const words = userWords[line.language]
  const token = await openFirstAdministratorLink(store, actAsOwner())
  return token === null
    ? { text: words.hasAdministrator, code: 2 }
    : { text: words.first(linkTo(line, 'first-administrator', token)), code: 0 }
}

/** Whoever has a shell and the database may do everything in it. */
function actAsOwner(): Acting {
  return {
    actor: localActor,
    person: owner,
    now: new Date().toISOString(),
    random: size => randomBytes(size),
  }
}

function linkTo({ language, port }: CommandLine, door: keyof typeof doorPaths, token: string): string {
  const base = process.env['PUBLIC_URL'] || `http://127.0.0.1:${port ?? (process.env['PORT'] || 3000)}`
  return new URL(inLanguage(language, `${doorPaths[door]}/${token}`), base).href
}
