/** Words of the pages on which a proposal is made or copied. */
import { inBoth } from '../language.ts'

type NewProposalWords = {
  readonly title: string
  readonly copyTitle: string
  readonly lead: string
  readonly copyLead: (name: string) => string
  readonly where: string
  readonly newCatalogue: string
  readonly newCatalogueTitle: string
  readonly newCatalogueHint: string
  readonly years: string
  readonly yearsHint: string
  readonly proposal: string
  readonly proposalTitle: string
  readonly number: string
  readonly numberHint: string
  readonly create: string
  readonly copy: string
  readonly copyName: (title: string) => string
  readonly cancel: string
  readonly problemHeading: string
  readonly problems: Readonly<
    Record<'title-missing' | 'catalogue-missing' | 'years-wrong' | 'too-long', string>
  >
}

export const newProposalWords = inBoth<NewProposalWords>({
  da: {
    title: 'Nyt forslag',
    copyTitle: 'Kopier forslaget',
    lead: 'Giv forslaget en titel, og vælg, hvor det skal stå. Resten udfylder du bagefter.',
    copyLead: name => `Kopien får tekst, tal og antagelser fra »${name}« og husker, hvor den kommer fra.`,
    where: 'Katalog',
    newCatalogue: 'Et nyt katalog',
    newCatalogueTitle: 'Det nye katalogs titel',
    newCatalogueHint: 'Udfyldes kun, når du vælger et nyt katalog.',
    years: 'Det nye katalogs år',
    yearsHint: 'Første og sidste år, for eksempel 2027-2030.',
    proposal: 'Forslaget',
    proposalTitle: 'Forslagets titel',
    number: 'Nummer',
    numberHint: 'Kan stå tomt; så får forslaget det næste nummer i kataloget.',
    create: 'Opret forslaget',
    copy: 'Opret kopien',
    copyName: title => `${title} (kopi)`,
    cancel: 'Tilbage',
    problemHeading: 'Forslaget er ikke oprettet endnu',
    problems: {
      'title-missing': 'Skriv en titel til forslaget.',
      'catalogue-missing': 'Vælg et katalog, eller skriv en titel til et nyt.',
      'years-wrong': 'Skriv det første og det sidste år, for eksempel 2027-2030. Højst ti år.',
      'too-long': 'Titlen eller nummeret er for langt. Skriv det kortere.',
    },
  },
  en: {
    title: 'New proposal',
    copyTitle: 'Copy the proposal',
    lead: 'Give the proposal a title and choose where it belongs. You fill in the rest afterwards.',
    copyLead: name =>
      `The copy takes text, figures and assumptions from “${name}” and remembers where it comes from.`,
    where: 'Catalogue',
    newCatalogue: 'A new catalogue',
    newCatalogueTitle: 'Title of the new catalogue',
    newCatalogueHint: 'Only where you choose a new catalogue.',
    years: 'Years of the new catalogue',
    yearsHint: 'First and last year, for example 2027-2030.',
    proposal: 'The proposal',
    proposalTitle: 'Title of the proposal',
    number: 'Number',
    numberHint: 'May be empty; then the proposal gets the next number of the catalogue.',
    create: 'Create the proposal',
    copy: 'Create the copy',
    copyName: title => `${title} (copy)`,
    cancel: 'Back',
    problemHeading: 'The proposal has not been created yet',
    problems: {
      'title-missing': 'Write a title for the proposal.',
      'catalogue-missing': 'Choose a catalogue, or write a title for a new one.',
      'years-wrong': 'Write the first and the last year, for example 2027-2030. Ten years at most.',
      'too-long': 'The title or the number is too long. Shorten it.',
    },
  },
})
