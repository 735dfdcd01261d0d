import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Person, type Role, roles, type Scope } from '../person/person.ts'
import { type Condition, conditions, generalActions, type ProposalAction, proposalActions } from './action.ts'
import { isOffered, may, mayEver, mayInGeneral, type Subject } from './may.ts'
import { generalRules } from './rules.ts'
import { type State, states } from './state.ts'

const letters: Readonly<Record<Role, string>> = {
  proposer: 'P',
  economist: 'E',
  validator: 'V',
  manager: 'M',
  reader: 'R',
  administrator: 'A',
}
const centre = 'Center for Arbejdsmarked'
const belonging = { centre, committee: null }
const ways: Readonly<Record<string, Pick<Subject, 'proposer' | 'assigned' | 'authors'>>> = {
  other: { proposer: 'per', assigned: 'eva', authors: ['per', 'eva'] },
  document: { proposer: null, assigned: 'eva', authors: ['eva'] },
  proposer: { proposer: 'anna', assigned: 'eva', authors: ['eva'] },
  assigned: { proposer: 'per', assigned: 'anna', authors: ['per', 'eva'] },
  author: { proposer: 'per', assigned: 'eva', authors: ['per', 'anna'] },
  'assigned-author': { proposer: 'per', assigned: 'anna', authors: ['per', 'anna'] },
}

type Expected = Readonly<Record<string, Readonly<Record<string, string>>>>
type Needs = Readonly<Record<string, Readonly<Record<string, readonly Condition[]>>>>
const expected = read<Expected>('may.expected.yaml')
const needs = read<Needs>('needs.expected.yaml')
const all: ReadonlySet<Condition> = new Set(conditions)

function read<T>(name: string): T {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T
}

function anna(role: Role): Person {
  return { id: 'anna', grants: [{ role, scope: { kind: 'everywhere' } }] }
}

/** What the hand-written table says: the state that follows, or null where it is not allowed. */
function expectedTo(action: string, way: string, state: State, role: Role): State | null {
  // who has had nothing to do with it may the same, whether somebody proposed it here or a document brought it
  const column = expected[action]?.[way === 'document' ? 'other' : way]?.split(/\s+/)[states.indexOf(state)]
  if (!column) throw new Error(`the expectation says nothing of ${action}, ${way}, ${state}`)
  const [who = '', to = state] = column.split('>')
  return who === 'any' || who.includes(letters[role]) ? (to as State) : null
}

function expectedNeeds(action: string, way: string, state: State): readonly Condition[] {
  const ofAnother = ways[way]?.proposer === 'per' ? needs[`${action}, of another`] : undefined
  return needs[action]?.[state] ?? needs[action]?.['always'] ?? ofAnother?.[state] ?? []
}

function everyCase(): { action: ProposalAction; way: string; state: State; role: Role; subject: Subject }[] {
  return proposalActions.flatMap(action =>
    Object.entries(ways).flatMap(([way, standing]) =>
      states.flatMap(state =>
        roles.map(role => ({ action, way, state, role, subject: { ...standing, state, belonging } })),
      ),
    ),
  )
}

