/**
 * People who use the program, and what they may be in it. A role is held everywhere, or for one centre or committee
 * only. Who somebody is in the world (name, e-mail, how they signed in) is not known here.
 */

/** In the order in which a proposal meets them. `reader` is a politician or anybody else who may see what is not public. */
export const roles = ['proposer', 'economist', 'validator', 'manager', 'reader', 'administrator'] as const
export type Role = (typeof roles)[number]

export function isRole(value: string): value is Role {
  return roles.some(role => role === value)
}

/** Where a role is held. Names are as the municipality writes them. */
export type Scope =
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'centre'; readonly name: string }
  | { readonly kind: 'committee'; readonly name: string }

export type Grant = { readonly role: Role; readonly scope: Scope }

export type Person = { readonly id: string; readonly grants: readonly Grant[] }

/** Where something belongs, as far as it is known. */
export type Belonging = { readonly centre: string | null; readonly committee: string | null }

/** Whether a person holds a role for something that belongs to a centre and a committee. */
export function holds({ grants }: Person, role: Role, belonging: Belonging): boolean {
  return grants.some(grant => grant.role === role && covers(grant.scope, belonging))
}

/** Whether a person holds a role anywhere at all. */
export function holdsSomewhere({ grants }: Person, role: Role): boolean {
  return grants.some(grant => grant.role === role)
}

/** Whether a person holds a role for everything, and not for one centre or committee alone. */
export function holdsEverywhere({ grants }: Person, role: Role): boolean {
  return grants.some(grant => grant.role === role && grant.scope.kind === 'everywhere')
}

/** The centres somebody holds a role for, each once. */
export function centresOf({ grants }: Person): readonly string[] {
  const names = grants.flatMap(({ scope }) => (scope.kind === 'centre' ? [scope.name.trim()] : []))
  return names.filter((name, i) => names.findIndex(other => isSameName(other, name)) === i)
}

/** The first person begins so: able to let people in, but not to propose or calculate. */
export function isOnlyAdministrator({ grants }: Person): boolean {
  return grants.length > 0 && grants.every(({ role }) => role === 'administrator')
}

function covers(scope: Scope, { centre, committee }: Belonging): boolean {
  switch (scope.kind) {
    case 'everywhere':
      return true
    case 'centre':
      return isSameName(scope.name, centre)
    case 'committee':
      return isSameName(scope.name, committee)
    default:
      return scope satisfies never
  }
}

/** A role for one centre does not reach what belongs to none. */
function isSameName(name: string, other: string | null): boolean {
  return other !== null && name.trim().toLocaleLowerCase('da') === other.trim().toLocaleLowerCase('da')
}
