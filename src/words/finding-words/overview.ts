/** The overview of a catalogue against its forms and against itself. */
import { inBoth } from '../language.ts'
import { type FindingWords, inYear } from './speaker.ts'

type Codes =
  | 'overview-row-sum'
  | 'overview-column-sum'
  | 'overview-total-of-totals'
  | 'committee-sum'
  | 'overview-cell'
  | 'overview-rounding'
  | 'overview-row-total'
  | 'overview-total'
  | 'overview-without-form'
  | 'form-without-overview'
  | 'unit-contradicts'
  | 'years-differ'
  | 'committee-differs'
  | 'title-differs'

export const overviewWords = inBoth<FindingWords<Codes>>({
  da: {
    'overview-row-sum': {
      says: (f, s) =>
        `Oversigtens total for ${s.quote(f.data.title)} står som ${s.amount(f.stated)}, men årene giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Ret totalen i oversigten, eller det årsbeløb der er forkert.',
    },
    'overview-column-sum': {
      says: (f, s) =>
        `Oversigtens sum${inYear(f, 'for')} står som ${s.amount(f.stated)}, men forslagenes rækker giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Ret summen i oversigten, eller den række der er forkert.',
    },
    'overview-total-of-totals': {
      says: (f, s) =>
        `Oversigtens samlede sum står som ${s.amount(f.stated)}, men den giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Ret den samlede sum i oversigten.',
    },
    'committee-sum': {
      says: (f, s) =>
        `Summen for ${f.data.committee}${inYear(f, 'i')} står som ${s.amount(f.stated)}, men udvalgets forslag giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Ret udvalgets sum, eller den række der er forkert.',
    },
    'overview-cell': {
      says: (f, s) =>
        `Oversigten skriver ${s.amount(f.stated)}${inYear(f, 'i')} for ${s.quote(f.data.title)}, men forslagets eget skema giver ${s.amount(f.computed)} (${s.unit}).`,
      todo: () =>
        'Ret oversigten, så den svarer til skemaet, eller ret skemaet, hvis det er oversigten der er rigtig.',
    },
    'overview-rounding': {
      says: (f, s) =>
        `Oversigten skriver ${s.amount(f.stated)}${inYear(f, 'i')} for ${s.quote(f.data.title)}, skemaet ${s.amount(f.computed)} (${s.unit}); forskellen kan være afrunding.`,
      todo: () => 'Brug samme afrundede beløb begge steder.',
    },
    'overview-row-total': {
      says: (f, s) =>
        `Oversigtens total for ${s.quote(f.data.title)} står som ${s.amount(f.stated)}, men forslagets eget skema har ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Ret totalen i oversigten, så den svarer til skemaet.',
    },
    'overview-total': {
      says: (f, s) =>
        `Oversigtens sum${inYear(f, 'for')} står som ${s.amount(f.stated)}; efter forslagenes egne skemaer er den ${s.amount(f.computed)} (${s.unit}).`,
      todo: () =>
        'Summen er lagt rigtigt sammen, men af forkerte beløb. Ret dem først, så følger summen med.',
    },
    'overview-without-form': {
      says: (f, s) =>
        `Oversigten nævner ${f.data.number ? `nr. ${f.data.number} ` : ''}${s.quote(f.data.title)}, men dokumentet har intet skema for det.`,
      todo: () => 'Tilføj skemaet, eller fjern rækken fra oversigten.',
    },
    'form-without-overview': {
      says: (f, s) => `Forslaget ${s.quote(f.data.title)} har et skema, men står ikke i oversigten.`,
      todo: () => 'Tilføj forslaget til oversigten, ellers mangler det i summerne.',
    },
    'unit-contradicts': {
      says: (f, s) =>
        `Skemaet er i ${s.unitName(f.data.form)} og oversigten i ${s.unitName(f.data.overview)}, men tallene er de samme.`,
      todo: () => 'En af enhederne er forkert. Ret den, så beløbene ikke misforstås.',
    },
    'years-differ': {
      says: (f, s) =>
        `Skemaet dækker ${s.list(f.data.form)}, men oversigten dækker ${s.list(f.data.overview)}.`,
      todo: () => 'Brug de samme år begge steder. Kun de fælles år er sammenlignet.',
    },
    'committee-differs': {
      says: (f, s) =>
        `Skemaet hører under ${s.quote(f.data.form)}, men oversigten har det under ${s.quote(f.data.overview)}.`,
      todo: () => 'Se efter, hvilket udvalg forslaget hører under.',
    },
    'title-differs': {
      says: (f, s) =>
        `Forslaget hedder ${s.quote(f.data.form)} i skemaet, men ${s.quote(f.data.overview)} i oversigten.`,
      todo: () => 'Brug samme titel begge steder, så forslaget kan genkendes.',
    },
  },
  en: {
    'overview-row-sum': {
      says: (f, s) =>
        `The overview's total for ${s.quote(f.data.title)} stands as ${s.amount(f.stated)}, but its years add up to ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Correct the total in the overview, or the year whose amount is wrong.',
    },
    'overview-column-sum': {
      says: (f, s) =>
        `The overview's sum${inYear(f, 'for')} stands as ${s.amount(f.stated)}, but its rows add up to ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Correct the sum in the overview, or the row that is wrong.',
    },
    'overview-total-of-totals': {
      says: (f, s) =>
        `The overview's grand total stands as ${s.amount(f.stated)}, but it comes to ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Correct the grand total in the overview.',
    },
    'committee-sum': {
      says: (f, s) =>
        `The sum for ${f.data.committee}${inYear(f, 'in')} stands as ${s.amount(f.stated)}, but the committee's proposals add up to ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => "Correct the committee's sum, or the row that is wrong.",
    },
    'overview-cell': {
      says: (f, s) =>
        `The overview says ${s.amount(f.stated)}${inYear(f, 'in')} for ${s.quote(f.data.title)}, but the proposal's own form comes to ${s.amount(f.computed)} (${s.unit}).`,
      todo: () =>
        'Correct the overview to agree with the form, or the form if it is the overview that is right.',
    },
    'overview-rounding': {
      says: (f, s) =>
        `The overview says ${s.amount(f.stated)}${inYear(f, 'in')} for ${s.quote(f.data.title)}, the form ${s.amount(f.computed)} (${s.unit}); the difference may be rounding.`,
      todo: () => 'Use the same rounded amount in both places.',
    },
    'overview-row-total': {
      says: (f, s) =>
        `The overview's total for ${s.quote(f.data.title)} stands as ${s.amount(f.stated)}, but the proposal's own form has ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'Correct the total in the overview to agree with the form.',
    },
    'overview-total': {
      says: (f, s) =>
        `The overview's sum${inYear(f, 'for')} stands as ${s.amount(f.stated)}; by the proposals' own forms it is ${s.amount(f.computed)} (${s.unit}).`,
      todo: () => 'The sum adds up, but of wrong amounts. Correct those first, and the sum follows.',
    },
    'overview-without-form': {
      says: (f, s) =>
        `The overview lists ${f.data.number ? `no. ${f.data.number} ` : ''}${s.quote(f.data.title)}, but the document has no form for it.`,
      todo: () => 'Add the form, or remove the row from the overview.',
    },
    'form-without-overview': {
      says: (f, s) => `The proposal ${s.quote(f.data.title)} has a form, but is not in the overview.`,
      todo: () => 'Add the proposal to the overview, or it is missing from the sums.',
    },
    'unit-contradicts': {
      says: (f, s) =>
        `The form is in ${s.unitName(f.data.form)} and the overview in ${s.unitName(f.data.overview)}, but the figures are the same.`,
      todo: () => 'One of the units is wrong. Correct it, so that the amounts are not misread.',
    },
    'years-differ': {
      says: (f, s) =>
        `The form covers ${s.list(f.data.form)}, but the overview covers ${s.list(f.data.overview)}.`,
      todo: () => 'Use the same years in both places. Only the years in common were compared.',
    },
    'committee-differs': {
      says: (f, s) =>
        `The form is under ${s.quote(f.data.form)}, but the overview has it under ${s.quote(f.data.overview)}.`,
      todo: () => 'See which committee the proposal belongs to.',
    },
    'title-differs': {
      says: (f, s) =>
        `The proposal is called ${s.quote(f.data.form)} in its form, but ${s.quote(f.data.overview)} in the overview.`,
      todo: () => 'Use the same title in both places, so that the proposal can be recognised.',
    },
  },
})
