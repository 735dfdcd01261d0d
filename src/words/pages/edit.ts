/** Words of the pages on which a proposal's fields are edited, looked over and saved. */

import type { RowKind, TextName } from '../../core/proposal/form/form.ts'
import type { FormProblemCode } from '../../core/proposal/form/read-form.ts'
import { inBoth } from '../language.ts'

type EditWords = {
  readonly title: string
  readonly lead: string
  readonly about: string
  readonly description: string
  readonly beside: string
  readonly optional: string
  readonly hints: Readonly<Partial<Record<TextName, string>>>
  readonly rowHints: Readonly<Record<RowKind, string>>
  readonly monthHint: string
  readonly markupHint: string
  readonly notChosen: string
  readonly addRow: Readonly<Record<Exclude<RowKind, 'links'>, string>>
  readonly removeRow: (one: string, number: number) => string
  readonly rowLegend: (one: string, number: number) => string
  readonly search: string
  readonly searchHint: string
  readonly searchButton: string
  readonly found: (count: number) => string
  readonly connect: (name: string) => string
  readonly connectAs: string
  readonly nothingFound: (text: string) => string
  readonly look: string
  readonly keep: string
  readonly discard: string
  readonly cancel: string
  readonly draftKept: (moment: string) => string
  readonly draftElsewhere: string
  readonly merged: (who: string, version: number) => string
  readonly mergedClean: string
  readonly conflicts: (count: number) => string
  readonly conflictAt: string
  readonly mine: string
  readonly theirs: string
  readonly gone: string
  readonly useTheirs: (name: string) => string
  readonly problemHeading: string
  readonly problems: Readonly<Record<FormProblemCode, (found: string) => string>>
  readonly preview: {
    readonly title: string
    readonly lead: string
    readonly nothing: string
    readonly reason: string
    /** Where somebody else made the proposal. */
    readonly reasonOwed: string
    readonly reasonHint: string
    readonly reasonNeeded: string
    readonly save: string
    readonly back: string
  }
  readonly refusedTitle: string
  readonly backToProposal: string
}

