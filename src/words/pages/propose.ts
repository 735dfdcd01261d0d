/** Words of the guided form: each question in plain words, why it is asked, and an example beside it. */

import type { AnswerKey, AnswerProblem, StepKey } from '../../core/propose/steps.ts'
import type { Leads } from '../../core/propose/to-content.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type QuestionWords = {
  readonly label: string
  /** Why it is asked, and how much is enough. */
  readonly hint: string
  readonly example: string
}

type ProposeWords = {
  readonly title: string
  readonly lead: string
  readonly startHeading: string
  readonly start: string
  readonly points: readonly string[]
  readonly openIdeas: string
  readonly untitled: string
  readonly lastSaved: (moment: string) => string
  readonly progress: (step: number, of: number) => string
  readonly extra: string
  readonly extraLead: string
  readonly example: string
  readonly optional: string
  readonly next: string
  readonly back: string
  readonly saveAndLeave: string
  readonly toReview: string
  readonly saved: (moment: string) => string
  readonly allSteps: string
  readonly answered: string
  readonly steps: Readonly<Record<StepKey, string>>
  readonly questions: Readonly<Record<AnswerKey, QuestionWords>>
  readonly problemHeading: string
  readonly problems: Readonly<Record<AnswerProblem, string>>
  readonly conflictHeading: string
  readonly conflict: string
  readonly review: string
  readonly reviewLead: string
  readonly change: string
  /** Where nothing stands yet. */
  readonly answerIt: string
  readonly unanswered: string
  readonly missing: (n: number) => string
  readonly similarHeading: string
  readonly similarLead: string
  readonly similarWords: (words: string) => string
  readonly noSimilar: string
  readonly files: string
  readonly chooseFile: string
  readonly filesHint: string
  readonly attach: string
  readonly remove: (name: string) => string
  readonly fileProblems: Readonly<Record<'none' | 'too-large' | 'empty' | 'too-many', string>>
  readonly send: string
  readonly sendHint: string
  readonly discard: string
  readonly discardHint: string
  readonly sentTitle: string
  readonly sentLead: (title: string) => string
  readonly whoHasIt: string
  readonly whoText: (centre: string) => string
  readonly nextHeading: string
  readonly nextSteps: (budgetYear: number) => readonly { readonly when: string; readonly what: string }[]
  readonly follow: string
  readonly mine: string
  readonly leads: Leads
  readonly collection: (budgetYear: number) => string
}

