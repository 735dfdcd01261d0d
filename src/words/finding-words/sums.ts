/** Sums and cells inside one table. */
import { inBoth } from '../language.ts'
import { type FindingWords, inYear } from './speaker.ts'

type Codes =
  | 'row-sum'
  | 'column-sum'
  | 'total-of-totals'
  | 'cell-unreadable'
  | 'years-unordered'
  | 'unit-missing'
  | 'units-mixed'
  | 'label-missing'
  | 'total-missing'

export const sumWords = inBoth<FindingWords<Codes>>({
  da: {
    'row-sum': {
      says: (f, s) =>
        `Linjen ${s.quote(f.data.label)} har i alt ${s.amount(f.stated)}, men årene giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: f =>
        f.period
          ? `Se først på beløbet i ${f.period.year}: både linjens og årets sum peger på det.`
          : 'Ret totalen, eller find det årsbeløb der er forkert.',
    },
    'column-sum': {
      says: (f, s) =>
        `Summen${inYear(f, 'for')} står som ${s.amount(f.stated)}, men linjerne giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Ret summen, eller find den linje der er forkert.',
    },
    'total-of-totals': {
      says: (f, s) =>
        f.data.along === 'rows'
          ? `Den samlede sum står som ${s.amount(f.stated)}, men årenes summer giver ${s.amount(f.computed)} (${s.unit}).`
          : `Den samlede sum står som ${s.amount(f.stated)}, men linjernes totaler giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Ret den samlede sum, eller den sum den bygger på.',
    },
    'cell-unreadable': {
      says: (f, s) =>
        `${s.quote(f.data.text)}${inYear(f, 'i')} på linjen ${s.quote(f.data.label)} kan ikke læses som et beløb.`,
      todo: () =>
        'Skriv beløbet med cifre, for eksempel −1.250, eller lad feltet stå tomt. Feltet regnes ikke med, før det er rettet.',
    },
    'years-unordered': {
      says: (f, s) => `Årene i tabellen følger ikke efter hinanden: ${s.list(f.data.years)}.`,
      todo: () => 'Se efter, om et år mangler eller er skrevet forkert.',
    },
    'unit-missing': {
      says: (f, s) =>
        `Tabellen siger ikke, hvilken enhed beløbene er i; de er læst som ${s.unitName(f.data.assumed)}.`,
      todo: () => 'Skriv enheden over tabellen, for eksempel »Beløb i 1.000 kr.«.',
    },
    'units-mixed': {
      says: (f, s) =>
        f.data.against === 'overview'
          ? `Skemaet er i ${s.unitName(f.data.here)}, men oversigten er i ${s.unitName(f.data.elsewhere)}.`
          : `Skemaet er i ${s.unitName(f.data.here)}, men de fleste andre skemaer er i ${s.unitName(f.data.elsewhere)}.`,
      todo: () => 'Brug én enhed i hele dokumentet. Beløbene er sammenlignet efter omregning.',
    },
    'label-missing': {
      says: () => 'En linje i tabellen har beløb, men ingen tekst og ingen konto.',
      todo: () => 'Skriv, hvilken konto beløbene hører til.',
    },
    'total-missing': {
      says: () => 'Tabellen har ingen linje med »I alt«, så dens summer kan ikke efterprøves.',
      todo: () => 'Tilføj en linje med summen for hvert år.',
    },
  },
  en: {
    'row-sum': {
      says: (f, s) =>
        `The line ${s.quote(f.data.label)} has a total of ${s.amount(f.stated)}, but its years add up to ${s.amount(f.computed)} (${s.unit}).`,
      todo: f =>
        f.period
          ? `Look at the amount in ${f.period.year} first: the sums of both line and year point to it.`
          : 'Correct the total, or find the year whose amount is wrong.',
    },
    'column-sum': {
      says: (f, s) =>
        `The sum${inYear(f, 'for')} stands as ${s.amount(f.stated)}, but the lines add up to ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Correct the sum, or find the line that is wrong.',
    },
    'total-of-totals': {
      says: (f, s) =>
        f.data.along === 'rows'
          ? `The grand total stands as ${s.amount(f.stated)}, but the years' sums add up to ${s.amount(f.computed)} (${s.unit}).`
          : `The grand total stands as ${s.amount(f.stated)}, but the lines' totals add up to ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Correct the grand total, or the sum that it is built on.',
    },
    'cell-unreadable': {
      says: (f, s) =>
        `${s.quote(f.data.text)}${inYear(f, 'in')} on the line ${s.quote(f.data.label)} cannot be read as an amount.`,
      todo: () =>
        'Write the amount in digits, for example −1.250, or leave the cell blank. It is not counted until it is corrected.',
    },
    'years-unordered': {
      says: (f, s) => `The years of the table do not follow one another: ${s.list(f.data.years)}.`,
      todo: () => 'See whether a year is missing or misprinted.',
    },
    'unit-missing': {
      says: (f, s) =>
        `The table does not say what unit its amounts are in; they were read as ${s.unitName(f.data.assumed)}.`,
      todo: () => 'State the unit above the table, for example “Beløb i 1.000 kr.”.',
    },
    'units-mixed': {
      says: (f, s) =>
        f.data.against === 'overview'
          ? `The form is in ${s.unitName(f.data.here)}, but the overview is in ${s.unitName(f.data.elsewhere)}.`
          : `The form is in ${s.unitName(f.data.here)}, but most other forms are in ${s.unitName(f.data.elsewhere)}.`,
      todo: () => 'Use one unit in the whole document. The amounts were compared after conversion.',
    },
    'label-missing': {
      says: () => 'A line of the table has amounts, but no text and no account.',
      todo: () => 'State which account the amounts belong to.',
    },
    'total-missing': {
      says: () => 'The table has no line of totals, so its sums cannot be verified.',
      todo: () => 'Add a line with the sum of each year.',
    },
  },
})
