/** The mails that tell of a proposal's way: what happened, the words that came with it, and where to read on. */
import type { NoticeKind } from '../core/process/notice.ts'
import type { EventFacts } from './event.ts'
import { inBoth } from './language.ts'
import type { MailText } from './mails.ts'
import { sayVoidFacts } from './stamp.ts'

export type NoticeFacts = {
  readonly title: string | null
  readonly by: string | null
  readonly text: string | null
  readonly link: string
  /** What the event says of itself. */
  readonly facts?: EventFacts
}

type NoticeWords = {
  readonly untitled: string
  readonly somebody: string
  /** What happened, for the subject line. */
  readonly subjects: Readonly<Record<NoticeKind, (title: string) => string>>
  readonly sentences: Readonly<Record<NoticeKind, (title: string, by: string) => string>>
  /** What stands before the reason, question or answer. */
  readonly leads: Readonly<Record<'asked' | 'answered' | 'reason', string>>
  readonly hello: string
  readonly readOn: string
}

const words = inBoth<NoticeWords>({
  da: {
    untitled: 'Forslag uden titel',
    somebody: 'En kollega',
    subjects: {
      submitted: title => `Nyt forslag til beregning: ${title}`,
      'passed-on': title => `Venter igen på beregning: ${title}`,
      taken: title => `Nu regnes der på: ${title}`,
      calculated: title => `Beregnet: ${title}`,
      'sent-to-validation': title => `Til validering: ${title}`,
      approved: title => `Valideret: ${title}`,
      'stamp-voided': title => `Valideringen gælder ikke mere: ${title}`,
      referred: title => `Forelagt til beslutning: ${title}`,
      recalled: title => `Trukket tilbage fra forelæggelsen: ${title}`,
      'sent-back': title => `Sendt tilbage: ${title}`,
      withdrawn: title => `Trukket tilbage: ${title}`,
      asked: title => `Spørgsmål om: ${title}`,
      answered: title => `Svar om: ${title}`,
    },
    sentences: {
      submitted: (title, by) =>
        `${by} har sendt forslaget »${title}«. Det venter på, at en økonom tager det.`,
      'passed-on': title =>
        `Den, der har stillet forslaget »${title}«, er her ikke mere. Det venter igen på, at en økonom tager det.`,
      taken: (title, by) => `${by} har taget forslaget »${title}« til beregning.`,
      calculated: (title, by) => `${by} har beregnet forslaget »${title}«. Tallene er foreløbige.`,
      'sent-to-validation': (title, by) =>
        `${by} har sendt forslaget »${title}« til validering. Det venter på, at en validator tager det.`,
      approved: (title, by) => `${by} har efterprøvet og valideret forslaget »${title}«.`,
      'stamp-voided': title =>
        `Valideringen af forslaget »${title}« gælder ikke mere. Tallene er igen foreløbige.`,
      referred: (title, by) => `${by} har forelagt forslaget »${title}« til politisk beslutning.`,
      recalled: (title, by) => `${by} har trukket forslaget »${title}« tilbage fra forelæggelsen.`,
      'sent-back': (title, by) => `${by} har sendt forslaget »${title}« tilbage.`,
      withdrawn: (title, by) => `${by} har trukket forslaget »${title}« tilbage.`,
      asked: (title, by) => `${by} har spurgt om noget i forslaget »${title}«.`,
      answered: (title, by) => `${by} har svaret på dit spørgsmål om forslaget »${title}«.`,
    },
    leads: { asked: 'Spørgsmålet:', answered: 'Svaret:', reason: 'Begrundelsen:' },
    hello: 'Hej',
    readOn: 'Se forslagets vej:',
  },
  en: {
    untitled: 'Untitled proposal',
    somebody: 'A colleague',
    subjects: {
      submitted: title => `New proposal to calculate: ${title}`,
      'passed-on': title => `Waits again to be calculated: ${title}`,
      taken: title => `Being calculated: ${title}`,
      calculated: title => `Calculated: ${title}`,
      'sent-to-validation': title => `To be validated: ${title}`,
      approved: title => `Validated: ${title}`,
      'stamp-voided': title => `The validation no longer holds: ${title}`,
      referred: title => `Put forward for decision: ${title}`,
      recalled: title => `Taken back from the decision: ${title}`,
      'sent-back': title => `Sent back: ${title}`,
      withdrawn: title => `Withdrawn: ${title}`,
      asked: title => `Question about: ${title}`,
      answered: title => `Answer about: ${title}`,
    },
    sentences: {
      submitted: (title, by) =>
        `${by} has sent the proposal “${title}”. It waits for an economist to take it.`,
      'passed-on': title =>
        `Whoever made the proposal “${title}” is no longer here. It waits again for an economist to take it.`,
      taken: (title, by) => `${by} has taken the proposal “${title}” for calculation.`,
      calculated: (title, by) => `${by} has calculated the proposal “${title}”. The figures are preliminary.`,
      'sent-to-validation': (title, by) =>
        `${by} has sent the proposal “${title}” to validation. It waits for a validator to take it.`,
      approved: (title, by) => `${by} has checked and validated the proposal “${title}”.`,
      'stamp-voided': title =>
        `The validation of the proposal “${title}” no longer holds. The figures are preliminary again.`,
      referred: (title, by) => `${by} has put the proposal “${title}” before politicians for decision.`,
      recalled: (title, by) => `${by} has taken the proposal “${title}” back from the decision.`,
      'sent-back': (title, by) => `${by} has sent the proposal “${title}” back.`,
      withdrawn: (title, by) => `${by} has withdrawn the proposal “${title}”.`,
      asked: (title, by) => `${by} has asked about something in the proposal “${title}”.`,
      answered: (title, by) => `${by} has answered your question about the proposal “${title}”.`,
    },
    leads: { asked: 'The question:', answered: 'The answer:', reason: 'The reason:' },
    hello: 'Hello',
    readOn: 'See the way of the proposal:',
  },
})

export function sayNotice(kind: NoticeKind, language: keyof typeof words, facts: NoticeFacts): MailText {
  const { untitled, somebody, subjects, sentences, leads, hello, readOn } = words[language]
  const title = facts.title ?? untitled
  const lead = kind === 'asked' || kind === 'answered' ? leads[kind] : leads.reason
  const text = facts.text === null ? [] : [`${lead}\n${facts.text}`]
  const why = kind === 'stamp-voided' ? (sayVoidFacts(facts.facts ?? {}, language) ?? []) : []
  const parts = [
    hello,
    sentences[kind](title, facts.by || somebody),
    ...[why].flat(),
    ...text,
    `${readOn}\n${facts.link}`,
  ]
  return { subject: subjects[kind](title), text: `${parts.join('\n\n')}\n` }
}
