/** Words of the workbench: the page where an economist gives the assumptions of a proposal and sees what they come to. */
import type { ParameterUnit } from '../../core/parameter/parameter.ts'
import { inBoth, type Language } from '../language.ts'

type WorkbenchWords = {
  readonly title: string
  readonly crumb: string
  /** On the proposal's page. */
  readonly open: string
  readonly lead: string
  /** Where there is no script. */
  readonly recalculateHint: string
  // the strip
  readonly strip: string
  readonly net: string
  readonly payback: string
  readonly breakEven: string
  readonly service: string
  readonly outlay: string
  readonly unknown: string
  readonly notPaidBack: string
  readonly announce: (net: string, payback: string) => string
  // actions of the page
  readonly undo: string
  readonly redo: string
  readonly recalculate: string
  readonly save: string
  readonly reason: string
  readonly reasonNeeded: string
  readonly reasonHint: string
  readonly discard: string
  readonly discarded: string
  readonly discardYes: string
  readonly changes: (count: number) => string
  readonly savedness: Readonly<Record<'saved' | 'saving' | 'local' | 'signedOut' | 'failed', string>>
  readonly alsoHere: (names: string) => string
  // the assumptions
  readonly assumptions: string
  readonly shared: string
  readonly sharedHint: string
  readonly sharedLink: (name: string) => string
  readonly usedBy: (names: string) => string
  readonly drivers: string
  readonly driverName: string
  readonly paused: string
  readonly pause: string
  readonly resume: string
  readonly copy: string
  readonly copyName: (name: string) => string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly more: string
  readonly addPart: (name: string) => string
  readonly removePart: (name: string) => string
  readonly removeItem: (name: string) => string
  readonly item: (name: string, number: number) => string
  readonly newDriver: string
  readonly newDriverHint: string
  readonly kind: string
  readonly add: string
  // one number
  readonly isWorth: (value: string) => string
  readonly changed: string
  readonly isNew: string
  readonly before: (value: string) => string
  readonly nothing: string
  readonly about: (name: string) => string
  readonly noSource: string
  readonly label: string
  readonly low: string
  readonly high: string
  readonly source: string
  readonly evidence: string
  readonly noEvidence: string
  readonly note: string
  readonly owner: string
  readonly lastChange: string
  readonly perYear: string
  readonly oneNumber: string
  readonly inYear: (name: string, year: number) => string
  readonly own: string
  readonly ownValue: string
  readonly share: string
  readonly shareName: string
  readonly shareNameHint: string
  readonly rate: string
  readonly chooseRate: string
  readonly study: string
  readonly chooseStudy: string
  readonly takeStudy: string
  readonly takeRate: string
  readonly rateSince: (value: string, from: string) => string
  readonly monthHint: string
  readonly choose: string
  /** Of a choice that nobody has made. */
  readonly unlessChosen: (usual: string) => string
  readonly asTable: (unit: string) => string
  // the result
  readonly result: string
  readonly table: string
  readonly tableHint: string
  readonly chart: string
  readonly explanation: (line: string, when: string, amount: string) => string
  readonly close: string
  readonly closeLink: string
  readonly stillToSay: (drivers: string) => string
  readonly lastGood: string
  readonly following: string
  readonly nothingYet: string
  readonly problems: string
  readonly problemsHint: string
  readonly indexMissing: string
  readonly indexHint: string
  readonly indexWithout: (name: string, year: number) => string
  readonly head: string
  readonly typedTable: string
  readonly typedHint: string
  readonly typedUnit: (unit: string) => string
  readonly typedSource: string
  readonly stated: string
  readonly newLine: string
  readonly lineText: string
  readonly lineAccount: string
  readonly lineKind: string
  readonly calculateInstead: string
  readonly replaced: string
  readonly replacedNow: string
  readonly replacedNowHint: string
  readonly replacedHint: string
  readonly typedLine: string
  readonly calculatedLine: string
  readonly difference: string
  readonly inAll: string
  readonly merge: string
  readonly behind: (version: number) => string
  readonly accounts: string
  // what can go wrong with an act
  readonly refused: string
  readonly missing: string
  readonly instead: string
  readonly newName: string
  readonly begunWith: (version: number) => string
  readonly movedOn: string
  readonly personNumberInReason: string
  readonly notCalculable: string
  readonly savedAs: (version: number) => string
  readonly differs: string
  readonly unchanged: string
  readonly notThere: string
  readonly cannotSave: string
  readonly unreachable: string
  readonly rename: string
  readonly use: (name: string) => string
  readonly useOwn: string
  readonly changedBy: (by: string, on: string, version: number) => string
  readonly rateUnits: Readonly<Record<ParameterUnit, string>>
  readonly notANumber: (text: string) => string
}

