/** The page that says what the program is and how its figures are read. */
import { inBoth } from '../language.ts'

type Section = { readonly heading: string; readonly paragraphs: readonly string[] }
type Term = { readonly term: string; readonly meaning: string }

type ReadingWords = {
  readonly title: string
  readonly lead: string
  readonly sections: readonly Section[]
  readonly termsHeading: string
  readonly terms: readonly Term[]
}

export const readingWords = inBoth<ReadingWords>({
  da: {
    title: 'Sådan læses tallene',
    lead: 'Programmet følger en kommunal investering fra idé til dokumenteret effekt. Her står, hvordan siderne læses.',
    sections: [
      {
        heading: 'Fortegn',
        paragraphs: [
          'Et plus er en udgift. Et minus er en besparelse eller en indtægt. −9.832 i en tabel i 1.000 kr. er altså en besparelse på 9,8 mio. kr.',
          'En refusionslinje står modsat sin driftslinje. Spares der på en ydelse, betaler staten også mindre, og refusionslinjen er derfor positiv.',
        ],
      },
      {
        heading: 'Tomme felter',
        paragraphs: [
          'Et tomt felt er ikke et nul. Det viser, at dokumentet ikke giver noget beløb. Totaler tæller tomme felter ikke med.',
        ],
      },
      {
        heading: 'Bemærkninger',
        paragraphs: [
          'Hvert dokument regnes efter, når det indlæses. En fejl betyder, at dokumentet modsiger sig selv. En advarsel betyder, at det strider mod en regel om konti, refusion, fortegn eller år. En note er værd at se på.',
          'Dokumentets egne tal rettes aldrig. Er et felt forkert, vises både det trykte og det, de andre tal giver, og hvorfor.',
        ],
      },
      {
        heading: 'Foreløbige tal',
        paragraphs: [
          'Tallene kommer fra forslagsstillerne og er foreløbige, indtil en anden har valideret dem. Mangler prisniveauet i dokumentet, vises det som ikke oplyst.',
        ],
      },
      {
        heading: 'Adresser',
        paragraphs: [
          'Hvert katalog, hvert forslag og hver version har sin egen adresse, som ikke ændres. Den kan sendes i en mail, og siden kan skrives ud.',
        ],
      },
    ],
    termsHeading: 'Ord',
    terms: [
      { term: 'Netto', meaning: 'Udgifter minus besparelser og indtægter i ét år.' },
      { term: 'Akkumuleret', meaning: 'Netto lagt sammen fra det første år til og med det viste.' },
      {
        term: 'Tjent hjem',
        meaning: 'Det første år, hvor det akkumulerede er nul eller bedre og bliver ved med at være det.',
      },
      {
        term: 'Serviceudgifter',
        meaning:
          'Udgifter, som indgår i den ramme, kommunerne under ét kan få en sanktion for at overskride.',
      },
      {
        term: 'Overførsler',
        meaning: 'Ydelser til borgere, for eksempel kontanthjælp. De ligger uden for servicerammen.',
      },
      { term: 'Refusion', meaning: 'Den del af en udgift, staten betaler tilbage til kommunen.' },
      {
        term: 'Konto',
        meaning: 'En funktion i kommunernes kontoplan, for eksempel 5.57.73, ofte skrevet 05.73.',
      },
      {
        term: 'Version',
        meaning: 'Et forslag, som det så ud på et bestemt tidspunkt. Gamle versioner gemmes.',
      },
    ],
  },
  en: {
    title: 'How to read the figures',
    lead: 'The program follows a municipal investment from idea to verified effect. This page says how to read it.',
    sections: [
      {
        heading: 'Signs',
        paragraphs: [
          'A plus is an expense. A minus is a saving or an income. So −9,832 in a table in thousands of kroner is a saving of 9.8 million kroner.',
          'A refund line stands against its operating line. When money is saved on a benefit the state pays less as well, and the refund line is therefore positive.',
        ],
      },
      {
        heading: 'Empty cells',
        paragraphs: [
          'An empty cell is not a zero. It shows that the document gives no amount. Totals do not count empty cells.',
        ],
      },
      {
        heading: 'Findings',
        paragraphs: [
          'Every document is checked when it is imported. An error means that the document contradicts itself. A warning means that it is at odds with a rule about accounts, refund, signs or years. A note is worth a look.',
          'The figures of the document are never corrected. Where a cell is wrong, you see what is printed, what the other figures give, and why.',
        ],
      },
      {
        heading: 'Preliminary figures',
        paragraphs: [
          'The figures come from those who propose and are preliminary until somebody else has validated them. Where the document states no price level, it is shown as not stated.',
        ],
      },
      {
        heading: 'Addresses',
        paragraphs: [
          'Every catalogue, proposal and version has an address of its own that never changes. It can be sent in a mail, and the page can be printed.',
        ],
      },
    ],
    termsHeading: 'Terms',
    terms: [
      { term: 'Net (netto)', meaning: 'Expenses minus savings and income in one year.' },
      { term: 'Accumulated (akkumuleret)', meaning: 'Net added up from the first year to the one shown.' },
      {
        term: 'Paid back (tjent hjem)',
        meaning: 'The first year in which the accumulated result is zero or better and stays so.',
      },
      {
        term: 'Service expenditure (serviceudgifter)',
        meaning:
          'Expenses inside the limit that the municipalities together may be sanctioned for exceeding.',
      },
      {
        term: 'Transfers (overførsler)',
        meaning: 'Benefits to citizens, such as cash assistance. They lie outside the service limit.',
      },
      {
        term: 'Refund (refusion)',
        meaning: 'The part of an expense that the state pays back to the municipality.',
      },
      {
        term: 'Account (konto)',
        meaning: 'A function in the municipal chart of accounts, such as 5.57.73, often written 05.73.',
      },
      { term: 'Version', meaning: 'A proposal as it was at a certain time. Old versions are kept.' },
    ],
  },
})
