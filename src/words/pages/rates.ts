/** Words of the pages of rates: the list, one rate, the refund ladder and discounting. */
import type { OwnAct } from '../../core/parameter/own-value.ts'
import { inBoth } from '../language.ts'

type RatesWords = {
  readonly title: string
  readonly lead: string
  readonly group: string
  readonly view: string
  readonly views: Readonly<Record<'own' | 'unverified' | 'expected' | 'empty', string>>
  readonly rate: string
  readonly todayHead: string
  readonly noneToday: string
  readonly since: (day: string) => string
  readonly marks: string
  readonly one: string
  readonly many: string
  /** Behind the value. */
  readonly holdsSince: (day: string) => string
  readonly holdsNone: string
  readonly neverHeld: string
  readonly unit: string
  readonly name: string
  readonly checked: string
  readonly notChecked: string
  readonly values: string
  readonly valuesCaption: (unit: string) => string
  readonly from: string
  readonly value: string
  readonly ended: string
  readonly verified: string
  readonly resumes: (day: string) => string
  readonly chart: string
  readonly shipped: string
  readonly shippedIntroduction: string
  readonly own: string
  readonly ownIntroduction: string
  readonly ownNone: string
  readonly enter: string
  readonly onlyHere: string
  readonly correct: string
  readonly end: string
  readonly withdraw: string
  readonly acts: Readonly<Record<OwnAct, string>>
  readonly entry: (value: string, from: string, last: string | null) => string
  readonly untilNext: string
  /** Who entered a value, to readers who are not told the name. */
  readonly somebody: string
  readonly who: (actor: string, moment: string) => string
  readonly standing: string
  readonly replaced: string
  readonly reason: string
  readonly download: string
  readonly ladder: string
  readonly ladderText: string
  readonly ladderCaption: (from: string) => string
  readonly weeks: string
  readonly week: (from: number, to: number | null) => string
  readonly state: string
  readonly municipality: string
  readonly discounts: string
  readonly discountsText: string
  readonly discount: string
  readonly fromYear: (year: number) => string
}

