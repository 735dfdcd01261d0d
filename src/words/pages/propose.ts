/** Words of the guided form: each question in plain words, why it is asked, and an example beside it. */

import type { AnswerKey, AnswerProblem, StepKey } from '../../core/propose/steps.ts'
import type { Leads } from '../../core/propose/to-content.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type QuestionWords = {
  readonly label: string
  /** Why it is asked, and how much is enough; null where the question says it all. */
  readonly hint: string | null
  readonly example: string
}

type ProposeWords = {
  readonly title: string
  readonly lead: string
  /** Above the button, where something has been begun. */
  readonly another: string
  readonly start: string
  readonly points: readonly string[]
  readonly openIdeas: string
  readonly untitled: string
  readonly lastSaved: (moment: string) => string
  readonly progress: (step: number, of: number) => string
  readonly extra: string
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
  readonly change: string
  /** Where nothing stands yet. */
  readonly answerIt: string
  readonly unanswered: string
  readonly missing: (n: number) => string
  readonly mustAnswer: string
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
  readonly discardYes: string
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
    lead: 'Har du en idé, der kan hjælpe borgere? Fortæl om den med dine egne ord på ti minutter. Økonomerne regner.',
    another: 'Begynd på et nyt',
    start: 'Begynd',
    points: [
      'Alt gemmes, mens du skriver. Fortsæt på enhver enhed.',
      'Kun fire spørgsmål skal besvares.',
      'Ingen ser det, før du sender.',
    ],
    openIdeas: 'Det er du i gang med',
    untitled: 'Idé uden titel',
    lastSaved: moment => `gemt ${moment}`,
    progress: (step, of) => `Spørgsmål ${step} af ${of}`,
    extra: 'Vil du fortælle mere?',
    example: 'Eksempel',
    optional: 'frivilligt',
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
        hint: 'Kort og til at kende.',
        example: 'Mentorer til unge på uddannelseshjælp',
      },
      today: {
        label: 'Hvad er problemet i dag?',
        hint: 'Hvordan gør I nu?',
        example: 'Seks uger mellem samtalerne. Mange falder fra.',
      },
      idea: {
        label: 'Hvad vil I gøre?',
        hint: 'Hvem gør hvad? Hvornår kan I begynde?',
        example: 'To mentorer følger unge i praktik fra marts.',
      },
      targetGroup: {
        label: 'Hvem er det for?',
        hint: 'Ingen navne eller CPR-numre.',
        example: 'Unge under 30 år på uddannelseshjælp.',
      },
      targetGroupSize: {
        label: 'Hvor mange er de cirka?',
        hint: null,
        example: '120',
      },
      change: {
        label: 'Hvad bliver anderledes for dem?',
        hint: 'Hvad ville ellers ikke ske? For hvor mange?',
        example: '30 af 120 kommer videre på et år. Vi tror på 45.',
      },
      staff: {
        label: 'Hvad betyder det for medarbejderne?',
        hint: 'Skal nogen ansættes, flyttes eller lære noget nyt? Falder noget arbejde væk?',
        example: 'To nye stillinger. Sagsbehandlerne slipper for opfølgningen i de første otte uger.',
      },
      cost: {
        label: 'Hvad kræver det, og hvad koster det?',
        hint: 'Skriv det, du ved.',
        example: 'To mentorer og 20.000 kr. til kørsel.',
      },
      gain: {
        label: 'Hvor sparer kommunen penge?',
        hint: 'På hvilken ydelse eller udgift?',
        example: 'Mindre uddannelseshjælp, når flere får job.',
      },
      evidence: {
        label: 'Hvorfor tror I, at det virker?',
        hint: 'Har nogen prøvet det? En mavefornemmelse tæller også.',
        example: '10 af 14 kom i praktik mod 5 året før.',
      },
      risks: {
        label: 'Hvad kan gå galt?',
        hint: 'Hvad gør I, hvis det går langsommere, eller hvis færre vil være med?',
        example: 'Det kan være svært at finde mentorer inden marts. Så begynder vi med én.',
      },
      followUp: {
        label: 'Hvilket tal viser, om det virker?',
        hint: null,
        example: 'Unge i praktik efter otte uger.',
      },
      relations: {
        label: 'Berører det andre forslag eller afdelinger?',
        hint: 'For eksempel hvis nogen andre skal betale, eller hvis to forslag handler om de samme borgere.',
        example: 'Virksomhedskonsulenterne skal finde flere praktikpladser.',
      },
      centre: {
        label: 'Hvilket center eller hvilken afdeling?',
        hint: 'Så får den rigtige økonom det.',
        example: 'Center for Arbejdsmarked',
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
    change: 'Ret',
    answerIt: 'Svar',
    unanswered: 'Ikke besvaret',
    missing: n => `${countOf(n, 'svar mangler', 'svar mangler', 'da')} eller skal rettes, før du kan sende.`,
    mustAnswer: 'Skal besvares, før du kan sende.',
    similarHeading: 'Forslag, der ligner',
    similarLead: 'Måske kan du bygge videre.',
    similarWords: words => `fælles ord: ${words}`,
    noSimilar: 'Ingen tidligere forslag ligner.',
    files: 'Filer',
    chooseFile: 'Vælg en fil',
    filesHint: 'Højst 20 MB. Ingen personoplysninger.',
    attach: 'Vedhæft',
    remove: name => `Fjern ${name}`,
    fileProblems: {
      none: 'Vælg en fil først.',
      'too-large': 'Filen er større end 20 MB. Del den, eller gem den mindre.',
      empty: 'Filen er tom.',
      'too-many': 'Der er allerede 20 filer. Fjern en først.',
    },
    send: 'Send forslaget',
    sendHint: 'Det kan trækkes tilbage.',
    discard: 'Slet kladden',
    discardHint: 'Den kan ikke hentes igen.',
    discardYes: 'Ja, slet den',
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
    lead: 'Do you have an idea that can help people? Tell it in your own words, in ten minutes. Economists do the sums.',
    another: 'Begin another',
    start: 'Begin',
    points: [
      'Saved as you write. Continue on any device.',
      'Only four questions must be answered.',
      'Nobody sees it before you send.',
    ],
    openIdeas: 'What you have begun',
    untitled: 'Idea without a title',
    lastSaved: moment => `saved ${moment}`,
    progress: (step, of) => `Question ${step} of ${of}`,
    extra: 'Anything to add?',
    example: 'Example',
    optional: 'optional',
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
      'target-group': 'Who it is for',
      change: 'The difference',
      staff: 'Staff',
      cost: 'What it costs',
      gain: 'What it gives',
      evidence: 'Why it works',
      risks: 'What can go wrong',
      'follow-up': 'How we can tell',
      relations: 'Other proposals',
      from: 'Where it comes from',
      contact: 'Contact',
    },
    questions: {
      title: {
        label: 'What is the proposal called?',
        hint: 'Short and easy to recognise.',
        example: 'Mentors for young people on education benefit',
      },
      today: {
        label: 'What is wrong today?',
        hint: 'What do you do now?',
        example: 'Six weeks between meetings. Many drop out.',
      },
      idea: {
        label: 'What will you do?',
        hint: 'Who does what? When can you begin?',
        example: 'Two mentors follow people in practice from March.',
      },
      targetGroup: {
        label: 'Who is it for?',
        hint: 'No names or CPR numbers.',
        example: 'People under 30 on education benefit.',
      },
      targetGroupSize: {
        label: 'About how many are they?',
        hint: null,
        example: '120',
      },
      change: {
        label: 'What changes for them?',
        hint: 'What would otherwise not happen? To how many?',
        example: '30 of 120 move on in a year. We expect 45.',
      },
      staff: {
        label: 'What does it mean for staff?',
        hint: 'Is anybody to be hired, moved or trained? Does some work fall away?',
        example: 'Two new positions. Caseworkers are spared the follow-up of the first eight weeks.',
      },
      cost: {
        label: 'What does it take, and cost?',
        hint: 'Write what you know.',
        example: 'Two mentors and 20,000 kr. for transport.',
      },
      gain: {
        label: 'Where does the municipality save money?',
        hint: 'On which benefit or expense?',
        example: 'Less education benefit when more get jobs.',
      },
      evidence: {
        label: 'Why do you think it works?',
        hint: 'Has anybody tried? A gut feeling counts too.',
        example: '10 of 14 got work practice, against 5 the year before.',
      },
      risks: {
        label: 'What can go wrong?',
        hint: 'What do you do if it goes slower, or if fewer want to take part?',
        example: 'It may be hard to find mentors before March. Then we begin with one.',
      },
      followUp: {
        label: 'Which number shows whether it works?',
        hint: null,
        example: 'People in practice after eight weeks.',
      },
      relations: {
        label: 'Does it touch other proposals or departments?',
        hint: 'For example if somebody else has to pay, or if two proposals are about the same people.',
        example: 'The company consultants must find more places for work practice.',
      },
      centre: {
        label: 'Which centre or department?',
        hint: 'So the right economist gets it.',
        example: 'Center for Arbejdsmarked',
      },
      contact: {
        label: 'Who can be asked?',
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
    change: 'Change',
    answerIt: 'Answer',
    unanswered: 'Not answered',
    missing: n =>
      `${countOf(n, 'answer must', 'answers must', 'en')} be given or put right before you can send.`,
    mustAnswer: 'Must be answered before you can send.',
    similarHeading: 'Similar proposals',
    similarLead: 'Perhaps you can build on one.',
    similarWords: words => `shared words: ${words}`,
    noSimilar: 'No earlier proposals are similar.',
    files: 'Files',
    chooseFile: 'Choose a file',
    filesHint: '20 MB at most. No personal data.',
    attach: 'Attach',
    remove: name => `Remove ${name}`,
    fileProblems: {
      none: 'Choose a file first.',
      'too-large': 'The file is larger than 20 MB. Divide it, or save it smaller.',
      empty: 'The file is empty.',
      'too-many': 'There are 20 files already. Remove one first.',
    },
    send: 'Send the proposal',
    sendHint: 'You can withdraw it.',
    discard: 'Delete the draft',
    discardHint: 'It cannot be brought back.',
    discardYes: 'Yes, delete it',
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
