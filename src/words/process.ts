/** The way of a proposal in words: where it is, what people do with it, and why somebody may not. */

import type { Role } from '../core/person/person.ts'
import type { Action, Condition, Standing } from '../core/process/action.ts'
import type { Refusal } from '../core/process/may.ts'
import type { State } from '../core/process/state.ts'
import { inBoth, type Language } from './language.ts'

export const stateNames = inBoth<Readonly<Record<State, string>>>({
  da: {
    draft: 'kladde',
    submitted: 'indsendt',
    'being-calculated': 'under beregning',
    calculated: 'beregnet (foreløbig)',
    'being-validated': 'under validering',
    validated: 'valideret',
    withdrawn: 'trukket tilbage',
  },
  en: {
    draft: 'draft',
    submitted: 'submitted',
    'being-calculated': 'being calculated',
    calculated: 'calculated (preliminary)',
    'being-validated': 'being validated',
    validated: 'validated',
    withdrawn: 'withdrawn',
  },
})

/** In a list, where only what the figures are worth matters. */
export const shortStateNames = inBoth<Readonly<Record<State, string>>>({
  da: {
    ...stateNames.da,
    'being-calculated': 'beregnes',
    calculated: 'foreløbig',
    'being-validated': 'foreløbig, valideres',
  },
  en: {
    ...stateNames.en,
    calculated: 'preliminary',
    'being-validated': 'preliminary, being validated',
  },
})

/** As one says whom something is for: "en økonom", "økonomer". */
export const roleNames = inBoth<Readonly<Record<Role, { readonly one: string; readonly many: string }>>>({
  da: {
    proposer: { one: 'forslagsstiller', many: 'forslagsstillere' },
    economist: { one: 'økonom', many: 'økonomer' },
    validator: { one: 'validator', many: 'validatorer' },
    manager: { one: 'leder', many: 'ledere' },
    reader: { one: 'politiker eller læser', many: 'politikere og læsere' },
    administrator: { one: 'administrator', many: 'administratorer' },
  },
  en: {
    proposer: { one: 'proposer', many: 'proposers' },
    economist: { one: 'economist', many: 'economists' },
    validator: { one: 'validator', many: 'validators' },
    manager: { one: 'manager', many: 'managers' },
    reader: { one: 'politician or reader', many: 'politicians and readers' },
    administrator: { one: 'administrator', many: 'administrators' },
  },
})

/** What a person does, in the infinitive: "at indsende forslaget", and as a button says it. */
export const actionNames = inBoth<Readonly<Record<Action, string>>>({
  da: {
    see: 'se forslaget',
    'edit-fields': 'rette teksten',
    'edit-assumptions': 'rette antagelser og beregning',
    attach: 'vedhæfte filer',
    submit: 'indsende forslaget',
    'take-for-calculation': 'tage forslaget til beregning',
    'finish-calculation': 'afslutte beregningen',
    ask: 'stille et spørgsmål',
    answer: 'svare på et spørgsmål',
    'dismiss-finding': 'afvise en bemærkning',
    'send-to-validation': 'sende forslaget til validering',
    'take-for-validation': 'tage forslaget til validering',
    approve: 'validere forslaget',
    'send-back': 'sende forslaget tilbage',
    withdraw: 'trække forslaget tilbage',
    revive: 'genoptage forslaget',
    refer: 'forelægge forslaget til politisk beslutning',
    recall: 'trække forslaget tilbage fra forelæggelsen',
    'read-unpublished': 'læse kataloger, der ikke er udgivet',
    propose: 'stille et forslag',
    import: 'indlæse dokumenter',
    publish: 'udgive et katalog',
    'enter-own-rate': 'indføre kommunens egne satser',
    'manage-people': 'invitere brugere og give roller',
    'read-log': 'læse hændelsesloggen',
    erase: 'slette personoplysninger',
  },
  en: {
    see: 'see the proposal',
    'edit-fields': 'correct the text',
    'edit-assumptions': 'change assumptions and calculation',
    attach: 'attach files',
    submit: 'submit the proposal',
    'take-for-calculation': 'take the proposal for calculation',
    'finish-calculation': 'finish the calculation',
    ask: 'ask a question',
    answer: 'answer a question',
    'dismiss-finding': 'dismiss a finding',
    'send-to-validation': 'send the proposal to validation',
    'take-for-validation': 'take the proposal for validation',
    approve: 'validate the proposal',
    'send-back': 'send the proposal back',
    withdraw: 'withdraw the proposal',
    revive: 'take the proposal up again',
    refer: 'put the proposal before politicians for decision',
    recall: 'take the proposal back from the decision',
    'read-unpublished': 'read catalogues that are not published',
    propose: 'make a proposal',
    import: 'import documents',
    publish: 'publish a catalogue',
    'enter-own-rate': "enter the municipality's own rates",
    'manage-people': 'invite people and give roles',
    'read-log': 'read the event log',
    erase: 'erase personal data',
  },
})