export const ratesWords = inBoth<RatesWords>({
  da: {
    title: 'Satser',
    lead: 'Hver sats gælder fra sin dag, til den næste kommer. En værdi med en dato ude i fremtiden ændrer intet før den dag.',
    group: 'Slags',
    view: 'Vis kun',
    views: {
      own: 'kommunens egne',
      unverified: 'ikke efterprøvede',
      expected: 'ventede',
      empty: 'uden værdi',
    },
    rate: 'Sats',
    todayHead: 'Gælder i dag',
    noneToday: 'ingen værdi',
    since: day => `siden ${day}`,
    marks: 'Mærker',
    one: 'sats',
    many: 'satser',
    holdsSince: day => `siden ${day}.`,
    holdsNone: 'Der gælder ingen værdi i dag.',
    neverHeld: 'Den har ingen værdier. Kommunen kan indtaste sine egne.',
    unit: 'Enhed',
    name: 'Navn i regnestykker',
    checked: 'Sidst sammenholdt med kilderne',
    notChecked: 'ikke oplyst',
    values: 'Værdier efter dato',
    valuesCaption: unit => `Værdier i ${unit}. Hver gælder fra sin dag, til den næste kommer.`,
    from: 'Fra',
    value: 'Værdi',
    ended: 'ingen værdi',
    verified: 'Efterprøvet',
    resumes: day => `gælder igen; fra ${day}`,
    chart: 'Udviklingen',
    shipped: 'Sådan kom satsen med programmet',
    shippedIntroduction:
      'Kommunens egne værdier ændrer ikke disse. De gælder igen, hvor der ikke er en egen værdi.',
    own: 'Kommunens egne værdier',
    ownIntroduction:
      'Intet slettes. En værdi rettes, afsluttes eller trækkes tilbage med en ny linje, og den gamle bliver stående.',
    ownNone: 'Kommunen har ikke indtastet egne værdier.',
    enter: 'Indtast en egen værdi',
    onlyHere: 'Egne værdier indtastes af kommunens økonomer.',
    correct: 'Ret',
    end: 'Afslut',
    withdraw: 'Træk tilbage',
    acts: { entered: 'Indtastet', corrected: 'Rettet', ended: 'Afsluttet', withdrawn: 'Trukket tilbage' },
    entry: (value, from, last) =>
      last === null ? `${value} fra ${from}` : `${value} fra ${from} til og med ${last}`,
    untilNext: 'til den næste værdi',
    somebody: 'en økonom i kommunen',
    who: (actor, moment) => `af ${actor}, ${moment}`,
    standing: 'gælder',
    replaced: 'afløst',
    reason: 'Begrundelse',
    download: 'Hent alle satser som CSV',
    ladder: 'Refusionstrappen',
    ladderText:
      'Statens andel af en ydelse falder, jo længere en person har fået offentlig forsørgelse. Ugerne tælles på tværs af ydelser. Hvilke konti trappen står på, fremgår under konti.',
    ladderCaption: from => `Statens og kommunens andel fra ${from}`,
    weeks: 'Uger med forsørgelse',
    week: (from, to) => (to === null ? `fra uge ${from}` : `uge ${from} til ${to}`),
    state: 'Staten',
    municipality: 'Kommunen',
    discounts: 'Kroner i senere år',
    discountsText:
      'Hvad en krone om nogle år er værd i dag. En kommunal sag regnes uden, medmindre nogen vælger andet.',
    discount: 'Diskontering',
    fromYear: year => `fra år ${year}`,
  },
  en: {
    title: 'Rates',
    lead: 'Each rate holds from its day until the next one. A value dated in the future changes nothing before that day.',
    group: 'Kind',
    view: 'Show only',
    views: {
      own: 'the municipality’s own',
      unverified: 'not verified',
      expected: 'expected',
      empty: 'without a value',
    },
    rate: 'Rate',
    todayHead: 'Holds today',
    noneToday: 'no value',
    since: day => `since ${day}`,
    marks: 'Marks',
    one: 'rate',
    many: 'rates',
    holdsSince: day => `since ${day}.`,
    holdsNone: 'No value holds today.',
    neverHeld: 'It has no values. The municipality can enter its own.',
    unit: 'Unit',
    name: 'Name in cases',
    checked: 'Last compared with its sources',
    notChecked: 'not stated',
    values: 'Values by date',
    valuesCaption: unit => `Values in ${unit}. Each holds from its day until the next one.`,
    from: 'From',
    value: 'Value',
    ended: 'no value',
    verified: 'Verified',
    resumes: day => `holds again; from ${day}`,
    chart: 'Over time',
    shipped: 'As the rate came with the program',
    shippedIntroduction:
      'The municipality’s own values do not change these. They hold again wherever there is no own value.',
    own: 'The municipality’s own values',
    ownIntroduction:
      'Nothing is deleted. A value is corrected, ended or withdrawn by a new line, and the old one stays.',
    ownNone: 'The municipality has entered no values of its own.',
    enter: 'Enter an own value',
    onlyHere: 'Own values are entered by the municipality’s economists.',
    correct: 'Correct',
    end: 'End',
    withdraw: 'Withdraw',
    acts: { entered: 'Entered', corrected: 'Corrected', ended: 'Ended', withdrawn: 'Withdrawn' },
    entry: (value, from, last) =>
      last === null ? `${value} from ${from}` : `${value} from ${from} to ${last}, inclusive`,
    untilNext: 'until the next value',
    somebody: 'an economist of the municipality',
    who: (actor, moment) => `by ${actor}, ${moment}`,
    standing: 'holds',
    replaced: 'replaced',
    reason: 'Reason',
    download: 'Download all rates as CSV',
    ladder: 'The refund ladder',
    ladderText:
      'The state’s share of a benefit falls the longer a person has been supported. Weeks are counted across benefits. Which accounts the ladder stands on is told under accounts.',
    ladderCaption: from => `The state’s and the municipality’s share from ${from}`,
    weeks: 'Weeks of support',
    week: (from, to) => (to === null ? `from week ${from}` : `weeks ${from} to ${to}`),
    state: 'State',
    municipality: 'Municipality',
    discounts: 'Kroner in later years',
    discountsText:
      'What a krone some years from now is worth today. A municipal case is calculated without, unless somebody chooses otherwise.',
    discount: 'Discounting',
    fromYear: year => `from year ${year}`,
  },
})
