/** Words of entering, ending and withdrawing an own value: the form, and the preview before it holds. */
import type { OwnValueProblem } from '../../core/parameter/check-own-value.ts'
import { inBoth } from '../language.ts'

/** What can be wrong with what was typed, beyond what core knows. */
export type OwnValueFault = OwnValueProblem | { readonly code: 'not-a-number'; readonly field: 'value' }

type OwnValueWords = {
  readonly title: (rate: string) => string
  readonly crumb: string
  readonly lead: string
  readonly from: string
  readonly fromHint: string
  readonly last: string
  readonly lastHint: string
  readonly value: (unit: string) => string
  readonly valueHint: (isShare: boolean) => string
  readonly source: string
  readonly sourceHint: string
  readonly seeEffects: string
  readonly endTitle: string
  readonly endLead: (entry: string) => string
  readonly endLast: string
  readonly problemHeading: string
  readonly faults: {
    readonly 'not-a-day': (text: string) => string
    readonly 'ends-before': string
    readonly 'not-a-number': string
    readonly 'out-of-bounds': (least: string, most: string) => string
    readonly 'source-missing': string
    readonly 'source-long': (most: string) => string
  }
  readonly previewTitle: string
  readonly previewLead: Readonly<Record<'entered' | 'corrected' | 'ended' | 'withdrawn', string>>
  readonly readAs: (value: string) => string
  readonly changes: string
  readonly changesCaption: string
  readonly day: string
  readonly now: string
  readonly afterwards: string
  readonly noChange: string
  readonly proposals: string
  readonly confirm: Readonly<Record<'entered' | 'corrected' | 'ended' | 'withdrawn', string>>
  readonly reason: string
  readonly reasonHint: string
  readonly keptFigures: string
  readonly back: string
  readonly cancel: string
  readonly unchanged: string
  readonly meanwhile: string
}