export const workbenchWords = inBoth<WorkbenchWords>({
  da: {
    title: 'Regneark',
    crumb: 'Beregning',
    open: 'Ret beregningen',
    lead: 'Skriv antagelserne, og se, hvad de giver. Intet er ændret for andre, før du gemmer en version.',
    recalculateHint: 'Vælg »Genberegn« for at se, hvad det, du har skrevet, giver.',
    strip: 'Resultatet lige nu',
    net: 'Netto i alt',
    payback: 'Tjent hjem',
    breakEven: 'Går i nul',
    service: 'Serviceudgifter i alt',
    outlay: 'Største udlæg',
    unknown: 'ikke beregnet',
    notPaidBack: 'ikke i perioden',
    announce: (net, payback) => `Netto i alt ${net}; ${payback}`,
    undo: 'Fortryd',
    redo: 'Gentag',
    recalculate: 'Genberegn',
    save: 'Gem som ny version',
    reason: 'Hvorfor? (kan udelades)',
    reasonNeeded: 'Hvorfor? (forslagsstilleren læser det)',
    reasonHint: 'Står ved versionen, så andre kan se, hvad der blev ændret og hvorfor.',
    discard: 'Kassér ændringerne',
    discardYes: 'Ja, kassér dem for altid',
    discarded: 'Ændringerne er kasseret. Fortryd bringer dem tilbage.',
    changes: count => (count === 0 ? 'ingen ændringer' : count === 1 ? '1 ændring' : `${count} ændringer`),
    savedness: {
      saved: 'kladden er gemt',
      saving: 'gemmer kladden …',
      local: 'kladden ligger på denne maskine og gemmes, når der er forbindelse',
      signedOut:
        'du er ikke logget ind længere. Log ind i et nyt vindue; imens ligger kladden på denne maskine, og derefter gemmes den',
      failed: 'kladden kunne ikke gemmes; den ligger på denne maskine',
    },
    alsoHere: names => `Også her nu: ${names}`,
    assumptions: 'Antagelser',
    shared: 'Fælles antagelser',
    sharedHint: 'Et tal, som flere dele af beregningen bruger. Ret det ét sted, så følger de alle med.',
    sharedLink: name => `fælles antagelse: ${name}`,
    usedBy: names => `Bruges af: ${names}`,
    drivers: 'Det, beregningen er lavet af',
    driverName: 'Navn',
    paused: 'sat på pause, tæller ikke med',
    pause: 'Sæt på pause',
    resume: 'Tæl med igen',
    copy: 'Kopiér',
    copyName: name => `${name} (kopi)`,
    up: 'Flyt op',
    down: 'Flyt ned',
    remove: 'Fjern',
    more: 'Flere felter',
    addPart: name => `Tilføj: ${name}`,
    removePart: name => `Fjern: ${name}`,
    removeItem: name => `Fjern ${name}`,
    item: (name, number) => `${name} ${number}`,
    newDriver: 'Tilføj til beregningen',
    newDriverHint: 'Vælg det, der ligner mest; alt kan rettes bagefter.',
    kind: 'Hvad sker der?',
    add: 'Tilføj',
    isWorth: value => `= ${value}`,
    changed: 'ændret',
    isNew: 'ny',
    before: value => `før ${value}`,
    nothing: 'intet',
    about: name => `Om ${name}`,
    noSource: 'ingen kilde',
    label: 'Hvad tallet hedder',
    low: 'Mindst',
    high: 'Højst',
    source: 'Kilde',
    evidence: 'Hvor godt er det underbygget?',
    noEvidence: 'ikke oplyst',
    note: 'Note',
    owner: 'Hvem står inde for tallet?',
    lastChange: 'Sidst ændret',
    perYear: 'Et tal for hvert år',
    oneNumber: 'Ét tal for alle år',
    inYear: (name, year) => `${name} i ${year}`,
    own: 'Giv feltet sit eget tal',
    ownValue: 'Egen værdi i stedet',
    share: 'Del med andre felter',
    shareName: 'Navn på den fælles antagelse',
    shareNameHint: 'Bogstaver, tal og bindestreg, for eksempel pris-kontanthjaelp.',
    rate: 'Sats fra biblioteket',
    chooseRate: 'Vælg en sats',
    study: 'Virkning målt andre steder',
    chooseStudy: 'Vælg en undersøgelse',
    takeStudy: 'Brug tallet med dets kilde',
    takeRate: 'Brug satsen',
    rateSince: (value, from) => `${value} fra ${from}`,
    monthHint: 'fx 2027-03, eller 2027',
    choose: 'Vælg',
    unlessChosen: usual => `${usual} (når intet vælges)`,
    asTable: unit => `som tabellen: ${unit}`,
    result: 'Resultat',
    table: 'Budgettabel',
    tableHint: 'Piletaster flytter mellem beløbene, Enter viser, hvor et beløb kommer fra.',
    chart: 'Netto pr. år',
    explanation: (line, when, amount) => `${line}, ${when}: ${amount}`,
    close: 'Luk forklaringen',
    closeLink: 'Luk',
    stillToSay: drivers => `Regnet uden ${drivers}, som mangler tal.`,
    lastGood: 'Tabellen viser det seneste, der kunne regnes. Ret felterne med fejl.',
    following: 'Regnes om …',
    nothingYet: 'Der er ikke noget at regne på endnu. Tilføj noget til beregningen, og skriv tallene.',
    problems: 'Ret dette, før du gemmer',
    problemsHint: 'Kladden er gemt, som den er.',
    indexMissing:
      'Løbende priser følger et indeks. Vælg det under »Om beregningen«, eller regn i faste priser.',
    indexHint:
      'Beløb, som I selv har skrevet, stiger med indekset fra prisniveauets år. Satser stiger af sig selv.',
    indexWithout: (name, year) => `${name} (intet tal for ${year} i biblioteket)`,
    head: 'Om beregningen',
    typedTable: 'Indtastede linjer',
    typedHint:
      'De er skrevet som tal og hviler ikke på antagelser. Ret dem her, eller lad dem beregne én ad gangen.',
    typedUnit: unit => `Beløb i ${unit}`,
    typedSource: 'Den indtastede tabel',
    stated: 'indtastet, ikke beregnet',
    newLine: 'Ny linje',
    lineText: 'Linje',
    lineAccount: 'Konto',
    lineKind: 'Art',
    calculateInstead: 'Beregn linjen i stedet',
    replaced: 'Beregnet i stedet for indtastet',
    replacedNow: 'Når du gemmer, beregnes det i stedet for det skrevne',
    replacedNowHint:
      'Se, hvad det ændrer. Fjern delen igen, eller fortryd, hvis det skrevne skal blive stående.',
    replacedHint: 'Hvad beregningen giver, og hvad der var skrevet.',
    typedLine: 'Indtastet',
    calculatedLine: 'Beregnet',
    difference: 'Forskel',
    inAll: 'I alt',
    merge: 'Flet med den nyeste version',
    behind: version => `En anden har gemt version ${version} imens.`,
    accounts: 'Kontoplanen',
    refused: 'Det kunne ikke gøres',
    missing: 'Udfyld feltet.',
    newName: 'Andet navn',
    begunWith: version => `Ud fra version ${version}`,
    personNumberInReason:
      'Begrundelsen ligner et CPR-nummer. Fjern det, eller gem igen, hvis det ikke er et.',
    movedOn:
      'En anden har gemt en nyere version imens. Din kladde er gemt; flet den med den nye version, og gem igen.',
    notCalculable: 'Beregningen er ikke hel endnu. Ret felterne med fejl; kladden er gemt, som den er.',
    savedAs: version => `Gemt som version ${version}.`,
    cannotSave: 'Her kan du prøve dig frem, men ikke gemme en version lige nu.',
    notThere: 'Forslaget findes ikke længere. Din kladde er gemt.',
    unchanged: 'Der er ikke ændret noget siden den version, du begyndte med.',
    differs:
      'Serveren regner sig frem til noget andet, end siden viser. Intet er gemt som version; genindlæs siden, kladden ligger der.',
    unreachable: 'Serveren svarer ikke. Intet er tabt; kladden ligger på denne maskine. Prøv igen om lidt.',
    rename: 'Omdøb',
    instead: 'brug en sats eller en fælles antagelse',
    use: name => `Brug »${name}«`,
    useOwn: 'Brug egen værdi',
    changedBy: (by, on, version) => `${by}, ${on}, version ${version}`,
    rateUnits: {
      'kr/month': 'kr. om måneden',
      'kr/week': 'kr. om ugen',
      'kr/year': 'kr. om året',
      'kr/staff-year': 'kr. pr. årsværk',
      kr: 'kr.',
      share: '',
      cases: 'sager',
    },
    notANumber: text => `»${text}« er ikke et tal. Skriv for eksempel 450.000, 25,2 % eller 8 / 33.`,
  },
  en: {
    title: 'Workbench',
    crumb: 'Calculation',
    open: 'Change the calculation',
    lead: 'Write the assumptions, and see what they come to. Nothing changes for others until you save a version.',
    recalculateHint: 'Choose “Recalculate” to see what comes of what you have written.',
    strip: 'The result right now',
    net: 'Net in all',
    payback: 'Paid back',
    breakEven: 'Breaks even',
    service: 'Service expenditure in all',
    outlay: 'Largest outlay',
    unknown: 'not calculated',
    notPaidBack: 'not within the period',
    announce: (net, payback) => `Net in all ${net}; ${payback}`,
    undo: 'Undo',
    redo: 'Redo',
    recalculate: 'Recalculate',
    save: 'Save as a new version',
    reason: 'Why? (may be left out)',
    reasonNeeded: 'Why? (the proposer reads it)',
    reasonHint: 'Stands beside the version, so that others see what was changed and why.',
    discard: 'Discard the changes',
    discardYes: 'Yes, discard them for good',
    discarded: 'The changes are discarded. Undo brings them back.',
    changes: count => (count === 0 ? 'no changes' : count === 1 ? '1 change' : `${count} changes`),
    savedness: {
      saved: 'the draft is saved',
      saving: 'saving the draft …',
      local: 'the draft is on this machine and is saved when there is a connection',
      signedOut:
        'you are not signed in any more. Sign in in a new window; meanwhile the draft is on this machine, and then it is saved',
      failed: 'the draft could not be saved; it is on this machine',
    },
    alsoHere: names => `Also here now: ${names}`,
    assumptions: 'Assumptions',
    shared: 'Shared assumptions',
    sharedHint: 'A number that several parts of the calculation use. Change it in one place, and all follow.',
    sharedLink: name => `shared assumption: ${name}`,
    usedBy: names => `Used by: ${names}`,
    drivers: 'What the calculation is made of',
    driverName: 'Name',
    paused: 'paused, does not count',
    pause: 'Pause',
    resume: 'Count again',
    copy: 'Copy',
    copyName: name => `${name} (copy)`,
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    more: 'More fields',
    addPart: name => `Add: ${name}`,
    removePart: name => `Remove: ${name}`,
    removeItem: name => `Remove ${name}`,
    item: (name, number) => `${name} ${number}`,
    newDriver: 'Add to the calculation',
    newDriverHint: 'Choose what is most like it; everything can be changed afterwards.',
    kind: 'What happens?',
    add: 'Add',
    isWorth: value => `= ${value}`,
    changed: 'changed',
    isNew: 'new',
    before: value => `before ${value}`,
    nothing: 'nothing',
    about: name => `About ${name}`,
    noSource: 'no source',
    label: 'What the number is called',
    low: 'At least',
    high: 'At most',
    source: 'Source',
    evidence: 'How well is it founded?',
    noEvidence: 'not stated',
    note: 'Note',
    owner: 'Who answers for the number?',
    lastChange: 'Last changed',
    perYear: 'One number for each year',
    oneNumber: 'One number for all years',
    inYear: (name, year) => `${name} in ${year}`,
    own: 'Give the field its own number',
    ownValue: 'Own value instead',
    share: 'Share with other fields',
    shareName: 'Name of the shared assumption',
    shareNameHint: 'Letters, digits and hyphens, for example price-cash-benefit.',
    rate: 'Rate from the library',
    chooseRate: 'Choose a rate',
    study: 'Effect measured elsewhere',
    chooseStudy: 'Choose a study',
    takeStudy: 'Use the number with its source',
    takeRate: 'Use the rate',
    rateSince: (value, from) => `${value} from ${from}`,
    monthHint: 'e.g. 2027-03, or 2027',
    choose: 'Choose',
    unlessChosen: usual => `${usual} (if nothing is chosen)`,
    asTable: unit => `as the table: ${unit}`,
    result: 'Result',
    table: 'Budget table',
    tableHint: 'Arrow keys move between the amounts, Enter shows where an amount comes from.',
    chart: 'Net per year',
    explanation: (line, when, amount) => `${line}, ${when}: ${amount}`,
    close: 'Close the explanation',
    closeLink: 'Close',
    stillToSay: drivers => `Calculated without ${drivers}, which lacks numbers.`,
    lastGood: 'The table shows the latest that could be calculated. Mend the fields with errors.',
    following: 'Calculating …',
    nothingYet: 'There is nothing to calculate yet. Add something to the calculation and write the numbers.',
    problems: 'Mend this before you save',
    problemsHint: 'The draft is saved as it is.',
    indexMissing:
      'Current prices follow an index. Choose it under “About the calculation”, or calculate in fixed prices.',
    indexHint:
      'Amounts that you typed rise with the index from the year of the price level. Rates rise by themselves.',
    indexWithout: (name, year) => `${name} (no number for ${year} in the library)`,
    head: 'About the calculation',
    typedTable: 'Typed lines',
    typedHint:
      'They are written as numbers and rest on no assumptions. Change them here, or have them calculated one at a time.',
    typedUnit: unit => `Amounts in ${unit}`,
    typedSource: 'The typed table',
    stated: 'typed, not calculated',
    newLine: 'New line',
    lineText: 'Line',
    lineAccount: 'Account',
    lineKind: 'Type',
    calculateInstead: 'Calculate the line instead',
    replaced: 'Calculated in place of typed',
    replacedNow: 'When you save, this is computed in place of what was typed',
    replacedNowHint: 'See what it changes. Remove the part again, or undo, if what was typed is to stay.',
    replacedHint: 'What the calculation gives, and what was written.',
    typedLine: 'Typed',
    calculatedLine: 'Calculated',
    difference: 'Difference',
    inAll: 'Total',
    merge: 'Merge with the newest version',
    behind: version => `Somebody else has saved version ${version} meanwhile.`,
    accounts: 'The chart of accounts',
    refused: 'That could not be done',
    missing: 'Fill in this field.',
    newName: 'Another name',
    begunWith: version => `From version ${version}`,
    personNumberInReason: 'The reason looks like a CPR number. Remove it, or save again if it is not one.',
    movedOn:
      'Somebody else has saved a newer version meanwhile. Your draft is saved; merge it with the new version and save again.',
    notCalculable:
      'The calculation is not whole yet. Mend the fields with errors; the draft is saved as it is.',
    savedAs: version => `Saved as version ${version}.`,
    cannotSave: 'You can try things here, but not save a version just now.',
    notThere: 'The proposal is no longer there. Your draft is saved.',
    unchanged: 'Nothing has changed since the version you began with.',
    differs:
      'The server computes something else than the page shows. Nothing was saved as a version; reload the page, the draft is there.',
    unreachable:
      'The server does not answer. Nothing is lost; the draft is on this machine. Try again in a moment.',
    rename: 'Rename',
    instead: 'use a rate or a shared assumption',
    use: name => `Use “${name}”`,
    useOwn: 'Use own value',
    changedBy: (by, on, version) => `${by}, ${on}, version ${version}`,
    rateUnits: {
      'kr/month': 'kr. a month',
      'kr/week': 'kr. a week',
      'kr/year': 'kr. a year',
      'kr/staff-year': 'kr. per staff year',
      kr: 'kr.',
      share: '',
      cases: 'cases',
    },
    notANumber: text => `“${text}” is not a number. Write for instance 450,000, 25.2 % or 8 / 33.`,
  },
})

