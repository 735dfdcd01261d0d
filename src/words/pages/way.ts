/** Words of a proposal's way: where it is, who has it, what one may do, its questions, its stamp and its story. */
import type { ProposalAction } from '../../core/process/action.ts'
import type { SpotField } from '../../core/process/spot.ts'
import type { State } from '../../core/process/state.ts'
import { inBoth } from '../language.ts'

type ButtonWords = { readonly heading: string; readonly text: string; readonly button: string }

/** Moves that a person makes with a button; the others have pages of their own. */
export type ButtonMove = Extract<
  ProposalAction,
  | 'submit'
  | 'take-for-calculation'
  | 'finish-calculation'
  | 'send-to-validation'
  | 'take-for-validation'
  | 'send-back'
  | 'withdraw'
  | 'revive'
>

type WayWords = {
  readonly title: string
  readonly toProposal: string
  readonly toWay: string
  readonly where: string
  readonly since: (moment: string) => string
  readonly has: Readonly<Record<State, (name: string | null) => string>>
  readonly proposedBy: (name: string) => string
  readonly you: string
  readonly may: string
  readonly whatNow: string
  readonly voidNow: string
  readonly editVoids: string
  readonly answerOpen: (n: number) => string
  readonly askSomething: string
  readonly nothing: string
  readonly moves: Readonly<Record<ButtonMove, ButtonWords>>
  readonly toValidate: string
  readonly reason: string
  readonly reasonHint: string
  readonly spot: string
  readonly spots: Readonly<Record<SpotField | 'whole', string>>
  /** Of a line, or of the net of all. */
  readonly amountSpot: (line: string | null, year: number | null) => string
  readonly spotGroups: { readonly fields: string; readonly amounts: string }
  readonly spotYear: string
  readonly spotYearHint: string
  readonly allYears: string
  /** Where nobody may take it: for the centre it is for, where that is known. */
  readonly nobody: Readonly<
    Record<'take-for-calculation' | 'take-for-validation', (centre: string | null) => string>
  >
  readonly problemHeading: string
  readonly conflict: string
  readonly questions: string
  readonly noQuestions: string
  readonly toQuestions: string
  readonly ask: string
  readonly question: string
  readonly askHint: string
  readonly answer: string
  readonly answerTo: (question: string) => string
  readonly notAnswered: string
  readonly askedBy: (name: string, moment: string) => string
  readonly answeredBy: (name: string, moment: string) => string
  readonly empty: string
  readonly tooLong: (most: string) => string
  readonly files: string
  readonly story: string
  readonly erased: string
  readonly byOn: (name: string, moment: string) => string
  readonly reasonGiven: string
}

