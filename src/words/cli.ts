/** What the command line says beside findings. */
import type { Severity } from '../core/check/finding.ts'
import { inBoth } from './language.ts'

/** What can be wrong with the words behind `cli`. */
export type CommandProblem =
  | { readonly code: 'unknown-command'; readonly command: string }
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'value-missing'; readonly option: string }
  | { readonly code: 'value-unwanted'; readonly option: string }
  | { readonly code: 'unknown-language'; readonly given: string }
  | { readonly code: 'bad-port'; readonly given: string }
  | { readonly code: 'no-files'; readonly command: string }

/** What can be wrong with a database as a whole; `name` is its file or host. */
export type DatabaseProblem = 'bad-address' | 'unreachable' | 'not-a-database' | 'newer' | 'busy'

type CliWords = {
  readonly problem: (problem: CommandProblem) => string
  readonly help: string
  readonly unreadable: (file: string) => string
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string
  readonly nothingFound: string
  readonly overview: string
  readonly total: string
  readonly amountsIn: (unit: string) => string
  readonly followsFrom: (places: string) => string
  readonly proposals: (count: number) => string
  readonly untitled: string
  readonly published: string
  readonly imported: (
    title: string,
    created: number,
    changed: number,
    unchanged: number,
    left: number,
  ) => string
  /** What to do about what looks like a CPR number in a document that was only read, or is taken in already. */
  readonly personNumbers: Readonly<Record<'checked' | 'imported', string>>
  readonly building: string
  readonly listening: (address: string) => string
  readonly stopHint: string
  readonly firstAdministrator: (link: string) => string
  readonly portTaken: (port: number) => string
  readonly databaseProblem: (problem: DatabaseProblem, name: string) => string
  readonly buildFailed: string
}