/** Names of fields that hold no number; those that do are named in words/calculation/field.ts. */
const benchFields = [
  'title',
  'priceLevel',
  'prices',
  'unit',
  'committee',
  'lasting',
  'first',
  'count',
  'from',
  'until',
  'countedUntil',
  'per',
  'timing',
  'is',
  'caseload',
  'line',
  'lines',
  'refund',
  'destinations',
  'states',
  'baseline',
  'measure',
  'of',
  'to',
  'name',
  'account',
  'label',
  'kind',
  'centre',
  'payer',
  'replaces',
  'regulation',
  'pay-index',
  'prices-index',
  'transfers-index',
] as const
export type BenchField = (typeof benchFields)[number]

export function isBenchField(field: string): field is BenchField {
  return benchFields.some(each => each === field)
}

export const benchFieldNames = inBoth<Readonly<Record<BenchField, string>>>({
  da: {
    title: 'Titel',
    priceLevel: 'Prisniveau',
    prices: 'Priser',
    unit: 'Tabellens enhed',
    committee: 'Udvalg',
    lasting: 'Efter det sidste år',
    first: 'Første år',
    count: 'Antal år',
    from: 'Fra',
    until: 'Til og med',
    countedUntil: 'Virkningen tælles til og med',
    per: 'Pr.',
    timing: 'De kommer',
    is: 'Det er en',
    caseload: 'efter antal borgere',
    line: 'Konto',
    lines: 'Konti',
    refund: 'Statens refusion',
    destinations: 'Hvor de går hen',
    states: 'Ydelser',
    baseline: 'Det, der var sket alligevel',
    measure: 'Det, indsatsen flytter',
    of: 'Refusion af',
    to: 'Til',
    name: 'Navn',
    account: 'Konto',
    label: 'Linjens tekst',
    kind: 'Art',
    centre: 'Center',
    payer: 'Hvem betaler',
    replaces: 'Står i stedet for den indtastede linje',
    regulation: 'Regulering',
    'pay-index': 'Indeks for løn',
    'prices-index': 'Indeks for priser',
    'transfers-index': 'Indeks for ydelser',
  },
  en: {
    title: 'Title',
    priceLevel: 'Price level',
    prices: 'Prices',
    unit: 'Unit of the table',
    committee: 'Committee',
    lasting: 'After the last year',
    first: 'First year',
    count: 'Number of years',
    from: 'From',
    until: 'Up to and including',
    countedUntil: 'The effect counts up to and including',
    per: 'Per',
    timing: 'They come',
    is: 'It is an',
    caseload: 'by number of citizens',
    line: 'Account',
    lines: 'Accounts',
    refund: 'State refund',
    destinations: 'Where they go',
    states: 'Benefits',
    baseline: 'What would have happened anyway',
    measure: 'What the measure moves',
    of: 'Refund of',
    to: 'To',
    name: 'Name',
    account: 'Account',
    label: 'Text of the line',
    kind: 'Type',
    centre: 'Centre',
    payer: 'Who pays',
    replaces: 'Stands in the place of the typed line',
    regulation: 'Regulation',
    'pay-index': 'Index of pay',
    'prices-index': 'Index of prices',
    'transfers-index': 'Index of benefits',
  },
})

