/**
 * The words of the field, explained for somebody who meets them for the first time, and how they look in running text.
 * Every page explains those it uses (web/terms/). docs/glossary.md has them for builders.
 */
import { inBoth, type Language } from './language.ts'

export const termKeys = [
  'account',
  'accumulated',
  'assumption',
  'avoidedCost',
  'baseline',
  'breakEven',
  'budgetYears',
  'catalogue',
  'chartOfAccounts',
  'coFinancing',
  'deadweight',
  'discounting',
  'dropOff',
  'evidence',
  'finding',
  'fingerprint',
  'fullYearPerson',
  'indicator',
  'lastingEffect',
  'median',
  'net',
  'neutralMove',
  'operatingExpense',
  'operatingProposal',
  'ownValue',
  'paidBack',
  'preliminary',
  'presentValue',
  'priceLevel',
  'publication',
  'randomisedTrial',
  'rate',
  'recomputation',
  'refund',
  'refundLadder',
  'sensitivity',
  'serviceExpenditure',
  'staffYear',
  'stamp',
  'stopRule',
  'stressTest',
  'takeUp',
  'targetGroup',
  'transfer',
  'validation',
  'version',
] as const
export type TermKey = (typeof termKeys)[number]

export type Term = {
  readonly term: string
  /** One or two sentences. */
  readonly meaning: string
  /** Every way it is written in running text, lower case, in a list with commas. */
  readonly written: string
}