export const wayWords = inBoth<WayWords>({
  da: {
    title: 'Forslagets vej',
    toProposal: 'Se forslaget',
    toWay: 'Forslagets vej, spørgsmål og historie',
    where: 'Hvor er det nu',
    since: moment => `Siden ${moment}.`,
    has: {
      draft: name =>
        `Forslaget ligger hos ${name ?? 'den, der har stillet det'}, som kan rette og sende det.`,
      submitted: () => 'Forslaget venter på, at en økonom tager det.',
      'being-calculated': name => `${name ?? 'En økonom'} regner på det.`,
      calculated: () => 'Tallene er foreløbige. En økonom kan sende forslaget til validering.',
      'being-validated': name =>
        name === null ? 'Forslaget venter på, at en validator tager det.' : `${name} efterprøver tallene.`,
      validated: () => 'Tallene er efterprøvet og valideret.',
      withdrawn: () => 'Forslaget er trukket tilbage. Det kan genoptages.',
    },
    proposedBy: name => `Stillet af ${name}.`,
    you: 'dig',
    may: 'Det kan du gøre',
    whatNow: 'Hvad nu?',
    voidNow:
      'Valideringen gælder ikke mere. En økonom skal se tallene efter og sende forslaget til validering igen.',
    editVoids: 'Retter du noget, gælder valideringen ikke mere.',
    answerOpen: n => (n === 1 ? 'Svar på et spørgsmål' : `Svar på ${n} spørgsmål`),
    askSomething: 'Stil et spørgsmål',
    nothing: 'Du skal ikke gøre noget lige nu.',
    moves: {
      submit: { heading: 'Send forslaget', text: 'Så kan en økonom tage det.', button: 'Send' },
      'take-for-calculation': {
        heading: 'Tag det til beregning',
        text: 'Dit navn står ved forslaget, og du kan rette tekst og tal.',
        button: 'Tag det',
      },
      'finish-calculation': {
        heading: 'Afslut beregningen',
        text: 'Tallene står så i kataloget som foreløbige.',
        button: 'Afslut beregningen',
      },
      'send-to-validation': {
        heading: 'Send til validering',
        text: 'En anden person efterprøver tallene. Imens kan ingen rette i forslaget.',
        button: 'Send til validering',
      },
      'take-for-validation': {
        heading: 'Tag det til validering',
        text: 'Du gennemgår tjeklisten og efterregningen og godkender eller sender tilbage.',
        button: 'Tag det',
      },
      'send-back': {
        heading: 'Send tilbage',
        text: 'Skriv, hvad der skal rettes, så den næste kan gøre det uden at spørge.',
        button: 'Send tilbage',
      },
      withdraw: {
        heading: 'Træk tilbage',
        text: 'Forslaget tages ud af kataloget, men slettes ikke.',
        button: 'Træk tilbage',
      },
      revive: { heading: 'Genoptag', text: 'Forslaget begynder på sin vej igen.', button: 'Genoptag' },
    },
    toValidate: 'Åbn valideringen',
    reason: 'Begrundelse',
    reasonHint: 'Den bliver stående ved forslaget og kan læses af alle, der må se det.',
    spot: 'Hvad drejer det sig om?',
    spots: {
      whole: 'Hele forslaget',
      title: 'Titlen',
      content: 'Hvad forslaget går ud på',
      targetGroup: 'Målgruppen',
      staff: 'Personalet',
      relations: 'Sammenhæng med andre forslag',
      budget: 'Budgettabellen',
      assumptions: 'Antagelserne',
      'follow-up': 'Opfølgningen',
    },
    amountSpot: (line, year) =>
      `${line === null ? 'netto' : `beløbet »${line}«`}${year === null ? '' : ` i ${year}`}`,
    spotGroups: { fields: 'Felter', amounts: 'Beløb i budgettabellen' },
    spotYear: 'I hvilket år?',
    spotYearHint: 'Kun hvis det er et beløb.',
    allYears: 'Alle år',
    nobody: {
      'take-for-calculation': centre =>
        `Ingen økonom kan tage det: ingen har rollen for ${centre === null ? 'et forslag uden center' : `»${centre}«`} eller for hele kommunen. Sig det til en administrator.`,
      'take-for-validation': () =>
        'Ingen validator kan tage det: det skal være en, der hverken har stillet eller beregnet det. Sig det til en administrator.',
    },
    problemHeading: 'Det kunne ikke lade sig gøre',
    conflict: 'Forslaget er ændret, siden du åbnede siden. Se det igennem igen, før du går videre.',
    questions: 'Spørgsmål og svar',
    toQuestions: 'Alle spørgsmål og svar',
    noQuestions: 'Ingen har spurgt om noget endnu.',
    ask: 'Spørg',
    question: 'Dit spørgsmål',
    askHint: 'Spørgsmål og svar bliver stående ved forslaget.',
    answer: 'Svar',
    answerTo: question => `Svar på: ${question}`,
    notAnswered: 'Ikke besvaret endnu',
    askedBy: (name, moment) => `Spurgt af ${name} ${moment}`,
    answeredBy: (name, moment) => `Svar fra ${name} ${moment}`,
    empty: 'Skriv noget først.',
    tooLong: most => `Teksten er for lang. Den må højst fylde ${most} tegn.`,
    files: 'Vedhæftede filer',
    story: 'Hele historien',
    erased: 'Teksten er slettet efter reglerne om persondata.',
    byOn: (name, moment) => `${name}, ${moment}`,
    reasonGiven: 'Begrundelse',
  },
  en: {
    title: 'The way of the proposal',
    toProposal: 'See the proposal',
    toWay: 'Its way, questions and story',
    where: 'Where it is now',
    since: moment => `Since ${moment}.`,
    has: {
      draft: name => `The proposal lies with ${name ?? 'whoever made it'}, who can correct and send it.`,
      submitted: () => 'The proposal waits for an economist to take it.',
      'being-calculated': name => `${name ?? 'An economist'} calculates it.`,
      calculated: () => 'The figures are preliminary. An economist can send the proposal to validation.',
      'being-validated': name =>
        name === null ? 'The proposal waits for a validator to take it.' : `${name} checks the figures.`,
      validated: () => 'The figures have been checked and validated.',
      withdrawn: () => 'The proposal has been withdrawn. It can be taken up again.',
    },
    proposedBy: name => `Proposed by ${name}.`,
    you: 'you',
    may: 'What you can do',
    whatNow: 'What now?',
    voidNow:
      'The validation no longer holds. An economist must look at the figures and send the proposal to validation again.',
    editVoids: 'If you change anything, the validation no longer holds.',
    answerOpen: n => (n === 1 ? 'Answer a question' : `Answer ${n} questions`),
    askSomething: 'Ask a question',
    nothing: 'There is nothing for you to do right now.',
    moves: {
      submit: { heading: 'Send the proposal', text: 'Then an economist can take it.', button: 'Send' },
      'take-for-calculation': {
        heading: 'Take it for calculation',
        text: 'Your name stands at the proposal, and you can correct text and figures.',
        button: 'Take it',
      },
      'finish-calculation': {
        heading: 'Finish the calculation',
        text: 'The figures then stand in the catalogue as preliminary.',
        button: 'Finish the calculation',
      },
      'send-to-validation': {
        heading: 'Send to validation',
        text: 'Another person checks the figures. Meanwhile nobody can change the proposal.',
        button: 'Send to validation',
      },
      'take-for-validation': {
        heading: 'Take it for validation',
        text: 'You go through the checklist and the recomputation, and approve or send back.',
        button: 'Take it',
      },
      'send-back': {
        heading: 'Send back',
        text: 'Say what has to be corrected, so that the next person can do it without asking.',
        button: 'Send back',
      },
      withdraw: {
        heading: 'Withdraw',
        text: 'The proposal leaves the catalogue, but is not deleted.',
        button: 'Withdraw',
      },
      revive: {
        heading: 'Take up again',
        text: 'The proposal begins its way again.',
        button: 'Take up again',
      },
    },
    toValidate: 'Open the validation',
    reason: 'Reason',
    reasonHint: 'It stays with the proposal and can be read by everybody who may see it.',
    spot: 'What is it about?',
    spots: {
      whole: 'The whole proposal',
      title: 'The title',
      content: 'What is proposed',
      targetGroup: 'The target group',
      staff: 'Staff',
      relations: 'Relation to other proposals',
      budget: 'The budget table',
      assumptions: 'The assumptions',
      'follow-up': 'The follow-up',
    },
    amountSpot: (line, year) =>
      `${line === null ? 'the net' : `the amount “${line}”`}${year === null ? '' : ` in ${year}`}`,
    spotGroups: { fields: 'Fields', amounts: 'Amounts in the budget table' },
    spotYear: 'In which year?',
    spotYearHint: 'Only where it is an amount.',
    allYears: 'All years',
    nobody: {
      'take-for-calculation': centre =>
        `No economist can take it: nobody holds the role for ${centre === null ? 'a proposal without a centre' : `“${centre}”`} or for the whole municipality. Tell an administrator.`,
      'take-for-validation': () =>
        'No validator can take it: it must be somebody who has neither proposed nor calculated it. Tell an administrator.',
    },
    problemHeading: 'That was not possible',
    conflict: 'The proposal has changed since you opened the page. Look through it again before you go on.',
    questions: 'Questions and answers',
    toQuestions: 'All questions and answers',
    noQuestions: 'Nobody has asked anything yet.',
    ask: 'Ask',
    question: 'Your question',
    askHint: 'Questions and answers stay with the proposal.',
    answer: 'Answer',
    answerTo: question => `Answer to: ${question}`,
    notAnswered: 'Not answered yet',
    askedBy: (name, moment) => `Asked by ${name} ${moment}`,
    answeredBy: (name, moment) => `Answered by ${name} ${moment}`,
    empty: 'Write something first.',
    tooLong: most => `The text is too long. It may have at most ${most} characters.`,
    files: 'Attached files',
    story: 'The whole story',
    erased: 'The text has been erased under the rules of data protection.',
    byOn: (name, moment) => `${name}, ${moment}`,
    reasonGiven: 'Reason',
  },
})