export const ownValueWords = inBoth<OwnValueWords>({
  da: {
    title: rate => `Egen værdi: ${rate}`,
    crumb: 'Egen værdi',
    lead: 'Værdien lægges over den, programmet kom med. Du ser først, hvilke forslag der ville få andre tal. Intet ændres, før du siger ja.',
    from: 'Gælder fra',
    fromHint: 'Den første dag. Et tidligere år kan godt rettes.',
    last: 'Sidste dag (kan undlades)',
    lastHint: 'Uden en sidste dag gælder værdien, til den næste kommer, lovens eller jeres egen.',
    value: unit => `Værdi i ${unit}`,
    valueHint: isShare =>
      isShare ? 'Skriv med procenttegn, for eksempel 2,3 %.' : 'For eksempel 12.326 eller 12.326,50.',
    source: 'Kilde',
    sourceHint:
      'Hvor tallet står, så andre kan finde det: »KL’s budgetvejledning 2027, tabel 1«, »Regnskab 2025, konto 5.57.73 divideret med 812 helårspersoner«.',
    seeEffects: 'Se, hvad den ændrer',
    endTitle: 'Afslut en egen værdi',
    endLead: entry => `${entry}. Fra dagen efter den sidste dag gælder programmets værdi igen.`,
    endLast: 'Sidste dag, den gælder',
    problemHeading: 'Værdien er ikke gemt endnu',
    faults: {
      'not-a-day': text =>
        text === ''
          ? 'Vælg en dag.'
          : `»${text}« er ikke en dag. Skriv den som 2026-01-01, mellem 1970 og 2100.`,
      'ends-before': 'Den sidste dag ligger før den første. Vælg en senere dag, eller lad den stå tom.',
      'not-a-number': 'Skriv værdien som et tal, for eksempel 12.326 eller 2,3 %.',
      'out-of-bounds': (least, most) =>
        `Værdien skal ligge mellem ${least} og ${most}. Er enheden den rigtige?`,
      'source-missing': 'Skriv, hvor tallet kommer fra. Uden kilde kan det ikke gælde.',
      'source-long': most => `Kilden er for lang. Skriv højst ${most} tegn.`,
    },
    previewTitle: 'Se efter, før værdien gælder',
    previewLead: {
      entered: 'En ny egen værdi:',
      corrected: 'En rettet egen værdi, i stedet for den, der står:',
      ended: 'En egen værdi får en sidste dag:',
      withdrawn: 'En egen værdi trækkes tilbage, som om den aldrig havde gældt:',
    },
    readAs: value => `Læst som ${value}.`,
    changes: 'Satsen før og efter',
    changesCaption: 'De dage, hvor satsen bliver en anden',
    day: 'Fra',
    now: 'I dag',
    afterwards: 'Derefter',
    noChange: 'Satsen bliver den samme alle dage.',
    proposals: 'Åbne forslag, der får andre tal',
    confirm: {
      entered: 'Lad værdien gælde',
      corrected: 'Lad rettelsen gælde',
      ended: 'Afslut værdien',
      withdrawn: 'Træk værdien tilbage',
    },
    reason: 'Begrundelse (kan undlades)',
    reasonHint: 'Til dem, der undrer sig senere.',
    keptFigures:
      'Forslagenes gemte tal ændres ikke af dette. De viser forskellen, til en økonom regner dem om.',
    back: 'Ret i det, du skrev',
    cancel: 'Tilbage til satsen',
    unchanged: 'Sådan står værdien allerede. Der er ikke noget at gemme.',
    meanwhile:
      'En anden har ændret kommunens egne værdier, mens du så på det. Her er, hvad din ændring gør nu.',
  },
  en: {
    title: rate => `Own value: ${rate}`,
    crumb: 'Own value',
    lead: 'The value is laid over the one the program came with. First you see which proposals would get other figures. Nothing changes until you say yes.',
    from: 'Holds from',
    fromHint: 'The first day. An earlier year may be put right too.',
    last: 'Last day (optional)',
    lastHint: 'Without a last day the value holds until the next one, the law’s or your own.',
    value: unit => `Value in ${unit}`,
    valueHint: isShare =>
      isShare ? 'Write it with a per cent sign, for example 2.3 %.' : 'For example 12,326 or 12,326.50.',
    source: 'Source',
    sourceHint:
      'Where the number stands, so that others can find it: “KL budget guide 2027, table 1”, “Accounts 2025, account 5.57.73 divided by 812 full-year persons”.',
    seeEffects: 'See what it changes',
    endTitle: 'End an own value',
    endLead: entry => `${entry}. From the day after its last day the program’s value holds again.`,
    endLast: 'Last day it holds',
    problemHeading: 'The value is not saved yet',
    faults: {
      'not-a-day': text =>
        text === ''
          ? 'Choose a day.'
          : `“${text}” is not a day. Write it as 2026-01-01, between 1970 and 2100.`,
      'ends-before': 'The last day lies before the first. Choose a later day, or leave it empty.',
      'not-a-number': 'Write the value as a number, for example 12,326 or 2.3 %.',
      'out-of-bounds': (least, most) =>
        `The value must lie between ${least} and ${most}. Is the unit the right one?`,
      'source-missing': 'Write where the number comes from. Without a source it cannot hold.',
      'source-long': most => `The source is too long. Write at most ${most} characters.`,
    },
    previewTitle: 'Look before the value holds',
    previewLead: {
      entered: 'A new own value:',
      corrected: 'A corrected own value, in place of the one that stands:',
      ended: 'An own value gets a last day:',
      withdrawn: 'An own value is withdrawn, as if it had never held:',
    },
    readAs: value => `Read as ${value}.`,
    changes: 'The rate before and after',
    changesCaption: 'The days on which the rate becomes another',
    day: 'From',
    now: 'Today',
    afterwards: 'Afterwards',
    noChange: 'The rate stays the same on all days.',
    proposals: 'Open proposals that get other figures',
    confirm: {
      entered: 'Let the value hold',
      corrected: 'Let the correction hold',
      ended: 'End the value',
      withdrawn: 'Withdraw the value',
    },
    reason: 'Reason (optional)',
    reasonHint: 'For those who wonder later.',
    keptFigures:
      'The kept figures of the proposals are not changed by this. They show the difference until an economist calculates them again.',
    back: 'Change what you wrote',
    cancel: 'Back to the rate',
    unchanged: 'The value stands like this already. There is nothing to save.',
    meanwhile:
      'Somebody else has changed the municipality’s own values while you were looking. Here is what your change does now.',
  },
})
