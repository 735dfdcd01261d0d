/** Where a text stands that seems to hold a CPR number: its field in words. The number itself is never said. */
import type { PlaceName } from '../core/catalogue/person-numbers.ts'
import { inBoth, type Language } from './language.ts'
import { proposalFormWords } from './proposal-form.ts'

/** What has no field of a proposal's form. */
const beside = inBoth<Readonly<Record<string, string>>>({
  da: {
    budget: 'Budgettabellen',
    fileName: 'Filens navn',
    catalogueTitle: 'Dokumentets titel',
    introduction: 'Indledningen',
    overview: 'Oversigten',
    rest: 'Tekst, vi ikke kunne placere',
  },
  en: {
    budget: 'The budget table',
    fileName: 'The name of the file',
    catalogueTitle: "The document's title",
    introduction: 'The introduction',
    overview: 'The overview',
    rest: 'Text that we could not place',
  },
})

export function sayPlaceName(name: PlaceName, language: Language): string {
  const fields: Readonly<Record<string, string>> = proposalFormWords[language].names
  return beside[language][name] ?? fields[name] ?? name
}
