/** Words of the parts of a proposal's page that tell how its budget is calculated and what it rests on. */
import { inBoth, type Language } from '../language.ts'

type CalculationWords = {
  readonly inShort: string
  readonly table: string
  readonly tableIntroduction: string
  readonly scrollRegion: string
  readonly openAmount: (line: string, year: string, amount: string) => string
  readonly same: string
  readonly rounding: (cells: number, most: string, unit: string) => string
  readonly differs: (cells: number, most: string, unit: string) => string
  readonly sums: (printed: string, computed: string, unit: string) => string
  readonly unmatched: (lines: string) => string
  readonly today: (before: string, after: string) => string
  readonly restsOn: string
  readonly restsOnIntroduction: (reconstructed: number, all: number) => string
  readonly assumption: string
  readonly value: string
  readonly rate: string
  /** What stands where an assumption says nothing. */
  readonly missing: Readonly<Record<'source' | 'evidence' | 'owner', string>>
  readonly noneStates: (backings: readonly string[]) => string
  readonly source: string
  readonly evidence: string
  readonly owner: string
  readonly note: string
  readonly range: string
  readonly rates: string
  readonly stress: string
  readonly stressIntroduction: (part: string) => string
  readonly stressRegion: string
  readonly scenario: string
  readonly notPossible: string
  readonly sensitivity: string
  readonly sensitivityIntroduction: string
  readonly moved: (low: string, high: string, netLow: string, netHigh: string) => string
  readonly breakEven: (value: string) => string
  readonly onAverage: string
  readonly withoutEffect: (names: string) => string
}

