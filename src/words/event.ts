/** What happened, in words: one sentence for each kind of event. */
import type { EventKind } from '../core/event/event.ts'
import type { State } from '../core/process/state.ts'
import { inBoth, type Language } from './language.ts'
import { sayVoidFacts } from './stamp.ts'

export type EventFacts = Readonly<Record<string, string | number | null>>

type Say = (facts: EventFacts, language: Language) => string

const plain = inBoth<Readonly<Record<EventKind, string>>>({
  da: {
    'document-received': 'Et dokument blev læst ind',
    'document-dismissed': 'Et dokument blev lagt til side',
    'catalogue-imported': 'Et dokument blev godkendt i kataloget',
    'proposal-created': 'Forslaget blev oprettet',
    'proposal-revised': 'Forslagets tekst blev rettet',
    'assumptions-attached': 'Antagelserne blev ændret, og tallene regnet',
    'proposal-left-catalogue': 'Forslaget stod ikke mere i kataloget',
    'finding-dismissed': 'En bemærkning blev afvist',
    'finding-reopened': 'En afvist bemærkning blev taget frem igen',
    'proposal-validated': 'Forslaget blev valideret',
    'stamp-voided': 'Valideringen gælder ikke mere',
    'catalogue-referred': 'Katalogets validerede forslag blev forelagt til politisk beslutning',
    'proposal-referred': 'Forslaget blev forelagt til politisk beslutning',
    'proposal-recalled': 'Forslaget blev trukket tilbage fra forelæggelsen',
    'question-asked': 'Der blev stillet et spørgsmål',
    'question-answered': 'Et spørgsmål blev besvaret',
    'file-attached': 'En fil blev vedhæftet',
    'file-removed': 'En fil blev fjernet',
    'catalogue-published': 'Kataloget blev udgivet',
    'catalogue-created': 'Et katalog blev oprettet',
    'case-saved': 'Beregningen blev gemt',
    'case-removed': 'Beregningen blev taget ud; det skrevne gælder igen',
    'table-revised': 'Budgettabellen blev rettet',
    'proposal-moved': 'Forslaget gik et skridt videre eller tilbage',
    'own-value-entered': 'En egen sats blev indført',
    'own-value-corrected': 'En egen sats blev rettet',
    'own-value-ended': 'En egen sats blev afsluttet',
    'own-value-withdrawn': 'En egen sats blev trukket tilbage',
    'person-invited': 'En bruger blev inviteret',
    'person-joined': 'En bruger kom ind',
    'person-changed': 'En brugers oplysninger blev ændret',
    'person-granted': 'En bruger fik andre roller',
    'person-deactivated': 'En bruger blev lukket ude',
    'person-reactivated': 'En bruger blev lukket ind igen',
    'person-erased': 'En bruger blev slettet',
    'password-changed': 'En adgangskode blev ændret',
    'payload-erased': 'En tekst blev slettet efter reglerne om persondata',
  },
  en: {
    'document-received': 'A document was read',
    'document-dismissed': 'A document was put aside',
    'catalogue-imported': 'A document was accepted into the catalogue',
    'proposal-created': 'The proposal was created',
    'proposal-revised': 'The text of the proposal was corrected',
    'assumptions-attached': 'The assumptions were changed, and the figures calculated',
    'proposal-left-catalogue': 'The proposal stood in the catalogue no more',
    'finding-dismissed': 'A finding was dismissed',
    'finding-reopened': 'A dismissed finding was taken up again',
    'proposal-validated': 'The proposal was validated',
    'stamp-voided': 'The validation no longer holds',
    'catalogue-referred': "The catalogue's validated proposals were put before politicians for decision",
    'proposal-referred': 'The proposal was put before politicians for decision',
    'proposal-recalled': 'The proposal was taken back from the decision',
    'question-asked': 'A question was asked',
    'question-answered': 'A question was answered',
    'file-attached': 'A file was attached',
    'file-removed': 'A file was removed',
    'catalogue-published': 'The catalogue was published',
    'catalogue-created': 'A catalogue was created',
    'case-saved': 'The calculation was saved',
    'case-removed': 'The calculation was taken out; what is typed holds again',
    'table-revised': 'The budget table was corrected',
    'proposal-moved': 'The proposal went a step forwards or back',
    'own-value-entered': 'A rate of our own was entered',
    'own-value-corrected': 'A rate of our own was corrected',
    'own-value-ended': 'A rate of our own was ended',
    'own-value-withdrawn': 'A rate of our own was withdrawn',
    'person-invited': 'A person was invited',
    'person-joined': 'A person joined',
    'person-changed': "A person's details were changed",
    'person-granted': 'A person was given other roles',
    'person-deactivated': 'A person was shut out',
    'person-reactivated': 'A person was let in again',
    'person-erased': 'A person was erased',
    'password-changed': 'A password was changed',
    'payload-erased': 'A text was erased under the rules of data protection',
  },
})

