/** What is said when work on a proposal's economy cannot be saved as it is: what differs, and what to do. */
import type { SeenDifference } from '../../core/calculation/readings/seen-table.ts'
import type { Unit } from '../../core/money.ts'
import type { TableProblem } from '../../core/proposal/edit-table.ts'
import { inBoth, type Language } from '../language.ts'
import { formatCell, unitName } from '../number.ts'

type SavingWords = {
  readonly differs: string
  readonly differsIn: (line: string, year: number, seen: string, computed: string, unit: string) => string
  readonly differsOver: (line: string, computed: string, unit: string) => string
  readonly differsInAll: (seen: string, computed: string, unit: string) => string
  readonly neverSeen: (computed: string, unit: string) => string
  readonly blank: string
  readonly table: Readonly<Record<TableProblem, string>>
}

const savingWords = inBoth<SavingWords>({
  da: {
    differs:
      'Intet er gemt endnu: serveren regner sig frem til en anden tabel end den, du så. Det sker, når en sats er ændret imens, eller når du har rettet noget uden at genberegne. Se tallene igennem, og gem igen.',
    differsIn: (line, year, seen, computed, unit) =>
      `${line}, ${year}: du så ${seen}, der beregnes ${computed} (${unit})`,
    differsOver: (line, computed, unit) =>
      `${line}: linjen var ikke vist før; den giver i alt ${computed} (${unit})`,
    differsInAll: (seen, computed, unit) => `I alt: du så ${seen}, der beregnes ${computed} (${unit})`,
    neverSeen: (computed, unit) => `I alt: der beregnes ${computed} (${unit}), som ikke var vist før`,
    blank: 'intet',
    table: {
      'table-missing': 'Forslaget har ingen tabel endnu. Begynd en tabel først.',
      'table-there': 'Forslaget har allerede en tabel. Genindlæs siden, og ret i den.',
      'years-absurd': 'Årene kan ikke bruges. Vælg et første år og 1 til 30 år.',
      'line-unknown': 'Linjen findes ikke længere. Genindlæs siden, og prøv igen.',
      'line-computed': 'Linjen er beregnet. Ret den i beregningen, ikke i tabellen.',
      'year-unknown': 'Tabellen har ikke det år. Genindlæs siden, og prøv igen.',
      'label-missing': 'Skriv, hvad linjen hedder.',
      'too-many-lines': 'Tabellen har så mange linjer, den kan have. Slå nogle sammen.',
    },
  },
  en: {
    differs:
      'Nothing is saved yet: the server computes another table than the one you saw. That happens when a rate has changed meanwhile, or when you changed something without recalculating. Look through the figures and save again.',
    differsIn: (line, year, seen, computed, unit) =>
      `${line}, ${year}: you saw ${seen}, computed is ${computed} (${unit})`,
    differsOver: (line, computed, unit) =>
      `${line}: the line was not shown before; in all it gives ${computed} (${unit})`,
    differsInAll: (seen, computed, unit) => `In all: you saw ${seen}, computed is ${computed} (${unit})`,
    neverSeen: (computed, unit) => `In all: computed is ${computed} (${unit}), which was not shown before`,
    blank: 'nothing',
    table: {
      'table-missing': 'The proposal has no table yet. Begin a table first.',
      'table-there': 'The proposal has a table already. Reload the page and change that.',
      'years-absurd': 'The years cannot be used. Choose a first year and 1 to 30 years.',
      'line-unknown': 'The line is no longer there. Reload the page and try again.',
      'line-computed': 'The line is computed. Change it in the calculation, not in the table.',
      'year-unknown': 'The table does not have that year. Reload the page and try again.',
      'label-missing': 'Write what the line is called.',
      'too-many-lines': 'The table has as many lines as it can have. Put some together.',
    },
  },
})

/** What to say first; the differences follow it one by one. */
export function sayDiffers(language: Language): string {
  return savingWords[language].differs
}

export function sayDifference(
  { label, year, seen, computed }: SeenDifference,
  unit: Unit,
  language: Language,
): string {
  const words = savingWords[language]
  const say = (amount: SeenDifference['seen']): string => formatCell(amount, unit, language) || words.blank
  const name = unitName(unit, language)
  if (label === '' && seen === null) return words.neverSeen(say(computed), name)
  if (label === '') return words.differsInAll(say(seen), say(computed), name)
  if (year === null) return words.differsOver(label, say(computed), name)
  return words.differsIn(label, year, say(seen), say(computed), name)
}

export function sayTableProblem(problem: TableProblem, language: Language): string {
  return savingWords[language].table[problem]
}