/** One of a list, where the list's own name says several. */
export const benchItemNames = inBoth<Readonly<Record<string, string>>>({
  da: {
    lines: 'Konto',
    destinations: 'Mål',
    states: 'Ydelse',
    baseline: 'Flytning',
    measure: 'Flytning',
    of: 'Del',
  },
  en: {
    lines: 'Account',
    destinations: 'Destination',
    states: 'Benefit',
    baseline: 'Move',
    measure: 'Move',
    of: 'Part',
  },
})

/** What can be chosen, as a person would say it. */
const choices = [
  'year',
  'month',
  'once',
  'evenly',
  'at-start',
  'expense',
  'saving',
  'self-support',
  'ordinary-hours',
  'other-benefit',
  'refund',
  'income',
  'net',
  'unknown',
  'municipality',
  'state',
  'region',
  'fixed',
  'current',
  'kr',
  '1000kr',
  'mio',
  'lasting',
  'ends',
  'not-calculated',
] as const
type Choice = (typeof choices)[number]

export function sayChoice(option: string, language: Language): string {
  const known = choices.find(each => each === option)
  return known ? choiceNames[language][known] : option
}

const choiceNames = inBoth<Readonly<Record<Choice, string>>>({
  da: {
    year: 'år',
    month: 'måned',
    once: 'én gang i alt',
    evenly: 'jævnt',
    'at-start': 'alle den første dag',
    expense: 'udgift',
    saving: 'besparelse',
    'self-support': 'selvforsørgelse',
    'ordinary-hours': 'ordinære timer ved siden af ydelsen',
    'other-benefit': 'en anden ydelse',
    refund: 'refusion',
    income: 'indtægt',
    net: 'netto',
    unknown: 'ikke oplyst',
    municipality: 'kommunen',
    state: 'staten',
    region: 'regionen',
    fixed: 'faste',
    current: 'løbende',
    kr: 'kr.',
    '1000kr': '1.000 kr.',
    mio: 'mio. kr.',
    lasting: 'virkningen varer ved',
    ends: 'virkningen ophører',
    'not-calculated': 'ikke beregnet',
  },
  en: {
    year: 'year',
    month: 'month',
    once: 'once in all',
    evenly: 'evenly',
    'at-start': 'all on the first day',
    expense: 'expense',
    saving: 'saving',
    'self-support': 'self-support',
    'ordinary-hours': 'ordinary hours beside the benefit',
    'other-benefit': 'another benefit',
    refund: 'refund',
    income: 'income',
    net: 'net',
    unknown: 'not stated',
    municipality: 'the municipality',
    state: 'the state',
    region: 'the region',
    fixed: 'fixed',
    current: 'current',
    kr: 'kr.',
    '1000kr': 'DKK 1,000',
    mio: 'million kr.',
    lasting: 'the effect lasts',
    ends: 'the effect ends',
    'not-calculated': 'not calculated',
  },
})
