/** Words of publishing a catalogue: what becomes public, and what is preliminary in it. */
import { inBoth } from '../language.ts'

export const publishWords = inBoth({
  da: {
    title: 'Udgiv kataloget',
    titleAgain: 'Udgiv kataloget igen',
    lead: (proposals: number) =>
      proposals === 1
        ? 'Kataloget og dets ene forslag kan derefter læses af alle, også uden at logge ind: tekster, beløb, forklaringer og bemærkninger, som de står nu.'
        : `Kataloget og dets ${proposals} forslag kan derefter læses af alle, også uden at logge ind: tekster, beløb, forklaringer og bemærkninger, som de står nu.`,
    none: 'Der er ingen forslag i kataloget endnu. Kun dets navn og indledning bliver offentlige.',
    preliminary: (count: number) =>
      count === 0
        ? 'Alle forslag er validerede.'
        : count === 1
          ? 'Ét forslag er foreløbigt. Det bliver udgivet med mærket »foreløbigt«.'
          : `${count} forslag er foreløbige. De bliver udgivet med mærket »foreløbigt«.`,
    later: 'Det, der rettes bagefter, bliver først offentligt, når kataloget udgives igen.',
    notPublic: 'Spørgsmål, svar, vedhæftede filer og kladder bliver ikke offentlige.',
    last: (number: number, date: string) => `Sidst udgivet ${date} (udgivelse ${number}).`,
    reason: 'Begrundelse',
    reasonHint:
      'For eksempel hvem der har besluttet det. Alle, der er logget ind, kan læse den i katalogets historie. Kan udelades.',
    button: 'Udgiv nu',
    cancel: 'Fortryd, og gå tilbage til kataloget',
    conflict: 'Kataloget er ændret, siden du åbnede siden. Se tallene igennem igen, før du udgiver.',
    tooLong: (most: string) => `Begrundelsen er for lang. Den må højst fylde ${most} tegn.`,
  },
  en: {
    title: 'Publish the catalogue',
    titleAgain: 'Publish the catalogue again',
    lead: (proposals: number) =>
      proposals === 1
        ? 'The catalogue and its one proposal can then be read by everybody, without signing in: texts, amounts, explanations and findings as they stand now.'
        : `The catalogue and its ${proposals} proposals can then be read by everybody, without signing in: texts, amounts, explanations and findings as they stand now.`,
    none: 'There are no proposals in the catalogue yet. Only its name and introduction become public.',
    preliminary: (count: number) =>
      count === 0
        ? 'All proposals are validated.'
        : count === 1
          ? 'One proposal is preliminary. It is published with the mark “preliminary”.'
          : `${count} proposals are preliminary. They are published with the mark “preliminary”.`,
    later: 'What is changed afterwards becomes public only when the catalogue is published again.',
    notPublic: 'Questions, answers, attached files and drafts do not become public.',
    last: (number: number, date: string) => `Last published ${date} (publication ${number}).`,
    reason: 'Reason',
    reasonHint:
      'For example who decided it. Everybody who has signed in can read it in the story of the catalogue. May be left out.',
    button: 'Publish now',
    cancel: 'Cancel and go back to the catalogue',
    conflict: 'The catalogue has changed since you opened the page. Look at the numbers again first.',
    tooLong: (most: string) => `The reason is too long. It may have at most ${most} characters.`,
  },
})
