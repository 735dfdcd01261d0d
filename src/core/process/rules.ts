/**
 * The one table of who may do what, when, and what must be true first. The interface, the use cases and the user guide
 * all read it; nothing about this stands anywhere else.
 */
import { type Role, roles } from '../person/person.ts'
import type { Condition, GeneralAction, ProposalAction, Standing } from './action.ts'
import { type State, states } from './state.ts'

/** One way in which an action is allowed: all of it must hold. */
export type Permit = {
  readonly roles: readonly Role[]
  readonly standing: readonly Standing[]
  readonly from: readonly State[]
  readonly needs: readonly Condition[]
  /** Where the proposal then is; null where it stays. */
  readonly to: State | null
}

const anyRole = roles
const notDraft = states.filter(state => state !== 'draft')
const underWay: readonly State[] = [
  'submitted',
  'being-calculated',
  'calculated',
  'being-validated',
  'validated',
]

/** The first permit that holds decides where the proposal goes. */
export const proposalRules: Readonly<Record<ProposalAction, readonly Permit[]>> = {
  see: [
    permit(anyRole, states, { standing: ['proposer'] }),
    permit(['economist', 'validator', 'manager', 'administrator'], notDraft),
    permit(['proposer', 'reader'], ['calculated', 'being-validated', 'validated']),
  ],
  'edit-fields': [
    permit(anyRole, ['draft'], { standing: ['proposer'] }),
    ...saidWhy(['being-calculated'], { standing: ['assigned'] }),
    ...saidWhy(['calculated']),
    ...saidWhy(['validated'], { to: 'calculated' }),
  ],
  'edit-assumptions': [
    permit(['economist'], ['draft'], { standing: ['proposer'] }),
    permit(['economist'], ['being-calculated'], { standing: ['assigned'] }),
    ...saidWhy(['calculated']),
    ...saidWhy(['validated'], { to: 'calculated' }),
  ],
  attach: [
    permit(anyRole, ['draft', 'submitted', 'being-calculated', 'calculated'], { standing: ['proposer'] }),
    permit(['economist'], ['being-calculated'], { standing: ['assigned'] }),
    permit(['economist'], ['calculated']),
    permit(['validator'], ['being-validated'], { standing: ['assigned'] }),
  ],
  submit: [
    permit(anyRole, ['draft'], { standing: ['proposer'], needs: ['form-filled-in'], to: 'submitted' }),
  ],
  'take-for-calculation': [
    permit(['economist'], ['submitted', 'calculated'], { to: 'being-calculated' }),
    permit(['economist'], ['being-calculated'], { standing: ['not-assigned'] }),
  ],
  'finish-calculation': [
    permit(['economist'], ['being-calculated'], {
      standing: ['assigned'],
      needs: ['budget-present'],
      to: 'calculated',
    }),
  ],
  ask: [
    permit(anyRole, underWay, { standing: ['proposer'] }),
    permit(['economist', 'validator', 'manager'], underWay),
    permit(['reader'], ['calculated', 'being-validated', 'validated']),
  ],
  answer: [
    // what was asked before it came back can be answered before it is sent again
    permit(anyRole, ['draft', ...underWay], { standing: ['proposer'], needs: ['question-open'] }),
    permit(['economist', 'validator', 'manager'], underWay, { needs: ['question-open'] }),
  ],
  'dismiss-finding': [
    permit(['economist', 'validator'], ['being-calculated', 'calculated', 'being-validated', 'validated'], {
      needs: ['reason-given'],
    }),
  ],
  'send-to-validation': [
    permit(['economist'], ['calculated'], { needs: ['budget-present'], to: 'being-validated' }),
  ],
  'take-for-validation': [
    permit(['validator'], ['being-validated'], { standing: ['not-assigned', 'different'] }),
  ],
  approve: [
    permit(['validator'], ['being-validated'], {
      standing: ['assigned', 'different'],
      needs: ['checklist-done', 'recomputation-agrees', 'questions-answered'],
      to: 'validated',
    }),
  ],
  'send-back': [
    permit(['economist'], ['submitted'], { needs: ['reason-given', 'proposer-known'], to: 'draft' }),
    permit(['economist'], ['being-calculated'], {
      standing: ['assigned'],
      needs: ['reason-given', 'proposer-known'],
      to: 'draft',
    }),
    permit(['economist', 'manager'], ['calculated'], { needs: ['reason-given'], to: 'submitted' }),
    permit(['validator'], ['being-validated'], {
      standing: ['assigned'],
      needs: ['reason-given'],
      to: 'being-calculated',
    }),
    permit(['validator', 'manager'], ['validated'], { needs: ['reason-given'], to: 'calculated' }),
  ],
  withdraw: [
    permit(anyRole, ['draft', 'submitted', 'being-calculated', 'calculated', 'being-validated'], {
      standing: ['proposer'],
      needs: ['reason-given'],
      to: 'withdrawn',
    }),
    permit(['manager'], underWay, { needs: ['reason-given'], to: 'withdrawn' }),
  ],
  revive: [
    permit(anyRole, ['withdrawn'], { standing: ['proposer'], to: 'draft' }),
    permit(['manager'], ['withdrawn'], { to: 'submitted' }),
  ],
  // what is preliminary may stand in a catalogue; only what is validated, and still is, goes before politicians
  refer: [permit(['manager'], ['validated'], { needs: ['stamp-holds', 'not-referred'] })],
  recall: [permit(['manager'], notDraft, { needs: ['referred', 'reason-given'] })],
}

/** Of what belongs to no one proposal. */
export type GeneralRule = {
  readonly roles: readonly Role[]
  /** Whether a role for one centre or committee is enough. */
  readonly reach: 'somewhere' | 'everywhere'
}

export const generalRules: Readonly<Record<GeneralAction, GeneralRule>> = {
  // catalogues and their lists; a proposal of its own is `see`
  'read-unpublished': { roles: anyRole, reach: 'somewhere' },
  propose: { roles: ['proposer', 'economist', 'manager'], reach: 'somewhere' },
  // what changes proposals, figures or people of every centre takes a role for all of them
  import: { roles: ['economist', 'administrator'], reach: 'everywhere' },
  publish: { roles: ['manager'], reach: 'everywhere' },
  'enter-own-rate': { roles: ['economist'], reach: 'everywhere' },
  'manage-people': { roles: ['administrator'], reach: 'everywhere' },
  'read-log': { roles: ['administrator'], reach: 'everywhere' },
  erase: { roles: ['administrator'], reach: 'everywhere' },
}

type Rest = Partial<Pick<Permit, 'standing' | 'needs' | 'to'>>

function permit(
  who: readonly Role[],
  from: readonly State[],
  { standing = [], needs = [], to = null }: Rest = {},
): Permit {
  return { roles: who, standing, from, needs, to }
}

/** An economist's change: with a reason where somebody else proposed it and reads what was made of it, else without. */
function saidWhy(from: readonly State[], { standing = [], to = null }: Rest = {}): readonly Permit[] {
  return [
    permit(['economist'], from, { standing: [...standing, 'nobody-elses'], to }),
    permit(['economist'], from, { standing: [...standing, 'anothers'], needs: ['reason-given'], to }),
  ]
}
