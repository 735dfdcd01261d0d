/** The roles of a person as a form: those for the whole municipality, and those for one centre or committee. */
import { type Grant, isRole, type Role, roles } from '../../core/person/person.ts'
import { peopleWords } from '../../words/pages/people.ts'
import { sayGrant, scopeNames } from '../../words/people.ts'
import { roleNames } from '../../words/process.ts'
import type { KnownPlaces } from '../../workflow/people/known-places.ts'
import { Choices } from '../form/choices.tsx'
import type { Site } from '../site.ts'

/** Empty lines for roles that are yet to be given. */
const moreLines = 2
const mostLines = 20

type Props = {
  readonly site: Site
  readonly grants: readonly Grant[]
  readonly provided?: readonly Grant[]
  readonly places: KnownPlaces
}

const knownNames = 'kendte-steder'

export function GrantFields({ site, grants, provided = [], places }: Props) {
  const words = peopleWords[site.language]
  const everywhere = grants.flatMap(({ role, scope }) => (scope.kind === 'everywhere' ? [role] : []))
  const scoped = grants.filter(({ scope }) => scope.kind !== 'everywhere')
  const lines = [...scoped, ...Array.from({ length: moreLines }, () => null)].slice(0, mostLines)
  return (
    <>
      <fieldset class="form-group" id="roller">
        <legend class="form-label">{words.everywhere}</legend>
        <span class="form-hint">{words.everywhereHint}</span>
        {roles.map(role => (
          <RoleBox site={site} role={role} isHeld={everywhere.includes(role)} />
        ))}
      </fieldset>
      {provided.length > 0 && (
        <p>
          {provided.map(grant => sayGrant(grant, site.language)).join(', ')}.{' '}
          <span class="form-hint">{words.provided}</span>
        </p>
      )}
      <details class="scoped-roles" open={scoped.length > 0}>
        <summary>{words.scoped}</summary>
        <p class="form-hint">{words.scopedHint}</p>
        {lines.map((grant, index) => (
          <ScopedLine site={site} grant={grant} index={index} />
        ))}
        <Choices id={knownNames} names={[...places.centres, ...places.committees]} />
      </details>
    </>
  )
}

type BoxProps = { readonly site: Site; readonly role: Role; readonly isHeld: boolean }

function RoleBox({ site, role, isHeld }: BoxProps) {
  const id = `rolle-${role}`
  return (
    <div class="role-box">
      <input class="form-checkbox" type="checkbox" id={id} name="rolle" value={role} checked={isHeld} />
      <label class="form-label" for={id}>
        {roleNames[site.language][role].one}
        <span class="role-box__hint"> – {peopleWords[site.language].roleHints[role]}</span>
      </label>
    </div>
  )
}

type LineProps = { readonly site: Site; readonly grant: Grant | null; readonly index: number }

function ScopedLine({ site, grant, index }: LineProps) {
  const words = peopleWords[site.language]
  const scope = grant?.scope.kind === 'everywhere' ? null : grant?.scope
  return (
    <fieldset class="scoped-line">
      <legend class="sr-only">{words.row(index + 1)}</legend>
      <div>
        <label class="form-label" for={`kun-rolle-${index}`}>
          {words.scopedRole}
        </label>
        <select class="form-select" id={`kun-rolle-${index}`} name={`kun-rolle-${index}`}>
          <option value="">{words.none}</option>
          {roles
            .filter(role => role !== 'administrator')
            .map(role => (
              <option value={role} selected={grant?.role === role}>
                {roleNames[site.language][role].one}
              </option>
            ))}
        </select>
      </div>
      <div>
        <label class="form-label" for={`kun-slags-${index}`}>
          {words.scopedKind}
        </label>
        <select class="form-select" id={`kun-slags-${index}`} name={`kun-slags-${index}`}>
          {(['centre', 'committee'] as const).map(kind => (
            <option value={kind} selected={scope?.kind === kind}>
              {scopeNames[site.language][kind]}
            </option>
          ))}
        </select>
      </div>
      <div class="scoped-line__name">
        <label class="form-label" for={`kun-navn-${index}`}>
          {words.scopedName}
        </label>
        <input
          class="form-input"
          type="text"
          id={`kun-navn-${index}`}
          name={`kun-navn-${index}`}
          value={scope?.name}
          maxLength={200}
          list={knownNames}
          autocomplete="off"
        />
      </div>
    </fieldset>
  )
}

export type ReadGrants = { readonly grants: readonly Grant[]; readonly isNameMissing: boolean }

export function readGrants(form: URLSearchParams): ReadGrants {
  const everywhere = form
    .getAll('rolle')
    .filter(isRole)
    .map(role => ({ role, scope: { kind: 'everywhere' } as const }))
  const lines = Array.from({ length: mostLines }, (_, index) => readLine(form, index))
  const scoped = lines.flatMap(line => (line === null || line === 'no-name' ? [] : [line]))
  return { grants: [...everywhere, ...scoped], isNameMissing: lines.includes('no-name') }
}

function readLine(form: URLSearchParams, index: number): Grant | null | 'no-name' {
  const role = form.get(`kun-rolle-${index}`) ?? ''
  if (!isRole(role)) return null
  const name = (form.get(`kun-navn-${index}`) ?? '').trim()
  if (name === '') return 'no-name'
  return {
    role,
    scope: { kind: form.get(`kun-slags-${index}`) === 'committee' ? 'committee' : 'centre', name },
  }
}
