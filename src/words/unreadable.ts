/** Says why a file cannot be read, and what to do.  */
import type { BinaryKind, Unreadable } from '../core/catalogue/unreadable.ts'
import { inBoth, type Language } from './language.ts'
import { formatNumber } from './number.ts'

const kinds = inBoth<Readonly<Record<BinaryKind, string>>>({
  da: {
    pdf: 'en PDF-fil',
    word: 'et Word-dokument',
    excel: 'et Excel-ark',
    zip: 'en pakket fil (zip)',
    'old-office': 'et Office-dokument i gammelt format',
    picture: 'et billede',
    archive: 'en pakket fil',
  },
  en: {
    pdf: 'a PDF file',
    word: 'a Word document',
    excel: 'an Excel workbook',
    zip: 'a zip archive',
    'old-office': 'an Office document of the old format',
    picture: 'a picture',
    archive: 'an archive',
  },
})

const saveAs = inBoth({
  da: 'Gem dokumentet som tekst, HTML eller CSV, og prøv igen.',
  en: 'Save the document as text, HTML or CSV, and try again.',
})

/** Two sentences: what is wrong, what to do. */
export function sayUnreadable(why: Unreadable, language: Language): string {
  return language === 'da' ? sayDanish(why) : sayEnglish(why)
}

function sayDanish(why: Unreadable): string {
  const number = (value: number): string => formatNumber(value, 'da')
  switch (why.code) {
    case 'not-found':
      return 'Filen findes ikke. Se efter, om navnet er skrevet rigtigt.'
    case 'not-a-file':
      return 'Det er ikke en almindelig fil. Vælg en fil og ikke en mappe, enhed eller ring af genveje.'
    case 'not-permitted':
      return 'Der er ikke adgang til at læse filen. Få adgang til den, eller kopiér den et andet sted hen.'
    case 'file-system':
      return `Filen kunne ikke åbnes (${why.data.reason}). Prøv igen, eller kopiér den et andet sted hen.`
    case 'empty':
      return 'Filen er tom. Se efter, om den rigtige fil er valgt.'
    case 'too-large':
      return `Filen fylder ${why.data.bytes === null ? 'for meget' : megabytes(why.data.bytes, 'da')}; der kan højst læses ${megabytes(why.data.limit, 'da')}. Del dokumentet i flere filer.`
    case 'binary':
      return why.data.kind
        ? `Filen er ${kinds.da[why.data.kind]}, og det kan endnu ikke læses. ${saveAs.da}`
        : `Filen indeholder ikke tekst. ${saveAs.da}`
    case 'format-unknown':
      return `Filer af typen .${why.data.extension} kan ikke læses. ${saveAs.da}`
    case 'line-too-long':
      return `Linje ${number(why.data.line)} er længere end ${number(why.data.limit)} tegn. Se efter, om filen er gemt i det rigtige format.`
    case 'row-too-wide':
      return `Rækken i linje ${number(why.data.line)} har mere end ${number(why.data.limit)} felter. Se efter, om filen er gemt med det rigtige skilletegn.`
    case 'too-many-rows':
      return `Filen har mere end ${number(why.data.limit)} rækker. Del dokumentet i flere filer.`
    case 'nested-too-deep':
      return `Filen har mere end ${number(why.data.limit)} mærker inden i hinanden. Se efter, om den er gemt helt, eller gem den som tekst.`
    case 'too-many-proposals':
      return `Filen har mere end ${number(why.data.limit)} forslag. Del dokumentet i flere filer.`
    case 'csv-broken':
      return `CSV-filen kan ikke læses ved linje ${number(why.data.line)}: et anførselstegn bliver ikke lukket. Ret linjen, eller gem filen igen fra regnearket.`
    case 'nothing-found':
      return 'Der er hverken forslag eller oversigt i filen. Et forslag kendes på sit skema (»Forslagets indhold«) eller en tabel med årstal.'
    case 'out-of-memory':
      return 'Filen kræver mere hukommelse, end læsningen må bruge. Del dokumentet i flere filer.'
    case 'out-of-time':
      return `Læsningen blev stoppet efter ${number(why.data.seconds)} sekunder. Del dokumentet i flere filer.`
    case 'reader-failed':
      return 'Filen fik læsningen til at standse; intet er gemt. Gem dokumentet i et andet format, og prøv igen.'
    case 'stopped':
      return 'Programmet blev standset, før filen var læst; intet er gemt. Send filen igen om lidt.'
    default:
      return why satisfies never
  }
}

function sayEnglish(why: Unreadable): string {
  const number = (value: number): string => formatNumber(value, 'en')
  switch (why.code) {
    case 'not-found':
      return 'The file does not exist. See whether its name is spelled right.'
    case 'not-a-file':
      return 'This is no ordinary file. Choose a file and not a folder, a device or a loop of links.'
    case 'not-permitted':
      return 'There is no permission to read the file. Get access to it, or copy it elsewhere.'
    case 'file-system':
      return `The file could not be opened (${why.data.reason}). Try again, or copy it elsewhere.`
    case 'empty':
      return 'The file is empty. See whether the right file was chosen.'
    case 'too-large':
      return `The file holds ${why.data.bytes === null ? 'too much' : megabytes(why.data.bytes, 'en')}; at most ${megabytes(why.data.limit, 'en')} can be read. Divide the document into several files.`
    case 'binary':
      return why.data.kind
        ? `The file is ${kinds.en[why.data.kind]}, which cannot be read yet. ${saveAs.en}`
        : `The file holds no text. ${saveAs.en}`
    case 'format-unknown':
      return `Files of type .${why.data.extension} cannot be read. ${saveAs.en}`
    case 'line-too-long':
      return `Line ${number(why.data.line)} is longer than ${number(why.data.limit)} characters. See whether the file was saved in the right format.`
    case 'row-too-wide':
      return `The row in line ${number(why.data.line)} has more than ${number(why.data.limit)} cells. See whether the file was saved with the right separator.`
    case 'too-many-rows':
      return `The file has more than ${number(why.data.limit)} rows. Divide the document into several files.`
    case 'nested-too-deep':
      return `The file has more than ${number(why.data.limit)} tags inside each other. See whether it was saved whole, or save it as text.`
    case 'too-many-proposals':
      return `The file has more than ${number(why.data.limit)} proposals. Divide the document into several files.`
    case 'csv-broken':
      return `The CSV file cannot be read at line ${number(why.data.line)}: a quotation mark is never closed. Correct the line, or save the file again from the spreadsheet.`
    case 'nothing-found':
      return 'There is neither proposal nor overview in the file. A proposal is known by its form (“Forslagets indhold”) or by a table with years.'
    case 'out-of-memory':
      return 'The file needs more memory than reading may use. Divide the document into several files.'
    case 'out-of-time':
      return `Reading was stopped after ${number(why.data.seconds)} seconds. Divide the document into several files.`
    case 'reader-failed':
      return 'The file made the reader stop; nothing was kept. Save the document in another format, and try again.'
    case 'stopped':
      return 'The program was stopped before the file was read; nothing was kept. Send the file again in a little while.'
    default:
      return why satisfies never
  }
}

function megabytes(bytes: number, language: Language): string {
  return `${formatNumber(bytes / 1024 / 1024, language, bytes < 1024 * 1024 ? 1 : 0)} MB`
}