export const cliWords = inBoth<CliWords>({
  da: {
    problem: problem => {
      if (problem.code === 'unknown-command') return `Kommandoen »${problem.command}« findes ikke.`
      if (problem.code === 'unknown-option')
        return `Tilvalget ${problem.option} findes ikke. Skriv --help for at se, hvad der kan vælges.`
      if (problem.code === 'value-missing')
        return `Tilvalget ${problem.option} mangler sin værdi. Skriv --help for at se, hvad der kan vælges.`
      if (problem.code === 'value-unwanted') return `Tilvalget ${problem.option} skrives uden værdi.`
      if (problem.code === 'unknown-language')
        return `Sproget »${problem.given}« findes ikke. Vælg --lang da eller --lang en.`
      if (problem.code === 'bad-port')
        return `»${problem.given}« er ikke en port. Skriv et helt tal fra 0 til 65535.`
      return `Skriv mindst én fil, for eksempel: ${problem.command} katalog.md`
    },
    help: `Investeringskatalog – fra idé til efterprøvet effekt

Brug
  npm start                                     åbn programmet i browseren
  npm run -s cli -- check FIL… [--json]         læs dokumenter, og vis hvad der er galt i dem
  npm run -s cli -- import FIL… [--json]        læg dokumenters forslag i databasen
  npm run -s cli -- calculate FIL… [--json]     beregn budgettabellen af antagelser i en YAML-fil
  npm run -s cli -- user …                      brugere: list, invite, reset, first-admin
  npm run -s cli -- serve [--port N]            det samme som npm start

Tilvalg
  --json          skriv ét JSON-objekt i stedet for en rapport
  --lang da|en    sprog, dansk hvis intet er valgt
  --port N        port til serve, 3000 hvis intet er valgt
  --data FIL      databasefil, data/investeringskatalog.db hvis intet er valgt
  --publish       med import: udgiv katalogerne med det samme, så alle kan læse dem
  --explain K:ÅR  vis, hvordan calculate kom til beløbet på en konto i et år, f.eks. 5.57.73:2020
  --help          denne hjælp

Filer
  Tekst og Markdown (.txt, .md), HTML (.html, .htm) og CSV (.csv, .tsv), højst 32 MB.

Svar til andre programmer
  0  ingen fejl       1  mindst én fejl i et dokument       2  mindst én fil kunne ikke læses

Miljø
  DATABASE_URL    postgres://… bruger PostgreSQL i stedet for databasefilen`,
    unreadable: file => `${file} kan ikke læses`,
    counts: ({ error, warning, note }) =>
      `${error} fejl, ${warning} ${warning === 1 ? 'advarsel' : 'advarsler'}, ${note} ${note === 1 ? 'note' : 'noter'}`,
    nothingFound: 'Intet at bemærke.',
    overview: 'Oversigt',
    total: 'I alt',
    amountsIn: unit => `Beløb i ${unit}; − er besparelse`,
    followsFrom: places => `Følger af ${places}.`,
    proposals: count => `${count} forslag`,
    untitled: '(uden titel)',
    published: 'Kataloget er udgivet af programmet selv og kan læses af alle.',
    imported: (title, created, changed, unchanged, left) =>
      `${title}: ${created} nye, ${changed} ændrede, ${unchanged} uændrede${left > 0 ? `, ${left} ikke længere i dokumentet` : ''}.`,
    personNumbers: {
      checked: 'Ret dokumentet, før det indlæses, medmindre det er noget andet end CPR-numre.',
      imported:
        'Dokumentet er indlæst. Ret det, og indlæs det igen, medmindre det er noget andet end CPR-numre. Den gamle tekst bliver stående i tidligere versioner; kør »check« først næste gang.',
    },
    building: 'Bygger programmet …',
    listening: address => `Investeringskatalog er klar på ${address}`,
    stopHint: 'Tryk Ctrl+C for at stoppe.',
    firstAdministrator: link =>
      `Der er endnu ingen administrator. Åbn dette link for at blive den første (virker én gang, i et døgn):\n  ${link}`,
    portTaken: port =>
      `Port ${port} er optaget. Vælg en anden med --port, eller stop det program, der bruger den.`,
    databaseProblem: (problem, name) => {
      if (problem === 'bad-address')
        return `DATABASE_URL skal være en hel adresse med postgres:// eller sqlite: forrest. Ret den, eller fjern den for at bruge filen ${name}.`
      if (problem === 'unreachable')
        return `Databasen ${name} svarer ikke. Se efter, om den kører, og om der er adgang til den.`
      if (problem === 'not-a-database')
        return `${name} er ikke en database fra dette program. Vælg en anden fil med --data.`
      if (problem === 'newer')
        return `Databasen ${name} er skrevet af en nyere udgave af programmet. Opdatér programmet; intet er ændret.`
      return `Databasen ${name} er optaget af andre. Prøv igen om lidt; intet er ændret.`
    },
    buildFailed: 'Programmet kunne ikke bygges. Kør »npm ci«, og prøv igen.',
  },
  en: {
    problem: problem => {
      if (problem.code === 'unknown-command') return `There is no command “${problem.command}”.`
      if (problem.code === 'unknown-option')
        return `There is no option ${problem.option}. Write --help to see what can be chosen.`
      if (problem.code === 'value-missing')
        return `The option ${problem.option} lacks its value. Write --help to see what can be chosen.`
      if (problem.code === 'value-unwanted') return `The option ${problem.option} is written without a value.`
      if (problem.code === 'unknown-language')
        return `There is no language “${problem.given}”. Choose --lang da or --lang en.`
      if (problem.code === 'bad-port')
        return `“${problem.given}” is no port. Write a whole number from 0 to 65535.`
      return `Name at least one file, for example: ${problem.command} catalogue.md`
    },
    help: `Investeringskatalog – from idea to verified effect

Usage
  npm start                                     open the program in the browser
  npm run -s cli -- check FILE… [--json]        read documents and show what is wrong in them
  npm run -s cli -- import FILE… [--json]       put the proposals of documents into the database
  npm run -s cli -- calculate FILE… [--json]    make the budget table of the assumptions in a YAML file
  npm run -s cli -- user …                      users: list, invite, reset, first-admin
  npm run -s cli -- serve [--port N]            the same as npm start

Options
  --json          print one JSON object instead of a report
  --lang da|en    language, Danish unless chosen
  --port N        port of serve, 3000 unless chosen
  --data FILE     database file, data/investeringskatalog.db unless chosen
  --publish       with import: publish the catalogues at once, so that everybody can read them
  --explain A:Y   show how calculate came to the amount on an account in a year, e.g. 5.57.73:2020
  --help          this help

Files
  Text and Markdown (.txt, .md), HTML (.html, .htm) and CSV (.csv, .tsv), 32 MB at most.

Exit codes
  0  no errors        1  at least one error in a document        2  at least one file could not be read

Environment
  DATABASE_URL    postgres://… uses PostgreSQL instead of the database file`,
    unreadable: file => `${file} cannot be read`,
    counts: ({ error, warning, note }) =>
      `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${note} ${note === 1 ? 'note' : 'notes'}`,
    nothingFound: 'Nothing to remark.',
    overview: 'Overview',
    total: 'Total',
    amountsIn: unit => `Amounts in ${unit}; − is a saving`,
    followsFrom: places => `Follows from ${places}.`,
    proposals: count => `${count} ${count === 1 ? 'proposal' : 'proposals'}`,
    untitled: '(untitled)',
    published: 'The catalogue was published by the program itself and can be read by everybody.',
    imported: (title, created, changed, unchanged, left) =>
      `${title}: ${created} new, ${changed} changed, ${unchanged} unchanged${left > 0 ? `, ${left} no longer in the document` : ''}.`,
    personNumbers: {
      checked: 'Correct the document before it is imported, unless these are not CPR numbers.',
      imported:
        'The document is imported. Correct it and import it again, unless these are not CPR numbers. The old text stays in earlier versions; run “check” first next time.',
    },
    building: 'Building the program …',
    listening: address => `Investeringskatalog is ready at ${address}`,
    stopHint: 'Press Ctrl+C to stop.',
    firstAdministrator: link =>
      `There is no administrator yet. Open this link to become the first (works once, for a day):\n  ${link}`,
    portTaken: port => `Port ${port} is taken. Choose another with --port, or stop the program that uses it.`,
    databaseProblem: (problem, name) => {
      if (problem === 'bad-address')
        return `DATABASE_URL must be a whole address that begins with postgres:// or sqlite:. Correct it, or remove it to use the file ${name}.`
      if (problem === 'unreachable')
        return `The database ${name} does not answer. See whether it runs and may be used.`
      if (problem === 'not-a-database')
        return `${name} is not a database of this program. Choose another file with --data.`
      if (problem === 'newer')
        return `The database ${name} was written by a newer version of the program. Update the program; nothing was changed.`
      return `The database ${name} is held by others. Try again in a moment; nothing was changed.`
    },
    buildFailed: 'The program could not be built. Run “npm ci” and try again.',
  },
})
