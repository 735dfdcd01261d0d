/** Says what is wrong with a case and what to do about it: one sentence each, in Danish and English. */
import type { CaseProblem, CaseProblemCode, CaseProblemOf } from '../../core/calculation/case/problem.ts'
import { inBoth, type Language } from '../language.ts'
import { formatNumber, formatPercent } from '../number.ts'
import { sayUnit } from './unit.ts'

type Speaker = {
  readonly number: (value: number) => string
  readonly percent: (value: number) => string
  readonly list: (items: readonly (string | number)[]) => string
  readonly language: Language
}

type Say<C extends CaseProblemCode> = (data: CaseProblemOf<C>['data'], speaker: Speaker) => string
type ProblemWords = { readonly [C in CaseProblemCode]: Say<C> }

export function sayCaseProblem(problem: CaseProblem, language: Language): string {
  return say(problemWords[language], problem, createSpeaker(language))
}

/** Bound by the code's own type, so that a sentence can only read the data of its problem. */
function say<C extends CaseProblemCode>(
  words: ProblemWords,
  problem: CaseProblemOf<C>,
  speaker: Speaker,
): string {
  const sentence: Say<C> = words[problem.code]
  return sentence(problem.data, speaker)
}

function createSpeaker(language: Language): Speaker {
  return {
    number: value => formatNumber(value, language, Number.isInteger(value) ? 0 : 2),
    percent: value => formatPercent(value, language),
    list: items => items.join(', '),
    language,
  }
}