/** What must be true first, as the guide lists it: what it takes. */
export const conditionNames = inBoth<Readonly<Record<Condition, string>>>({
  da: {
    'reason-given': 'en begrundelse, der bliver stående ved forslaget',
    'form-filled-in': 'svar på de spørgsmål, der skal besvares',
    'budget-present': 'en budgettabel eller en beregning',
    'question-open': 'et ubesvaret spørgsmål',
    'questions-answered': 'at alle spørgsmål er besvaret',
    'checklist-done': 'en færdig tjekliste',
    'recomputation-agrees': 'at den uafhængige efterregning giver de samme tal',
    'proposer-known': 'at den, der stillede forslaget, er her',
    'stamp-holds': 'en validering, der stadig gælder',
    'not-referred': 'at versionen ikke er forelagt før',
    referred: 'at forslaget er forelagt',
  },
  en: {
    'reason-given': 'a reason, which stays with the proposal',
    'form-filled-in': 'answers to the questions that must be answered',
    'budget-present': 'a budget table or a calculation',
    'question-open': 'an open question',
    'questions-answered': 'that all questions are answered',
    'checklist-done': 'a finished checklist',
    'recomputation-agrees': 'that the independent recomputation gives the same figures',
    'proposer-known': 'that whoever proposed it is here',
    'stamp-holds': 'a validation that still holds',
    'not-referred': 'that this version has not been put forward before',
    referred: 'that the proposal has been put forward',
  },
})

/** What must be true first, as a sentence that also says what to do. */
const conditionSentences = inBoth<Readonly<Record<Condition, string>>>({
  da: {
    'reason-given': 'Skriv en begrundelse. Den bliver stående ved forslaget.',
    'form-filled-in': 'Forslaget mangler svar. Udfyld de spørgsmål, der er markeret.',
    'budget-present': 'Forslaget har ingen budgettabel endnu. Beregn den først.',
    'question-open': 'Spørgsmålet er besvaret eller findes ikke.',
    'questions-answered': 'Der er ubesvarede spørgsmål til forslaget. Få dem besvaret først.',
    'checklist-done': 'Tjeklisten er ikke færdig. Sæt hak eller skriv en bemærkning ved hvert punkt.',
    'recomputation-agrees':
      'Den uafhængige efterregning giver andre tal end tabellen. Send forslaget tilbage, så det kan rettes.',
    'proposer-known':
      'Forslaget kom fra et dokument, eller den, der stillede det, er her ikke mere, så der er ingen at sende det tilbage til. Ret det selv, eller få en leder til at trække det tilbage.',
    'stamp-holds': 'Valideringen gælder ikke mere. Få forslaget valideret igen først.',
    'not-referred': 'Denne version af forslaget er forelagt allerede.',
    referred: 'Forslaget er ikke forelagt.',
  },
  en: {
    'reason-given': 'Give a reason. It stays with the proposal.',
    'form-filled-in': 'The proposal lacks answers. Answer the questions that are marked.',
    'budget-present': 'The proposal has no budget table yet. Calculate it first.',
    'question-open': 'The question has been answered or does not exist.',
    'questions-answered': 'There are open questions about the proposal. Have them answered first.',
    'checklist-done': 'The checklist is not done. Tick each point or write a remark at it.',
    'recomputation-agrees':
      'The independent recomputation gives other figures than the table. Send the proposal back so that it can be corrected.',
    'proposer-known':
      'The proposal came from a document, or whoever proposed it is no longer here, so there is nobody to send it back to. Correct it yourself, or have a manager withdraw it.',
    'stamp-holds': 'The validation no longer holds. Have the proposal validated again first.',
    'not-referred': 'This version of the proposal has been put forward already.',
    referred: 'The proposal has not been put forward.',
  },
})

