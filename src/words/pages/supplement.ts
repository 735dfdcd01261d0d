/** Words of what people say of a proposal beside its form, of copying and withdrawing it, and of its lack of a plan. */
import { inBoth } from '../language.ts'

export const supplementWords = inBoth({
  da: {
    people: (count: string) => `${count} borgere`,
    others: 'Andre, der betaler eller får gavn',
    milestones: 'Milepæle',
    noMonth: 'ingen måned sat',
    relations: 'Forbindelser til andre forslag',
    saidByOther: 'står i det andet forslag',
    followUp: 'Opfølgning',
    noPlan:
      'Der er ingen opfølgningsplan endnu. Ingen har skrevet, hvad der skal måles, hvem der gør det, og hvornår der stoppes.',
    missing: (names: string) => `Mangler: ${names}.`,
    copiedFrom: 'Kopieret fra',
    version: (number: number) => `version ${number}`,
    withdrawn: (moment: string, who: string) =>
      `Forslaget er trukket tilbage ${moment} af ${who}. Det tæller ikke med i kataloget, men kan stadig læses her.`,
    acts: { withdraw: 'Trukket tilbage', revive: 'Genoptaget' },
    edit: 'Rediger forslaget',
    copy: 'Kopier forslaget',
    withdraw: 'Træk tilbage',
    revive: 'Genoptag forslaget',
    newProposal: 'Nyt forslag',
    withdrawnList: (count: number) =>
      count === 1 ? 'Ét forslag er trukket tilbage' : `${count} forslag er trukket tilbage`,
    since: (date: string) => `siden ${date}`,
    byHand: (date: string) => `oprettet ${date}`,
    byHandText: 'Oprettet her, uden dokument',
    empty: 'Der er ingen forslag i kataloget endnu.',
  },
  en: {
    people: (count: string) => `${count} people`,
    others: 'Others who pay or gain',
    milestones: 'Milestones',
    noMonth: 'no month set',
    relations: 'Connections to other proposals',
    saidByOther: 'said by the other proposal',
    followUp: 'Follow-up',
    noPlan:
      'There is no follow-up plan yet. Nobody has written what is to be measured, who does it and when to stop.',
    missing: (names: string) => `Missing: ${names}.`,
    copiedFrom: 'Copied from',
    version: (number: number) => `version ${number}`,
    withdrawn: (moment: string, who: string) =>
      `The proposal was withdrawn ${moment} by ${who}. It does not count in the catalogue, but can still be read here.`,
    acts: { withdraw: 'Withdrawn', revive: 'Taken up again' },
    edit: 'Edit the proposal',
    copy: 'Copy the proposal',
    withdraw: 'Withdraw',
    revive: 'Take the proposal up again',
    newProposal: 'New proposal',
    withdrawnList: (count: number) =>
      count === 1 ? 'One proposal has been withdrawn' : `${count} proposals have been withdrawn`,
    since: (date: string) => `since ${date}`,
    byHand: (date: string) => `created ${date}`,
    byHandText: 'Created here, without a document',
    empty: 'There are no proposals in the catalogue yet.',
  },
})
