/** Words of the guided form over a proposal that came back to its proposer. */
import { inBoth } from '../language.ts'

type ReturnedWords = {
  readonly title: string
  readonly lead: string
  readonly sentBack: (name: string, moment: string) => string
  readonly takenUp: string
  readonly noReason: string
  readonly about: (spot: string) => string
  readonly correct: string
  readonly concerned: string
  readonly questions: string
  readonly questionsHint: string
  readonly answer: string
  readonly send: string
  readonly sendHint: string
  readonly undo: string
  readonly undoHint: string
  readonly undoYes: string
  readonly more: string
  readonly allFields: string
  readonly way: string
  readonly changed: string
  readonly toForm: string
}

export const returnedWords = inBoth<ReturnedWords>({
  da: {
    title: 'Ret dit forslag, og send det igen',
    lead: 'Alle dine svar står her. Ret dem, det gælder, og send. Du behøver ikke røre resten.',
    sentBack: (name, moment) => `${name} har sendt forslaget tilbage til dig ${moment}`,
    takenUp: 'Forslaget ligger hos dig. Ret det, du vil, og send det.',
    noReason: 'Begrundelsen er slettet.',
    about: spot => `Det drejer sig om: ${spot}.`,
    correct: 'Ret her:',
    concerned: 'Det er her, der skal rettes',
    questions: 'Spørgsmål, der ikke er besvaret',
    questionsHint: 'Ret det svar, der spørges til, eller svar på spørgsmålet:',
    answer: 'Svar på spørgsmål',
    send: 'Send forslaget igen',
    sendHint:
      'En økonom kan så tage det igen. Har du rettet noget, bliver det til en ny version; den gamle kan stadig læses.',
    undo: 'Fortryd mine rettelser',
    undoHint: 'Forslaget står så igen, som da det kom tilbage.',
    undoYes: 'Ja, fortryd dem',
    more: 'Andet, du kan gøre',
    allFields: 'Se og ret alle felter på én side',
    way: 'Se forslagets vej, stil et spørgsmål, eller træk det tilbage',
    changed: 'Forslaget er ændret, siden du åbnede siden. Se det igennem her, og send igen.',
    toForm: 'Ret svarene',
  },
  en: {
    title: 'Correct your proposal and send it again',
    lead: 'All your answers stand here. Correct those it is about, and send. You need not touch the rest.',
    sentBack: (name, moment) => `${name} sent the proposal back to you on ${moment}`,
    takenUp: 'The proposal lies with you. Correct what you want, and send it.',
    noReason: 'The reason has been erased.',
    about: spot => `It is about: ${spot}.`,
    correct: 'Correct here:',
    concerned: 'This is what must be corrected',
    questions: 'Questions that are not answered',
    questionsHint: 'Correct the answer it is about, or answer the question:',
    answer: 'Answer questions',
    send: 'Send the proposal again',
    sendHint:
      'An economist can then take it again. What you corrected becomes a new version; the old one can still be read.',
    undo: 'Undo my corrections',
    undoHint: 'The proposal is then as it was when it came back.',
    undoYes: 'Yes, undo them',
    more: 'Other things you can do',
    allFields: 'See and correct all fields on one page',
    way: 'See the way of the proposal, ask a question, or withdraw it',
    changed: 'The proposal has been changed since you opened the page. Look through it here, and send again.',
    toForm: 'Correct the answers',
  },
})