export const proposeWords = inBoth<ProposeWords>({
  da: {
    title: 'Stil et forslag',
    lead: 'Har du en idé, der kan hjælpe borgere og måske spare penge? Fortæl om den med dine egne ord. Det tager ti minutter, og du behøver ikke kende til økonomi.',
    startHeading: 'Sådan foregår det',
    start: 'Begynd',
    points: [
      'Ét spørgsmål ad gangen, med et eksempel.',
      'Alt gemmes, mens du skriver. Fortsæt på en anden computer eller telefon.',
      'Kun fire spørgsmål skal besvares.',
      'Ingen andre ser det, før du sender.',
    ],
    openIdeas: 'Det er du i gang med',
    untitled: 'Idé uden titel',
    lastSaved: moment => `gemt ${moment}`,
    progress: (step, of) => `Spørgsmål ${step} af ${of}`,
    extra: 'Vil du fortælle mere?',
    extraLead: 'Det hjælper dem, der regner. Du kan sende uden.',
    example: 'Eksempel',
    optional: 'kan springes over',
    next: 'Gem og gå videre',
    back: 'Gem og gå tilbage',
    saveAndLeave: 'Gem og fortsæt senere',
    toReview: 'Gem og se det hele',
    saved: moment => `Gemt ${moment}`,
    allSteps: 'Alle spørgsmål',
    answered: 'besvaret',
    steps: {
      title: 'Navn',
      today: 'I dag',
      idea: 'Idéen',
      'target-group': 'Målgruppen',
      change: 'Forskellen',
      staff: 'Medarbejderne',
      cost: 'Hvad det koster',
      gain: 'Hvad det giver',
      evidence: 'Hvorfor det virker',
      risks: 'Hvad der kan gå galt',
      'follow-up': 'Hvordan vi ser det',
      relations: 'Andre forslag',
      from: 'Hvem det kommer fra',
      contact: 'Kontakt',
    },
    questions: {
      title: {
        label: 'Hvad skal forslaget hedde?',
        hint: 'Et kort navn, andre kan kende det på.',
        example: 'Mentorer til unge på uddannelseshjælp',
      },
      today: {
        label: 'Hvordan gør I i dag, og hvad er problemet?',
        hint: 'Som det ser ud fra din plads.',
        example: 'Der går tit seks uger mellem samtalerne, og mange unge falder fra deres praktik.',
      },
      idea: {
        label: 'Hvad vil I gøre?',
        hint: 'Hvem skal gøre hvad, og hvornår kan I begynde?',
        example: 'To mentorer følger hver ung i otte ugers praktik, fra 1. marts.',
      },
      targetGroup: {
        label: 'Hvem er det for?',
        hint: 'Beskriv gruppen. Skriv aldrig navne eller CPR-numre.',
        example: 'Unge under 30 år på uddannelseshjælp, der er parate til praktik.',
      },
      targetGroupSize: {
        label: 'Hvor mange er de cirka?',
        hint: 'Et helt tal.',
        example: '120',
      },
      change: {
        label: 'Hvad bliver anderledes for dem?',
        hint: 'Hvad sker der, som ellers ikke ville ske, og for hvor mange?',
        example: 'I dag kommer 30 af 120 videre inden for et år. Vi tror, det kan blive 45.',
      },
      staff: {
        label: 'Hvad betyder det for medarbejderne?',
        hint: 'Skal nogen ansættes, flyttes eller lære noget nyt? Falder noget arbejde væk?',
        example: 'To nye stillinger. Sagsbehandlerne slipper for opfølgningen i de første otte uger.',
      },
      cost: {
        label: 'Hvad skal der til, og hvad koster det cirka?',
        hint: 'Skriv det, du ved. Økonomerne regner på det.',
        example: 'To mentorer på fuld tid og 20.000 kr. om året til kørsel.',
      },
      gain: {
        label: 'Hvor sparer kommunen penge?',
        hint: 'Hvilken ydelse eller udgift bliver mindre?',
        example: 'Mindre uddannelseshjælp, når flere kommer i job.',
      },
      evidence: {
        label: 'Hvorfor tror I, at det virker?',
        hint: 'Har I eller andre prøvet det? Skriv også en mavefornemmelse.',
        example: 'Vi prøvede med 14 unge. 10 var i praktik efter otte uger mod 5 året før.',
      },
      risks: {
        label: 'Hvad kan gå galt?',
        hint: 'Hvad gør I, hvis det går langsommere, eller hvis færre vil være med?',
        example: 'Det kan være svært at finde mentorer inden marts. Så begynder vi med én.',
      },
      followUp: {
        label: 'Hvordan kan vi se, om det virker?',
        hint: 'Hvilket tal skal vi holde øje med?',
        example: 'Antal unge, der stadig er i praktik efter otte uger.',
      },
      relations: {
        label: 'Hænger det sammen med andre forslag eller afdelinger?',
        hint: 'For eksempel hvis nogen andre skal betale, eller hvis to forslag handler om de samme borgere.',
        example: 'Virksomhedskonsulenterne skal finde flere praktikpladser.',
      },
      centre: {
        label: 'Hvilket center eller hvilken afdeling kommer det fra?',
        hint: 'Så får den rigtige økonom det.',
        example: 'Center for Arbejdsmarked og Integration',
      },
      contact: {
        label: 'Hvor kan man spørge?',
        hint: 'En funktion eller en fælles postkasse. Dit eget navn står der i forvejen, når du er logget ind.',
        example: 'Ungeteamet, ungeteam@kommune.dk',
      },
    },
    problemHeading: 'Ret dette først',
    problems: {
      missing: 'Skriv et svar her. Uden det kan ingen begynde at regne.',
      'too-long': 'Svaret er for langt. Forkort det, eller vedhæft resten som en fil.',
      'no-number': 'Skriv et helt tal, for eksempel 120.',
    },
    conflictHeading: 'Du har også skrevet et andet sted',
    conflict:
      'Siden sidst er dette svar ændret på en anden enhed. Nedenfor står det, der er gemt. Ret teksten, så den er, som du vil have den, og gem igen.',
    review: 'Se det hele, før du sender',
    reviewLead: 'Sådan står det nu. Du kan rette hvert svar.',
    change: 'Ret',
    answerIt: 'Svar',
    unanswered: 'Ikke besvaret',
    missing: n => `${countOf(n, 'svar mangler', 'svar mangler', 'da')}, før du kan sende.`,
    similarHeading: 'Forslag, der ligner',
    similarLead: 'Kig på dem først. Måske kan du bygge videre på et af dem.',
    similarWords: words => `fælles ord: ${words}`,
    noSimilar: 'Vi fandt ingen tidligere forslag, der ligner.',
    files: 'Vedhæftede filer',
    chooseFile: 'Vælg en fil',
    filesHint: 'For eksempel et notat. Op til 20 MB pr. fil, og ingen personoplysninger.',
    attach: 'Vedhæft',
    remove: name => `Fjern ${name}`,
    fileProblems: {
      none: 'Vælg en fil først.',
      'too-large': 'Filen er større end 20 MB. Del den, eller gem den mindre.',
      empty: 'Filen er tom.',
      'too-many': 'Der er allerede 20 filer. Fjern en først.',
    },
    send: 'Send forslaget',
    sendHint: 'Derefter kan du følge det, svare på spørgsmål og trække det tilbage.',
    discard: 'Slet kladden',
    discardHint: 'Den kan ikke hentes frem igen.',
    sentTitle: 'Tak. Dit forslag er sendt',
    sentLead: title => `»${title}« ligger nu hos økonomerne.`,
    whoHasIt: 'Hvem har det nu',
    whoText: centre =>
      `Økonomerne for ${centre}. Når en af dem tager det, kan du se hvem, og du får besked, hvis de spørger om noget eller retter i dit forslag.`,
    nextHeading: 'Det sker der nu',
    nextSteps: budgetYear => [
      { when: 'Først', what: 'En økonom regner på forslaget og spørger dig, hvis noget mangler.' },
      {
        when: `Foråret ${budgetYear - 1}`,
        what: 'Forslaget står i kataloget med foreløbige tal.',
      },
      {
        when: `Inden august ${budgetYear - 1}`,
        what: 'En anden person efterprøver tallene og validerer dem.',
      },
      {
        when: `August–oktober ${budgetYear - 1}`,
        what: `Politikerne vælger og vedtager budgettet for ${budgetYear} senest 15. oktober.`,
      },
    ],
    follow: 'Følg forslaget',
    mine: 'Til min side',
    leads: {
      change: 'Hvad der bliver anderledes',
      cost: 'Hvad det koster',
      gain: 'Hvad det giver',
      evidence: 'Hvorfor det virker',
    },
    collection: budgetYear => `Nye forslag til budget ${budgetYear}`,
  },
  en: {
    title: 'Make a proposal',
    lead: 'Do you have an idea that can help people and perhaps save money? Tell of it in your own words. It takes ten minutes and no knowledge of economics.',
    startHeading: 'How it works',
    start: 'Begin',
    points: [
      'One question at a time, with an example.',
      'Everything is saved as you write. Continue on another computer or telephone.',
      'Only four questions must be answered.',
      'Nobody else sees it before you send it.',
    ],
    openIdeas: 'What you have begun',
    untitled: 'Idea without a title',
    lastSaved: moment => `saved ${moment}`,
    progress: (step, of) => `Question ${step} of ${of}`,
    extra: 'Do you want to tell more?',
    extraLead: 'It helps those who calculate. You can send without.',
    example: 'Example',
    optional: 'may be skipped',
    next: 'Save and go on',
    back: 'Save and go back',
    saveAndLeave: 'Save and continue later',
    toReview: 'Save and see it all',
    saved: moment => `Saved ${moment}`,
    allSteps: 'All questions',
    answered: 'answered',
    steps: {
      title: 'Name',
      today: 'Today',
      idea: 'The idea',
      'target-group': 'Whom it is for',
      change: 'The difference',
      staff: 'Staff',
      cost: 'What it costs',
      gain: 'What it gives',
      evidence: 'Why it works',
      risks: 'What can go wrong',
      'follow-up': 'How we can tell',
      relations: 'Other proposals',
      from: 'Whom it comes from',
      contact: 'Contact',
    },
    questions: {
      title: {
        label: 'What shall the proposal be called?',
        hint: 'A short name by which others know it.',
        example: 'Mentors for young people on education benefit',
      },
      today: {
        label: 'What do you do today, and what is the problem?',
        hint: 'As it looks from where you sit.',
        example: 'Often six weeks pass between meetings, and many young people drop out of work practice.',
      },
      idea: {
        label: 'What do you want to do?',
        hint: 'Who does what, and when can you begin?',
        example: 'Two mentors follow each young person for eight weeks of work practice, from 1 March.',
      },
      targetGroup: {
        label: 'Whom is it for?',
        hint: 'Describe the group. Never write names or CPR numbers.',
        example: 'People under 30 on education benefit who are ready for work practice.',
      },
      targetGroupSize: {
        label: 'About how many are they?',
        hint: 'A whole number.',
        example: '120',
      },
      change: {
        label: 'What becomes different for them?',
        hint: 'What happens that would not happen otherwise, and to how many?',
        example: 'Today 30 of 120 move on within a year. We believe it can be 45.',
      },
      staff: {
        label: 'What does it mean for staff?',
        hint: 'Is anybody to be hired, moved or trained? Does some work fall away?',
        example: 'Two new positions. Caseworkers are spared the follow-up of the first eight weeks.',
      },
      cost: {
        label: 'What does it take, and roughly what does it cost?',
        hint: 'Write what you know. The economists do the sums.',
        example: 'Two full-time mentors and 20,000 kr. a year for transport.',
      },
      gain: {
        label: 'Where does the municipality save money?',
        hint: 'Which benefit or expense becomes smaller?',
        example: 'Less education benefit when more get a job.',
      },
      evidence: {
        label: 'Why do you think that it works?',
        hint: 'Have you or others tried it? A gut feeling is welcome too.',
        example: 'We tried with 14 people. 10 were in practice after eight weeks, against 5 the year before.',
      },
      risks: {
        label: 'What can go wrong?',
        hint: 'What do you do if it goes slower, or if fewer want to take part?',
        example: 'It may be hard to find mentors before March. Then we begin with one.',
      },
      followUp: {
        label: 'How can we see whether it works?',
        hint: 'Which number shall we watch?',
        example: 'How many are still in work practice after eight weeks.',
      },
      relations: {
        label: 'Does it touch other proposals or departments?',
        hint: 'For example if somebody else has to pay, or if two proposals are about the same people.',
        example: 'The company consultants must find more places for work practice.',
      },
      centre: {
        label: 'Which centre or department does it come from?',
        hint: 'So the right economist gets it.',
        example: 'Center for Arbejdsmarked og Integration',
      },
      contact: {
        label: 'Where can one ask?',
        hint: 'A function or a shared mailbox. Your own name is there already when you are signed in.',
        example: 'The youth team, ungeteam@kommune.dk',
      },
    },
    problemHeading: 'Please put this right first',
    problems: {
      missing: 'Write an answer here. Without it nobody can begin to calculate.',
      'too-long': 'The answer is too long. Shorten it, or attach the rest as a file.',
      'no-number': 'Write a whole number, for example 120.',
    },
    conflictHeading: 'You have written elsewhere too',
    conflict:
      'Since you opened this page, the answer has been changed on another device. Below stands what is saved. Edit the text until it is as you want it, and save again.',
    review: 'See it all before you send',
    reviewLead: 'This is how it stands now. You can change each answer.',
    change: 'Change',
    answerIt: 'Answer',
    unanswered: 'Not answered',
    missing: n => `${countOf(n, 'answer is missing', 'answers are missing', 'en')} before you can send.`,
    similarHeading: 'Proposals that are alike',
    similarLead: 'Look at them first. Perhaps you can build on one of them.',
    similarWords: words => `shared words: ${words}`,
    noSimilar: 'We found no earlier proposals that are alike.',
    files: 'Attached files',
    chooseFile: 'Choose a file',
    filesHint: 'For example a note. Up to 20 MB each, and no personal data.',
    attach: 'Attach',
    remove: name => `Remove ${name}`,
    fileProblems: {
      none: 'Choose a file first.',
      'too-large': 'The file is larger than 20 MB. Divide it, or save it smaller.',
      empty: 'The file is empty.',
      'too-many': 'There are 20 files already. Remove one first.',
    },
    send: 'Send the proposal',
    sendHint: 'After that you can follow it, answer questions and withdraw it.',
    discard: 'Delete the draft',
    discardHint: 'It cannot be brought back.',
    sentTitle: 'Thank you. Your proposal has been sent',
    sentLead: title => `“${title}” now lies with the economists.`,
    whoHasIt: 'Who has it now',
    whoText: centre =>
      `The economists for ${centre}. When one of them takes it you can see who, and you are told if they ask for something or correct your proposal.`,
    nextHeading: 'What happens now',
    nextSteps: budgetYear => [
      { when: 'First', what: 'An economist calculates the proposal and asks you if something is missing.' },
      {
        when: `Spring ${budgetYear - 1}`,
        what: 'The proposal stands in the catalogue with preliminary figures.',
      },
      {
        when: `Before August ${budgetYear - 1}`,
        what: 'Another person checks the figures and validates them.',
      },
      {
        when: `August–October ${budgetYear - 1}`,
        what: `Politicians choose, and adopt the budget for ${budgetYear} by 15 October.`,
      },
    ],
    follow: 'Follow the proposal',
    mine: 'To my page',
    leads: {
      change: 'What becomes different',
      cost: 'What it costs',
      gain: 'What it gives',
      evidence: 'Why it works',
    },
    collection: budgetYear => `Nye forslag til budget ${budgetYear}`,
  },
})
