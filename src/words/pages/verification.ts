/** What proving everything stored comes to: how much is whole, and of what is not, which thing it is. */
import type { FaultKind } from '../../core/event/fault.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type Counts = {
  readonly events: number
  readonly revisions: number
  readonly catalogues: number
  readonly lists: number
  readonly stamps: number
  readonly ownValues: number
  readonly files: number
}

type VerificationWords = {
  readonly whole: (counts: Counts) => string
  readonly unsealed: (stamps: number) => string
  /** What stands above the list of the things themselves. */
  readonly faults: Readonly<Record<FaultKind, string>>
  readonly version: (thing: string, number: number | null) => string
  readonly list: (thing: string, number: number) => string
  readonly value: (rate: string, day: string | null) => string
  readonly file: (name: string, day: string) => string
  readonly unnamedFile: string
  readonly loose: (hash: string) => string
  readonly unknownProposal: (id: string) => string
  readonly unknownCatalogue: (id: string) => string
  readonly more: (n: number) => string
  readonly todo: string
}

export const verificationWords = inBoth<VerificationWords>({
  da: {
    whole: counts =>
      `Kæden er hel: ${countOf(counts.events, 'hændelse', 'hændelser', 'da')} følger på hinanden. Uændret er ${listDanish(counts)}.`,
    unsealed: n =>
      `${countOf(n, 'stempel er', 'stempler er', 'da')} fra før tjeklistens svar blev bundet til loggen. Om svarene er ændret, kan ikke bevises.`,
    faults: {
      revision: 'Disse versioner af forslag er ikke, som de blev gemt:',
      figures: 'Regnestykkerne bag disse versioner er ikke, som de blev gemt:',
      'published-figures': 'Regnestykkerne bag disse udgivelser er ikke, som de blev gemt:',
      standing:
        'Disse forslag står ikke ved deres nyeste version, eller et andet sted på deres vej, end loggen siger:',
      stamp: 'Disse stempler er ikke, som de blev givet:',
      catalogue: 'Disse versioner af kataloger er ikke, som de blev gemt:',
      publication: 'Disse udgivelser er ikke, som de blev lavet:',
      referral: 'Disse forelæggelser er ikke, som de blev lavet:',
      misplaced: 'Om disse forslag er forelagt politikerne, siger loggen noget andet:',
      'own-value': 'Disse egne satser er ikke, som de blev indtastet:',
      document: 'Det, der blev læst i disse filer, er ikke, som det blev gemt:',
      file: 'Disse filer er ikke dem, der kom ind:',
      loose: 'Disse gemte tekster er ændret; intet bruger dem mere:',
    },
    version: (thing, number) => (number === null ? thing : `${thing}, version ${number}`),
    list: (thing, number) => `${thing}, nr. ${number}`,
    value: (rate, day) => (day === null ? `${rate}: en værdi er væk` : `${rate}, fra ${day}`),
    file: (name, day) => `${name}, ${day}`,
    unnamedFile: 'Indtastet her',
    loose: hash => `fingeraftryk ${hash}`,
    unknownProposal: id => `Forslag ${id}`,
    unknownCatalogue: id => `Katalog ${id}`,
    more: n => `og ${n} mere`,
    todo: 'Noget er ændret uden om programmet. Find den seneste sikkerhedskopi, hvor loggen er hel, og sammenlign, før nogen bruger tallene.',
  },
  en: {
    whole: counts =>
      `The chain is whole: ${countOf(counts.events, 'event follows', 'events follow', 'en')} each other. Unchanged: ${listEnglish(counts)}.`,
    unsealed: n =>
      `${countOf(n, 'stamp is', 'stamps are', 'en')} from before the answers to the checklist were bound to the log. Whether the answers were changed cannot be proved.`,
    faults: {
      revision: 'These versions of proposals are not as they were kept:',
      figures: 'The calculations behind these versions are not as they were kept:',
      'published-figures': 'The calculations behind these publications are not as they were kept:',
      standing:
        'These proposals do not stand at their newest version, or elsewhere on their way than the log says:',
      stamp: 'These stamps are not as they were given:',
      catalogue: 'These versions of catalogues are not as they were kept:',
      publication: 'These publications are not as they were made:',
      referral: 'These referrals are not as they were made:',
      misplaced: 'Whether these proposals are put before politicians, the log says otherwise:',
      'own-value': 'These own rates are not as they were entered:',
      document: 'What was read in these files is not as it was kept:',
      file: 'These files are not those that came in:',
      loose: 'These kept texts were changed; nothing uses them any more:',
    },
    version: (thing, number) => (number === null ? thing : `${thing}, version ${number}`),
    list: (thing, number) => `${thing}, no. ${number}`,
    value: (rate, day) => (day === null ? `${rate}: a value is gone` : `${rate}, from ${day}`),
    file: (name, day) => `${name}, ${day}`,
    unnamedFile: 'Entered here',
    loose: hash => `fingerprint ${hash}`,
    unknownProposal: id => `Proposal ${id}`,
    unknownCatalogue: id => `Catalogue ${id}`,
    more: n => `and ${n} more`,
    todo: 'Something was changed outside the program. Find the latest backup in which the log is whole, and compare before anybody uses the figures.',
  },
})

function listDanish({ revisions, catalogues, lists, stamps, ownValues, files }: Counts): string {
  return [
    countOf(revisions, 'version af forslag', 'versioner af forslag', 'da'),
    countOf(catalogues, 'version af kataloger', 'versioner af kataloger', 'da'),
    countOf(lists, 'udgivelse eller forelæggelse', 'udgivelser og forelæggelser', 'da'),
    countOf(stamps, 'stempel', 'stempler', 'da'),
    `${countOf(ownValues, 'egen sats', 'egne satser', 'da')} og ${countOf(files, 'fil', 'filer', 'da')}`,
  ].join(', ')
}

function listEnglish({ revisions, catalogues, lists, stamps, ownValues, files }: Counts): string {
  return [
    countOf(revisions, 'version of proposals', 'versions of proposals', 'en'),
    countOf(catalogues, 'version of catalogues', 'versions of catalogues', 'en'),
    countOf(lists, 'publication or referral', 'publications and referrals', 'en'),
    countOf(stamps, 'stamp', 'stamps', 'en'),
    `${countOf(ownValues, 'own rate', 'own rates', 'en')} and ${countOf(files, 'file', 'files', 'en')}`,
  ].join(', ')
}