describe('the table of rules', () => {
  it('allows exactly what was written down by hand, for every action, state, role and standing', () => {
    const wrong = everyCase().flatMap(({ action, way, state, role, subject }) => {
      const verdict = may(action, anna(role), subject, all)
      const said = verdict.kind === 'yes' ? verdict.to : null
      const meant = expectedTo(action, way, state, role)
      return said === meant ? [] : [`${action} by ${role} as ${way} when ${state}: ${said}, not ${meant}`]
    })
    expect(wrong).toEqual([])
    expect(Object.keys(expected)).toEqual([...proposalActions])
  })

  it('asks first for exactly what was written down, one thing at a time', () => {
    const wrong = everyCase().flatMap(({ action, way, state, role, subject }) => {
      if (expectedTo(action, way, state, role) === null) return []
      const asked = conditions.filter(condition => {
        const verdict = may(action, anna(role), subject, new Set([...all].filter(each => each !== condition)))
        return verdict.kind === 'no' && verdict.refusal.why === 'condition'
      })
      const meant = [...expectedNeeds(action, way, state)].sort()

      return asked.sort().join() === meant.join()
        ? []
        : [`${action} by ${role} as ${way} when ${state}: ${asked}`]
    })
    expect(wrong).toEqual([])
  })

  it('offers what is allowed but for what a form still asks for, and nothing else', () => {
    const wrong = everyCase().filter(
      ({ action, way, state, role, subject }) =>
        isOffered(action, anna(role), subject) !== (expectedTo(action, way, state, role) !== null),
    )
    expect(wrong).toEqual([])
  })

  it('allows nothing to somebody who has not signed in, or has no role', () => {
    const nobody: Person = { id: 'anna', grants: [] }
    for (const { action, subject } of everyCase()) {
      expect(may(action, null, subject, all).kind).toBe('no')
      expect(may(action, nobody, subject, all).kind).toBe('no')
    }
    for (const action of [...generalActions, ...proposalActions]) {
      expect(mayEver(action, null)).toEqual({ why: 'not-signed-in' })
      expect(mayEver(action, nobody)).toMatchObject({ why: 'role' })
    }
  })

  it('gives a role of another centre no say in what others proposed', () => {
    const scope = { kind: 'centre', name: 'Center for Skole' } as const
    for (const { action, way, role, subject } of everyCase()) {
      const elsewhere: Person = { id: 'anna', grants: [{ role, scope }] }
      if (way !== 'proposer') expect(may(action, elsewhere, subject, all).kind).toBe('no')
    }
  })

  it.each(generalActions)('asks for a role in the whole municipality where it is all of it: %s', action => {
    const { roles, reach } = generalRules[action]
    const heldFor = (scope: Scope, role: Role) =>
      mayInGeneral(action, { id: 'anna', grants: [{ role, scope }] })
    const centre = { kind: 'centre', name: 'Center for Skole' } as const
    const narrow = ['read-unpublished', 'propose'].includes(action) ? null : { why: 'reach', roles }
    expect(reach).toBe(narrow ? 'everywhere' : 'somewhere')
    for (const role of roles) {
      expect(heldFor({ kind: 'everywhere' }, role)).toBeNull()
      expect(heldFor(centre, role)).toEqual(narrow)
    }
  })

  it('leaves a proposal with who proposed it, wherever it is filed', () => {
    const scope = { kind: 'centre', name: 'Center for Skole' } as const
    const elsewhere: Person = { id: 'anna', grants: [{ role: 'proposer', scope }] }
    const own: Subject = { state: 'draft', belonging, proposer: 'anna', assigned: 'anna', authors: ['anna'] }
    expect(may('submit', elsewhere, own, all)).toEqual({ kind: 'yes', to: 'submitted' })
    expect(may('submit', elsewhere, { ...own, proposer: 'per' }, all).kind).toBe('no')
  })
})

describe('a refusal', () => {
  const subject: Subject = {
    ...ways['other'],
    proposer: 'per',
    assigned: 'eva',
    authors: [],
    state: 'submitted',
    belonging,
  }

  it('says which roles may, to who has none of them', () => {
    const verdict = may('take-for-calculation', anna('reader'), subject, all)
    expect(verdict).toEqual({ kind: 'no', refusal: { why: 'role', roles: ['economist'] } })
  })

  it('says where the proposal must be, to who has the role', () => {
    const verdict = may('approve', anna('validator'), subject, all)
    expect(verdict).toEqual({
      kind: 'no',
      refusal: { why: 'state', state: 'submitted', from: ['being-validated'] },
    })
  })

  it('says that a validator must be another person', () => {
    const own: Subject = { ...subject, state: 'being-validated', authors: ['anna'] }
    const verdict = may('take-for-validation', anna('validator'), own, all)
    expect(verdict).toEqual({ kind: 'no', refusal: { why: 'standing', standing: 'different' } })
  })
})

describe('what belongs to no one proposal', () => {
  it.each([
    ['read-unpublished', ['proposer', 'economist', 'validator', 'manager', 'reader', 'administrator']],
    ['propose', ['proposer', 'economist', 'manager']],
    ['import', ['economist', 'administrator']],
    ['publish', ['manager']],
    ['enter-own-rate', ['economist']],
    ['manage-people', ['administrator']],
    ['read-log', ['administrator']],
    ['erase', ['administrator']],
  ] as const)('%s is for %s', (action, allowed) => {
    for (const role of roles) {
      const refusal = mayInGeneral(action, anna(role))
      expect(refusal === null).toBe((allowed as readonly Role[]).includes(role))
    }
  })
})
