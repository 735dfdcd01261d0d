/** What people do with a proposal, and in the program at large: the names that the table of rules is about. */

export const proposalActions = [
  'see',
  'edit-fields',
  'edit-assumptions',
  'attach',
  'submit',
  'take-for-calculation',
  'finish-calculation',
  'ask',
  'answer',
  'dismiss-finding',
  'send-to-validation',
  'take-for-validation',
  'approve',
  'send-back',
  'withdraw',
  'revive',
  'refer',
  'recall',
] as const
export type ProposalAction = (typeof proposalActions)[number]

/** Of no one proposal: who may do these is a matter of role alone. */
export const generalActions = [
  'read-unpublished',
  'propose',
  'import',
  'publish',
  'enter-own-rate',
  'manage-people',
  'read-log',
  'erase',
] as const
export type GeneralAction = (typeof generalActions)[number]

export type Action = ProposalAction | GeneralAction

/** What must be true first, beyond who and where. */
export const conditions = [
  'reason-given',
  'form-filled-in',
  'budget-present',
  'question-open',
  'questions-answered',
  'checklist-done',
  'recomputation-agrees',
  'proposer-known',
  'stamp-holds',
  'not-referred',
  'referred',
] as const
export type Condition = (typeof conditions)[number]

/**
 * How a person must stand to a proposal. `different`: has had no hand in its figures. `nobody-elses`: they
 * proposed it themselves or nobody here did; `anothers`: somebody else here proposed it.
 */
export const standings = [
  'proposer',
  'assigned',
  'not-assigned',
  'different',
  'nobody-elses',
  'anothers',
] as const
export type Standing = (typeof standings)[number]
