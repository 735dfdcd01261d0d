/** Says why something could not be done to a case: one sentence each, with what to do instead. */
import type { EditProblem, EditProblemCode, EditProblemOf } from '../../core/calculation/editing/edit.ts'
import { inBoth, type Language } from '../language.ts'

type Say<C extends EditProblemCode> = (data: EditProblemOf<C>['data']) => string
type EditWords = { readonly [C in EditProblemCode]: Say<C> }

export function sayEditProblem(problem: EditProblem, language: Language): string {
  return say(editWords[language], problem)
}

/** Bound by the code's own type, so that a sentence can only read the data of its problem. */
function say<C extends EditProblemCode>(words: EditWords, problem: EditProblemOf<C>): string {
  const sentence: Say<C> = words[problem.code]
  return sentence(problem.data)
}

const editWords = inBoth<EditWords>({
  da: {
    'place-unknown': () => 'Det findes ikke længere i beregningen. Genindlæs siden, og prøv igen.',
    'not-a-number-place': () => 'Her hører ikke et tal til. Vælg et felt med et tal.',
    'name-missing': () => 'Skriv et navn.',
    'name-taken': d => `Navnet »${d.name}« er brugt. Vælg et andet.`,
    'name-unfit': d =>
      `»${d.name}« kan ikke være navn på en antagelse. Begynd med et bogstav, og brug kun bogstaver, tal, bindestreg og punktum, for eksempel unge-pr-aar.`,
    'assumption-unknown': d => `Der er ingen fælles antagelse, der hedder »${d.name}«. Opret den først.`,
    'nothing-to-share': () => 'Her står intet tal at gøre fælles. Skriv tallet først.',
    'source-missing': () => 'Skriv, hvor din egen værdi kommer fra. Den står i stedet for en sats.',
    'about-elsewhere': d =>
      `Kilde og noter til »${d.name}« står ved antagelsen eller satsen selv. Ret dem dér.`,
    'too-many': d => `Der er plads til højst ${d.most}. Tag noget andet væk først.`,
    'typed-unread': d => `»${d.text}« er ikke et tal. Skriv for eksempel 450.000, 25,2 % eller 8 / 33.`,
    'paste-empty': () => 'Der er ingen tal i det indsatte. Kopiér cellerne igen.',
    'paste-unread': d =>
      `»${d.text}« i række ${d.row}, kolonne ${d.column} er ikke et tal. Intet er indsat; ret cellen, eller kopiér færre.`,
    'paste-notations': d =>
      `»${d.danish}« er skrevet på dansk og »${d.english}« på engelsk. Intet er indsat; skriv cellerne ens, og kopiér dem igen.`,
    'paste-too-wide': d =>
      `Der er ${d.values} tal, men kun ${d.years} år at sætte dem i. Kopiér færre, eller ret beregningens år.`,
    'paste-too-long': d =>
      `Der er ${d.rows} rækker, men kun ${d.places} ${d.places === 1 ? 'felt' : 'felter'} at sætte dem i. Kopiér færre, eller begynd højere oppe.`,
  },
  en: {
    'place-unknown': () => 'That is no longer in the calculation. Reload the page and try again.',
    'not-a-number-place': () => 'No number belongs here. Choose a field with a number.',
    'name-missing': () => 'Write a name.',
    'name-taken': d => `The name “${d.name}” is in use. Choose another.`,
    'name-unfit': d =>
      `“${d.name}” cannot be the name of an assumption. Begin with a letter and use only letters, digits, hyphens and dots, such as young-per-year.`,
    'assumption-unknown': d => `There is no shared assumption called “${d.name}”. Create it first.`,
    'nothing-to-share': () => 'There is no number here to share. Write the number first.',
    'source-missing': () => 'Write where your own value comes from. It stands in the place of a rate.',
    'about-elsewhere': d =>
      `Source and notes of “${d.name}” stand with the assumption or rate itself. Change them there.`,
    'too-many': d => `There is room for ${d.most} at most. Take something else away first.`,
    'typed-unread': d => `“${d.text}” is not a number. Write for instance 450,000, 25.2 % or 8 / 33.`,
    'paste-empty': () => 'There are no numbers in what was pasted. Copy the cells again.',
    'paste-unread': d =>
      `“${d.text}” in row ${d.row}, column ${d.column} is not a number. Nothing was pasted; correct the cell or copy fewer.`,
    'paste-notations': d =>
      `“${d.danish}” is written in Danish and “${d.english}” in English. Nothing was pasted; write the cells alike and copy them again.`,
    'paste-too-wide': d =>
      `There are ${d.values} numbers but only ${d.years} years to put them in. Copy fewer, or change the years of the calculation.`,
    'paste-too-long': d =>
      `There are ${d.rows} rows but only ${d.places} ${d.places === 1 ? 'field' : 'fields'} to put them in. Copy fewer, or begin further up.`,
  },
})
