/** Words of validating: the checklist, the recomputation, and approving or sending back. */
import type { CheckAnswer, CheckItem } from '../../core/process/checklist.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type ItemWords = {
  readonly short: string
  readonly question: string
  /** What to look for, for somebody who does this twice a year. */
  readonly help: string
}

type CheckWords = {
  readonly title: string
  readonly lead: string
  readonly checklist: string
  readonly items: Readonly<Record<CheckItem, ItemWords>>
  readonly answers: Readonly<Record<CheckAnswer, string>>
  readonly remark: string
  readonly looks: {
    readonly noSource: (n: number, of: number) => string
    readonly allSourced: (of: number) => string
    readonly noEvidence: (n: number) => string
    readonly noAssumptions: string
    readonly zeroEffect: (size: string, isCost: boolean) => string
    readonly priceLevel: (year: number | null) => string
    readonly noFollowUp: string
    readonly followUp: (n: number) => string
    readonly noAccount: (n: number) => string
    readonly overlaps: (n: number) => string
  }
  readonly findings: string
  readonly noFindings: string
  readonly recomputation: string
  readonly agrees: string
  readonly differs: (n: number) => string
  readonly typed: string
  readonly typedDiffers: (n: number) => string
  readonly notCalculable: string
  readonly recomputeHow: string
  readonly tableCaption: string
  readonly line: string
  readonly total: string
  readonly stated: string
  readonly recomputed: string
  readonly blank: string
  readonly since: string
  readonly firstTime: string
  readonly unchangedSince: (version: number) => string
  readonly changedSince: (seen: number, now: number) => string
  readonly compare: string
  readonly proposal: string
  readonly openProposal: string
  readonly bound: (version: number, hash: string) => string
  readonly approve: string
  readonly approveHint: string
  readonly sendBack: string
  readonly problemHeading: string
  readonly unanswered: (item: string) => string
  readonly remarkMissing: (item: string) => string
  readonly notYours: string
  readonly hadAnswered: string
}

