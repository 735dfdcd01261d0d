/** Words of a person's own page: what waits, since when, and what happened. */
import type { Task } from '../../core/process/task.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type MineWords = {
  readonly title: string
  readonly lead: (n: number) => string
  readonly waiting: string
  readonly nothing: string
  readonly tasks: Readonly<Record<Task, (count: number) => string>>
  readonly since: (moment: string) => string
  readonly ideas: string
  readonly proposals: string
  readonly noProposals: string
  readonly happened: string
  readonly nothingHappened: string
  readonly untitled: string
  readonly propose: string
}

export const mineWords = inBoth<MineWords>({
  da: {
    title: 'Min side',
    lead: n =>
      n === 0 ? 'Der venter ikke noget på dig.' : `${countOf(n, 'ting venter', 'ting venter', 'da')} på dig.`,
    waiting: 'Det venter på mig',
    nothing: 'Intet lige nu.',
    tasks: {
      'finish-draft': () => 'Ret og send forslaget',
      'take-for-calculation': () => 'Tag til beregning',
      calculate: () => 'Beregn',
      'send-to-validation': () => 'Send til validering',
      'take-for-validation': () => 'Tag til validering',
      validate: () => 'Validér',
      answer: n => (n === 1 ? 'Svar på et spørgsmål' : `Svar på ${n} spørgsmål`),
      'renew-validation': () => 'Valideringen gælder ikke mere. Se tallene efter',
    },
    since: moment => `siden ${moment}`,
    ideas: 'Kladder, kun du kan se',
    proposals: 'Mine forslag',
    noProposals: 'Du har ikke stillet nogen forslag endnu.',
    happened: 'Det er der sket',
    nothingHappened: 'Der er ikke sket noget med dine forslag endnu.',
    untitled: 'Uden titel',
    propose: 'Stil et forslag',
  },
  en: {
    title: 'My page',
    lead: n =>
      n === 0 ? 'Nothing waits for you.' : `${countOf(n, 'thing waits', 'things wait', 'en')} for you.`,
    waiting: 'What waits for me',
    nothing: 'Nothing right now.',
    tasks: {
      'finish-draft': () => 'Correct and send the proposal',
      'take-for-calculation': () => 'Take for calculation',
      calculate: () => 'Calculate',
      'send-to-validation': () => 'Send to validation',
      'take-for-validation': () => 'Take for validation',
      validate: () => 'Validate',
      answer: n => (n === 1 ? 'Answer a question' : `Answer ${n} questions`),
      'renew-validation': () => 'The validation no longer holds. Look at the figures',
    },
    since: moment => `since ${moment}`,
    ideas: 'Drafts that only you can see',
    proposals: 'My proposals',
    noProposals: 'You have made no proposals yet.',
    happened: 'What happened',
    nothingHappened: 'Nothing has happened to your proposals yet.',
    untitled: 'Without a title',
    propose: 'Make a proposal',
  },
})