export const calculationWords = inBoth<CalculationWords>({
  da: {
    inShort: 'Kort fortalt',
    table: 'Sådan er budgettet regnet',
    tableIntroduction:
      'Her er tabellen regnet ud af forslagets antagelser. Vælg et beløb for at se, hvor det kommer fra.',
    scrollRegion: 'Beregnet budgettabel, kan rulles sidelæns',
    openAmount: (line, year, amount) => `${amount}: forklaring af ${line}, ${year}`,
    same: 'Beregningen giver præcis de trykte beløb.',
    rounding: (cells, most, unit) =>
      `${cells === 1 ? 'Ét felt' : `${cells} felter`} afviger med højst ${most} (i ${unit}) på grund af afrunding. Den trykte tabel gælder.`,
    differs: (cells, most, unit) =>
      `${cells === 1 ? 'Ét felt' : `${cells} felter`} afviger fra den trykte tabel, det mest afvigende med ${most} (i ${unit}). Den trykte tabel gælder.`,
    sums: (printed, computed, unit) =>
      `De trykte linjer giver i alt ${printed}, beregningen ${computed} (i ${unit}).`,
    unmatched: lines => `Ingen beregnet linje svarer til: ${lines}.`,
    today: (before, after) =>
      `Tallene her er regnet, da antagelserne blev givet: ${before} i alt. Med dagens satser og program ville det være ${after}. Der er ikke ændret noget.`,
    restsOn: 'Det hviler på',
    restsOnIntroduction: (reconstructed, all) =>
      reconstructed === 0
        ? `Beregningen bruger ${all} antagelser.`
        : `Beregningen bruger ${all} antagelser. ${reconstructed} af dem er rekonstrueret: regnet baglæns ud fra en trykt tabel, ikke oplyst af nogen.`,
    assumption: 'Antagelse',
    value: 'Værdi',
    rate: 'Sats',
    missing: { source: 'ikke angivet', evidence: 'ikke angivet', owner: 'ingen angivet' },
    noneStates: backings => `${listed(backings, 'da')} er ikke angivet for nogen af dem.`,
    source: 'Kilde',
    evidence: 'Grundlag',
    owner: 'Ansvarlig',
    note: 'Bemærk',
    range: 'Spænd',
    rates: 'Satser',
    stress: 'Hvad nu, hvis det går anderledes',
    stressIntroduction: part =>
      `Udgifterne er de samme; kun virkningen ændres. »Kun dem, der selv vil« er regnet som ${part} af virkningen.`,
    stressRegion: 'Tabel over udfald, kan rulles sidelæns',
    scenario: 'Udfald',
    notPossible: 'kan ikke beregnes',
    sensitivity: 'Det, resultatet afhænger mest af',
    sensitivityIntroduction:
      'Hver antagelse er ændret for sig: i det spænd, der er angivet, ellers 10 % op og ned. Den vigtigste står først.',
    moved: (low, high, netLow, netHigh) =>
      `Fra ${low} til ${high} går nettoresultatet fra ${netLow} til ${netHigh}.`,
    breakEven: value => `Går i nul ved ${value}.`,
    onAverage: 'i gennemsnit',
    withoutEffect: names => `Uden betydning for resultatet: ${names}.`,
  },
  en: {
    inShort: 'In short',
    table: 'How the budget is calculated',
    tableIntroduction:
      'This is the table calculated from the assumptions of the proposal. Choose an amount to see where it comes from.',
    scrollRegion: 'Calculated budget table, can be scrolled sideways',
    openAmount: (line, year, amount) => `${amount}: explanation of ${line}, ${year}`,
    same: 'The calculation gives exactly the printed amounts.',
    rounding: (cells, most, unit) =>
      `${cells === 1 ? 'One cell differs' : `${cells} cells differ`} by at most ${most} (in ${unit}) because of rounding. The printed table stands.`,
    differs: (cells, most, unit) =>
      `${cells === 1 ? 'One cell differs' : `${cells} cells differ`} from the printed table, by ${most} at most (in ${unit}). The printed table stands.`,
    sums: (printed, computed, unit) =>
      `The printed lines give ${printed} in total, the calculation ${computed} (in ${unit}).`,
    unmatched: lines => `No calculated line answers to: ${lines}.`,
    today: (before, after) =>
      `These figures were calculated when the assumptions were given: ${before} in total. With today’s rates and program it would be ${after}. Nothing has been changed.`,
    restsOn: 'What it rests on',
    restsOnIntroduction: (reconstructed, all) =>
      reconstructed === 0
        ? `The calculation uses ${all} assumptions.`
        : `The calculation uses ${all} assumptions. ${reconstructed} of them are reconstructed: worked back from a printed table, not stated by anybody.`,
    assumption: 'Assumption',
    value: 'Value',
    rate: 'Rate',
    missing: { source: 'not stated', evidence: 'not stated', owner: 'nobody named' },
    noneStates: backings =>
      `${listed(backings, 'en')} ${backings.length === 1 ? 'is' : 'are'} not stated for any of them.`,
    source: 'Source',
    evidence: 'Basis',
    owner: 'Owner',
    note: 'Note',
    range: 'Range',
    rates: 'Rates',
    stress: 'And if it goes otherwise?',
    stressIntroduction: part =>
      `Costs stay the same; only the effect changes. “Only those who want to” is calculated as ${part} of the effect.`,
    stressRegion: 'Table of outcomes, can be scrolled sideways',
    scenario: 'Outcome',
    notPossible: 'cannot be calculated',
    sensitivity: 'What the result depends on most',
    sensitivityIntroduction:
      'Each assumption is changed alone: within its stated range, otherwise by 10 % up and down. The most important comes first.',
    moved: (low, high, netLow, netHigh) =>
      `From ${low} to ${high} the net result goes from ${netLow} to ${netHigh}.`,
    breakEven: value => `Breaks even at ${value}.`,
    onAverage: 'on average',
    withoutEffect: names => `Without effect on the result: ${names}.`,
  },
})

/** The first with its capital, the others within a sentence. */
function listed(names: readonly string[], language: Language): string {
  const inSentence = names.map((name, i) => (i === 0 ? name : name.toLocaleLowerCase(language)))
  return new Intl.ListFormat(language).format(inSentence)
}
