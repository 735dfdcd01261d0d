/** Words of the page about an imported document: its status and what was found in it. */
import type { DocumentFormat } from '../../core/catalogue/document.ts'
import type { Place } from '../../core/place.ts'
import { inBoth } from '../language.ts'
import { sayPlace } from '../place.ts'

type DocumentWords = {
  readonly title: (fileName: string) => string
  readonly crumb: string
  readonly lead: (errors: number, warnings: number, notes: number) => string
  readonly file: string
  readonly format: string
  readonly formats: Readonly<Record<DocumentFormat, string>>
  readonly size: string
  readonly received: string
  readonly status: string
  readonly statuses: Readonly<Record<'pending' | 'accepted' | 'dismissed', string>>
  readonly fingerprint: string
  readonly fingerprintHint: string
  readonly catalogue: string
  readonly goCatalogue: string
  readonly goPreview: string
  readonly findings: string
  readonly filter: string
  readonly filterAll: string
  readonly filterErrors: string
  readonly filterWarnings: string
  readonly pages: string
  readonly passage: (place: Place) => string
  readonly passageText: string
  readonly leftovers: string
  readonly leftoversText: string
}

export const documentWords = inBoth<DocumentWords>({
  da: {
    title: fileName => `Bemærkninger til ${fileName}`,
    crumb: 'Dokument',
    lead: (errors, warnings, notes) => danishLead(errors, warnings, notes),
    file: 'Fil',
    format: 'Format',
    formats: { markdown: 'Tekst eller Markdown', html: 'HTML', csv: 'CSV' },
    size: 'Størrelse',
    received: 'Modtaget',
    status: 'Status',
    statuses: {
      pending: 'Læst, men ikke godkendt endnu',
      accepted: 'Godkendt og lagt i kataloget',
      dismissed: 'Lagt til side, ikke lagt i noget katalog',
    },
    fingerprint: 'Fingeraftryk',
    fingerprintHint: 'To filer med samme fingeraftryk er ens til mindste tegn.',
    catalogue: 'Katalog',
    goCatalogue: 'Se kataloget',
    goPreview: 'Se, hvad dokumentet bliver til, og godkend det',
    findings: 'Bemærkninger',
    filter: 'Vis',
    filterAll: 'alle',
    filterErrors: 'kun fejl',
    filterWarnings: 'fejl og advarsler',
    pages: 'Sider med bemærkninger',
    passage: place => `Dokumentets ${sayPlace(place, 'da')}`,
    passageText: 'Sådan står der i filen, med linjerne omkring.',
    leftovers: 'Tekst, vi ikke kunne placere',
    leftoversText: 'Den er gemt, som den står, så intet går tabt.',
  },
  en: {
    title: fileName => `Findings about ${fileName}`,
    crumb: 'Document',
    lead: (errors, warnings, notes) => englishLead(errors, warnings, notes),
    file: 'File',
    format: 'Format',
    formats: { markdown: 'Text or Markdown', html: 'HTML', csv: 'CSV' },
    size: 'Size',
    received: 'Received',
    status: 'Status',
    statuses: {
      pending: 'Read, but not accepted yet',
      accepted: 'Accepted and put into the catalogue',
      dismissed: 'Put aside, not in any catalogue',
    },
    fingerprint: 'Fingerprint',
    fingerprintHint: 'Two files with the same fingerprint are equal to the last character.',
    catalogue: 'Catalogue',
    goCatalogue: 'See the catalogue',
    goPreview: 'See what the document becomes, and accept it',
    findings: 'Findings',
    filter: 'Show',
    filterAll: 'all',
    filterErrors: 'errors only',
    filterWarnings: 'errors and warnings',
    pages: 'Pages of findings',
    passage: place => `The document’s ${sayPlace(place, 'en')}`,
    passageText: 'This is what the file says, with the lines around it.',
    leftovers: 'Text that we could not place',
    leftoversText: 'It is kept as it stands, so that nothing is lost.',
  },
})

function danishLead(errors: number, warnings: number, notes: number): string {
  if (errors + warnings + notes === 0) return 'Vi fandt ikke noget at bemærke.'
  const rest = [
    warnings === 0 ? null : warnings === 1 ? 'én advarsel' : `${warnings} advarsler`,
    notes === 0 ? null : notes === 1 ? 'én note' : `${notes} noter`,
  ].filter(part => part !== null)
  const also = rest.length === 0 ? '' : ` Dertil ${rest.join(' og ')}.`
  if (errors === 0) return `Dokumentet modsiger ikke sig selv.${also}`
  return `Dokumentet modsiger sig selv ${errors === 1 ? 'ét sted' : `${errors} steder`}.${also}`
}

function englishLead(errors: number, warnings: number, notes: number): string {
  if (errors + warnings + notes === 0) return 'We found nothing to remark on.'
  const rest = [
    warnings === 0 ? null : warnings === 1 ? 'one warning' : `${warnings} warnings`,
    notes === 0 ? null : notes === 1 ? 'one note' : `${notes} notes`,
  ].filter(part => part !== null)
  const also = rest.length === 0 ? '' : ` There is also: ${rest.join(' and ')}.`
  if (errors === 0) return `The document does not contradict itself.${also}`
  return `The document contradicts itself in ${errors === 1 ? 'one place' : `${errors} places`}.${also}`
}
