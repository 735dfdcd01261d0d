/** The words of the field, explained for somebody who meets them for the first time. docs/glossary.md has them for builders. */
import { inBoth } from './language.ts'

type Term = { readonly term: string; readonly meaning: string }

/** In alphabetical order of each language. */
export const terms = inBoth<readonly Term[]>({
  da: [
    {
      term: 'Antagelse',
      meaning:
        'Noget, en person regner med, for eksempel hvor mange der kommer i job. Den skal have en kilde.',
    },
    {
      term: 'Bemærkning',
      meaning:
        'Noget, programmet har fundet: en fejl, en advarsel eller en note. Noter og advarsler kan afvises med en begrundelse.',
    },
    { term: 'Budgetår og overslagsår', meaning: 'Det år, budgettet gælder, og de tre år efter.' },
    { term: 'Deltagelse', meaning: 'Hvor stor en del af målgruppen der faktisk er med.' },
    { term: 'Drift (dranst 1)', meaning: 'Det, kommunen betaler, før staten refunderer noget.' },
    {
      term: 'Dødvægt',
      meaning: 'Dem, der ville have klaret sig uden indsatsen. De tæller ikke med i effekten.',
    },
    {
      term: 'Fingeraftryk',
      meaning: 'En lang kode regnet ud af indholdet. Ændres ét tegn, bliver koden en anden.',
    },
    { term: 'Foreløbig', meaning: 'Beregnet, men ikke efterprøvet af en anden person.' },
    { term: 'Frafald', meaning: 'Den del af effekten, der forsvinder hvert år, fordi nogen falder tilbage.' },
    { term: 'Går i nul', meaning: 'Det punkt, hvor forslaget hverken koster eller sparer.' },
    { term: 'Helårsperson', meaning: 'Én person i et helt år, eller to i et halvt.' },
    { term: 'Indikator', meaning: 'Det tal, der skal vise, om forslaget virker.' },
    { term: 'Katalog', meaning: 'En samling forslag med en oversigt, så de kan sammenlignes.' },
    {
      term: 'Konto',
      meaning: 'Hvor i kommunens regnskab et beløb hører til, for eksempel 5.57.73 kontanthjælp.',
    },
    { term: 'Målgruppe', meaning: 'Dem, forslaget er for.' },
    {
      term: 'Overførsel',
      meaning:
        'En ydelse til borgere, for eksempel kontanthjælp. Den ligger uden for loftet over serviceudgifter.',
    },
    {
      term: 'Prisniveau (p/l)',
      meaning: 'Hvilket års priser beløbene står i. Beløb i forskellige års priser kan ikke lægges sammen.',
    },
    {
      term: 'Refusion (dranst 2)',
      meaning: 'Det, staten betaler tilbage. Sparer kommunen en ydelse, mister den også refusionen.',
    },
    {
      term: 'Sats',
      meaning: 'Et beløb eller en andel, som lov, stat eller kommune har fastsat, med dato og henvisning.',
    },
    {
      term: 'Serviceudgift',
      meaning:
        'Udgifter til kommunens egen service, mest løn. Der er et loft over dem for alle kommuner tilsammen.',
    },
    {
      term: 'Tjent hjem',
      meaning: 'Det tidspunkt, hvor besparelserne har dækket udgifterne, og bliver ved med at gøre det.',
    },
    { term: 'Udgivelse', meaning: 'Kataloget, som det lå fast en bestemt dag. Det ændres ikke siden.' },
    {
      term: 'Validering',
      meaning:
        'En anden persons godkendelse af tallene. Den gælder én version og bliver ugyldig, hvis noget ændres.',
    },
    { term: 'Varig virkning', meaning: 'Hvad forslaget giver hvert år efter de fire viste.' },
    { term: 'Version', meaning: 'Forslaget, som det stod på et tidspunkt. Gamle versioner kan altid læses.' },
  ],
  en: [
    {
      term: 'Account (konto)',
      meaning: "Where in the municipality's accounts an amount belongs, such as 5.57.73 cash benefit.",
    },
    {
      term: 'Assumption',
      meaning: 'Something a person reckons with, such as how many get a job. It needs a source.',
    },
    { term: 'Break-even', meaning: 'The point at which the proposal neither costs nor saves.' },
    { term: 'Budget year, estimate years', meaning: 'The year the budget is for, and the three after it.' },
    {
      term: 'Catalogue',
      meaning: 'A collection of proposals with an overview, so that they can be compared.',
    },
    { term: 'Deadweight', meaning: 'Those who would have managed without. They do not count in the effect.' },
    { term: 'Drop-off', meaning: 'The part of the effect that is lost each year, because some fall back.' },
    {
      term: 'Finding',
      meaning:
        'Something the program found: an error, a warning or a note. Notes and warnings can be dismissed with a reason.',
    },
    {
      term: 'Fingerprint',
      meaning: 'A long code computed from the content. If one character changes, so does the code.',
    },
    { term: 'Full-year person', meaning: 'One person for a whole year, or two for half a year.' },
    { term: 'Indicator', meaning: 'The number that is to show whether the proposal works.' },
    { term: 'Lasting effect', meaning: 'What the proposal gives each year after the four that are shown.' },
    {
      term: 'Operating expense (dranst 1)',
      meaning: 'What the municipality pays before the state refunds anything.',
    },
    { term: 'Paid back', meaning: 'The time when savings have covered expenses, and go on doing so.' },
    { term: 'Preliminary', meaning: 'Calculated, but not checked by another person.' },
    {
      term: 'Price level (p/l)',
      meaning: "Which year's prices amounts are in. Amounts in different years' prices cannot be added.",
    },
    {
      term: 'Publication',
      meaning: 'The catalogue as it was fixed on a certain day. It does not change afterwards.',
    },
    {
      term: 'Rate',
      meaning: 'An amount or share set by law, state or municipality, with date and reference.',
    },
    {
      term: 'Refund (dranst 2)',
      meaning: 'What the state pays back. If the municipality saves a benefit, it loses the refund too.',
    },
    {
      term: 'Service expenditure',
      meaning:
        "Expenses for the municipality's own services, mostly pay. There is a limit for all municipalities together.",
    },
    { term: 'Take-up', meaning: 'How large a part of the target group really takes part.' },
    { term: 'Target group', meaning: 'Those whom the proposal is for.' },
    {
      term: 'Transfer',
      meaning:
        'A benefit to citizens, such as cash benefit. It lies outside the limit of service expenditure.',
    },
    {
      term: 'Validation',
      meaning:
        "Another person's approval of the figures. It is for one version and void if anything changes.",
    },
    { term: 'Version', meaning: 'The proposal as it stood at a time. Old versions can always be read.' },
  ],
})
