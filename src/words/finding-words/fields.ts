/** Numbers, fields, and what could not be placed. */
import { inBoth } from '../language.ts'
import type { FindingWords } from './speaker.ts'

type Codes =
  | 'number-missing'
  | 'number-doubled'
  | 'number-order'
  | 'overview-number-missing'
  | 'overview-number-doubled'
  | 'overview-number-order'
  | 'number-gap'
  | 'field-missing'
  | 'field-empty'
  | 'not-understood'

export const fieldWords = inBoth<FindingWords<Codes>>({
  da: {
    'number-missing': {
      says: (f, s) => `Forslaget ${s.quote(f.data.title)} har intet nummer.`,
      todo: () => 'Giv forslaget et nummer, så det kan findes igen.',
    },
    'number-doubled': {
      says: (f, s) =>
        `Nummeret ${s.quote(f.data.number)} står på ${f.data.titles.length} forslag: ${s.list(f.data.titles.map(s.quote))}.`,
      todo: () => 'Giv hvert forslag sit eget nummer.',
    },
    'number-order': {
      says: (f, s) => `Forslag ${s.quote(f.data.number)} står efter ${s.quote(f.data.after)}.`,
      todo: () => 'Se efter, om nummeret er skrevet forkert, eller om forslagene er byttet om.',
    },
    'overview-number-missing': {
      says: (f, s) => `Rækken ${s.quote(f.data.title)} i oversigten har intet nummer.`,
      todo: () => 'Skriv forslagets nummer i oversigten.',
    },
    'overview-number-doubled': {
      says: (f, s) =>
        `Nummer ${s.quote(f.data.number)} står ${f.data.titles.length} gange i oversigten: ${s.list(f.data.titles.map(s.quote))}.`,
      todo: () => 'Giv hver række sit eget nummer.',
    },
    'overview-number-order': {
      says: (f, s) => `I oversigten står nummer ${s.quote(f.data.number)} efter ${s.quote(f.data.after)}.`,
      todo: () => 'Se efter, om nummeret er skrevet forkert, eller om rækkerne er byttet om.',
    },
    'number-gap': {
      says: (f, s) => `Rækken af numre springer over ${s.list(f.data.missing.slice(0, 10))}.`,
      todo: () => 'Se efter, om et forslag er faldet ud.',
    },
    'field-missing': {
      says: (f, s) => `Forslaget mangler ${s.part(f.data.field)}.`,
      todo: (f, s) => `Tilføj ${s.part(f.data.field)}, hvis det er kendt.`,
    },
    'field-empty': {
      says: (f, s) => `Feltet »${s.part(f.data.field)}« er ikke udfyldt.`,
      todo: () => 'Udfyld feltet, eller skriv »Ingen«, så læseren ved, at det er overvejet.',
    },
    'not-understood': {
      says: (f, s) =>
        `Teksten ${s.quote(f.data.text)}${f.data.more > 0 ? ` og ${f.data.more} andre steder` : ''} kunne ikke henføres til et forslag.`,
      todo: () =>
        'Se efter, om noget er kommet med, som hører til et forslag. Teksten er bevaret, men regnes ikke med.',
    },
  },
  en: {
    'number-missing': {
      says: (f, s) => `The proposal ${s.quote(f.data.title)} has no number.`,
      todo: () => 'Give the proposal a number, so that it can be found again.',
    },
    'number-doubled': {
      says: (f, s) =>
        `The number ${s.quote(f.data.number)} stands on ${f.data.titles.length} proposals: ${s.list(f.data.titles.map(s.quote))}.`,
      todo: () => 'Give each proposal a number of its own.',
    },
    'number-order': {
      says: (f, s) => `Proposal ${s.quote(f.data.number)} stands after ${s.quote(f.data.after)}.`,
      todo: () => 'See whether the number is misprinted, or the proposals are in the wrong order.',
    },
    'overview-number-missing': {
      says: (f, s) => `The row ${s.quote(f.data.title)} of the overview has no number.`,
      todo: () => "Write the proposal's number in the overview.",
    },
    'overview-number-doubled': {
      says: (f, s) =>
        `Number ${s.quote(f.data.number)} stands ${f.data.titles.length} times in the overview: ${s.list(f.data.titles.map(s.quote))}.`,
      todo: () => 'Give each row a number of its own.',
    },
    'overview-number-order': {
      says: (f, s) =>
        `In the overview, number ${s.quote(f.data.number)} stands after ${s.quote(f.data.after)}.`,
      todo: () => 'See whether the number is misprinted, or the rows are in the wrong order.',
    },
    'number-gap': {
      says: (f, s) => `The numbers skip ${s.list(f.data.missing.slice(0, 10))}.`,
      todo: () => 'See whether a proposal has fallen out.',
    },
    'field-missing': {
      says: (f, s) => `The proposal lacks: ${s.part(f.data.field)}.`,
      todo: () => 'Add it, if it is known.',
    },
    'field-empty': {
      says: (f, s) => `The field “${s.part(f.data.field)}” is not filled in.`,
      todo: () => 'Fill it in, or write “None”, so that the reader knows it was considered.',
    },
    'not-understood': {
      says: (f, s) =>
        `The text ${s.quote(f.data.text)}${f.data.more > 0 ? ` and ${f.data.more} other places` : ''} could not be placed in any proposal.`,
      todo: () => 'See whether something belongs to a proposal. The text is kept, but not counted.',
    },
  },
})
