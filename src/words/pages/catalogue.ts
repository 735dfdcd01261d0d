/** Words of the catalogue page, except those inside its overview table. */
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

export const catalogueWords = inBoth({
  da: {
    proposals: (n: number) => countOf(n, 'forslag', 'forslag', 'da'),
    preliminary: 'Foreløbige tal',
    validated: 'Validerede tal',
    published: (date: string) => `Udgivet ${date}`,
    draft: 'Kladde',
    imported: (date: string) => `indlæst ${date}`,
    example: 'Eksempel',
    figures: {
      net: (span: string) => `Netto ${span}`,
      service: 'Heraf serviceudgifter',
      paidBack: 'Tjener sig hjem i perioden',
      paidBackOf: (paidBack: string, all: string) => `${paidBack} af ${all}`,
    },
    contradiction: {
      heading: 'Dokumentet modsiger sig selv',
      text: (errors: number) =>
        errors === 1
          ? 'Vi fandt én fejl i det indlæste dokument. Den er vist, hvor den står.'
          : `Vi fandt ${errors} fejl i det indlæste dokument. De er vist, hvor de står.`,
      sums: 'Summerne på siden er regnet af forslagenes egne linjer.',
      link: 'Se alle bemærkninger til dokumentet',
    },
    chart: 'Samlet virkning år for år',
    overview: 'Forslagene',
    story: 'Katalogets historie',
    introduction: 'Fra dokumentet',
    basis: {
      heading: 'Det bygger kataloget på',
      document: 'Dokument',
      imported: 'Indlæst',
      sums: 'Summer',
      sumsText: 'Regnet af linjerne i hvert forslags budgettabel, ikke af de trykte totaler.',
      prices: 'Prisniveau',
      pricesText: 'Står ved det enkelte forslag. Er det ikke oplyst i dokumentet, står det som ikke oplyst.',
      accounts: 'Kontoplan',
      accountsText: (date: string) => `Kommunernes autoriserede kontoplan, sidst efterset ${date}.`,
      allFindings: 'Alle bemærkninger til dokumentet',
    },
    howToReadText: 'Et minus er en besparelse eller en indtægt, et plus er en udgift.',
    howToReadLink: 'Læs mere om tal, tegn og bemærkninger',
  },
  en: {
    proposals: (n: number) => countOf(n, 'proposal', 'proposals', 'en'),
    preliminary: 'Preliminary figures',
    validated: 'Validated figures',
    published: (date: string) => `Published ${date}`,
    draft: 'Draft',
    imported: (date: string) => `imported ${date}`,
    example: 'Example',
    figures: {
      net: (span: string) => `Net ${span}`,
      service: 'Of which service expenditure',
      paidBack: 'Repay themselves within the period',
      paidBackOf: (paidBack: string, all: string) => `${paidBack} of ${all}`,
    },
    contradiction: {
      heading: 'The document contradicts itself',
      text: (errors: number) =>
        errors === 1
          ? 'We found one error in the imported document. It is shown where it stands.'
          : `We found ${errors} errors in the imported document. They are shown where they stand.`,
      sums: 'The sums on this page are calculated from the lines of the proposals themselves.',
      link: 'See all findings about the document',
    },
    chart: 'The effect of all proposals, year by year',
    overview: 'The proposals',
    story: "The catalogue's story",
    introduction: 'From the document',
    basis: {
      heading: 'What the catalogue rests on',
      document: 'Document',
      imported: 'Imported',
      sums: 'Sums',
      sumsText: 'Calculated from the lines of each proposal’s budget table, not from the printed totals.',
      prices: 'Price level',
      pricesText:
        'Stated with each proposal. Where the document does not state it, it is shown as not stated.',
      accounts: 'Chart of accounts',
      accountsText: (date: string) =>
        `The authorised chart of accounts of Danish municipalities, last reviewed ${date}.`,
      allFindings: 'All findings about the document',
    },
    howToReadText: 'A minus is a saving or an income, a plus is an expense.',
    howToReadLink: 'Read more about figures, signs and findings',
  },
})
