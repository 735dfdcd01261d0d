/** Accounts, refunds and signs. */
import { inBoth } from '../language.ts'
import { type FindingWords, inYear } from './speaker.ts'

type Codes =
  | 'account-none'
  | 'account-unknown'
  | 'account-ambiguous'
  | 'account-interpreted'
  | 'account-not-in-year'
  | 'refund-not-possible'
  | 'refund-run-off'
  | 'refund-share'
  | 'refund-without-expense'
  | 'sign-against-label'

export const accountWords = inBoth<FindingWords<Codes>>({
  da: {
    'account-none': {
      says: (f, s) => `Linjen ${s.quote(f.data.label)} nævner ingen konto.`,
      todo: () =>
        'Skriv kontoen foran teksten, for eksempel 05.73, så det kan ses, hvilket udvalg der betaler.',
    },
    'account-unknown': {
      says: (f, s) =>
        `Kontoen ${s.quote(f.data.written)} på linjen ${s.quote(f.data.label)} findes ikke i kontoplanen.`,
      todo: () => 'Se efter, om kontoen er skrevet forkert. Teksten er bevaret, som den står.',
    },
    'account-ambiguous': {
      says: (f, s) =>
        `Kontoen ${s.quote(f.data.written)} på linjen ${s.quote(f.data.label)} kan være ${s.list(f.data.candidates.map(s.account))}.`,
      todo: () => 'Skriv kontoens fulde nummer.',
    },
    'account-interpreted': {
      says: (f, s) =>
        `Linjen ${s.quote(f.data.label)} er læst som konto ${s.account(f.data.code)}; dokumentet skriver kun ${s.quote(f.data.written)}.`,
      todo: () => 'Skriv kontoens fulde nummer, så det er sikkert, hvilket udvalg der betaler.',
    },
    'account-not-in-year': {
      says: (f, s) =>
        `Konto ${s.account(f.data.code)} på linjen ${s.quote(f.data.label)} findes ikke i kontoplanen for ${s.list(f.data.years)}.`,
      todo: () => 'Se efter, hvilken konto der gælder i det år.',
    },
    'refund-not-possible': {
      says: (f, s) => {
        const where = `Linjen ${s.quote(f.data.label)} har refusion på konto ${s.account(f.data.code)}`
        if (f.data.reason === 'co-financed')
          return `${where}, men kontoen er kommunens medfinansiering og har ingen statsrefusion.`
        if (f.data.reason === 'never') return `${where}, men kontoen har ingen statsrefusion.`
        return `${where}, men der er ingen statsrefusion i ${s.list(f.data.years)}.`
      },
      todo: () => 'Se efter, om kontoen eller året er forkert, eller tag refusionen ud.',
    },
    'refund-run-off': {
      says: (f, s) =>
        `Konto ${s.account(f.data.code)} på linjen ${s.quote(f.data.label)} har i ${s.list(f.data.years)} kun refusion som afløb fra tidligere år.`,
      todo: () => 'Se efter, at refusionen vedrører gamle sager.',
    },
    'refund-share': {
      says: (f, s) =>
        `Refusionen på linjen ${s.quote(f.data.label)} er ${s.percent(f.data.share)} af udgiften${inYear(f, 'i')}; reglen kan give ${range(s.percent, f.data)}.`,
      todo: () => 'Se efter, om refusionen eller udgiften er forkert.',
    },
    'refund-without-expense': {
      says: (f, s) =>
        `Linjen ${s.quote(f.data.label)} er refusion, men tabellen har ingen udgift på konto ${s.account(f.data.code)}.`,
      todo: () => 'Se efter, om udgiften mangler, eller om kontoen er forkert.',
    },
    'sign-against-label': {
      says: (f, s) =>
        `Beløbet ${s.amount(f.stated)}${inYear(f, 'i')} på linjen ${s.quote(f.data.label)} ${againstDanish[f.data.says]} (${s.unit}).`,
      todo: () => 'Se efter fortegnet: + er udgift, − er besparelse eller indtægt.',
    },
  },
  en: {
    'account-none': {
      says: (f, s) => `The line ${s.quote(f.data.label)} names no account.`,
      todo: () => 'Write the account in front of the text, for example 05.73, to show which committee pays.',
    },
    'account-unknown': {
      says: (f, s) =>
        `The account ${s.quote(f.data.written)} on the line ${s.quote(f.data.label)} is not in the chart of accounts.`,
      todo: () => 'See whether the account is misprinted. The text is kept as it stands.',
    },
    'account-ambiguous': {
      says: (f, s) =>
        `The account ${s.quote(f.data.written)} on the line ${s.quote(f.data.label)} may be ${s.list(f.data.candidates.map(s.account))}.`,
      todo: () => "Write the account's full number.",
    },
    'account-interpreted': {
      says: (f, s) =>
        `The line ${s.quote(f.data.label)} was read as account ${s.account(f.data.code)}; the document only says ${s.quote(f.data.written)}.`,
      todo: () => "Write the account's full number, so that it is certain which committee pays.",
    },
    'account-not-in-year': {
      says: (f, s) =>
        `Account ${s.account(f.data.code)} on the line ${s.quote(f.data.label)} is not in the chart of accounts for ${s.list(f.data.years)}.`,
      todo: () => 'See which account applies in that year.',
    },
    'refund-not-possible': {
      says: (f, s) => {
        const where = `The line ${s.quote(f.data.label)} has a refund on account ${s.account(f.data.code)}`
        if (f.data.reason === 'co-financed')
          return `${where}, but the account is the municipality's co-financing and carries no state refund.`
        if (f.data.reason === 'never') return `${where}, but the account carries no state refund.`
        return `${where}, but there is no state refund in ${s.list(f.data.years)}.`
      },
      todo: () => 'See whether account or year is wrong, or take the refund out.',
    },
    'refund-run-off': {
      says: (f, s) =>
        `In ${s.list(f.data.years)}, account ${s.account(f.data.code)} on the line ${s.quote(f.data.label)} only carries refund of earlier years.`,
      todo: () => 'See that the refund is about old cases.',
    },
    'refund-share': {
      says: (f, s) =>
        `The refund on the line ${s.quote(f.data.label)} is ${s.percent(f.data.share)} of its expense${inYear(f, 'in')}; the rule can give ${range(s.percent, f.data)}.`,
      todo: () => 'See whether the refund or the expense is wrong.',
    },
    'refund-without-expense': {
      says: (f, s) =>
        `The line ${s.quote(f.data.label)} is a refund, but the table has no expense on account ${s.account(f.data.code)}.`,
      todo: () => 'See whether the expense is missing, or the account is wrong.',
    },
    'sign-against-label': {
      says: (f, s) =>
        `The amount ${s.amount(f.stated)}${inYear(f, 'in')} on the line ${s.quote(f.data.label)} ${againstEnglish[f.data.says]} (${s.unit}).`,
      todo: () => 'Check the sign: + is an expense, − a saving or an income.',
    },
  },
})

const againstDanish = {
  saving: 'er en udgift, men teksten siger besparelse',
  cost: 'er en besparelse, men teksten siger udgift',
  refund: 'har samme fortegn som udgiften, men refusion går den modsatte vej',
  income: 'er en udgift, men teksten siger indtægt',
} as const

const againstEnglish = {
  saving: 'is an expense, but the text says saving',
  cost: 'is a saving, but the text says expense',
  refund: 'has the same sign as its expense, but a refund runs the other way',
  income: 'is an expense, but the text says income',
} as const

function range(
  percent: (share: number) => string,
  { lowest, highest }: { lowest: number; highest: number },
): string {
  return lowest === highest ? percent(lowest) : `${percent(lowest)}–${percent(highest)}`
}