const standingSentences = inBoth<Readonly<Record<Standing, string>>>({
  da: {
    proposer: 'Det kan kun den, der har stillet forslaget.',
    assigned: 'Det kan kun den, der har forslaget nu. Tag det først.',
    'not-assigned': 'Du har allerede forslaget.',
    different:
      'Du har selv stillet, beregnet, rettet eller indlæst forslaget eller det, det er kopieret fra. En anden person skal validere det.',
    'nobody-elses': 'Det kan kun gøres, hvor ingen anden her har stillet forslaget.',
    anothers: 'Det kan kun gøres, hvor en anden her har stillet forslaget.',
  },
  en: {
    proposer: 'Only the person who made the proposal can do that.',
    assigned: 'Only the person who has the proposal now can do that. Take it first.',
    'not-assigned': 'You have the proposal already.',
    different:
      'You made, calculated, corrected or imported the proposal yourself, or the one it was copied from. Another person must validate it.',
    'nobody-elses': 'That can only be done where nobody else here made the proposal.',
    anothers: 'That can only be done where somebody else here made the proposal.',
  },
})

/** Why somebody may not, and what to do about it. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  switch (refusal.why) {
    case 'not-signed-in':
      return language === 'da' ? 'Log ind først.' : 'Sign in first.'
    case 'role':
      return sayRoles(refusal.roles, language)
    case 'reach':
      return sayReach(refusal.roles, language)
    case 'state':
      return sayState(refusal.state, refusal.from, language)
    case 'standing':
      return standingSentences[language][refusal.standing]
    case 'condition':
      return conditionSentences[language][refusal.condition]
    default:
      return refusal satisfies never
  }
}

function sayRoles(roles: readonly Role[], language: Language): string {
  const who = listRoles(roles, language)
  return language === 'da'
    ? `Det kan kun ${who} inden for deres område. Mangler du rollen, så spørg din administrator.`
    : `Only ${who} can do that, within their own area. If you lack the role, ask your administrator.`
}

function sayReach(roles: readonly Role[], language: Language): string {
  const who = listRoles(roles, language)
  return language === 'da'
    ? `Det gælder hele kommunen, og det kan kun ${who} med rollen i hele kommunen. Skal du kunne det, så spørg din administrator.`
    : `That concerns the whole municipality, and only ${who} with the role in the whole municipality can do it. If you should, ask your administrator.`
}

function listRoles(roles: readonly Role[], language: Language): string {
  return listOf(
    roles.map(role => roleNames[language][role].many),
    language,
    'and',
  )
}

function sayState(state: State, from: readonly State[], language: Language): string {
  const now = stateNames[language][state]
  const then = listOf(
    from.map(each => stateNames[language][each]),
    language,
    'or',
  )
  return language === 'da'
    ? `Forslaget er ${now}. Det kan først ske, når det er ${then}.`
    : `The proposal is ${now}. That is possible only when it is ${then}.`
}

/** "økonomer, validatorer og ledere". */
export function listOf(items: readonly string[], language: Language, last: 'and' | 'or'): string {
  const joint = { da: { and: 'og', or: 'eller' }, en: { and: 'and', or: 'or' } }[language][last]
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`
}