export const terms = inBoth<Readonly<Record<TermKey, Term>>>({
  da: {
    account: {
      term: 'Konto',
      meaning: 'Hvor i kommunens regnskab et beløb hører til, for eksempel 5.57.73 kontanthjælp.',
      written: 'konto, kontoen, konti, kontiene, kontoens',
    },
    accumulated: {
      term: 'Akkumuleret',
      meaning: 'Lagt sammen fra det første år til og med dette.',
      written: 'akkumuleret, akkumulerede',
    },
    assumption: {
      term: 'Antagelse',
      meaning:
        'Noget, en person regner med, for eksempel hvor mange der kommer i job. Den skal have en kilde.',
      written: 'antagelse, antagelsen, antagelser, antagelserne',
    },
    avoidedCost: {
      term: 'Undgået udgift',
      meaning: 'Kommunen bruger penge nu, så en senere udgift ikke kommer.',
      written: 'undgået udgift, undgåede udgifter',
    },
    baseline: {
      term: 'Udgangspunkt',
      meaning: 'Hvordan det er, før forslaget begynder.',
      written: 'udgangspunkt, udgangspunktet',
    },
    breakEven: {
      term: 'Går i nul',
      meaning: 'Det punkt, hvor forslaget hverken koster eller sparer.',
      written: 'går i nul, gå i nul, gik i nul',
    },
    budgetYears: {
      term: 'Budgetår og overslagsår',
      meaning: 'Det år, budgettet gælder, og de tre år efter.',
      written: 'budgetår, budgetåret, overslagsår, overslagsårene, overslagsåret',
    },
    catalogue: {
      term: 'Katalog',
      meaning: 'En samling forslag med en oversigt, så de kan sammenlignes.',
      written: 'katalog, kataloget, kataloger, katalogerne, katalogets',
    },
    chartOfAccounts: {
      term: 'Kontoplan',
      meaning: 'Statens liste over de konti, som kommuner skal bruge.',
      written: 'kontoplan, kontoplanen, kontoplanens',
    },
    coFinancing: {
      term: 'Medfinansiering',
      meaning: 'Den del af en ydelse, som kommunen selv betaler til staten.',
      written: 'medfinansiering, medfinansieringen',
    },
    deadweight: {
      term: 'Dødvægt',
      meaning: 'Dem, der ville have klaret sig uden indsatsen. De tæller ikke med i effekten.',
      written: 'dødvægt, dødvægten',
    },
    discounting: {
      term: 'Diskontering',
      meaning: 'At regne senere beløb mindre værd end beløb i dag, med en fast procent om året.',
      written: 'diskontering, diskonteringen, diskonteringsrente, diskonteringsrenten, diskonteringsrenter',
    },
    dropOff: {
      term: 'Frafald',
      meaning: 'Den del af effekten, der forsvinder hvert år, fordi nogen falder tilbage.',
      written: 'frafald, frafaldet',
    },
    evidence: {
      term: 'Belæg',
      meaning: 'Hvad en antagelse bygger på, fra et forsøg ned til et skøn.',
      written: 'belæg, belægget',
    },
    finding: {
      term: 'Bemærkning',
      meaning:
        'Noget, programmet har fundet: en fejl, en advarsel eller en note. Noter og advarsler kan afvises med en begrundelse.',
      written: 'bemærkning, bemærkningen, bemærkninger, bemærkningerne',
    },
    fingerprint: {
      term: 'Fingeraftryk',
      meaning: 'En lang kode regnet ud af indholdet. Ændres ét tegn, bliver koden en anden.',
      written: 'fingeraftryk, fingeraftrykket',
    },
    fullYearPerson: {
      term: 'Helårsperson',
      meaning: 'Én person i et helt år, eller to i et halvt.',
      written: 'helårsperson, helårspersonen, helårspersoner, helårspersonerne',
    },
    indicator: {
      term: 'Indikator',
      meaning: 'Det tal, der skal vise, om forslaget virker.',
      written: 'indikator, indikatoren, indikatorer, indikatorerne',
    },
    lastingEffect: {
      term: 'Varig virkning',
      meaning: 'Hvad forslaget giver hvert år efter de fire viste.',
      written: 'varig virkning, varige virkning, varige virkninger',
    },
    median: {
      term: 'Median',
      meaning: 'Den midterste værdi: lige mange ligger over og under den.',
      written: 'median, medianen',
    },
    net: {
      term: 'Netto',
      meaning: 'Udgifter og besparelser lagt sammen, når refusionen er regnet med.',
      written: 'netto, nettoresultat, nettoresultatet, nettobeløb, nettoudgift, nettoudgiften',
    },
    neutralMove: {
      term: 'Budgetneutral omplacering',
      meaning: 'Penge flyttes mellem konti eller år, og summen er nul.',
      written: 'budgetneutral, budgetneutrale, budgetneutralt',
    },
    operatingExpense: {
      term: 'Drift (dranst 1)',
      meaning: 'Det, kommunen betaler, før staten refunderer noget.',
      written: 'drift, driften, driftsudgift, driftsudgifter, driftsudgifterne, dranst',
    },
    operatingProposal: {
      term: 'Driftsforslag',
      meaning: 'Et skema, der beder om at ændre driftsbudgettet.',
      written: 'driftsforslag, driftsforslaget, driftsforslagene',
    },
    ownValue: {
      term: 'Egen værdi',
      meaning:
        'En værdi, kommunen selv har indtastet med en kilde. Den gælder i stedet for den, der følger med programmet.',
      written: 'egen værdi, egne værdier, egne værdi',
    },
    paidBack: {
      term: 'Tjent hjem',
      meaning: 'Det tidspunkt, hvor besparelserne har dækket udgifterne, og bliver ved med at gøre det.',
      written: 'tjent hjem, tjener sig hjem, tjene sig hjem, tjente sig hjem',
    },
    preliminary: {
      term: 'Foreløbig',
      meaning: 'Beregnet, men ikke efterprøvet af en anden person.',
      written: 'foreløbig, foreløbigt, foreløbige',
    },
    presentValue: {
      term: 'Nutidsværdi',
      meaning: 'Hvad senere års beløb er værd i dag.',
      written: 'nutidsværdi, nutidsværdien, nettonutidsværdi, nettonutidsværdien, tilbagediskonteres',
    },
    priceLevel: {
      term: 'Prisniveau (p/l)',
      meaning: 'Hvilket års priser beløbene står i. Beløb i forskellige års priser kan ikke lægges sammen.',
      written: 'prisniveau, prisniveauet, prisniveauer, p/l',
    },
    publication: {
      term: 'Udgivelse',
      meaning: 'Kataloget, som det lå fast en bestemt dag. Det ændres ikke siden.',
      written: 'udgivelse, udgivelsen, udgivelser, udgivelserne, udgivet, udgives',
    },
    randomisedTrial: {
      term: 'Lodtrækningsforsøg',
      meaning:
        'Deltagere vælges ved lodtrækning. De andre er en kontrolgruppe, der viser, hvad der ellers var sket.',
      written: 'lodtrækningsforsøg, lodtrækningsforsøget, kontrolgruppe, kontrolgruppen, kontrolgrupper',
    },
    rate: {
      term: 'Sats',
      meaning: 'Et beløb eller en andel, som lov, stat eller kommune har fastsat, med dato og henvisning.',
      written: 'sats, satsen, satser, satserne, satsens',
    },
    recomputation: {
      term: 'Efterregning',
      meaning: 'Tabellen regnet ud en gang til, af en anden del af programmet.',
      written: 'efterregning, efterregningen',
    },
    refund: {
      term: 'Refusion (dranst 2)',
      meaning: 'Det, staten betaler tilbage. Sparer kommunen en ydelse, mister den også refusionen.',
      written: 'refusion, refusionen, refusioner, refusionerne, refusionsandel, refusionsprocent',
    },
    refundLadder: {
      term: 'Refusionstrappe',
      meaning: 'Staten refunderer en mindre andel, jo længere en borger har været på ydelser.',
      written: 'refusionstrappe, refusionstrappen',
    },
    sensitivity: {
      term: 'Følsomhed',
      meaning: 'Hvor meget resultatet flytter sig, når én antagelse gør.',
      written: 'følsomhed, følsomheden, følsomheder',
    },
    serviceExpenditure: {
      term: 'Serviceudgift',
      meaning:
        'Udgifter til kommunens egen service, mest løn. Der er et loft over dem for alle kommuner tilsammen: servicerammen.',
      written: 'serviceudgift, serviceudgifter, serviceudgifterne, servicerammen, serviceramme',
    },
    staffYear: {
      term: 'Årsværk',
      meaning: 'En stilling på fuld tid i et år.',
      written: 'årsværk, årsværket',
    },
    stamp: {
      term: 'Stempel',
      meaning: 'Mærket på den version, en validator har godkendt.',
      written: 'stempel, stemplet, stempler, stemplerne',
    },
    stopRule: {
      term: 'Tærskel og stopregel',
      meaning: 'Det tal, der mindst skal nås, og hvad der sker, hvis det ikke nås.',
      written: 'tærskel, tærsklen, stopregel, stopreglen',
    },
    stressTest: {
      term: 'Stresstest',
      meaning: 'Hvad tallene bliver, hvis mindre lykkes.',
      written: 'stresstest, stresstesten, stresstests',
    },
    takeUp: {
      term: 'Deltagelse',
      meaning: 'Hvor stor en del af målgruppen der faktisk er med.',
      written: 'deltagelse, deltagelsen',
    },
    targetGroup: {
      term: 'Målgruppe',
      meaning: 'Dem, forslaget er for.',
      written: 'målgruppe, målgruppen, målgrupper, målgrupperne, målgruppens',
    },
    transfer: {
      term: 'Overførsel',
      meaning:
        'En ydelse til borgere, for eksempel kontanthjælp. Den ligger uden for loftet over serviceudgifter.',
      written:
        'overførsel, overførslen, overførsler, overførslerne, overførselsudgift, overførselsudgifter, overførselsudgifterne',
    },
    validation: {
      term: 'Validering',
      meaning:
        'En anden persons godkendelse af tallene. Den gælder én version og bliver ugyldig, hvis noget ændres.',
      written:
        'validering, valideringen, valideringer, valideret, validerede, validere, validerer, validér, valider, valideres, validator, validatoren, validatorer, validatorerne',
    },
    version: {
      term: 'Version',
      meaning: 'Forslaget, som det stod på et tidspunkt. Gamle versioner kan altid læses.',
      written: 'version, versionen, versioner, versionerne, versionens',
    },
  },
  en: {
    account: {
      term: 'Account (konto)',
      meaning: "Where in the municipality's accounts an amount belongs, such as 5.57.73 cash benefit.",
      written: 'account, accounts, konto',
    },
    accumulated: {
      term: 'Accumulated',
      meaning: 'Added up from the first year to this one.',
      written: 'accumulated',
    },
    assumption: {
      term: 'Assumption',
      meaning: 'Something a person reckons with, such as how many get a job. It needs a source.',
      written: 'assumption, assumptions',
    },
    avoidedCost: {
      term: 'Avoided cost',
      meaning: 'The municipality spends now so that a later expense does not come.',
      written: 'avoided cost, avoided costs',
    },
    baseline: {
      term: 'Baseline',
      meaning: 'How things are before the proposal begins.',
      written: 'baseline, baselines',
    },
    breakEven: {
      term: 'Break-even',
      meaning: 'The point at which the proposal neither costs nor saves.',
      written: 'break-even, breaks even, break even',
    },
    budgetYears: {
      term: 'Budget year, estimate years',
      meaning: 'The year the budget is for, and the three after it.',
      written: 'budget year, budget years, estimate year, estimate years',
    },
    catalogue: {
      term: 'Catalogue',
      meaning: 'A collection of proposals with an overview, so that they can be compared.',
      written: 'catalogue, catalogues',
    },
    chartOfAccounts: {
      term: 'Chart of accounts',
      meaning: "The state's list of the accounts that municipalities must use.",
      written: 'chart of accounts',
    },
    coFinancing: {
      term: 'Co-financing',
      meaning: 'The part of a benefit that the municipality itself pays to the state.',
      written: 'co-financing',
    },
    deadweight: {
      term: 'Deadweight',
      meaning: 'Those who would have managed without. They do not count in the effect.',
      written: 'deadweight',
    },
    discounting: {
      term: 'Discounting',
      meaning: 'Counting later amounts as worth less than amounts today, by a fixed percentage a year.',
      written: 'discounting, discount rate, discount rates',
    },
    dropOff: {
      term: 'Drop-off',
      meaning: 'The part of the effect that is lost each year, because some fall back.',
      written: 'drop-off',
    },
    evidence: {
      term: 'Evidence',
      meaning: 'What an assumption rests on, from a trial down to a judgement.',
      written: 'evidence',
    },
    finding: {
      term: 'Finding',
      meaning:
        'Something the program found: an error, a warning or a note. Notes and warnings can be dismissed with a reason.',
      written: 'finding, findings',
    },
    fingerprint: {
      term: 'Fingerprint',
      meaning: 'A long code computed from the content. If one character changes, so does the code.',
      written: 'fingerprint, fingerprints',
    },
    fullYearPerson: {
      term: 'Full-year person',
      meaning: 'One person for a whole year, or two for half a year.',
      written: 'full-year person, full-year persons, full-year people',
    },
    indicator: {
      term: 'Indicator',
      meaning: 'The number that is to show whether the proposal works.',
      written: 'indicator, indicators',
    },
    lastingEffect: {
      term: 'Lasting effect',
      meaning: 'What the proposal gives each year after the four that are shown.',
      written: 'lasting effect, lasting effects',
    },
    median: {
      term: 'Median',
      meaning: 'The value in the middle: as many lie above it as below.',
      written: 'median, medians',
    },
    net: {
      term: 'Net',
      meaning: 'Expenses and savings added up, with the refund taken into account.',
      written: 'net',
    },
    neutralMove: {
      term: 'Budget-neutral move',
      meaning: 'Money is moved between accounts or years, and the sum is zero.',
      written: 'budget-neutral',
    },
    operatingExpense: {
      term: 'Operating expense (dranst 1)',
      meaning: 'What the municipality pays before the state refunds anything.',
      written: 'operating expense, operating expenses, operating, dranst, drift',
    },
    operatingProposal: {
      term: 'Operating-budget proposal',
      meaning: 'A form that asks for a change of the operating budget.',
      written: 'operating-budget proposal, operating-budget proposals',
    },
    ownValue: {
      term: 'Own value',
      meaning:
        'A value that the municipality has entered itself, with a source. It holds in place of the one that comes with the program.',
      written: 'own value, own values',
    },
    paidBack: {
      term: 'Paid back',
      meaning: 'The time when savings have covered expenses, and go on doing so.',
      written: 'paid back, pays back, pay back, pays itself back, pay themselves back',
    },
    preliminary: {
      term: 'Preliminary',
      meaning: 'Calculated, but not checked by another person.',
      written: 'preliminary',
    },
    presentValue: {
      term: 'Present value',
      meaning: "What later years' amounts are worth today.",
      written: 'present value, present values',
    },
    priceLevel: {
      term: 'Price level (p/l)',
      meaning: "Which year's prices amounts are in. Amounts in different years' prices cannot be added.",
      written: 'price level, price levels, p/l',
    },
    publication: {
      term: 'Publication',
      meaning: 'The catalogue as it was fixed on a certain day. It does not change afterwards.',
      written: 'publication, publications, published, publish',
    },
    randomisedTrial: {
      term: 'Randomised trial',
      meaning:
        'Participants are drawn by lot. The others are a control group that shows what would have happened anyway.',
      written: 'randomised trial, randomised trials, control group, control groups',
    },
    rate: {
      term: 'Rate',
      meaning: 'An amount or share set by law, state or municipality, with date and reference.',
      written: 'rate, rates',
    },
    recomputation: {
      term: 'Recomputation',
      meaning: 'The table calculated once more, by another part of the program.',
      written: 'recomputation, recomputations',
    },
    refund: {
      term: 'Refund (dranst 2)',
      meaning: 'What the state pays back. If the municipality saves a benefit, it loses the refund too.',
      written: 'refund, refunds, refusion',
    },
    refundLadder: {
      term: 'Refund ladder',
      meaning: 'The state refunds a smaller share, the longer somebody has been on benefits.',
      written: 'refund ladder',
    },
    sensitivity: {
      term: 'Sensitivity',
      meaning: 'How far the result moves when one assumption does.',
      written: 'sensitivity, sensitivities',
    },
    serviceExpenditure: {
      term: 'Service expenditure',
      meaning:
        "Expenses for the municipality's own services, mostly pay. There is a limit for all municipalities together.",
      written: 'service expenditure',
    },
    staffYear: {
      term: 'Staff year',
      meaning: 'A full-time post for a year.',
      written: 'staff year, staff years, full-time post, full-time posts',
    },
    stamp: {
      term: 'Stamp',
      meaning: 'The mark on the version that a validator has approved.',
      written: 'stamp, stamps, stamped',
    },
    stopRule: {
      term: 'Threshold and stop rule',
      meaning: 'The number that must be reached, and what happens if it is not.',
      written: 'threshold, stop rule',
    },
    stressTest: {
      term: 'Stress test',
      meaning: 'What the figures come to if less succeeds.',
      written: 'stress test, stress tests, stress case, stress cases',
    },
    takeUp: {
      term: 'Take-up',
      meaning: 'How large a part of the target group really takes part.',
      written: 'take-up',
    },
    targetGroup: {
      term: 'Target group',
      meaning: 'Those whom the proposal is for.',
      written: 'target group, target groups',
    },
    transfer: {
      term: 'Transfer',
      meaning:
        'A benefit to citizens, such as cash benefit. It lies outside the limit of service expenditure.',
      written: 'transfer, transfers',
    },
    validation: {
      term: 'Validation',
      meaning:
        "Another person's approval of the figures. It is for one version and void if anything changes.",
      written: 'validation, validations, validated, validate, validates, validating, validator, validators',
    },
    version: {
      term: 'Version',
      meaning: 'The proposal as it stood at a time. Old versions can always be read.',
      written: 'version, versions',
    },
  },
})

/** What looks like a term and means something else. */
export const otherMeanings = inBoth<readonly string[]>({
  da: ['min konto', 'organisationens konto', 'tager udgangspunkt', 'tage udgangspunkt', 'med udgangspunkt'],
  en: ['my account', 'organisation’s account', 'take into account', 'taken into account'],
})

/** In alphabetical order of the language. */
export function sortedTerms(language: Language, keys: Iterable<TermKey> = termKeys): readonly TermKey[] {
  const named = terms[language]
  return [...keys].sort((a, b) => named[a].term.localeCompare(named[b].term, language))
}