export const editWords = inBoth<EditWords>({
  da: {
    title: 'Rediger forslaget',
    lead: 'Det, du skriver, gemmes som din egen kladde. Først når du har set ændringerne igennem og gemt dem, bliver de en ny version, som andre ser.',
    about: 'Om forslaget',
    description: 'Beskrivelse',
    beside: 'Planer og forbindelser',
    optional: 'Alle felter undtagen titlen kan være tomme.',
    hints: {
      number: 'Som kataloget tæller, for eksempel 1 2 1 10.',
      centre: 'Det center, forslaget hører til. Det afgør også, hvem der har en rolle ved det.',
      contact:
        'En funktion eller en fælles postkasse, ikke en persons navn: teksten bliver stående i alle versioner.',
      targetGroupSize: 'Hvor mange borgere målgruppen har i alt.',
      replaces: 'Det, I gør i dag, som forslaget afløser.',
      risks: 'Hvad kan gå galt, og hvad gør I så?',
    },
    rowHints: {
      milestones: 'Hvad er sket hvornår? Så kan andre se, om I er på vej.',
      links: 'Søg efter et forslag, og vælg, hvordan de to hænger sammen.',
      parties: 'Andre centre eller udvalg, hvis budget eller borgere forslaget berører.',
      followUp: 'Hvad måler I for at se, om forslaget holder, hvad det lover?',
    },
    monthHint: 'Måned og år, for eksempel 03-2027.',
    markupHint:
      'En linje er et afsnit. Skriv »- « foran punkter i en liste, »1. « foran numre, **fed** og __kursiv__.',
    notChosen: 'Ikke oplyst',
    addRow: {
      milestones: 'Tilføj en milepæl',
      parties: 'Tilføj et center eller udvalg',
      followUp: 'Tilføj et måltal',
    },
    removeRow: (one, number) => `Fjern ${one} ${number}`,
    rowLegend: (one, number) => `${one.charAt(0).toLocaleUpperCase('da')}${one.slice(1)} ${number}`,
    search: 'Find et forslag',
    searchHint: 'Skriv ord fra titlen eller teksten, eller et nummer.',
    searchButton: 'Søg',
    found: count => (count === 1 ? 'Ét forslag fundet' : `${count} forslag fundet`),
    connect: name => `Forbind med ${name}`,
    connectAs: 'Hvordan hænger de sammen?',
    nothingFound: text => `Ingen forslag har ordene »${text}«. Prøv med færre eller andre ord.`,
    look: 'Se ændringerne igennem',
    keep: 'Gem kladden',
    discard: 'Forkast kladden',
    cancel: 'Tilbage til forslaget uden at gemme mere',
    draftKept: moment => `Din kladde er gemt ${moment}. Kun du kan se den.`,
    draftElsewhere:
      'Du har gemt kladden et andet sted imens, for eksempel i et andet vindue. Her står, hvad du skrev nu. Gem igen for at beholde det her i stedet.',
    merged: (who, version) => `${who} har gemt version ${version}, mens du skrev.`,
    mergedClean: 'Jeres ændringer er lagt sammen, felt for felt. Se dem igennem, før du gemmer.',
    conflicts: count =>
      count === 1
        ? 'Ét sted har I begge ændret det samme. Her står dit; den andens er vist ved feltet.'
        : `${count} steder har I begge ændret det samme. Her står dit; den andens er vist ved felterne.`,
    conflictAt: 'I har begge ændret her',
    mine: 'Dit',
    theirs: 'Den andens',
    gone: 'fjernet',
    useTheirs: name => `Brug den andens (${name})`,
    problemHeading: 'Noget skal rettes, før ændringerne kan gemmes',
    problems: {
      missing: () => 'Udfyld feltet.',
      'too-long': () => 'Teksten er for lang. Kort den ned.',
      'too-many': () => 'Der er for mange rækker. Fjern nogle.',
      'not-a-choice': found => `»${found}« kan ikke vælges her. Vælg et af svarene.`,
      'not-a-month': found => `»${found}« er ikke en måned. Skriv måned og år, for eksempel 03-2027.`,
      'not-a-number': found => `»${found}« er ikke et antal personer. Skriv et helt tal, for eksempel 120.`,
      'no-proposal': () => 'Vælg et forslag, eller fjern rækken.',
      itself: () => 'Et forslag kan ikke have forbindelse til sig selv. Fjern rækken.',
      twice: () => 'Den forbindelse står der allerede. Fjern den ene række.',
    },
    preview: {
      title: 'Se ændringerne igennem',
      lead: 'Sådan bliver forslaget ændret. Først når du gemmer, bliver det en ny version.',
      nothing: 'Du har ikke ændret noget endnu.',
      reason: 'Hvorfor ændrer du det? (kan udelades)',
      reasonOwed: 'Hvorfor ændrer du det? (skal udfyldes: den, der har stillet forslaget, læser det)',
      reasonHint:
        'For eksempel: »Målgruppen er afgrænset efter mødet med Center for Sundhed.« Begrundelsen bliver stående ved versionen.',
      reasonNeeded: 'Skriv, hvorfor du ændrer forslaget. Den, der har stillet det, læser det.',
      save: 'Gem som ny version',
      back: 'Ret videre',
    },
    refusedTitle: 'Forslaget kan ikke redigeres nu',
    backToProposal: 'Tilbage til forslaget',
  },
  en: {
    title: 'Edit the proposal',
    lead: 'What you write is kept as a draft of your own. Only when you have looked the changes over and saved them do they become a new version that others see.',
    about: 'About the proposal',
    description: 'Description',
    beside: 'Plans and connections',
    optional: 'All fields but the title may be empty.',
    hints: {
      number: 'As the catalogue counts, for example 1 2 1 10.',
      centre: 'The centre that the proposal belongs to. It also decides who has a role for it.',
      contact: 'A function or a shared mailbox, not a person’s name: the text stays in every version.',
      targetGroupSize: 'How many people the target group has in all.',
      replaces: 'What you do today that the proposal takes the place of.',
      risks: 'What can go wrong, and what do you do then?',
    },
    rowHints: {
      milestones: 'What has happened when? So that others see whether you are on your way.',
      links: 'Search for a proposal and choose how the two are connected.',
      parties: 'Other centres or committees whose budget or citizens the proposal touches.',
      followUp: 'What do you measure to see whether the proposal keeps its promise?',
    },
    monthHint: 'Month and year, for example 03-2027.',
    markupHint:
      'A line is a paragraph. Write “- ” before entries of a list, “1. ” before numbers, **bold** and __italic__.',
    notChosen: 'Not stated',
    addRow: {
      milestones: 'Add a milestone',
      parties: 'Add a centre or committee',
      followUp: 'Add a measure',
    },
    removeRow: (one, number) => `Remove ${one} ${number}`,
    rowLegend: (one, number) => `${one.charAt(0).toLocaleUpperCase('en')}${one.slice(1)} ${number}`,
    search: 'Find a proposal',
    searchHint: 'Write words of the title or the text, or a number.',
    searchButton: 'Search',
    found: count => (count === 1 ? 'One proposal found' : `${count} proposals found`),
    connect: name => `Connect to ${name}`,
    connectAs: 'How are they connected?',
    nothingFound: text => `No proposal has the words “${text}”. Try fewer or other words.`,
    look: 'Look the changes over',
    keep: 'Keep the draft',
    discard: 'Discard the draft',
    cancel: 'Back to the proposal without keeping more',
    draftKept: moment => `Your draft was kept ${moment}. Only you can see it.`,
    draftElsewhere:
      'You have kept the draft elsewhere meanwhile, for example in another window. Here is what you wrote now. Keep it again to have this instead.',
    merged: (who, version) => `${who} saved version ${version} while you wrote.`,
    mergedClean: 'Your changes have been put together, field by field. Look them over before you save.',
    conflicts: count =>
      count === 1
        ? 'In one place you have both changed the same. Here is yours; the other’s is shown at the field.'
        : `In ${count} places you have both changed the same. Here is yours; the other’s is shown at the fields.`,
    conflictAt: 'You have both changed this',
    mine: 'Yours',
    theirs: 'The other’s',
    gone: 'removed',
    useTheirs: name => `Use the other’s (${name})`,
    problemHeading: 'Something must be corrected before the changes can be saved',
    problems: {
      missing: () => 'Fill in the field.',
      'too-long': () => 'The text is too long. Shorten it.',
      'too-many': () => 'There are too many rows. Remove some.',
      'not-a-choice': found => `“${found}” cannot be chosen here. Choose one of the answers.`,
      'not-a-month': found => `“${found}” is not a month. Write month and year, for example 03-2027.`,
      'not-a-number': found => `“${found}” is not a number of people. Write a whole number, for example 120.`,
      'no-proposal': () => 'Choose a proposal, or remove the row.',
      itself: () => 'A proposal cannot be connected to itself. Remove the row.',
      twice: () => 'That connection is there already. Remove one of the rows.',
    },
    preview: {
      title: 'Look the changes over',
      lead: 'This is how the proposal changes. Only when you save does it become a new version.',
      nothing: 'You have not changed anything yet.',
      reason: 'Why do you change it? (may be left out)',
      reasonOwed: 'Why do you change it? (must be filled in: whoever made the proposal reads it)',
      reasonHint:
        'For example: “The target group was narrowed after the meeting with the health centre.” The reason stays with the version.',
      reasonNeeded: 'Write why you change the proposal. Whoever made it reads it.',
      save: 'Save as a new version',
      back: 'Go on editing',
    },
    refusedTitle: 'The proposal cannot be edited now',
    backToProposal: 'Back to the proposal',
  },
})
