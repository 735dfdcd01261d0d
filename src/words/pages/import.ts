/** Words of importing: choosing a file, and the preview before anything is accepted. */
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

export const importWords = inBoth({
  da: {
    home: 'Kataloger',
    title: 'Indlæs et dokument',
    lead: 'Vælg et investeringskatalog eller et driftsforslag. Du ser først, hvad vi har forstået, og hvad vi har fundet. Intet kommer i kataloget, før du godkender det.',
    file: 'Dokument',
    fileHint: 'Tekst eller Markdown (.txt, .md), HTML (.html) eller CSV (.csv), op til 32 MB.',
    send: 'Læs dokumentet',
    problemHeading: 'Dokumentet kunne ikke læses',
    noFile: 'Vælg en fil først.',
    severalFiles: 'Vælg én fil ad gangen.',
  },
  en: {
    home: 'Catalogues',
    title: 'Import a document',
    lead: 'Choose an investment catalogue or an operating-budget proposal. First you see what we understood and what we found. Nothing reaches the catalogue until you accept it.',
    file: 'Document',
    fileHint: 'Text or Markdown (.txt, .md), HTML (.html) or CSV (.csv), up to 32 MB.',
    send: 'Read the document',
    problemHeading: 'The document could not be read',
    noFile: 'Choose a file first.',
    severalFiles: 'Choose one file at a time.',
  },
})

export const previewWords = inBoth({
  da: {
    title: 'Se efter, før du godkender',
    crumb: 'Indlæs dokument',
    understood: (n: number, fileName: string) =>
      n === 0
        ? `Vi fandt ingen forslag i ${fileName}.`
        : `Vi forstod ${countOf(n, 'forslag', 'forslag', 'da')} i ${fileName}. Sådan kommer kataloget til at se ud.`,
    effects: {
      new: (n: number) => countOf(n, 'er nyt', 'er nye', 'da'),
      changed: (n: number) => countOf(n, 'er ændret', 'er ændrede', 'da'),
      unchanged: (n: number) => countOf(n, 'er uændret', 'er uændrede', 'da'),
      leaving: (n: number) => countOf(n, 'forlader kataloget', 'forlader kataloget', 'da'),
    },
    effectsHeading: 'Det sker, hvis du godkender',
    leavingText: 'Forslag, som ikke står i dokumentet mere. De slettes ikke, men vises ikke i kataloget.',
    accept: 'Godkend og læg i kataloget',
    leave: 'Lad være',
    leaveHint: 'Dokumentet lægges til side. Intet ændres i kataloget.',
    nothingChanges: 'Alt står allerede i kataloget. Godkender du, ændres intet.',
    catalogue: 'Kataloget, som det bliver',
    proposals: 'Forslagene, som de bliver',
    economy: 'Samlet virkning år for år',
    findings: 'Det har vi fundet',
    personNumbers: {
      where: 'Det står her:',
      more: (n: number) => `Og ${countOf(n, 'sted', 'steder', 'da')} mere.`,
      whatToDo:
        'Ret dokumentet, og indlæs det igen. Er det noget andet end CPR-numre, kan du godkende det, som det er.',
      untitled: 'Forslag uden titel',
    },
  },
  en: {
    title: 'Look before you accept',
    crumb: 'Import a document',
    understood: (n: number, fileName: string) =>
      n === 0
        ? `We found no proposals in ${fileName}.`
        : `We understood ${countOf(n, 'proposal', 'proposals', 'en')} in ${fileName}. This is what the catalogue will look like.`,
    effects: {
      new: (n: number) => countOf(n, 'is new', 'are new', 'en'),
      changed: (n: number) => countOf(n, 'has changed', 'have changed', 'en'),
      unchanged: (n: number) => countOf(n, 'is unchanged', 'are unchanged', 'en'),
      leaving: (n: number) => countOf(n, 'leaves the catalogue', 'leave the catalogue', 'en'),
    },
    effectsHeading: 'What happens if you accept',
    leavingText:
      'Proposals that the document no longer has. They are not deleted, but not shown in the catalogue.',
    accept: 'Accept and put into the catalogue',
    leave: 'Leave it',
    leaveHint: 'The document is put aside. Nothing changes in the catalogue.',
    nothingChanges: 'Everything is in the catalogue already. If you accept, nothing changes.',
    catalogue: 'The catalogue as it will be',
    proposals: 'The proposals as they will be',
    economy: 'The effect of all proposals, year by year',
    findings: 'What we found',
    personNumbers: {
      where: 'It stands here:',
      more: (n: number) => `And ${countOf(n, 'place', 'places', 'en')} more.`,
      whatToDo:
        'Correct the document and import it again. If these are not CPR numbers, you can accept it as it is.',
      untitled: 'A proposal without a title',
    },
  },
})
