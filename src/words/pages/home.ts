/** Words of the front page: the list of catalogues. */
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

export const homeWords = inBoth({
  da: {
    title: 'Kataloger',
    lead: 'Her ligger kommunens forslag til investeringer, budgetændringer og besparelser, med tallene bag.',
    empty: 'Der er ingen kataloger endnu.',
    emptyAdvice: 'Indlæs et dokument, så vises det her.',
    untitled: 'Katalog uden titel',
    untitledForm: 'Skema uden titel',
    kinds: { catalogue: 'Investeringskatalog', form: 'Driftsforslag' },
    example: 'Eksempel',
    period: 'Periode',
    noPeriod: 'ingen budgetår',
    proposals: 'Forslag',
    net: 'Netto i perioden',
    findings: 'Bemærkninger',
    noFindings: 'Ingen fejl fundet',
    imported: 'Her siden',
    counts: {
      error: (n: number) => countOf(n, 'fejl', 'fejl', 'da'),
      warning: (n: number) => countOf(n, 'advarsel', 'advarsler', 'da'),
      note: (n: number) => countOf(n, 'note', 'noter', 'da'),
    },
  },
  en: {
    title: 'Catalogues',
    lead: 'The proposals of the municipality for investments, budget changes and savings, with the figures behind them.',
    empty: 'There are no catalogues yet.',
    emptyAdvice: 'Import a document and it will be shown here.',
    untitled: 'Catalogue without a title',
    untitledForm: 'Form without a title',
    kinds: { catalogue: 'Investment catalogue', form: 'Operating-budget proposal' },
    example: 'Example',
    period: 'Period',
    noPeriod: 'no budget years',
    proposals: 'Proposals',
    net: 'Net over the period',
    findings: 'Findings',
    noFindings: 'No errors found',
    imported: 'Here since',
    counts: {
      error: (n: number) => countOf(n, 'error', 'errors', 'en'),
      warning: (n: number) => countOf(n, 'warning', 'warnings', 'en'),
      note: (n: number) => countOf(n, 'note', 'notes', 'en'),
    },
  },
})