const problemWords = inBoth<ProblemWords>({
  da: {
    'file-too-long': (d, s) =>
      `Filen er på ${s.number(d.length)} tegn; det meste er ${s.number(d.most)}. Er det den rigtige fil?`,
    'not-yaml': d =>
      `Filen kan ikke læses her (${d.detail}). Se efter, om linjen er rykket rigtigt ind, og om et anførselstegn eller en klamme mangler.`,
    'key-doubled': () => 'Dette navn står to gange samme sted. Behold det ene.',
    'too-nested': () =>
      'Filen er for sammensat til at være en beregning. Skriv den uden henvisninger og med få niveauer.',
    'entry-expected': () =>
      'Her skal stå felter med navn og værdi. Skriv dem som »navn: værdi«, ét på hver linje.',
    'list-expected': () => 'Her skal stå en liste. Begynd hvert punkt med en bindestreg.',
    'field-unknown': (d, s) => `Feltet »${d.field}« kendes ikke her. Brug et af disse: ${s.list(d.known)}.`,
    'field-missing': d => `Feltet »${d.field}« mangler. Tilføj det.`,
    'text-expected': () => 'Her skal stå en tekst. Skriv et navn eller en kort forklaring.',
    'not-a-number': d => `»${d.text}« er ikke et tal. Skriv det med cifre, for eksempel 450000 eller 25.2 %.`,
    'number-ambiguous': d =>
      `»${d.text}« kan læses på to måder. Skriv tallet uden punktum mellem tusinder og med punktum som decimaltegn.`,
    'not-a-year': d => `»${d.text}« er ikke et årstal. Skriv det med fire cifre, for eksempel 2027.`,
    'not-a-month': d => `»${d.text}« er ikke en måned. Skriv for eksempel 2027-03, eller 2027 for hele året.`,
    'choice-unknown': (d, s) => `»${d.text}« kan ikke vælges her. Vælg et af disse: ${s.list(d.known)}.`,
    'schema-unknown': d => `Filens version, »${d.found}«, kendes ikke. Skriv »schema: 1« øverst i filen.`,
    'below-least': (d, s) =>
      `${s.number(d.value)} er for lidt; det laveste er ${s.number(d.least)}. Ret tallet.`,
    'not-above': (d, s) =>
      `Tallet skal være over ${s.number(d.limit)}, men er ${s.number(d.value)}. Ret det.`,
    'above-most': (d, s) =>
      `${s.number(d.value)} er for meget; det højeste er ${s.number(d.most)}. En andel skrives fra 0 til 100 %.`,
    'not-whole': (d, s) => `${s.number(d.value)} er ikke et helt antal. Skriv hele år.`,
    'horizon-absurd': (d, s) => `${s.number(d.years)} år kan ikke beregnes. Vælg fra 1 til ${d.longest} år.`,
    'outside-horizon': d =>
      `Måneden ligger uden for beregningen, der går fra ${d.first} til ${d.last}. Vælg en måned inden for den, eller tag flere år med.`,
    'end-before-start': () => 'Slutningen ligger før begyndelsen. Byt dem om, eller ret den ene.',
    'years-missing': (d, s) => `Der mangler en værdi for ${s.list(d.years)}. Skriv den, også når den er 0.`,
    'years-outside': (d, s) =>
      `${s.list(d.years)} ligger uden for beregningen, der går fra ${d.first} til ${d.last}. Fjern årene, eller tag flere år med.`,
    'range-reversed': (d, s) =>
      `Det laveste, ${s.number(d.low)}, er højere end det højeste, ${s.number(d.high)}. Byt dem om.`,
    'outside-range': (d, s) =>
      `Værdien ${s.number(d.value)} ligger uden for sit eget spænd. Ret værdien eller spændet.`,
    'shares-sum': (d, s) => `Andelene giver ${s.percent(d.sum)} tilsammen. De skal give 100 %.`,
    'people-over-group': (d, s) =>
      `Der flyttes ${s.number(d.people)} personer i alt, men målgruppen har kun ${s.number(d.group)}. Ret antallet eller målgruppen.`,
    'one-of': (d, s) => `Ét af disse felter skal udfyldes: ${s.list(d.fields)}.`,
    'not-together': (d, s) => `Disse felter kan ikke bruges sammen: ${s.list(d.fields)}. Fjern det ene.`,
    'ladder-needs-people': () =>
      'Refusionstrappen kan kun følge personer, der kommer til. Angiv personer, eller brug en fast andel.',
    'stock-negative': d =>
      `I ${d.year} flyttes flere personer fra »${d.state}«, end der er. Flyt færre, eller ret, hvor mange der er fra start.`,
    'amount-absurd': d =>
      `Beløbene på »${d.line}« er urimeligt store. Se efter, om et tal er skrevet i en forkert enhed.`,
    'name-doubled': d => `Navnet »${d.name}« er brugt to gange. Giv den ene et andet navn.`,
    'assumption-unknown': (d, s) =>
      `Antagelsen »${d.name}« findes ikke. ${d.known.length === 0 ? 'Skriv den under »assumptions«.' : `Disse findes: ${s.list(d.known)}.`}`,
    'assumption-unused': d => `Antagelsen »${d.name}« bruges ikke til noget. Brug den, eller fjern den.`,
    'assumption-units': (d, s) =>
      `Antagelsen »${d.name}« bruges som ${d.units.map(unit => sayUnit(unit, s.language)).join(' og som ')}. Lav to antagelser.`,
    'rate-unknown': d => `Satsen »${d.name}« findes ikke. Se navnene i mappen parameters.`,
    'rate-missing': d =>
      `Satsen »${d.name}« har ingen værdi i ${d.year}. Indtast kommunens egen, eller skriv prisen.`,
    'rate-unit': (d, s) =>
      `Satsen »${d.name}« kan ikke bruges som ${sayUnit(d.wanted, s.language)}. Vælg en anden sats.`,
    'regulation-missing': d =>
      `Løbende priser kræver et indeks. Skriv, hvilket der følges, under »regulation: {${d.regulation}: …}«, eller regn i faste priser.`,
    'ladder-missing': d => `Der er ingen refusionstrappe for ${d.year}. Brug en fast andel.`,
    'driver-unknown': d =>
      `»${d.name}« findes ikke eller har ingen beløb, der kan refunderes. Skriv navnet, som det står.`,
    'state-unknown': (d, s) => `»${d.name}« er ikke en af ydelserne her: ${s.list(d.known)}.`,
    'account-unknown': d =>
      `Kontoen »${d.account}« findes ikke i kontoplanen. Skriv den som 05.73 eller 5.57.73.`,
    'account-several': (d, s) =>
      `»${d.account}« kan være flere konti: ${s.list(d.candidates)}. Skriv den, der er ment.`,
    circle: d => `Beregningen går i ring: ${d.names.join(' → ')}. Lad ét af leddene bygge på noget andet.`,
    'no-value': d =>
      `»${d.figure}« kan ikke beregnes, fordi der divideres med nul. Se på de tal, den bygger på.`,
    graph: () =>
      'Beregningen kan ikke bygges; det er en fejl i programmet og ikke i dine tal. Send os filen.',
  },
  en: {
    'file-too-long': (d, s) =>
      `The file has ${s.number(d.length)} characters; the most is ${s.number(d.most)}. Is it the right file?`,
    'not-yaml': d =>
      `The file cannot be read here (${d.detail}). See whether the line is indented rightly, and whether a quote or a bracket is missing.`,
    'key-doubled': () => 'This name stands twice in the same place. Keep one of them.',
    'too-nested': () =>
      'The file is too involved to be a calculation. Write it without references and with few levels.',
    'entry-expected': () => 'Named fields belong here. Write them as “name: value”, one on each line.',
    'list-expected': () => 'A list belongs here. Begin each item with a hyphen.',
    'field-unknown': (d, s) =>
      `The field “${d.field}” is not known here. Use one of these: ${s.list(d.known)}.`,
    'field-missing': d => `The field “${d.field}” is missing. Add it.`,
    'text-expected': () => 'A text belongs here. Write a name or a short explanation.',
    'not-a-number': d => `“${d.text}” is not a number. Write it in digits, for example 450000 or 25.2 %.`,
    'number-ambiguous': d =>
      `“${d.text}” can be read in two ways. Write it without separators for thousands, and with a point for decimals.`,
    'not-a-year': d => `“${d.text}” is not a year. Write it with four digits, for example 2027.`,
    'not-a-month': d => `“${d.text}” is not a month. Write for example 2027-03, or 2027 for the whole year.`,
    'choice-unknown': (d, s) => `“${d.text}” cannot be chosen here. Choose one of these: ${s.list(d.known)}.`,
    'schema-unknown': d =>
      `The file’s version, “${d.found}”, is not known. Write “schema: 1” at the top of the file.`,
    'below-least': (d, s) =>
      `${s.number(d.value)} is too little; the lowest is ${s.number(d.least)}. Correct the number.`,
    'not-above': (d, s) =>
      `The number must be above ${s.number(d.limit)}, but is ${s.number(d.value)}. Correct it.`,
    'above-most': (d, s) =>
      `${s.number(d.value)} is too much; the highest is ${s.number(d.most)}. A share is written from 0 to 100 %.`,
    'not-whole': (d, s) => `${s.number(d.value)} is not a whole number. Write whole years.`,
    'horizon-absurd': (d, s) =>
      `${s.number(d.years)} years cannot be calculated. Choose from 1 to ${d.longest} years.`,
    'outside-horizon': d =>
      `The month lies outside the calculation, which runs from ${d.first} to ${d.last}. Choose a month within it, or take in more years.`,
    'end-before-start': () => 'The end lies before the start. Swap them, or correct one.',
    'years-missing': (d, s) => `A value for ${s.list(d.years)} is missing. Write it, even if it is 0.`,
    'years-outside': (d, s) =>
      `${s.list(d.years)} lies outside the calculation, which runs from ${d.first} to ${d.last}. Remove those years, or take in more.`,
    'range-reversed': (d, s) =>
      `The lowest, ${s.number(d.low)}, is above the highest, ${s.number(d.high)}. Swap them.`,
    'outside-range': (d, s) =>
      `The value ${s.number(d.value)} lies outside its own range. Correct the value or the range.`,
    'shares-sum': (d, s) => `The shares come to ${s.percent(d.sum)}. They must come to 100 %.`,
    'people-over-group': (d, s) =>
      `${s.number(d.people)} people are moved in all, but the target group has only ${s.number(d.group)}. Correct the number or the group.`,
    'one-of': (d, s) => `One of these fields must be filled in: ${s.list(d.fields)}.`,
    'not-together': (d, s) => `These fields cannot be used together: ${s.list(d.fields)}. Remove one.`,
    'ladder-needs-people': () =>
      'The refund ladder can only follow people who come. State people, or use a fixed share.',
    'stock-negative': d =>
      `In ${d.year} more people are moved from “${d.state}” than there are. Move fewer, or correct how many there are at the start.`,
    'amount-absurd': d =>
      `The amounts on “${d.line}” are beyond reason. See whether a number is written in a wrong unit.`,
    'name-doubled': d => `The name “${d.name}” is used twice. Give one of them another name.`,
    'assumption-unknown': (d, s) =>
      `The assumption “${d.name}” does not exist. ${d.known.length === 0 ? 'Write it under “assumptions”.' : `These exist: ${s.list(d.known)}.`}`,
    'assumption-unused': d => `The assumption “${d.name}” is not used for anything. Use it, or remove it.`,
    'assumption-units': (d, s) =>
      `The assumption “${d.name}” is used as ${d.units.map(unit => sayUnit(unit, s.language)).join(' and as ')}. Make two assumptions.`,
    'rate-unknown': d => `The rate “${d.name}” does not exist. See the names in the parameters folder.`,
    'rate-missing': d =>
      `The rate “${d.name}” has no value in ${d.year}. Enter the municipality’s own, or write the price.`,
    'rate-unit': (d, s) =>
      `The rate “${d.name}” cannot be used as ${sayUnit(d.wanted, s.language)}. Choose another rate.`,
    'regulation-missing': d =>
      `Current prices need an index. State which one under “regulation: {${d.regulation}: …}”, or calculate in fixed prices.`,
    'ladder-missing': d => `There is no refund ladder for ${d.year}. Use a fixed share.`,
    'driver-unknown': d =>
      `“${d.name}” does not exist or has no amounts to refund. Write the name as it stands.`,
    'state-unknown': (d, s) => `“${d.name}” is not one of the benefits here: ${s.list(d.known)}.`,
    'account-unknown': d => `The account “${d.account}” is not in the chart. Write it as 05.73 or 5.57.73.`,
    'account-several': (d, s) =>
      `“${d.account}” can mean several accounts: ${s.list(d.candidates)}. Write the one that is meant.`,
    circle: d =>
      `The calculation goes in a circle: ${d.names.join(' → ')}. Let one of them rest on something else.`,
    'no-value': d =>
      `“${d.figure}” cannot be calculated, because something is divided by zero. Look at the numbers it rests on.`,
    graph: () =>
      'The calculation cannot be built; that is a fault of the program and not of your numbers. Send us the file.',
  },
})
