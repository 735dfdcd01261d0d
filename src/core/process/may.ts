/** Whether somebody may do something now, asked of the table of rules; where not, why not, as a code. */
import {
  type Belonging,
  holds,
  holdsEverywhere,
  holdsSomewhere,
  type Person,
  type Role,
  roles,
} from '../person/person.ts'
import type { Action, Condition, GeneralAction, ProposalAction, Standing } from './action.ts'
import { generalRules, type Permit, proposalRules } from './rules.ts'
import { type State, states } from './state.ts'

/** A proposal as far as the rules look at it. */
export type Subject = {
  readonly state: State
  readonly belonging: Belonging
  /** null where nobody here proposed it: it came in a document. */
  readonly proposer: string | null
  /** Who calculates or validates it at present. */
  readonly assigned: string | null
  /** Everybody who calculated it, wrote in it or read it in here, or the one it was copied from. */
  readonly authors: readonly string[]
}

export type Refusal =
  | { readonly why: 'not-signed-in' }
  /** None of the roles that may, or not for this centre or committee. */
  | { readonly why: 'role'; readonly roles: readonly Role[] }
  /** A role that may, but for one centre or committee alone, and this reaches further. */
  | { readonly why: 'reach'; readonly roles: readonly Role[] }
  | { readonly why: 'state'; readonly state: State; readonly from: readonly State[] }
  | { readonly why: 'standing'; readonly standing: Standing }
  | { readonly why: 'condition'; readonly condition: Condition }

export type Verdict =
  /** `to` is where the proposal then is, which may be where it was. */
  { readonly kind: 'yes'; readonly to: State } | { readonly kind: 'no'; readonly refusal: Refusal }

/**
 * Of a proposal. `met` are the conditions that hold. Where several permits fail, the one that came furthest says why:
 * who has the right role is told of the state, not of other roles.
 */
export function may(
  action: ProposalAction,
  person: Person | null,
  subject: Subject,
  met: ReadonlySet<Condition>,
): Verdict {
  if (!person) return no({ why: 'not-signed-in' })
  const permits = proposalRules[action]
  const fitting = permits.filter(permit => permit.roles.some(role => isHeld(person, role, permit, subject)))
  if (fitting.length === 0) return no({ why: 'role', roles: namedIn(permits) })
  const timely = fitting.filter(({ from }) => from.includes(subject.state))
  if (timely.length === 0) return no({ why: 'state', state: subject.state, from: statesIn(fitting) })
  const standing = timely.filter(permit => !failedStanding(permit, person, subject))
  if (standing.length === 0) return no(wrongStanding(timely, person, subject))
  const allowed = standing.find(permit => permit.needs.every(need => met.has(need)))
  if (allowed) return { kind: 'yes', to: allowed.to ?? subject.state }
  const condition = standing[0]?.needs.find(need => !met.has(need))
  if (!condition) throw new Error(`${action} is refused for no reason`)
  return no({ why: 'condition', condition })
}

/** Whether an action is to be offered: all is well but for what its form still asks for. */
export function isOffered(action: ProposalAction, person: Person | null, subject: Subject): boolean {
  const verdict = may(action, person, subject, new Set())
  return verdict.kind === 'yes' || verdict.refusal.why === 'condition'
}

/** What belongs to no one proposal. The table says whether a role for one centre or committee is enough. */
export function mayInGeneral(action: GeneralAction, person: Person | null): Refusal | null {
  if (!person) return { why: 'not-signed-in' }
  const { roles: allowed, reach } = generalRules[action]
  if (!allowed.some(role => holdsSomewhere(person, role))) return { why: 'role', roles: allowed }
  const reaches = reach === 'somewhere' || allowed.some(role => holdsEverywhere(person, role))
  return reaches ? null : { why: 'reach', roles: allowed }
}

/** Whether anything at all of this kind could be allowed to a person, before it is known which proposal it is about. */
export function mayEver(action: Action, person: Person | null): Refusal | null {
  if (isGeneral(action)) return mayInGeneral(action, person)
  if (!person) return { why: 'not-signed-in' }
  const allowed = namedIn(proposalRules[action])
  return allowed.some(role => holdsSomewhere(person, role)) ? null : { why: 'role', roles: allowed }
}

function isGeneral(action: Action): action is GeneralAction {
  return action in generalRules
}

/** Whoever proposed something keeps it, whatever centre it is filed under later: then any role will do, held anywhere. */
function isHeld(person: Person, role: Role, { standing }: Permit, { belonging }: Subject): boolean {
  return standing.includes('proposer') ? holdsSomewhere(person, role) : holds(person, role, belonging)
}

function failedStanding({ standing }: Permit, person: Person, subject: Subject): Standing | undefined {
  return standing.find(each => !stands(each, person, subject))
}

function stands(standing: Standing, { id }: Person, { proposer, assigned, authors }: Subject): boolean {
  switch (standing) {
    case 'proposer':
      return proposer === id
    case 'assigned':
      return assigned === id
    case 'not-assigned':
      return assigned !== id
    case 'nobody-elses':
      return proposer === null || proposer === id
    case 'anothers':
      return proposer !== null && proposer !== id
    case 'different':
      return proposer !== id && !authors.includes(id)
    default:
      return standing satisfies never
  }
}

/** Of several, the last: the table names the proposer's own ways first, and others' after. */
function wrongStanding(permits: readonly Permit[], person: Person, subject: Subject): Refusal {
  const failed = permits.flatMap(permit => failedStanding(permit, person, subject) ?? [])
  const standing = failed.at(-1)
  if (!standing) throw new Error('a standing is wrong for no reason')
  return { why: 'standing', standing }
}

function namedIn(permits: readonly Permit[]): Role[] {
  return roles.filter(role => permits.some(permit => permit.roles.includes(role)))
}

function statesIn(permits: readonly Permit[]): State[] {
  return states.filter(state => permits.some(({ from }) => from.includes(state)))
}

function no(refusal: Refusal): Verdict {
  return { kind: 'no', refusal }
}