export const checkWords = inBoth<CheckWords>({
  da: {
    title: 'Validér',
    lead: 'Gå listen igennem, sammenlign tallene, og godkend eller send tilbage. Du skriver under på én bestemt version.',
    checklist: 'Tjekliste',
    items: {
      sources: {
        short: 'Kilder',
        question: 'Har hver antagelse en kilde?',
        help: 'En kilde er et sted, andre kan slå efter: en optælling, en aftale, en undersøgelse.',
      },
      evidence: {
        short: 'Belæg',
        question: 'Er der belæg for effekten?',
        help: 'Er den målt her eller andre steder? Er det en vurdering, så skal det stå der.',
      },
      'zero-effect': {
        short: 'Ingen effekt',
        question: 'Er det set efter, hvad det koster, hvis effekten udebliver?',
        help: 'Flere danske forsøg fandt ingen sikker effekt. Tabet skal kunne ses og bæres.',
      },
      deadweight: {
        short: 'Dødvægt',
        question: 'Er dem, der ville have klaret sig alligevel, trukket fra?',
        help: 'Kun forskellen tæller, ikke alle, der kommer i job.',
      },
      accounts: {
        short: 'Konto og refusion',
        question: 'Står hvert beløb på den rigtige konto med den rigtige refusion?',
        help: 'Se efter, om lønnen ligger i eller uden for serviceudgifterne, og om refusionen følger trappen.',
      },
      'marginal-refund': {
        short: 'Refusion på kanten',
        question: 'Er refusionen den, som netop disse borgere udløser?',
        help: 'Kontoens gennemsnit er ikke det samme som refusionen for dem, der flytter sig.',
      },
      'double-counting': {
        short: 'Dobbelttælling',
        question: 'Er det set efter, om andre forslag tæller de samme borgere eller kroner?',
        help: 'Se bemærkningerne og de forslag, der ligner.',
      },
      'price-level': {
        short: 'Prisniveau',
        question: 'Er alle beløb i samme prisniveau?',
        help: 'Også kommunens egne priser og takster.',
      },
      'ends-by-itself': {
        short: 'Hører op af sig selv',
        question: 'Er der taget højde for ydelser, der hører op af sig selv?',
        help: 'Dagpenge ophører efter en tid. En besparelse kan ikke vare længere end ydelsen.',
      },
      'training-pay': {
        short: 'Skoleløn og dagpenge',
        question: 'Er skoleløn og senere dagpenge regnet med?',
        help: 'Gælder forløb med oplæring, for eksempel IGU og voksenlærlinge.',
      },
      'reward-conditions': {
        short: 'Tilskud',
        question: 'Er betingelserne for tilskud og bonus opfyldt, før pengene er regnet med?',
        help: 'Resultattilskud kræver ofte varig beskæftigelse, før de udbetales.',
      },
      'follow-up': {
        short: 'Opfølgning',
        question: 'Er det aftalt, hvad der måles, af hvem og hvornår?',
        help: 'Et forslag må vedtages uden, men så skal manglen kunne ses.',
      },
    },
    answers: { yes: 'Ja', remark: 'Nej, eller med forbehold', 'not-relevant': 'Ikke relevant her' },
    remark: 'Bemærkning',
    looks: {
      noSource: (n, of) => `${n} af ${of} antagelser har ingen kilde.`,
      allSourced: of => `Alle ${of} antagelser har en kilde.`,
      noEvidence: n => `${countOf(n, 'antagelse siger', 'antagelser siger', 'da')} ikke, hvad den bygger på.`,
      noAssumptions: 'Tabellen er tastet. Der er ingen antagelser at åbne.',
      zeroEffect: (size, isCost) => `Uden effekt ${isCost ? 'koster' : 'sparer'} forslaget ${size} i alt.`,
      priceLevel: year =>
        year === null ? 'Prisniveauet er ikke oplyst.' : `Beløbene står i ${year}-priser.`,
      noFollowUp: 'Der er ingen opfølgning i forslaget.',
      followUp: n => `Forslaget nævner ${countOf(n, 'måling', 'målinger', 'da')}.`,
      noAccount: n => `${countOf(n, 'linje har', 'linjer har', 'da')} ingen konto.`,
      overlaps: n => `${countOf(n, 'bemærkning', 'bemærkninger', 'da')} handler om dobbelttælling.`,
    },
    findings: 'Det har programmet fundet',
    noFindings: 'Ingen åbne bemærkninger.',
    recomputation: 'Uafhængig efterregning',
    agrees: 'Efterregningen giver de samme tal i hvert felt.',
    differs: n => `Efterregningen giver et andet tal i ${countOf(n, 'felt', 'felter', 'da')}.`,
    typed: 'Tabellen er tastet og hviler ikke på antagelser. Den er lagt sammen igen, og summerne passer.',
    typedDiffers: n => `Tabellen er tastet. ${countOf(n, 'sum passer', 'summer passer', 'da')} ikke.`,
    notCalculable: 'Programmet kan ikke længere læse antagelserne, så der er ikke regnet efter.',
    recomputeHow:
      'Tabellen er regnet en gang til fra de samme antagelser og satser med en anden, langsom regnemåde, der ikke deler kode med den første.',
    tableCaption: 'Efterregnede beløb i 1.000 kr.; hvor tabellen siger noget andet, står begge tal',
    line: 'Linje',
    total: 'I alt',
    stated: 'i tabellen',
    recomputed: 'efterregnet',
    blank: 'tomt',
    since: 'Siden du sidst så det',
    firstTime: 'Du ser forslaget for første gang.',
    unchangedSince: version => `Intet er ændret, siden du så version ${version}.`,
    changedSince: (seen, now) => `Du så version ${seen}. Nu er det version ${now}.`,
    compare: 'Se, hvad der er ændret',
    proposal: 'Forslaget',
    openProposal: 'Åbn forslaget i sin helhed',
    bound: (version, hash) =>
      `Din godkendelse gælder version ${version} med fingeraftrykket ${hash}. Ændres noget bagefter, bliver den synligt ugyldig.`,
    approve: 'Godkend version',
    approveHint: 'Forslaget står derefter som valideret med dit navn og datoen.',
    sendBack: 'Send tilbage med begrundelse',
    problemHeading: 'Det mangler, før du kan godkende',
    unanswered: item => `Svar på »${item}«.`,
    remarkMissing: item => `Skriv en bemærkning til »${item}«.`,
    notYours: 'Du kan læse med, men kun den, der har taget forslaget til validering, kan godkende.',
    hadAnswered: 'Det her havde du svaret. Kopiér det, hvis du vil gemme det:',
  },
  en: {
    title: 'Validate',
    lead: 'Go through the list, compare the figures, and approve or send back. You sign one particular version.',
    checklist: 'Checklist',
    items: {
      sources: {
        short: 'Sources',
        question: 'Does each assumption have a source?',
        help: 'A source is a place where others can look: a count, an agreement, a study.',
      },
      evidence: {
        short: 'Evidence',
        question: 'Is there evidence for the effect?',
        help: 'Has it been measured here or elsewhere? If it is a judgement, it must say so.',
      },
      'zero-effect': {
        short: 'No effect',
        question: 'Has it been looked at what it costs if there is no effect?',
        help: 'Several Danish trials found no certain effect. The loss must be seen and bearable.',
      },
      deadweight: {
        short: 'Deadweight',
        question: 'Are those subtracted who would have managed anyway?',
        help: 'Only the difference counts, not everybody who gets a job.',
      },
      accounts: {
        short: 'Account and refund',
        question: 'Does each amount stand on the right account with the right refund?',
        help: 'Look whether pay lies inside or outside service expenditure, and whether the refund follows the ladder.',
      },
      'marginal-refund': {
        short: 'Refund at the margin',
        question: 'Is the refund the one that exactly these people give?',
        help: "The account's average is not the refund for those who move.",
      },
      'double-counting': {
        short: 'Double counting',
        question: 'Has it been looked at whether other proposals count the same people or kroner?',
        help: 'See the findings and the proposals that are alike.',
      },
      'price-level': {
        short: 'Price level',
        question: 'Are all amounts in the same price level?',
        help: "The municipality's own prices too.",
      },
      'ends-by-itself': {
        short: 'Ends by itself',
        question: 'Are benefits that end by themselves taken into account?',
        help: 'Dagpenge ends after a time. A saving cannot last longer than the benefit.',
      },
      'training-pay': {
        short: 'School pay and dagpenge',
        question: 'Are school pay and later dagpenge counted?',
        help: 'For training schemes, such as IGU and adult apprentices.',
      },
      'reward-conditions': {
        short: 'Grants',
        question: 'Are the conditions for grants and bonuses met before the money is counted?',
        help: 'Reward grants often need lasting employment before they are paid.',
      },
      'follow-up': {
        short: 'Follow-up',
        question: 'Is it agreed what is measured, by whom and when?',
        help: 'A proposal may be adopted without, but then the lack must be seen.',
      },
    },
    answers: { yes: 'Yes', remark: 'No, or with reservations', 'not-relevant': 'Not relevant here' },
    remark: 'Remark',
    looks: {
      noSource: (n, of) => `${n} of ${of} assumptions have no source.`,
      allSourced: of => `All ${of} assumptions have a source.`,
      noEvidence: n => `${countOf(n, 'assumption does', 'assumptions do', 'en')} not say what it rests on.`,
      noAssumptions: 'The table is typed. There are no assumptions to open.',
      zeroEffect: (size, isCost) =>
        `Without effect the proposal ${isCost ? 'costs' : 'saves'} ${size} in all.`,
      priceLevel: year =>
        year === null ? 'The price level is not stated.' : `Amounts are in ${year} prices.`,
      noFollowUp: 'There is no follow-up in the proposal.',
      followUp: n => `The proposal names ${countOf(n, 'measure', 'measures', 'en')}.`,
      noAccount: n => `${countOf(n, 'line has', 'lines have', 'en')} no account.`,
      overlaps: n => `${countOf(n, 'finding is', 'findings are', 'en')} about double counting.`,
    },
    findings: 'What the program found',
    noFindings: 'No open findings.',
    recomputation: 'Independent recomputation',
    agrees: 'The recomputation gives the same figure in every cell.',
    differs: n => `The recomputation gives another figure in ${countOf(n, 'cell', 'cells', 'en')}.`,
    typed: 'The table is typed and does not rest on assumptions. It was added up again, and the sums hold.',
    typedDiffers: n => `The table is typed. ${countOf(n, 'sum does', 'sums do', 'en')} not hold.`,
    notCalculable: 'The program can no longer read the assumptions, so nothing was recomputed.',
    recomputeHow:
      'The table was computed once more from the same assumptions and rates, by another, slow way that shares no code with the first.',
    tableCaption: 'Recomputed amounts in 1,000 kr.; where the table says something else, both figures stand',
    line: 'Line',
    total: 'In all',
    stated: 'in the table',
    recomputed: 'recomputed',
    blank: 'blank',
    since: 'Since you last saw it',
    firstTime: 'You see the proposal for the first time.',
    unchangedSince: version => `Nothing has changed since you saw version ${version}.`,
    changedSince: (seen, now) => `You saw version ${seen}. Now it is version ${now}.`,
    compare: 'See what changed',
    proposal: 'The proposal',
    openProposal: 'Open the whole proposal',
    bound: (version, hash) =>
      `Your approval is for version ${version} with the fingerprint ${hash}. If anything changes after it, it visibly becomes void.`,
    approve: 'Approve version',
    approveHint: 'After that the proposal stands as validated, with your name and the date.',
    sendBack: 'Send back with a reason',
    problemHeading: 'Missing before you can approve',
    unanswered: item => `Answer “${item}”.`,
    remarkMissing: item => `Write a remark on “${item}”.`,
    notYours: 'You can read along, but only the person who took the proposal for validation can approve.',
    hadAnswered: 'This is what you had answered. Copy it if you want to keep it:',
  },
})
