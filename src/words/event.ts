/** What happened, in words: one sentence for each kind of event. */
import type { EventKind } from '../core/event/event.ts'
import type { State } from '../core/process/state.ts'
import { inBoth, type Language } from './language.ts'
import { stateNames } from './process.ts'

export type EventFacts = Readonly<Record<string, string | number | null>>

type Say = (facts: EventFacts, language: Language) => string

const plain = inBoth<Readonly<Partial<Record<EventKind, string>>>>({
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
    'question-asked': 'Der blev stillet et spørgsmål',
    'question-answered': 'Et spørgsmål blev besvaret',
    'file-attached': 'En fil blev vedhæftet',
    'file-removed': 'En fil blev fjernet',
    'catalogue-published': 'Kataloget blev udgivet',
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
    'question-asked': 'A question was asked',
    'question-answered': 'A question was answered',
    'file-attached': 'A file was attached',
    'file-removed': 'A file was removed',
    'catalogue-published': 'The catalogue was published',
    'payload-erased': 'A text was erased under the rules of data protection',
  },
})

const moveSentences = inBoth<Readonly<Record<string, string>>>({
  da: {
    submit: 'Forslaget blev sendt',
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
    'take-for-calculation': 'An economist took the proposal for calculation',
    'finish-calculation': 'The calculation was finished. The figures are preliminary',
    'send-to-validation': 'The proposal was sent to validation',
    'take-for-validation': 'A validator took the proposal',
    'send-back': 'The proposal was sent back',
    withdraw: 'The proposal was withdrawn',
    revive: 'The proposal was taken up again',
  },
})

/** A kind that has no sentence of its own is said by its name: a log never hides what it does not know. */
export function sayEvent(kind: EventKind, facts: EventFacts, language: Language): string {
  return (special[kind] ?? sayPlain(kind))(facts, language)
}

const special: Readonly<Partial<Record<EventKind, Say>>> = {
  'proposal-moved': (facts, language) => {
    const said = moveSentences[language][String(facts['move'])] ?? String(facts['move'])
    const to = stateNames[language][facts['to'] as State]
    return facts['move'] === 'send-back' && to ? `${said}: ${to}` : said
  },
  'proposal-revised': (facts, language) => withVersion(plain[language]['proposal-revised'], facts),
  'assumptions-attached': (facts, language) => withVersion(plain[language]['assumptions-attached'], facts),
  'proposal-validated': (facts, language) => withVersion(plain[language]['proposal-validated'], facts),
}

function sayPlain(kind: EventKind): Say {
  return (_, language) => plain[language][kind] ?? kind
}

function withVersion(text: string | undefined, { number }: EventFacts): string {
  return typeof number === 'number' ? `${text} (version ${number})` : (text ?? '')
}