const moveSentences = inBoth<Readonly<Record<string, string>>>({
  da: {
    submit: 'Forslaget blev sendt',
    'pass-on': 'Den, der har stillet forslaget, er her ikke mere. Det gik til økonomerne igen',
    'take-for-calculation': 'En økonom tog forslaget til beregning',
    'finish-calculation': 'Beregningen blev afsluttet. Tallene er foreløbige',
    'send-to-validation': 'Forslaget blev sendt til validering',
    'take-for-validation': 'En validator tog forslaget',
    'send-back': 'Forslaget blev sendt tilbage',
    withdraw: 'Forslaget blev trukket tilbage',
    revive: 'Forslaget blev genoptaget',
  },
  en: {
    submit: 'The proposal was submitted',
    'pass-on': 'Whoever made the proposal is no longer here. It went to the economists again',
    'take-for-calculation': 'An economist took the proposal for calculation',
    'finish-calculation': 'The calculation was finished. The figures are preliminary',
    'send-to-validation': 'The proposal was sent to validation',
    'take-for-validation': 'A validator took the proposal',
    'send-back': 'The proposal was sent back',
    withdraw: 'The proposal was withdrawn',
    revive: 'The proposal was taken up again',
  },
})

/** Where a proposal is sent back to says who has it now, and sometimes what that means. */
const sentBack = inBoth<Readonly<Partial<Record<State, string>>>>({
  da: {
    draft: 'Forslaget blev sendt tilbage til den, der har stillet det',
    submitted: 'Forslaget blev sendt tilbage for at blive beregnet igen',
    'being-calculated': 'Forslaget blev sendt tilbage til økonomen',
    calculated: 'Valideringen blev taget tilbage. Tallene er igen foreløbige',
  },
  en: {
    draft: 'The proposal was sent back to the person who made it',
    submitted: 'The proposal was sent back to be calculated again',
    'being-calculated': 'The proposal was sent back to the economist',
    calculated: 'The validation was taken back. The figures are preliminary again',
  },
})

/** All kinds, in the order in which one would look for them. */
export const eventKinds = Object.keys(plain.da) as readonly EventKind[]

export function sayEvent(kind: EventKind, facts: EventFacts, language: Language): string {
  return (special[kind] ?? sayPlain(kind))(facts, language)
}

const special: Readonly<Partial<Record<EventKind, Say>>> = {
  'proposal-moved': (facts, language) => {
    const said = moveSentences[language][String(facts['move'])] ?? plain[language]['proposal-moved']
    return facts['move'] === 'send-back' ? (sentBack[language][facts['to'] as State] ?? said) : said
  },
  'proposal-revised': (facts, language) => withVersion(plain[language]['proposal-revised'], facts),
  'case-saved': (facts, language) => withVersion(plain[language]['case-saved'], facts),
  'case-removed': (facts, language) => withVersion(plain[language]['case-removed'], facts),
  'table-revised': (facts, language) => withVersion(plain[language]['table-revised'], facts),
  'assumptions-attached': (facts, language) => withVersion(plain[language]['assumptions-attached'], facts),
  'proposal-validated': (facts, language) => withVersion(plain[language]['proposal-validated'], facts),
  'catalogue-referred': (facts, language) => {
    const { went, stayed } = facts
    const said = plain[language]['catalogue-referred']
    if (typeof went !== 'number' || typeof stayed !== 'number') return said
    return language === 'da'
      ? `${said}: ${went} gik videre, ${stayed} blev`
      : `${said}: ${went} went, ${stayed} stayed`
  },
  'catalogue-published': (facts, language) => {
    const said = plain[language]['catalogue-published']
    const { number } = facts
    if (typeof number !== 'number') return said
    return language === 'da' ? `${said} (udgivelse ${number})` : `${said} (publication ${number})`
  },
  'proposal-referred': (facts, language) => withVersion(plain[language]['proposal-referred'], facts),
  'proposal-recalled': (facts, language) => withVersion(plain[language]['proposal-recalled'], facts),
  'stamp-voided': (facts, language) => {
    const why = sayVoidFacts(facts, language)
    return why === null ? plain[language]['stamp-voided'] : `${plain[language]['stamp-voided']}. ${why}`
  },
}

function sayPlain(kind: EventKind): Say {
  return (_, language) => plain[language][kind]
}

function withVersion(text: string, { number }: EventFacts): string {
  return typeof number === 'number' ? `${text} (version ${number})` : text
}
